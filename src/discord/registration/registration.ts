/** Registers the commands, says what that would change, and makes the invite link. */
import { OAuth2Scopes, PermissionFlagsBits, type REST, Routes } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import {
  commandPayloads,
  type RegisteredCommand,
  type RegistrationChanges,
  registrationChanges,
  shownName,
} from './command-payloads.ts'

export type RegistrationTarget = { readonly scope: 'global' } | { readonly scope: 'guild'; readonly guildId: string }

/** @returns what registering would add, change and remove */
export async function pendingRegistration(
  rest: REST,
  commands: readonly Command[],
  target: RegistrationTarget,
): Promise<RegistrationChanges> {
  return registrationChanges(await registeredAt(rest, target), payloads(commands, target))
}

/** Replaces all commands that are registered there by the declared ones. */
export async function register(rest: REST, commands: readonly Command[], target: RegistrationTarget): Promise<void> {
  await rest.put(commandsRoute(await applicationId(rest), target), { body: payloads(commands, target) })
}

export const anythingChanges = ({ added, changed, removed }: RegistrationChanges): boolean =>
  added.length + changed.length + removed.length > 0

export interface GuildReview {
  /** Ids of the guilds that had moderators' commands and have none now. */
  readonly withdrawn: readonly string[]
  /** Ids of the guilds that have commands of their own that are registered everywhere too: there, they show twice. */
  readonly doubled: readonly string[]
}

/**
 * Removes the moderators' commands from guilds that the bot is in but that are not listed; other commands there stay.
 * @param listed ids of the guilds in which moderators' commands are offered; they are passed over
 */
export async function reviewGuilds(
  rest: REST,
  commands: readonly Command[],
  listed: readonly string[],
): Promise<GuildReview> {
  const id = await applicationId(rest)
  const everywhere = await registeredAt(rest, { scope: 'global' })
  const names = commandPayloads(moderatorCommands(commands), 'guild').map(({ name }) => name)
  const withdrawn: string[] = []
  const doubled: string[] = []
  for (const guildId of await guildIds(rest)) {
    if (listed.includes(guildId)) continue
    const registered = await registeredAt(rest, { scope: 'guild', guildId })
    const stray = registered.filter(({ name }) => names.includes(name))
    for (const command of stray) await rest.delete(Routes.applicationGuildCommand(id, guildId, command.id))
    if (stray.length > 0) withdrawn.push(guildId)
    if (shareNames(registered, everywhere)) doubled.push(guildId)
  }
  return { withdrawn, doubled }
}

/** @returns whether the guild has commands of its own that are registered everywhere too: there, they show twice */
export const isDoubled = async (rest: REST, guildId: string): Promise<boolean> =>
  shareNames(await registeredAt(rest, { scope: 'guild', guildId }), await registeredAt(rest, { scope: 'global' }))

const shareNames = (some: readonly RegisteredCommand[], others: readonly RegisteredCommand[]): boolean => {
  const names = new Set(others.map(shownName))
  return some.some((command) => names.has(shownName(command)))
}

type Registered = RegisteredCommand & { readonly id: string }

const registeredAt = async (rest: REST, target: RegistrationTarget): Promise<readonly Registered[]> =>
  (await rest.get(commandsRoute(await applicationId(rest), target), {
    query: WITH_TRANSLATIONS,
  })) as readonly Registered[]

const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' })

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

/** What the bot does besides replies to interactions, which need no permission (topics/permissions). */
export interface OwnMessages {
  readonly writesAudit?: boolean
  readonly answersMentions?: boolean
}

const TO_WRITE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages
/** To reply to a message, also in threads and forum posts, with an embed. */
const TO_REPLY =
  TO_WRITE |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks

/** The link with which a server's owner invites the bot; it asks for the permissions that the bot needs. */
export async function inviteLink(
  rest: REST,
  { writesAudit = false, answersMentions = false }: OwnMessages = {},
): Promise<string> {
  const link = new URL('https://discord.com/oauth2/authorize')
  const permissions = (writesAudit ? TO_WRITE : 0n) | (answersMentions ? TO_REPLY : 0n)
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
