/** Registers the commands as a configuration says, and tells what that changes. */
import { REST } from 'discord.js'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import { commands as allCommands } from '../../commands/index.ts'
import { moderatedServers } from '../briefings/choose-briefing.ts'
import { restOptions } from '../discord/client/create-client.ts'
import { explained, NotInGuild } from '../discord/client/explained.ts'
import {
  anythingChanges,
  inviteLink,
  isDoubled,
  membersCommands,
  moderatorCommands,
  pendingRegistration,
  type RegistrationTarget,
  register,
  reviewGuilds,
} from '../discord/registration/registration.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { readBriefings } from './read-briefings.ts'

type RegisterConfig = Pick<
  Config,
  | 'DISCORD_TOKEN'
  | 'DISCORD_API_URL'
  | 'MODERATOR_GUILD_IDS'
  | 'AUDIT_CHANNEL_ID'
  | 'ANSWER_MENTIONS'
  | 'BRIEFINGS_FILE'
>
type Write = (text: string) => void

/**
 * Registers all commands of a scope, and warns if a server then has commands twice.
 * @param write gets the invite link, and then what is registered where, in whole lines
 * @throws UserError if there is no token, if Discord refuses or cannot be reached, or if the bot is not in a server
 */
export const registerCommands = (config: RegisterConfig, target: RegistrationTarget, write: Write): Promise<void> =>
  explained(registerAll(config, target, write))

/**
 * Takes away the commands that a server has of its own; moderators' commands stay if the server is listed.
 * @param write gets what changes, in whole lines
 * @throws UserError as `registerCommands` does
 */
export const clearCommands = (config: RegisterConfig, guildId: string, write: Write): Promise<void> =>
  explained(clearGuild(config, guildId, write))

async function registerAll(config: RegisterConfig, target: RegistrationTarget, write: Write): Promise<void> {
  const { commands, moderated, writesAudit } = offeredBy(config)
  const rest = restOf(config)
  write(
    `Invite the bot with ${await inviteLink(rest, { writesAudit, answersMentions: config.ANSWER_MENTIONS === 'on' })}\n`,
  )
  const registerAt = registrarOf(rest, write)
  if (target.scope === 'guild') {
    const isModerated = moderated.includes(target.guildId)
    await registerAt(isModerated ? commands : membersCommands(commands), target)
    if (await isDoubled(rest, target.guildId)) write(doubledText(target.guildId))
    return
  }
  await registerAt(commands, target)
  const refused = await registerModerators(registerAt, moderatorCommands(commands), moderated)
  const { withdrawn, doubled } = await reviewGuilds(rest, commands, moderated)
  for (const guildId of withdrawn) {
    write(
      `Commands in the server ${guildId}:\n  removed: moderators' commands, because MODERATOR_GUILD_IDS does not list it\n`,
    )
  }
  for (const guildId of doubled) write(doubledText(guildId))
  if (refused.length > 0) throw new UserError(refusedText(refused))
}

async function clearGuild(config: RegisterConfig, guildId: string, write: Write): Promise<void> {
  const { commands, moderated } = offeredBy(config)
  const rest = restOf(config)
  const isModerated = moderated.includes(guildId)
  await registrarOf(rest, write)(isModerated ? moderatorCommands(commands) : [], { scope: 'guild', guildId })
  const { added } = await pendingRegistration(rest, commands, { scope: 'global' })
  if (added.length > 0) write('Not all commands are registered everywhere: run "npm run register".\n')
}

/** What the bot offers, and in which servers to moderators too. */
function offeredBy(config: RegisterConfig) {
  const several = readBriefings(config)
  return {
    commands: several ? withBriefingOption(allCommands) : allCommands,
    moderated: moderatedServers(several ?? [], config.MODERATOR_GUILD_IDS ?? []),
    writesAudit: config.AUDIT_CHANNEL_ID !== undefined || (several ?? []).some(({ audit }) => audit !== undefined),
  }
}

/** @throws UserError if there is no token */
function restOf({ DISCORD_TOKEN, DISCORD_API_URL }: RegisterConfig): REST {
  if (DISCORD_TOKEN === undefined)
    throw new UserError('DISCORD_TOKEN is not set. Put the token of the bot into .env, as the README says.')
  return new REST(restOptions(DISCORD_API_URL)).setToken(DISCORD_TOKEN)
}

type RegisterAt = (wanted: readonly Command[], target: RegistrationTarget) => Promise<void>

/** @returns the ids of the guilds that the bot is not in */
async function registerModerators(
  registerAt: RegisterAt,
  wanted: readonly Command[],
  guildIds: readonly string[],
): Promise<readonly string[]> {
  const refused: string[] = []
  for (const guildId of guildIds) {
    try {
      await explained(registerAt(wanted, { scope: 'guild', guildId }))
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

const doubledText = (guildId: string): string =>
  `Commands show twice in the server ${guildId}, which has some of its own that are registered everywhere too. ` +
  `To take its own away, run "npm run register -- --clear ${guildId}".\n`

/** @returns a function that registers commands at a target, and writes what that changes */
const registrarOf =
  (rest: REST, write: Write): RegisterAt =>
  async (wanted, target) => {
    const where = target.scope === 'global' ? 'everywhere' : `in the server ${target.guildId}`
    const changes = await pendingRegistration(rest, wanted, target)
    const lines = Object.entries(changes).flatMap(([verb, names]) => names.map((name: string) => `  ${verb}: ${name}`))
    write(`Commands ${where}:\n${lines.length > 0 ? lines.join('\n') : '  as declared, nothing to change'}\n`)
    if (!anythingChanges(changes)) return
    await register(rest, wanted, target)
    write('Registered.\n')
  }
