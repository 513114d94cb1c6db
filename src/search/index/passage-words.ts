/** Holds the words of all passages as numbers, sentence by sentence: read once, used by every question. */
import type { Passage } from '../../passages/passage.ts'
import { type ReadPassage, type ReadSentence, readPassage } from '../../passages/read-passage.ts'
import { eachInSteps, partsInSteps, type Steps } from '../../process/in-steps.ts'
import type { Span } from '../../text/span.ts'
import type { Vocabulary } from './vocabulary.ts'
import { createWordLog, type WordLog } from './word-log.ts'

export interface PassageWords {
  /** Holds the terms of all passages, and more: it is shared with the corpora before and after. */
  readonly vocabulary: Vocabulary
  /** The terms of a passage in order, as the analyser gives them. */
  termsOf(passage: number): readonly string[]
  /** The same terms as numbers, in one array that must not be changed. */
  numbersOf(passage: number): Int32Array
  /** The numbers of the sentences of a passage: half-open. Empty for an unknown passage. */
  sentencesOf(passage: number): Span
  /** A sentence as a span of its article's body: half-open, in UTF-16 units. */
  spanOf(sentence: number): Span
  /** The sentences of a passage with their terms, as they were read. */
  sentencesIn(passage: number): readonly ReadSentence[]
  /** The terms of a sentence as numbers, in an array that must not be changed. */
  sentenceNumbers(sentence: number): Int32Array
  /** How many terms a passage has. */
  lengthOf(passage: number): number
  /** What the words of the next corpus take over. */
  readonly log: WordLog
}

/** The words of an earlier corpus. */
export interface EarlierWords {
  readonly words: PassageWords
  /** For each passage of the next corpus its number in the earlier one; -1 if it was not there. */
  readonly numbers: Int32Array
}

interface ReadingOptions {
  /**
   * Gives the sentences of a passage and their terms; by default from its text. Do not capture it in a closure: it would keep
   * the search that a passage was read by before alive.
   */
  readonly read?: ReadPassage
  /** Has the words of passages that are not read again. The same holds for it. */
  readonly earlier?: EarlierWords | null
}

/** Passages that are read before other work gets its turn: about 10 ms. */
const PASSAGES_A_STEP = 2_000
/** The same for passages that are looked up. */
const LOOK_UPS_A_STEP = 20_000
/** If less of the log is still in the corpus, as a share, another log is begun, so that what has left takes little memory. */
const MIN_KEPT_SHARE = 0.75

export function* passageWordsSteps(
  passages: readonly Passage[],
  { read = readPassage, earlier = null }: ReadingOptions = {},
): Steps<PassageWords> {
  const before = earlier && (yield* keptSentences(earlier))
  const log = before?.log ?? createWordLog()
  const firsts = before?.firsts ?? new Int32Array(passages.length).fill(UNKNOWN)
  const ends = before?.ends ?? new Int32Array(passages.length)
  let number = 0
  yield* eachInSteps(passages, PASSAGES_A_STEP, (passage) => {
    if (firsts[number] === UNKNOWN) {
      firsts[number] = log.sentences()
      for (const sentence of read(passage)) log.add(sentence)
      ends[number] = log.sentences()
    }
    number++
  })
  if (before === null) log.trim()
  return wordsIn(log, firsts, ends)
}

/** In place of the first sentence of a passage that is not read yet. */
const UNKNOWN = -1

/** @returns for each passage its sentences in the earlier log, half-open; null if too little of that is kept */
function* keptSentences({ words, numbers }: EarlierWords) {
  const { log } = words
  const firsts = new Int32Array(numbers.length)
  const ends = new Int32Array(numbers.length)
  let kept = 0
  yield* partsInSteps(numbers.length, LOOK_UPS_A_STEP, (start, end) => {
    for (let i = start; i < end; i++) {
      const number = numbers[i] as number
      const own = number < 0 ? null : words.sentencesOf(number)
      firsts[i] = own?.start ?? UNKNOWN
      ends[i] = own?.end ?? 0
      if (number >= 0) kept += words.lengthOf(number)
    }
  })
  return kept < MIN_KEPT_SHARE * log.startOf(log.sentences()) ? null : { log, firsts, ends }
}

/** @param firsts the first sentence of each passage @param ends where its sentences end (exclusive) */
function wordsIn(log: WordLog, firsts: Int32Array, ends: Int32Array): PassageWords {
  const { vocabulary, startOf, numbersIn, spanOf } = log
  const sentencesOf = (passage: number): Span => ({ start: firsts[passage] ?? 0, end: ends[passage] ?? 0 })
  const sentenceNumbers = (sentence: number) => numbersIn(startOf(sentence), startOf(sentence + 1))
  const termsOf = (numbers: Int32Array) => Array.from(numbers, (number) => vocabulary.terms[number] ?? '')
  const numbersOf = (passage: number) => {
    const { start, end } = sentencesOf(passage)
    return numbersIn(startOf(start), startOf(end))
  }
  return {
    vocabulary,
    termsOf: (passage) => termsOf(numbersOf(passage)),
    numbersOf,
    sentencesOf,
    spanOf,
    sentencesIn(passage) {
      const { start, end } = sentencesOf(passage)
      return Array.from({ length: end - start }, (_, i) => ({
        ...spanOf(start + i),
        terms: termsOf(sentenceNumbers(start + i)),
      }))
    },
    sentenceNumbers,
    lengthOf(passage) {
      const { start, end } = sentencesOf(passage)
      return startOf(end) - startOf(start)
    },
    log,
  }
}
