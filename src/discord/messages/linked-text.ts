/** Links in Markdown whose text is a name or a title from an article. */
import { uriOf } from '../../sources/uri-of.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** In UTF-16 units: a longer link would take the room of the words. */
const MAX_INLINE_LINK_LENGTH = 350

/** Characters that would end the link for Discord. */
const MARKUP = /[()<>\\]/g

/** Text that Discord would not take for the text of a link, or of which nothing is seen. */
const NO_LINK_TEXT = /[[\]]|^\s*$/
/** A text with an address in it could show one address and open another. */
const ADDRESS = /:\/\/|[\p{L}\p{N}-]{2}\.\p{L}{2}/u

/** Whether the text, shown as a link, might pass for another address. */
export const looksLikeAddress = (text: string): boolean => ADDRESS.test(text)

/**
 * @param text that anyone may have written; it is shown as it is
 * @param link http or https
 * @returns Markdown: the text as a link; if that cannot be, the text with a link behind it; the text alone if there is
 *   no link that fits
 */
export function linkedText(text: string, link: string | undefined, { say }: Wording = wordingIn()): string {
  const shown = escapeMarkdown(text)
  const href = link === undefined ? undefined : uriOf(link)?.replace(MARKUP, encodedMark)
  if (href === undefined || href.length > MAX_INLINE_LINK_LENGTH) return shown
  return NO_LINK_TEXT.test(text) || looksLikeAddress(text)
    ? `${shown} · [${say('message.open')}](${href})`
    : `[${shown}](${href})`
}

const encodedMark = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
