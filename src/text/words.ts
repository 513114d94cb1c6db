/**
 * The words of a text as claims and articles are compared. Only differences of style vanish: case, accents, spaces, kinds of
 * marks and dashes, thousands separators. Figures keep their signs, units and operators, each as a word of its own.
 */
import { CONTRACTIONS_LIKE_WORDS } from '../english/contractions.ts'
import { NEGATIONS } from '../english/negations.ts'
import type { Span } from './span.ts'

export interface Word extends Span {
  /**
   * Not empty. Letters in lower case without accents, invisible characters and the dots of an abbreviation; an apostrophe
   * only if the word without it is another one. A figure without thousands separators. Or one sign: `%`, `-`, `≥`.
   */
  readonly text: string
}

const DASH = '[-‐‑‒–—―−]'
const DIGITS = String.raw`\p{Nd}[\p{Nd}\p{Cf}]*`
const LETTERS = String.raw`[\p{L}\p{Nl}][\p{L}\p{Nl}\p{M}\p{Cf}]*`
/**
 * Letters, also with one in brackets before them: `[W]e`. They may hold apostrophes, the dots of `U.S.`, and asterisks: in a
 * word these are emphasis, or stand for letters that are not printed.
 */
const LETTERED = String.raw`(?:\[\p{L}\](?=\p{L}))?${LETTERS}(?:(?:['’‘ʼ]|\*{1,5}(?=\p{L})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L})))${LETTERS})*`
/** `1,500`, `3.5`, `.5`, `6:30`, `1/2`, and thousands between narrow spaces. */
const FIGURE = String.raw`(?:\.(?<![\p{L}\p{Nd}.]\.))?${DIGITS}(?:[.,:/⁄∕]${DIGITS}|[\u00A0\u2009\u202F]\p{Nd}{3}(?!\p{Nd}))*`
const SIGNS: readonly string[] = [
  // `½`, and a superscript behind a figure or a unit. Behind a longer word it is the mark of a footnote.
  '[¼-¾⅐-⅞↉]',
  String.raw`[²³¹⁰⁴-⁻](?<=(?:[\p{Nd}²³¹⁰⁴-⁻]|(?<!\p{L})\p{L}{1,3})[²³¹⁰⁴-⁻])[²³¹⁰⁴-⁻]*`,
  String.raw`\^${DASH}?${DIGITS}`,
  String.raw`(?![²³¹⁰⁴-⁻])\p{No}`,
  '[%‰°§′″&]',
  String.raw`\p{Sc}`,
  // A minus sign before a figure, and the dash of a range or a score.
  String.raw`${DASH}(?=\s{0,2}\p{Sc}?\.?\p{Nd})(?<=\p{Nd}\s?(?:[%°]|\p{Ll}{1,3})?\s{0,2}${DASH})`,
  String.raw`[-‐‑‒–−](?=\p{Sc}?\.?\p{Nd})(?<![\p{L}\p{N}\p{M}%)\]]${DASH}|${DASH}{2})`,
  // Signs outside of ASCII, of which no markup is made.
  String.raw`(?![ -~−⁄∕])\p{Sm}`,
  String.raw`[<>=~](?!.?>)=?(?=\s?\p{Sc}?\.?[-−]?\p{Nd})(?<!(?:^|\n)[ \t>]{0,6}[<>=~]=?)`,
  String.raw`\+(?=[\p{L}\p{Nd}\p{Sc}.])|\+(?<=[\p{L}\p{Nd}]\+)|\+(?=\s\p{Sc}?\p{Nd})(?<=\p{Nd}\s\+)`,
  // The grade "A-".
  String.raw`[-−](?<=(?<!\p{L})\p{Lu}[-−])(?![-\p{L}\p{N}])`,
  String.raw`/(?<=\p{L}/)(?=[\p{L}\p{Nd}])|/(?<=\p{Nd}/)(?=\p{L})`,
  String.raw`['’](?<=\p{Nd}['’])(?=\p{Nd})`,
  String.raw`#(?=\p{Nd})`,
]
const WORD = new RegExp([LETTERED, FIGURE, ...SIGNS].join('|'), 'gu')

const PLAIN_WORD = /^[a-z]+$/
const IS_LETTERED = /^\[?[\p{L}\p{Nl}]/u
const IS_FIGURE = /^\.?\p{Nd}/u
const IGNORED_IN_WORD = /[\p{M}\p{Cf}.[\]*]/gu
const APOSTROPHE = /['’‘ʼ]/g
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** An apostrophe of a name or an elision, before three letters or more: `O'Brien`. */
const ELISION = /'(?=\p{L}{3})/gu
const CONTRACTION = /^(?:i|you|he|she|it|we|they|who|that|there|here|what|where)'(?:m|s|re|ve|ll|d)$|n't$/

/**
 * @param within the span to read, by default all of the text
 * @returns its words in order, with spans of `text`
 */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): readonly Word[] {
  const words: Word[] = []
  // What is before the span tells whether a sign in it is one.
  WORD.lastIndex = within.start
  for (const { index: start, 0: raw } of text.slice(0, within.end).matchAll(WORD)) {
    const word = normalised(raw)
    if (word !== '') words.push({ start, end: start + raw.length, text: word })
  }
  return words
}

function normalised(raw: string): string {
  if (PLAIN_WORD.test(raw)) return raw
  if (IS_LETTERED.test(raw)) return letters(raw)
  return IS_FIGURE.test(raw) ? figure(raw) : sign(raw)
}

function letters(raw: string): string {
  const bare = raw.toLowerCase().normalize('NFKD').replace(IGNORED_IN_WORD, '').replace(APOSTROPHE, "'")
  if (!bare.includes("'")) return bare
  const joined = bare.replaceAll("'", '')
  const isContraction = CONTRACTION.test(bare) && !CONTRACTIONS_LIKE_WORDS.has(joined)
  return isContraction ? joined : bare.replace(ELISION, '')
}

function figure(raw: string): string {
  const digits = raw
    .normalize('NFKD')
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/[⁄∕]/g, '/')
  const whole = digits.startsWith('.') ? `0${digits}` : digits
  return THOUSANDS.test(whole) ? whole.replaceAll(',', '') : whole
}

/** From a sign to another way to write the same. */
const SAME_SIGNS: Readonly<Record<string, string>> = { '&': 'and', '×': 'x', '<=': '≤', '>=': '≥', '’': "'", '′': "'" }
const DASHES = /[‐‑‒–—―−]/g
const SUPERSCRIPT = /^[²³¹⁰⁴-⁻]/

function sign(raw: string): string {
  const same = SAME_SIGNS[raw]
  if (same !== undefined) return same
  const folded = raw.normalize('NFKD').replace(DASHES, '-').replace('⁄', '/')
  return SUPERSCRIPT.test(raw) ? `^${folded}` : folded
}

/** @param word as `wordsOf` gives it @returns whether it turns the sense of a sentence round */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || NEGATIONS.has(word.replaceAll("'", ''))

/** @param word as `wordsOf` gives it @returns whether it is a sign, or a figure in digits */
export const isFigureOrSign = (word: string): boolean => !IS_LETTERED.test(word)
