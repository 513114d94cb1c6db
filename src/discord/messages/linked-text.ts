/** Links in Markdown whose text is a name or a title from an article. */
import { uriOf } from '../../sources/uri-of.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** In UTF-16 units: a longer link would take the room of the words. */
const MAX_INLINE_LINK_LENGTH = 350

/** Characters that would end the link for Discord. */
const MARKUP = /[()<>\\]/g

/** Text that Discord would not take for the text of a link: brackets, and what looks like an address itself. */
const NO_LINK_TEXT = /[[\]]|:\/\/|^\s*$/

/** The word that is the link if the text cannot be. */
const OPEN = 'open'

/**
 * @param text that anyone may have written; it is shown as it is
 * @param link http or https
 * @returns Markdown: the text as a link; if that cannot be, the text with a link behind it; the text alone if there is
 *   no link that fits
 */
export function linkedText(text: string, link: string | undefined): string {
  const shown = escapeMarkdown(text)
  const href = link === undefined ? undefined : uriOf(link)?.replace(MARKUP, encodedMark)
  if (href === undefined || href.length > MAX_INLINE_LINK_LENGTH) return shown
  return NO_LINK_TEXT.test(text) ? `${shown} · [${OPEN}](${href})` : `[${shown}](${href})`
}

const encodedMark = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
