/** Holds the words of all passages as numbers, sentence by sentence: read once, used by every question. */
import type { Passage } from '../../passages/passage.ts'
import { type ReadSentence, readPassage } from '../../passages/read-passage.ts'
import type { Span } from '../../text/span.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface PassageWords {
  /** The terms of all passages, then any further ones. */
  readonly vocabulary: Vocabulary
  /** The terms of a passage in order, as the analyser gives them. */
  termsOf(passage: number): readonly string[]
  /** The same terms as numbers, in one array that must not be changed. */
  numbersOf(passage: number): Int32Array
  /** The numbers of the sentences of a passage: half-open, counted through all passages. Empty for an unknown passage. */
  sentencesOf(passage: number): Span
  /** A sentence as a span of its article's body: half-open, in UTF-16 units. */
  spanOf(sentence: number): Span
  /** The sentences of a passage with their terms, as they were read. */
  sentencesIn(passage: number): readonly ReadSentence[]
  /** The terms of a sentence as numbers, in an array that must not be changed. */
  sentenceNumbers(sentence: number): Int32Array
}

/**
 * @param read gives the sentences of a passage and their terms. Do not capture it in a closure: it would keep the search
 *   that a passage was read by before alive
 * @param further terms that get a number even if no passage holds them
 */
export function readPassageWords(
  passages: readonly Passage[],
  read = readPassage,
  further: Iterable<string> = [],
): PassageWords {
  const vocabulary = createVocabulary()
  const text = growingArray()
  const sentenceEnds = growingArray()
  const spans = growingArray()
  const passageEnds = growingArray()
  for (const passage of passages) {
    for (const sentence of read(passage)) {
      for (const term of sentence.terms) text.push(vocabulary.add(term))
      sentenceEnds.push(text.length())
      spans.push(sentence.start)
      spans.push(sentence.end)
    }
    passageEnds.push(sentenceEnds.length())
  }
  for (const term of further) vocabulary.add(term)
  const [all, ends, places, last] = [text.values(), sentenceEnds.values(), spans.values(), passageEnds.values()]
  const startOf = (sentence: number) => (sentence === 0 ? 0 : (ends[sentence - 1] ?? 0))
  const sentencesOf = (passage: number): Span => ({
    start: passage === 0 ? 0 : (last[passage - 1] ?? 0),
    end: last[passage] ?? 0,
  })
  const sentenceNumbers = (sentence: number) => all.subarray(startOf(sentence), ends[sentence] ?? 0)
  const spanOf = (sentence: number) => ({ start: places[2 * sentence] ?? 0, end: places[2 * sentence + 1] ?? 0 })
  const termsOf = (numbers: Int32Array) => Array.from(numbers, (number) => vocabulary.terms[number] ?? '')
  const numbersOf = (passage: number) => {
    const { start, end } = sentencesOf(passage)
    return all.subarray(startOf(start), startOf(end))
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
  }
}

/** Whole numbers in four bytes each; it makes room as numbers are added. */
function growingArray() {
  let [values, length] = [new Int32Array(1024), 0]
  return {
    length: () => length,
    push(value: number): void {
      if (length === values.length) {
        const larger = new Int32Array(2 * length)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    values: () => values.slice(0, length),
  }
}
