/** `npm run register`: shows what registering the commands changes, does it, and prints the invite link. */
import { config as loadEnvironment } from 'dotenv'
import type { RegistrationTarget } from '../discord/registration/registration.ts'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { type Program, runProgram } from './program.ts'
import { registerCommands } from './register-commands.ts'

const PROGRAM = {
  command: 'npm run register',
  purpose:
    'Tells Discord which commands the bot has, shows what that changes, and prints the link that invites the bot.\n' +
    'Needs DISCORD_TOKEN (in .env or the environment).',
  options: {
    guild: { type: 'text', shown: 'GUILD_ID', help: 'register in this server only, where changes show at once' },
  },
  examples: [
    { typed: 'npm run register', does: 'registers the commands in every server' },
    { typed: 'npm run register -- --guild 123456789012345678', does: 'registers them in one server, to try them' },
  ],
} as const satisfies Program

function targetOf(guild: string | undefined): RegistrationTarget {
  if (guild === undefined) return { scope: 'global' }
  if (!/^\d{17,20}$/.test(guild))
    throw new UserError(`"${guild}" is not the id of a server. Copy it from Discord: it has 17 to 20 digits.`)
  return { scope: 'guild', guildId: guild }
}

await runProgram(PROGRAM, async ({ options }) => {
  const target = targetOf(options.guild)
  loadEnvironment({ quiet: true })
  await registerCommands(parseConfig(process.env), target, (text) => process.stdout.write(text))
})
