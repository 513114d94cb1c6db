/** Links in Markdown whose text is the bot's own word, so that no article can show one address and open another. */

/** In UTF-16 units: a longer link would take the room of the words. It is still on the button. */
const MAX_INLINE_LINK_LENGTH = 350

/** Characters that would end the link for Discord. */
const MARKUP = /[()<>\\]/g

/** @returns ` · [word](link)` with the link made safe for Markdown; empty if there is no link that fits */
export function maskedLink(word: string, link: string | undefined): string {
  if (link === undefined || !URL.canParse(link)) return ''
  const href = new URL(link).href.replace(
    MARKUP,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return href.length <= MAX_INLINE_LINK_LENGTH ? ` · [${word}](${href})` : ''
}
