/** Finds words and figures that a claim cuts apart: "5" of "5 %", "violent" of "non-violent", "three" of "three million". */
import { NUMBER_WORDS } from '../english/number-words.ts'
import type { Span } from '../text/span.ts'
import { isFigureOrSign } from '../text/words.ts'
import type { Stretch } from './word-index.ts'

const SCALES =
  /^(?:hundred|thousand|million|billion|trillion|mn|bn|dozen|percent|percentage|per|pct|pc|point|degrees?)$/
const MULTIPLIERS = /^(?:hundred|thousand|million|billion|trillion|dozen)$/
const FRACTIONS = /^(?:half|quarter)$/
const ARTICLE = /^an?$/
const ONE_HYPHEN = /^\p{Cf}*[-‐‑]\p{Cf}*$/u
const SPACES = /^[ \u00A0\u2009\u202F]{0,2}$/
/** No figure has more words. */
const MAX_WORDS = 6

interface CutWords {
  /** What the claim leaves out of a word or figure at its beginning; a span of the body. */
  readonly before?: Span
  /** The same at its end. */
  readonly after?: Span
}

/** @param wordOf from the number of a word to the word */
export function cutWords({ words, from, to }: Stretch, wordOf: (id: number) => string): CutWords {
  const { article, ids, starts, ends } = words
  const wordAt = (at: number) => wordOf(ids[at] ?? -1)
  const gapBefore = (at: number) => article.body.slice(ends[at - 1], starts[at])
  const isInside = (at: number) =>
    at > 0 && at < ids.length && (belongTogether(wordAt(at - 1), wordAt(at), gapBefore(at)) || isInWords(wordAt, at))
  let [first, last] = [from, to]
  while (from - first < MAX_WORDS && isInside(first)) first--
  while (last - to < MAX_WORDS && isInside(last)) last++
  return {
    ...(first < from ? { before: { start: starts[first] ?? 0, end: ends[from - 1] ?? 0 } } : {}),
    ...(last > to ? { after: { start: starts[to] ?? 0, end: ends[last - 1] ?? 0 } } : {}),
  }
}

function belongTogether(before: string, after: string, gap: string): boolean {
  if (gap === '' || ONE_HYPHEN.test(gap)) return true
  return SPACES.test(gap) && isNumeric(before) && continuesFigure(before, after)
}

/** Whether a figure in words goes on at this word: "a | hundred", "half | a million", "one | and | a half", "a hundred | and six". */
function isInWords(wordAt: (at: number) => string, at: number): boolean {
  const opensScale = (i: number) =>
    ARTICLE.test(wordAt(i)) && [MULTIPLIERS, FRACTIONS].some((scale) => scale.test(wordAt(i + 1)))
  /** What is behind the "and" of a figure. */
  const isAdded = (i: number) =>
    opensScale(i) ? isNumber(wordAt(i - 2)) : NUMBER_WORDS.has(wordAt(i)) && MULTIPLIERS.test(wordAt(i - 2))
  const [before, word] = [wordAt(at - 1), wordAt(at)]
  if (ARTICLE.test(before) && MULTIPLIERS.test(word)) return true
  if (FRACTIONS.test(before) && opensScale(at)) return true
  if (before === 'and') return isAdded(at)
  return word === 'and' && isAdded(at + 1)
}

const isNumber = (word: string): boolean => /^\d/.test(word) || NUMBER_WORDS.has(word)
const isNumeric = (word: string): boolean =>
  isNumber(word) || SCALES.test(word) || FRACTIONS.test(word) || isFigureOrSign(word)

const continuesFigure = (before: string, after: string): boolean =>
  SCALES.test(after) || isSign(after) || isSign(before) || (isNumber(before) && after.includes('/'))

const isSign = (word: string): boolean => isFigureOrSign(word) && !/^\d/.test(word)
