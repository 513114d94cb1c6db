/** The channel in which the bot says who changed the corpus, and how. */
import { type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { clipped } from '../../text/clipped.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'

/** Escaped it still fits Discord's 2,000 characters. UTF-16 units. */
const MAX_ENTRY = 900

/** A channel that cannot be written to is logged and stops nothing. */
export async function writeAudit(
  rest: REST,
  channelId: string,
  { by, what }: { readonly by: string; readonly what: string },
  log: Logger,
): Promise<void> {
  try {
    const content = escapeMarkdown(clipped(`${by} ${what}.`, MAX_ENTRY))
    await rest.post(Routes.channelMessages(channelId), { body: { content, allowed_mentions: { parse: [] } } })
  } catch (error) {
    log.warn({ err: error, channelId }, 'the audit channel cannot be written to: invite the bot again with its link')
  }
}
