/** Text from outside -> text that an article's file may hold: no control characters, one line where one is needed. */

/** Control characters, and the invisible ones that only guide line breaks. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu

/** The longest field of an article's front matter. UTF-16 units. */
const MAX_FIELD_LENGTH = 500

/** @returns `text` with its white space, without lone surrogates (U+FFFD instead) and without invisible characters */
export const cleanText = (text: string): string =>
  text.replace(INVISIBLE, (char) => (/\s/.test(char) && char !== '\ufeff' ? char : '')).replace(/\p{Cs}/gu, '\ufffd')

/** One line without white space at its ends, cut between words where it is too long for a field, and then marked with `…`. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest - 1)
  return `${line.slice(0, cut > 0 ? cut : longest - 1).replace(/\p{Cs}$/u, '')}…`
}

/** A field as an article's front matter may hold it; `undefined` for what holds no letter or digit. */
export function fieldLine(text: string | null | undefined): string | undefined {
  const line = oneLine(text ?? '', MAX_FIELD_LENGTH)
  return /[\p{L}\p{N}]/u.test(line) ? line : undefined
}
