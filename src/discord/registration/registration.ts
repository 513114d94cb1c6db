/** Registers the commands, says what that would change, and makes the invite link. */
import { OAuth2Scopes, PermissionFlagsBits, type REST, Routes } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import {
  commandPayloads,
  type RegisteredCommand,
  type RegistrationChanges,
  registrationChanges,
} from './command-payloads.ts'

export type RegistrationTarget = { readonly scope: 'global' } | { readonly scope: 'guild'; readonly guildId: string }

/** @returns what registering would add, change and remove */
export async function pendingRegistration(
  rest: REST,
  commands: readonly Command[],
  target: RegistrationTarget,
): Promise<RegistrationChanges> {
  const route = commandsRoute(await applicationId(rest), target)
  const registered = (await rest.get(route)) as readonly RegisteredCommand[]
  return registrationChanges(registered, payloads(commands, target))
}

/** Replaces all commands that are registered there by the declared ones. */
export async function register(rest: REST, commands: readonly Command[], target: RegistrationTarget): Promise<void> {
  await rest.put(commandsRoute(await applicationId(rest), target), { body: payloads(commands, target) })
}

export const anythingChanges = ({ added, changed, removed }: RegistrationChanges): boolean =>
  added.length + changed.length + removed.length > 0

/**
 * Removes the moderators' commands from guilds that the bot is in but that are not listed; other commands there stay.
 * @returns the ids of the guilds in which there were any
 */
export async function withdrawModeratorCommands(
  rest: REST,
  commands: readonly Command[],
  listed: readonly string[],
): Promise<readonly string[]> {
  const id = await applicationId(rest)
  const names = commandPayloads(moderatorCommands(commands), 'guild').map(({ name }) => name)
  const withdrawn: string[] = []
  for (const guildId of await guildIds(rest)) {
    if (listed.includes(guildId)) continue
    const registered = (await rest.get(Routes.applicationGuildCommands(id, guildId))) as readonly RegisteredInGuild[]
    const stray = registered.filter(({ name }) => names.includes(name))
    for (const command of stray) await rest.delete(Routes.applicationGuildCommand(id, guildId, command.id))
    if (stray.length > 0) withdrawn.push(guildId)
  }
  return withdrawn
}

type RegisteredInGuild = RegisteredCommand & { readonly id: string }

/** Discord lists at most this many guilds at a time (resources/user). */
const GUILDS_PER_PAGE = 200

async function guildIds(rest: REST): Promise<readonly string[]> {
  const ids: string[] = []
  for (;;) {
    const query = new URLSearchParams({
      limit: String(GUILDS_PER_PAGE),
      ...(ids.length > 0 && { after: ids.at(-1) ?? '' }),
    })
    const page = (await rest.get(Routes.userGuilds(), { query })) as readonly { readonly id: string }[]
    ids.push(...page.map(({ id }) => id))
    if (page.length < GUILDS_PER_PAGE) return ids
  }
}

/** The commands that are registered everywhere. */
export const membersCommands = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ moderators }) => moderators !== true)

/** The commands that are registered in the guilds that the host lists. */
export const moderatorCommands = (commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ moderators }) => moderators === true)

/**
 * The link with which a server's owner invites the bot. Replies to interactions need no permission, so the link asks for
 * permissions only if there is an audit channel to write into (topics/permissions).
 */
export async function inviteLink(rest: REST, hasAuditChannel = false): Promise<string> {
  const link = new URL('https://discord.com/oauth2/authorize')
  const permissions = hasAuditChannel ? PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages : 0n
  link.searchParams.set('client_id', await applicationId(rest))
  link.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`)
  link.searchParams.set('permissions', String(permissions))
  return link.href
}

const applicationId = async (rest: REST): Promise<string> =>
  ((await rest.get(Routes.oauth2CurrentApplication())) as { readonly id: string }).id

const commandsRoute = (id: string, target: RegistrationTarget) =>
  target.scope === 'global' ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, target.guildId)

/** Moderators' commands exist in guilds only. */
const payloads = (commands: readonly Command[], { scope }: RegistrationTarget) =>
  commandPayloads(scope === 'global' ? membersCommands(commands) : commands, scope)
