/** Tells whether two stretches with the same letters are the same words: `cease-fire` and `ceasefire`, not `not able` and `notable`. */
import { FUNCTION_WORDS } from '../english/function-words.ts'
import { OPEN_COMPOUNDS } from '../english/open-compounds.ts'
import { PREFIXES_OF_OTHER_WORDS } from '../english/prefixes.ts'
import { isFigureOrSign, isNegation } from '../text/words.ts'

/** A word, and what is between it and the word before. */
export interface SpacedWord {
  readonly text: string
  /** Empty before the first word of a stretch. */
  readonly gap: string
}

/** A letter that stands for a whole word: `e-mail`. */
const LONE_PREFIX = 'e'
const MIN_PART_LENGTH = 3
/** In UTF-16 units: no prefix that ends in a vowel is longer. */
const MAX_VOWEL_PREFIX_LENGTH = 4
/** A shorter rest makes other words: `co-op`, `re-act`. */
const MIN_REST_LENGTH = 4

const ONE_HYPHEN = /^\p{Cf}*[-‐‑]\p{Cf}*$/u
const ENDS_IN_VOWEL = /[aeiou]$/
const BEGINS_WITH_VOWEL = /^[aeiou]/

/** @returns whether both have the same letters, and differ only in hyphens and spaces that are a matter of style */
export function hasSameLetters(a: readonly SpacedWord[], b: readonly SpacedWord[]): boolean {
  const letters = (words: readonly SpacedWord[]) => words.map(({ text }) => text).join('')
  if (a.length === 0 || letters(a) !== letters(b)) return false
  const [inA, inB] = [breaksOf(a), breaksOf(b)]
  const isStyle = (breaks: typeof inA, others: typeof inA) =>
    [...breaks].every(([at, { before, after }]) => others.has(at) || isOptionalBreak(before, after))
  return isStyle(inA, inB) && isStyle(inB, inA)
}

interface Break {
  readonly before: string
  readonly after: SpacedWord
}

/** Where a stretch has a new word, by the number of letters before it. */
function breaksOf(words: readonly SpacedWord[]): ReadonlyMap<number, Break> {
  const breaks = new Map<number, Break>()
  let at = 0
  for (const [i, after] of words.entries()) {
    const before = words[i - 1]
    if (before) breaks.set(at, { before: before.text, after })
    at += after.text.length
  }
  return breaks
}

/**
 * A few words are one if they are written apart, too. Two words of their own may be joined by a hyphen or written as one: `cease-fire`. After a prefix the hyphen is a matter of
 * style only between two vowels: `co-operate`. Elsewhere it often tells two words apart: `re-sign` and `resign`.
 */
function isOptionalBreak(before: string, { text: after, gap }: SpacedWord): boolean {
  if (gap.trim() === '' && OPEN_COMPOUNDS.has(`${before} ${after}`)) return true
  if (!ONE_HYPHEN.test(gap) || isFigureOrSign(before) || isFigureOrSign(after)) return false
  if (before === LONE_PREFIX) return after.length >= MIN_REST_LENGTH
  if ([before, after].some((part) => FUNCTION_WORDS.has(part) || isNegation(part))) return false
  if (isBetweenVowels(before, after)) return true
  return Math.min(before.length, after.length) >= MIN_PART_LENGTH && !PREFIXES_OF_OTHER_WORDS.has(before)
}

const isBetweenVowels = (before: string, after: string): boolean =>
  before.length > 1 &&
  before.length <= MAX_VOWEL_PREFIX_LENGTH &&
  after.length >= MIN_REST_LENGTH &&
  ENDS_IN_VOWEL.test(before) &&
  BEGINS_WITH_VOWEL.test(after)
