/** Writes into a channel who changed the corpus, and how. */
import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'

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
  channelId: string,
  { by, what }: { readonly by: string; readonly what: string },
  log: Logger,
): Promise<void> {
  try {
    const content = escapeMarkdown(clipped(`${by} ${escapedName(what)}.`, MAX_ENTRY_LENGTH))
    await rest.post(Routes.channelMessages(channelId), { body: { content, allowed_mentions: { parse: [] } } })
  } catch (error) {
    const hint = hintFor(error)
    log.warn({ err: error, channelId, hint }, 'could not write to the audit channel')
  }
}
