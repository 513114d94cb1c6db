/** `npm run register`: shows what registering the commands changes, does it, and prints the invite link. */
import { config as loadEnvironment } from 'dotenv'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { type Program, runProgram } from './program.ts'
import { clearCommands, registerCommands } from './register-commands.ts'

const PROGRAM = {
  command: 'npm run register',
  purpose:
    'Tells Discord which commands the bot has, shows what that changes, and prints the link that invites the bot.\n' +
    'Needs DISCORD_TOKEN (in .env or the environment).',
  options: {
    guild: { type: 'text', shown: 'GUILD_ID', help: 'register in this server only, where changes show at once' },
    clear: { type: 'text', shown: 'GUILD_ID', help: 'take away the commands that this server has of its own' },
  },
  examples: [
    { typed: 'npm run register', does: 'registers the commands in every server' },
    { typed: 'npm run register -- --guild 123456789012345678', does: 'registers them in one server, to try them' },
    { typed: 'npm run register -- --clear 123456789012345678', does: 'ends that, so that no command shows twice' },
  ],
} as const satisfies Program

/** @throws UserError if it is not the id of a server */
function serverId(given: string): string {
  if (!/^\d{17,20}$/.test(given))
    throw new UserError(`"${given}" is not the id of a server. Copy it from Discord: it has 17 to 20 digits.`)
  return given
}

await runProgram(PROGRAM, async ({ options: { guild, clear } }) => {
  if (guild !== undefined && clear !== undefined) throw new UserError('Use either --guild or --clear, not both.')
  const target =
    guild === undefined ? ({ scope: 'global' } as const) : { scope: 'guild' as const, guildId: serverId(guild) }
  const cleared = clear === undefined ? undefined : serverId(clear)
  loadEnvironment({ quiet: true })
  const config = parseConfig(process.env)
  const write = (text: string) => void process.stdout.write(text)
  await (cleared === undefined ? registerCommands(config, target, write) : clearCommands(config, cleared, write))
})
