/** Writes into a channel who changed the corpus, and how. */
import { type APIChannel, type APIGuild, DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import type { InterfaceLanguage } from '../../translations/messages.ts'
import { interfaceLanguageOf, wordingIn } from '../../translations/wording.ts'
import { agentOf } from '../../updates/agents.ts'
import type { Change } from '../../updates/updater-parts.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'

export interface AuditChannel {
  readonly id: string
  /** Of the briefing; if it states none, the language of the channel's server. */
  readonly language?: InterfaceLanguage | undefined
}

/** In UTF-16 units: escaped, an entry still fits Discord's 2,000 characters. */
const MAX_ENTRY_LENGTH = 900

/** What a host can do, by the code of Discord's refusal (topics/opcodes-and-status-codes). */
const HINTS: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.UnknownChannel]: 'AUDIT_CHANNEL_ID names no channel: copy the id of the channel again',
  [RESTJSONErrorCodes.MissingAccess]:
    'the bot does not see the channel: allow View Channel for it in the permissions of the channel itself, or invite it to the server',
  [RESTJSONErrorCodes.MissingPermissions]:
    'the channel denies Send Messages to the bot: allow it in the permissions of the channel itself; inviting the bot again does not lift that',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]:
    'AutoMod of the server blocked the entry: except the bot or the channel from the rule',
}

const hintFor = (error: unknown): string =>
  (error instanceof DiscordAPIError ? HINTS[Number(error.code)] : undefined) ?? 'Discord could not be reached'

/** Never rejects: a failure is logged and stops nothing else. */
export async function writeAudit(
  rest: REST,
  { id: channelId, language }: AuditChannel,
  { by, what }: Pick<Change, 'by' | 'what'>,
  log: Logger,
): Promise<void> {
  try {
    const { say } = wordingIn(language ?? (await languageOfServer(rest, channelId)))
    const entry = say('change.told', { by: agentOf(by), what: escapedName(say(what.key, what.values)) })
    const content = escapeMarkdown(clipped(entry, MAX_ENTRY_LENGTH))
    await rest.post(Routes.channelMessages(channelId), { body: { content, allowed_mentions: { parse: [] } } })
  } catch (error) {
    const hint = hintFor(error)
    log.warn({ err: error, channelId, hint }, 'could not write to the audit channel')
  }
}

/** English if Discord does not tell: the entry is written all the same, and if that fails too, the log says why. */
async function languageOfServer(rest: REST, channelId: string): Promise<InterfaceLanguage> {
  try {
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel
    if (!('guild_id' in channel) || channel.guild_id === undefined) return 'en'
    const { preferred_locale: locale } = (await rest.get(Routes.guild(channel.guild_id))) as APIGuild
    return interfaceLanguageOf(locale)
  } catch {
    return 'en'
  }
}
