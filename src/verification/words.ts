/** The words of a text as they are compared: without what is no alteration (case, accents, marks, dashes, punctuation). */
import { type Span, sliceOf } from '../text/span.ts'

export interface Word extends Span {
  /** Lower case, without accents, apostrophes, thousands separators and the dots of an abbreviation; not empty. */
  readonly text: string
}

/**
 * Letters and digits; an apostrophe, the separators of a number and the dots of `U.S.` go along; a hyphen and every dash
 * part words. A sign of currency or per cent belongs to its number, and a letter in brackets to its word: `[W]e`.
 */
const WORD =
  /(?:\[\p{L}\](?=\p{L})|[$€£¥])?[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:['’‘ʼ]|(?<=\p{N})[.,](?=\p{N})|(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L})))[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*)*%?|&/gu
const NO_PART_OF_A_WORD = /[\p{M}\p{Cf}'’‘ʼ,[\]]|\.(?!\p{N})/gu
const PLAIN_WORD = /^[a-z]+$/

/** @returns the words of the stretch with their spans in `text`, in order */
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
  return raw.toLowerCase().normalize('NFKD').replace(NO_PART_OF_A_WORD, '')
}

const NEGATIONS = new Set(
  'not never no none nobody nothing nowhere neither nor cannot without hardly barely scarcely aint'.split(' '),
)
const CONTRACTED =
  /^(?:do|does|did|is|are|was|were|have|has|had|wo|would|ca|could|should|must|need|might|sha|ought|dare)nt$/

/** Whether a word (as `wordsOf` gives it) turns the sense of a sentence round. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || CONTRACTED.test(word)
