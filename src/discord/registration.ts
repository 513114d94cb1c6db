/** Registering the commands: what would change, doing it, and the invite link. */
import { OAuth2Scopes, type REST, Routes } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import {
  commandPayload,
  type RegisteredCommand,
  type RegistrationChanges,
  registrationChanges,
} from './command-payloads.ts'

export type RegistrationTarget = { readonly scope: 'global' } | { readonly scope: 'guild'; readonly guildId: string }

/** What registering would add, change and remove. */
export async function pendingRegistration(
  rest: REST,
  commands: readonly Command[],
  target: RegistrationTarget,
): Promise<RegistrationChanges> {
  const route = commandsRoute(await applicationId(rest), target)
  const registered = (await rest.get(route)) as readonly RegisteredCommand[]
  return registrationChanges(registered, payloads(commands, target))
}

/** Puts the declared commands in the place of all that are registered there. */
export async function register(rest: REST, commands: readonly Command[], target: RegistrationTarget): Promise<void> {
  await rest.put(commandsRoute(await applicationId(rest), target), { body: payloads(commands, target) })
}

export const anythingChanges = ({ added, changed, removed }: RegistrationChanges): boolean =>
  added.length + changed.length + removed.length > 0

/** Replies to interactions need no permission of the bot's own, so none is asked for (topics/permissions). */
const PERMISSIONS = '0'

/** The link by which a server's owner invites the bot. */
export async function inviteLink(rest: REST): Promise<string> {
  const link = new URL('https://discord.com/oauth2/authorize')
  link.searchParams.set('client_id', await applicationId(rest))
  link.searchParams.set('scope', `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`)
  link.searchParams.set('permissions', PERMISSIONS)
  return link.href
}

const applicationId = async (rest: REST): Promise<string> =>
  ((await rest.get(Routes.oauth2CurrentApplication())) as { readonly id: string }).id

const commandsRoute = (id: string, target: RegistrationTarget) =>
  target.scope === 'global' ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, target.guildId)

const payloads = (commands: readonly Command[], { scope }: RegistrationTarget) =>
  commands.map((command) => commandPayload(command, scope))
