/** Tells whether two statements hold the same quotation, whatever they say around it. */
import { OFFICIAL_SOURCES, PLAIN_CUES, STANDING_FOR_NAMES, WORDS_OF_CLAUSES } from '../english/attribution-words.ts'
import { AFFILIATIONS } from '../english/name-words.ts'
import { NEGATIONS } from '../english/negations.ts'
import type { Alignment } from '../statements/align-words.ts'
import type { Difference } from '../statements/differences.ts'
import type { StatementWord } from '../statements/statement-words.ts'
import type { Statement } from './same-report.ts'

/** Words of a quotation that two statements must have in common and in order. */
const MIN_WORDS = 9
/** As a share of the shorter quotation. */
const MIN_SHARE = 0.75
/** From this many words in common on they are no term or title, even if no word of a clause is among them and nobody is named. */
const MIN_WORDS_OF_LONG = 13
/** Of the words in common, those without a capital: the names of things are quoted by everybody. */
const MIN_SMALL_WORDS = 6
type Pair = Alignment['common'][number]

/** @param differences between the two: those in the quotation, or in who said it, tell it from another one */
export function isSameQuotation(
  a: Statement,
  b: Statement,
  { common }: Alignment,
  differences: readonly Difference[],
): boolean {
  if (common.length < MIN_WORDS || differences.some(isOtherSpeaker) || isDenied(a.words) !== isDenied(b.words))
    return false
  const isOfOne = differences.length === 0 && common.some(([word]) => word.isName && !word.isQuoted)
  return [0, 1].some((side) =>
    quotationsOf((side === 0 ? a : b).words).some((quotation) => {
      const words = new Set(quotation)
      const pairs = common.filter((pair) => words.has(pair[side] as StatementWord))
      if (!isWhole(pairs, quotation.length) || differences.some((difference) => isWithin(difference, pairs)))
        return false
      return isOfOne || pairs.length >= MIN_WORDS_OF_LONG || pairs.some(([{ word }]) => WORDS_OF_CLAUSES.has(word))
    }),
  )
}

/** Whether two statements differ in nothing but who is said to speak the same quotation: "Doe said", "the senator said in a statement". */
export const isOtherFrame = (differences: readonly Difference[]): boolean =>
  differences.every(({ kind, a, b }) => {
    if ([...a, ...b].some(({ isQuoted }) => isQuoted)) return false
    if (kind === 'name') return isDescription(a) || isDescription(b)
    return (
      kind === 'word' && [...a, ...b].every(({ word }) => OFFICIAL_SOURCES.has(word) || STANDING_FOR_NAMES.has(word))
    )
  })

/** The words of the longest quotation; empty if none is long enough to tell two reports of it by itself. */
export function longQuotationOf({ words }: Statement): readonly StatementWord[] {
  const longest = quotationsOf(words).reduce((best, one) => (one.length > best.length ? one : best), [])
  return longest.length >= MIN_WORDS ? longest : []
}

/** Neighbouring words between quotation marks. */
function quotationsOf(words: readonly StatementWord[]): readonly (readonly StatementWord[])[] {
  const quotations: StatementWord[][] = []
  for (const [i, word] of words.entries()) {
    if (!word.isQuoted) continue
    if (words[i - 1]?.isQuoted) quotations.at(-1)?.push(word)
    else quotations.push([word])
  }
  return quotations
}

/** @param pairs the words in common, one of each pair in the quotation */
function isWhole(pairs: readonly Pair[], length: number): boolean {
  if (pairs.length < Math.max(MIN_WORDS, MIN_SHARE * length)) return false
  return pairs.filter(([{ isCapital }]) => !isCapital).length >= MIN_SMALL_WORDS
}

/** Whether a difference lies between the first and the last pair. */
function isWithin({ a, b }: Difference, pairs: readonly Pair[]): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined) return true
  const isBetween = ({ start }: StatementWord, side: 0 | 1) => start >= first[side].start && start <= last[side].start
  return a.some((word) => isBetween(word, 0)) || b.some((word) => isBetween(word, 1))
}

const isOtherSpeaker = ({ kind, a, b }: Difference): boolean =>
  kind === 'name' && [...a, ...b].some(({ isQuoted }) => !isQuoted) && !isDescription(a) && !isDescription(b)

/** "the Ohio Republican", "the Governor": somebody whom another report names. */
function isDescription(words: readonly StatementWord[]): boolean {
  const last = words.at(-1)?.word ?? ''
  return AFFILIATIONS.has(last) || STANDING_FOR_NAMES.has(last)
}

/** Words before a cue that may deny it: "has never publicly said". */
const MAX_WORDS_BEFORE_CUE = 3
const DENYING = /^(?:den(?:y|ie)|refus|reject)/

/** Whether words around the quotations may deny that they were said: "denies having said “…”", "it is not true that “…”". */
const isDenied = (words: readonly StatementWord[]): boolean =>
  words.some(({ word, isQuoted }, i) => {
    if (isQuoted) return false
    if (DENYING.test(word)) return true
    return words[i + 1]?.isQuoted === true && leadingWords(words, i).some((other) => NEGATIONS.has(other.word))
  })

/** The words that lead on to a quotation: back to the cue and the words before it, or to a quotation or the sentence's beginning. */
function leadingWords(words: readonly StatementWord[], last: number): readonly StatementWord[] {
  const isCue = (at: number) => PLAIN_CUES.has(words[at]?.word ?? '')
  const goesOn = (at: number) => words[at]?.sentence === words[last]?.sentence && words[at]?.isQuoted === false
  let from = last
  while (!isCue(from) && goesOn(from - 1)) from--
  return words.slice(Math.max(0, isCue(from) ? from - MAX_WORDS_BEFORE_CUE : from), last + 1)
}
