/** Checks that the commands are registered, once each, and that the servers and roles of moderators exist. */
import { type APIRole, type REST, Routes } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import { explained, NotInGuild } from '../discord/client/explained.ts'
import {
  isDoubled,
  membersCommands,
  moderatorCommands,
  pendingRegistration,
  type RegistrationTarget,
} from '../discord/registration/registration.ts'
import type { Config } from '../process/config.ts'
import { type Finding, good, mend } from './finding.ts'

type ModeratorConfig = Pick<Config, 'MODERATOR_GUILD_IDS' | 'MODERATOR_ROLE_IDS'>

export async function checkRegistration(
  rest: REST,
  config: ModeratorConfig,
  commands: readonly Command[],
): Promise<readonly Finding[]> {
  const findings = [await checkTarget(rest, membersCommands(commands), { scope: 'global' })]
  const roles: string[] = []
  for (const guildId of config.MODERATOR_GUILD_IDS ?? []) {
    try {
      findings.push(...(await explained(checkGuild(rest, guildId, commands))))
      const guildRoles = (await explained(rest.get(Routes.guildRoles(guildId)))) as readonly APIRole[]
      roles.push(...guildRoles.map(({ id }) => id))
    } catch (error) {
      if (!(error instanceof NotInGuild)) throw error
      findings.push(
        mend(
          'moderators',
          `The bot is not in the server ${guildId} of MODERATOR_GUILD_IDS: open the invite link of "npm run register" there, or take the server off the list.`,
        ),
      )
    }
  }
  return [...findings, ...unknownRoles(config, roles)]
}

async function checkGuild(rest: REST, guildId: string, commands: readonly Command[]): Promise<readonly Finding[]> {
  const registered = await checkTarget(rest, moderatorCommands(commands), { scope: 'guild', guildId })
  if (!(await isDoubled(rest, guildId))) return [registered]
  const doubled = `Commands show twice in the server ${guildId}: run "npm run register -- --clear ${guildId}".`
  return [registered, mend('registration', doubled)]
}

/** Commands that are there and not declared do no harm. */
async function checkTarget(rest: REST, wanted: readonly Command[], target: RegistrationTarget): Promise<Finding> {
  const { added, changed } = await explained(pendingRegistration(rest, wanted, target))
  const where = target.scope === 'global' ? 'everywhere' : `in the server ${target.guildId}`
  const missing = [...added, ...changed]
  return missing.length === 0
    ? good('registration', `The commands are registered ${where}.`)
    : mend(
        'registration',
        `Commands are not registered ${where} as they are now (${missing.join(', ')}): run "npm run register".`,
      )
}

const unknownRoles = ({ MODERATOR_ROLE_IDS }: ModeratorConfig, known: readonly string[]): readonly Finding[] =>
  (MODERATOR_ROLE_IDS ?? [])
    .filter((id) => !known.includes(id))
    .map((id) =>
      mend(
        'moderators',
        `No server of MODERATOR_GUILD_IDS has the role ${id} of MODERATOR_ROLE_IDS: copy its id again.`,
      ),
    )
