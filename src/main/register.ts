/** `npm run register`: shows what registering the commands changes, does it, and prints the invite link. */
import { REST } from 'discord.js'
import { config as loadEnvironment } from 'dotenv'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { explained, NotInGuild } from '../discord/client/explained.ts'
import {
  anythingChanges,
  inviteLink,
  membersCommands,
  moderatorCommands,
  pendingRegistration,
  type RegistrationTarget,
  register,
  withdrawModeratorCommands,
} from '../discord/registration/registration.ts'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { type Given, type Program, runProgram } from './program.ts'

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

async function registerCommands({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  const target = targetOf(options.guild)
  loadEnvironment({ quiet: true })
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL,
    MODERATOR_GUILD_IDS: moderated = [],
    AUDIT_CHANNEL_ID,
  } = parseConfig(process.env)
  if (DISCORD_TOKEN === undefined)
    throw new UserError('DISCORD_TOKEN is not set. Put the token of the bot into .env, as the README says.')
  const rest = new REST(DISCORD_API_URL === undefined ? {} : { api: DISCORD_API_URL }).setToken(DISCORD_TOKEN)
  process.stdout.write(`Invite the bot with ${await inviteLink(rest, AUDIT_CHANNEL_ID !== undefined)}\n`)
  if (target.scope === 'guild') {
    const isModerated = moderated.includes(target.guildId)
    await registerAt(rest, isModerated ? commands : membersCommands(commands), target)
  } else {
    await registerAt(rest, commands, target)
    const refused = await registerModerators(rest, moderated)
    for (const guildId of await withdrawModeratorCommands(rest, commands, moderated)) {
      process.stdout.write(
        `Commands in the server ${guildId}:\n  removed: moderators' commands, because MODERATOR_GUILD_IDS does not list it\n`,
      )
    }
    if (refused.length > 0) throw new UserError(refusedText(refused))
  }
}

/** @returns the ids of the guilds that the bot is not in */
async function registerModerators(rest: REST, guildIds: readonly string[]): Promise<readonly string[]> {
  const refused: string[] = []
  for (const guildId of guildIds) {
    try {
      await explained(registerAt(rest, moderatorCommands(commands), { scope: 'guild', guildId }))
    } catch (error) {
      if (!(error instanceof NotInGuild)) throw error
      refused.push(guildId)
    }
  }
  return refused
}

const refusedText = (guildIds: readonly string[]): string =>
  `The bot is not in these servers: ${guildIds.join(', ')}. Everything else is registered. Open the invite link ` +
  'there, or take them out of MODERATOR_GUILD_IDS. Then register again.'

async function registerAt(rest: REST, wanted: readonly Command[], target: RegistrationTarget): Promise<void> {
  const where = target.scope === 'global' ? 'everywhere' : `in the server ${target.guildId}`
  const changes = await pendingRegistration(rest, wanted, target)
  const lines = Object.entries(changes).flatMap(([verb, names]) => names.map((name: string) => `  ${verb}: ${name}`))
  process.stdout.write(
    `Commands ${where}:\n${lines.length > 0 ? lines.join('\n') : '  as declared, nothing to change'}\n`,
  )
  if (!anythingChanges(changes)) return
  await register(rest, wanted, target)
  process.stdout.write('Registered.\n')
}

function targetOf(guild: string | undefined): RegistrationTarget {
  if (guild === undefined) return { scope: 'global' }
  if (!/^\d{17,20}$/.test(guild))
    throw new UserError(`"${guild}" is not the id of a server. Copy it from Discord: it has 17 to 20 digits.`)
  return { scope: 'guild', guildId: guild }
}

await runProgram(PROGRAM, (given) => explained(registerCommands(given)))
