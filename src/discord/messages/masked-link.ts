/** Links in Markdown whose text is the bot's own word, so that no article can show one address and open another. */

/** A longer link would crowd out the words; the button carries it all the same. UTF-16 units. */
const MAX_INLINE_LINK = 350

/** Characters that would end the link for Discord. */
const MARKUP = /[()<>\\]/g

/** @returns ` · [word](link)` with the link made safe for Markdown, or nothing where there is no link that fits */
export function maskedLink(word: string, link: string | undefined): string {
  if (link === undefined || !URL.canParse(link)) return ''
  const href = new URL(link).href.replace(
    MARKUP,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return href.length <= MAX_INLINE_LINK ? ` · [${word}](${href})` : ''
}
