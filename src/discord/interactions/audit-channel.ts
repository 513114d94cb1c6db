/** Writes into a channel who changed the corpus, and how. */
import { type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'

/** In UTF-16 units: escaped, an entry still fits Discord's 2,000 characters. */
const MAX_ENTRY_LENGTH = 900

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
    log.warn({ err: error, channelId }, 'could not write to the audit channel: invite the bot again with its link')
  }
}
