/**
 * The words of a text as claims and articles are compared: case, accents, marks, dashes and punctuation do not count.
 */
import { NEGATIONS } from '../english/negations.ts'
import { type Span, sliceOf } from '../text/span.ts'

export interface Word extends Span {
  /** Lower case, without accents, apostrophes, thousands separators and the dots of an abbreviation; not empty. */
  readonly text: string
}

/**
 * Letters and digits with apostrophes, the separators of a number, and the dots of `U.S.`. A hyphen or dash ends a
 * word. A currency or per cent sign belongs to its number, and a letter in brackets to its word: `[W]e`.
 */
const WORD =
  /(?:\[\p{L}\](?=\p{L})|[$€£¥])?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:['’‘ʼ]|(?<=\p{N})[.,](?=\p{N})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L})))[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*%?|&/gu
/** What the compared form of a word leaves out. */
const IGNORED = /[\p{M}\p{Cf}'’‘ʼ,[\]]|\.(?!\p{N})/gu
const PLAIN_WORD = /^[a-z]+$/

/**
 * @param within the span to read, by default all of the text
 * @returns its words in order, with spans of `text`
 */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): readonly Word[] {
  const words: Word[] = []
  for (const match of sliceOf(text, within).matchAll(WORD)) {
    const start = within.start + match.index
    const word = normalised(match[0])
    if (word !== '') words.push({ start, end: start + match[0].length, text: word })
  }
  return words
}

function normalised(raw: string): string {
  if (PLAIN_WORD.test(raw)) return raw
  if (raw === '&') return 'and'
  return raw.toLowerCase().normalize('NFKD').replace(IGNORED, '')
}

/** @param word as `wordsOf` gives it @returns whether it turns the sense of a sentence round */
export const isNegation = (word: string): boolean => NEGATIONS.has(word)
