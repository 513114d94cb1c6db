/** Tells decoded text from what comes out of a program or a picture, and from text that was read in a wrong charset. */

/** Control characters other than white space. */
const CONTROL = /(?![\s\u0085])\p{Cc}/gu
/** As a share of all UTF-16 units. Text has hardly any. */
const MAX_CONTROLS_SHARE = 0.01

const UNDECODED = /\ufffd/g
/** As a share of the characters beyond ASCII: a page may hold a foreign part, not be one. */
const MAX_UNDECODED_SHARE = 0.3
const BEYOND_ASCII = /\P{ASCII}/gu
/** Fewer may be an accident in a text of any length. */
const MIN_UNDECODED = 5

/**
 * Western letters and signs without an ASCII letter between them, at least two of them letters: Cyrillic, Greek, Hebrew or
 * Chinese text looks so in windows-1252. No language of that charset writes such words.
 */
const WESTERN_ONLY =
  /[\u00a1-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u2122]{4,}/g
const TWO_LETTERS = /\p{L}.*\p{L}/u
const MIN_WESTERN_ONLY = 10

/** Signs at words, as letters of Eastern Europe are in a western charset: "zamkn±³", "dowo¿one", "£odzi". */
const SIGN_AT_WORD = /(?<=\p{Ll})[±³¹¶¼¾¿¡ª]|[±³¹¼¾£¦](?=\p{Ll})/gu
const MIN_SIGNS_AT_WORDS = 10
/** A page may have many of one sign: `m³`. */
const MIN_KINDS_OF_SIGNS = 3

/** Words of Cyrillic that begin small and go on large: KOI8 in windows-1251, or the other way round. */
const TURNED_WORD = /(?<!\p{L})(?=\p{sc=Cyrillic})\p{Ll}\p{Lu}{2,}/gu
const MIN_TURNED_WORDS = 5
/** How files of other kinds begin: PDF, ZIP, RTF, PostScript. */
const OTHER_FILE = /^\s*(?:%PDF-|PK\p{Cc}{2}|\{\\rtf\d|%!PS-)/u

/** @param text of a page or feed, decoded, with `U+FFFD` for bytes that could not be */
export function isGarbled(text: string): boolean {
  if (text.includes('\0') || OTHER_FILE.test(text)) return true
  if (countOf(text, CONTROL) > MAX_CONTROLS_SHARE * text.length) return true
  const undecoded = countOf(text, UNDECODED)
  if (undecoded >= MIN_UNDECODED && undecoded > MAX_UNDECODED_SHARE * countOf(text, BEYOND_ASCII)) return true
  // ASCII markup that is read as UTF-16 looks like Chinese without any markup.
  if (!/[<{]/.test(text) && 2 * countOf(text, BEYOND_ASCII) > text.length) return true
  if (countOf(text, TURNED_WORD) >= MIN_TURNED_WORDS) return true
  const signs = text.match(SIGN_AT_WORD) ?? []
  if (signs.length >= MIN_SIGNS_AT_WORDS && new Set(signs).size >= MIN_KINDS_OF_SIGNS) return true
  const words = (text.match(WESTERN_ONLY) ?? []).filter((word) => TWO_LETTERS.test(word))
  return words.length >= MIN_WESTERN_ONLY
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
