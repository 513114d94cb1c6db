/** Escapes Markdown: article text is data, and is shown as it is written. */
import { visibleText } from '../../text/visible-text.ts'

/**
 * Backslashes before every character that can open something in Discord's Markdown: emphasis, code, spoilers, links,
 * mentions, timestamps and custom emoji anywhere; an address or a `:shortcode:` at its colon; headings, lists, quotes and
 * subtext at the start of a line. discord.js's own `escapeMarkdown` leaves mentions, addresses and shortcodes.
 */
const ANYWHERE = /[\\*_~`|[\]<@]|:(?=\S)/g
const AT_LINE_START = /^([^\S\n\r\u2028\u2029]*)([#>+-])/gm
const NUMBERED = /^([^\S\n\r\u2028\u2029]*\d+)([.)])/gm

/**
 * @param text that anyone may have written
 * @returns Markdown that shows the visible characters of `text` and does nothing; at most twice as long
 */
export const escapeMarkdown = (text: string): string =>
  visibleText(text).replace(ANYWHERE, '\\$&').replace(AT_LINE_START, '$1\\$2').replace(NUMBERED, '$1\\$2')
