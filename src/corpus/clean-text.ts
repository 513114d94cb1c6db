/** Text from outside -> text that an article's file may contain. */

/** Control characters, and invisible characters that only guide line breaks. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu

/** The longest field of an article's front matter, in UTF-16 units. */
export const MAX_FIELD_LENGTH = 500

/** @returns the text without invisible characters, and with U+FFFD for lone surrogates; white space stays */
export const cleanText = (text: string): string =>
  text.replace(INVISIBLE, (char) => (/\s/.test(char) && char !== '\ufeff' ? char : '')).replace(/\p{Cs}/gu, '\ufffd')

/**
 * @param maxLength UTF-16 units; a longer line is cut between words and marked with `…`
 * @returns the text on one line, without white space at its ends
 */
export function oneLine(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  if (line.length <= maxLength) return line
  const cut = line.lastIndexOf(' ', maxLength - 1)
  return `${line.slice(0, cut > 0 ? cut : maxLength - 1).replace(/\p{Cs}$/u, '')}…`
}

/** @returns the text as a field of front matter, or `undefined` if it has no letter or digit */
export function fieldLine(text: string | null | undefined): string | undefined {
  const line = oneLine(text ?? '', MAX_FIELD_LENGTH)
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined
}
