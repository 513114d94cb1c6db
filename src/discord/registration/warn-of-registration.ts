/** Warns the host if commands are not registered: to its members, such a bot looks dead. */
import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../../commands/command.ts'
import { explained, NotInGuild } from '../client/explained.ts'
import { membersCommands, moderatorCommands, pendingRegistration, type RegistrationTarget } from './registration.ts'

const NOT_IN_LISTED_GUILD =
  'MODERATOR_GUILD_IDS lists a server that the bot is not in: open the invite link of "npm run register" there, or take the server off the list'

/** Never rejects. @param moderatorGuilds ids of the guilds in which moderators' commands are offered */
export async function warnOfRegistration(
  rest: REST,
  commands: readonly Command[],
  moderatorGuilds: readonly string[],
  log: Logger,
): Promise<void> {
  const targets: readonly RegistrationTarget[] = [
    { scope: 'global' },
    ...moderatorGuilds.map((guildId) => ({ scope: 'guild' as const, guildId })),
  ]
  for (const target of targets) {
    try {
      const wanted = target.scope === 'global' ? membersCommands(commands) : moderatorCommands(commands)
      const { added, changed } = await explained(pendingRegistration(rest, wanted, target))
      const isMissing = added.length + changed.length > 0
      if (isMissing) log.warn({ ...target, added, changed }, 'commands are not registered: run "npm run register"')
    } catch (error) {
      if (error instanceof NotInGuild) log.warn(target, NOT_IN_LISTED_GUILD)
      else log.warn({ ...target, err: error }, 'could not ask Discord which commands are registered')
    }
  }
}
