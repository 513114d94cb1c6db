/** A text of a reply as Discord's Markdown. */
import type { Text, TextPart } from '../../reply/reply.ts'
import { clipped } from '../../text/clipped.ts'
import type { Wording } from '../../translations/wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { linkedText } from './linked-text.ts'

/** @param maxLength of each part in words, in UTF-16 units before escaping; longer ones are clipped */
export const markdownOf = (text: Text, maxLength: number, wording: Wording): string =>
  typeof text === 'string'
    ? escapeMarkdown(clipped(text, maxLength))
    : text.map((part) => markdownOfPart(part, maxLength, wording)).join('')

function markdownOfPart(part: TextPart, maxLength: number, wording: Wording): string {
  if (typeof part === 'string') return escapeMarkdown(clipped(part, maxLength))
  if ('time' in part) return `<t:${Math.floor(part.time / 1_000)}:f>`
  // Discord opens a command that a reader presses by its English name only (discord-api-docs, issue 5518).
  if ('command' in part) return part.id === undefined ? `\`/${part.shown}\`` : `</${part.command}:${part.id}>`
  return linkedText(clipped(part.text, maxLength), part.link, wording)
}
