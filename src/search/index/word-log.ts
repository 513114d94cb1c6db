/** Sentences as numbers, one after the other. A log only grows, at its end: a corpus and the next one share it. */
import type { ReadSentence } from '../../passages/read-passage.ts'
import type { Span } from '../../text/span.ts'
import { createVocabulary, type GrowingVocabulary } from './vocabulary.ts'

export interface WordLog {
  readonly vocabulary: GrowingVocabulary
  /** How many sentences there are. */
  sentences(): number
  /** Where the terms of a sentence begin. Those of the last sentence end where those of the next one would begin. */
  startOf(sentence: number): number
  /** The numbers of terms by their places: half-open; an array that must not be changed. */
  numbersIn(start: number, end: number): Int32Array
  /** A sentence as a span of its article's body: half-open, in UTF-16 units. */
  spanOf(sentence: number): Span
  add(sentence: ReadSentence): void
  /** Gives back the room that is not needed, but for some. */
  trim(): void
}

export function createWordLog(): WordLog {
  const vocabulary = createVocabulary()
  const terms = growingArray()
  /** Where the terms of each sentence end. */
  const ends = growingArray()
  /** Where each sentence starts and ends in the body of its article. */
  const spans = growingArray()
  return {
    vocabulary,
    sentences: ends.length,
    startOf: (sentence) => (sentence === 0 ? 0 : ends.at(sentence - 1)),
    numbersIn: terms.between,
    spanOf: (sentence) => ({ start: spans.at(2 * sentence), end: spans.at(2 * sentence + 1) }),
    add(sentence) {
      for (const term of sentence.terms) terms.push(vocabulary.add(term))
      ends.push(terms.length())
      spans.push(sentence.start)
      spans.push(sentence.end)
    },
    trim() {
      for (const array of [terms, ends, spans]) array.trim()
    },
  }
}

/** Room that is kept for what the next corpus adds, as a share of what is there. */
const SPARE_SHARE = 1 / 16

const FIRST_ROOM = 1_024

/** Whole numbers in four bytes each; it makes room as numbers are added. */
function growingArray() {
  let [values, length] = [new Int32Array(FIRST_ROOM), 0]
  const move = (room: number): void => {
    const moved = new Int32Array(room)
    moved.set(values.subarray(0, length))
    values = moved
  }
  return {
    length: () => length,
    at: (place: number): number => values[place] ?? 0,
    between: (start: number, end: number): Int32Array => values.subarray(start, end),
    push(value: number): void {
      if (length === values.length) move(2 * length + FIRST_ROOM)
      values[length++] = value
    },
    trim: () => move(Math.ceil(length * (1 + SPARE_SHARE))),
  }
}
