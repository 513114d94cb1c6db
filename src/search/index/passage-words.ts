/** Holds the words of all passages as numbers, sentence by sentence: read once, used by every question. */
import type { Passage } from '../../passages/passage.ts'
import { type ReadPassage, type ReadSentence, readPassage } from '../../passages/read-passage.ts'
import { eachInSteps, type Steps } from '../../process/in-steps.ts'
import type { Span } from '../../text/span.ts'
import { createVocabulary, type GrowingVocabulary, type Vocabulary } from './vocabulary.ts'

export interface PassageWords {
  /** Holds the terms of all passages, and maybe more. */
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
  /** How many terms a passage has. */
  lengthOf(passage: number): number
  /** All of it, for the words of the next corpus. */
  readonly columns: WordColumns
}

/** The words of passages in columns of numbers. They must not be changed. */
interface WordColumns {
  /** The terms of all sentences. */
  readonly text: Int32Array
  /** Where the terms of each sentence end in `text`. */
  readonly sentenceEnds: Int32Array
  /** Where each sentence starts and ends in the body of its article, in UTF-16 units. */
  readonly spans: Int32Array
  /** How many sentences there are up to the end of each passage. */
  readonly passageEnds: Int32Array
}

/** The words of an earlier corpus. */
export interface EarlierWords {
  readonly words: PassageWords
  /** The number of a passage in that corpus; `undefined` if it was not there. */
  numberOf(passage: Passage): number | undefined
}

interface ReadingOptions {
  /**
   * Gives the sentences of a passage and their terms; by default from its text. Do not capture it in a closure: it would keep
   * the search that a passage was read by before alive.
   */
  readonly read?: ReadPassage
  /** Has the words of passages that are not read again. The same holds for it. */
  readonly earlier?: EarlierWords | null
  /** Gets the terms of the passages; by default an empty one. */
  readonly vocabulary?: GrowingVocabulary
}

/** Passages that are read before other work gets its turn: about 10 ms. */
const PASSAGES_A_STEP = 2_000

export function* passageWordsSteps(
  passages: readonly Passage[],
  { read = readPassage, earlier = null, vocabulary = createVocabulary() }: ReadingOptions = {},
): Steps<PassageWords> {
  const columns = createColumns(earlier?.words.columns)
  const take = earlier && takeFrom(earlier.words, vocabulary.add, columns)
  yield* eachInSteps(passages, PASSAGES_A_STEP, (passage) => {
    const before = earlier?.numberOf(passage)
    if (take && before !== undefined) take(before)
    else for (const sentence of read(passage)) addSentence(sentence, vocabulary.add, columns)
    columns.endPassage()
  })
  return wordsIn(vocabulary, columns.values())
}

function addSentence({ start, end, terms }: ReadSentence, numberOf: (term: string) => number, columns: Columns): void {
  for (const term of terms) columns.addTerm(numberOf(term))
  columns.endSentence(start, end)
}

type Columns = ReturnType<typeof createColumns>

/** Fills columns of words. @param like as long as these will probably be */
function createColumns(like?: WordColumns) {
  const text = growingArray(like?.text)
  const sentenceEnds = growingArray(like?.sentenceEnds)
  const spans = growingArray(like?.spans)
  const passageEnds = growingArray(like?.passageEnds)
  return {
    addTerm: text.push,
    endSentence(start: number, end: number): void {
      sentenceEnds.push(text.length())
      spans.push(start)
      spans.push(end)
    },
    endPassage: () => passageEnds.push(sentenceEnds.length()),
    values: (): WordColumns => ({
      text: text.values(),
      sentenceEnds: sentenceEnds.values(),
      spans: spans.values(),
      passageEnds: passageEnds.values(),
    }),
  }
}

/** @returns adds a passage of the earlier corpus, whose terms get new numbers */
function takeFrom(earlier: PassageWords, add: (term: string) => number, { addTerm, endSentence }: Columns) {
  const { terms } = earlier.vocabulary
  const { text, sentenceEnds, spans } = earlier.columns
  const numbers = new Int32Array(terms.length).fill(-1)
  const numberOf = (before: number): number => {
    const known = numbers[before] as number
    if (known >= 0) return known
    const added = add(terms[before] as string)
    numbers[before] = added
    return added
  }
  return (passage: number): void => {
    const { start, end } = earlier.sentencesOf(passage)
    let at = start === 0 ? 0 : (sentenceEnds[start - 1] as number)
    // Without a view of each sentence: with 100,000 articles there are half a million.
    for (let sentence = start; sentence < end; sentence++) {
      for (; at < (sentenceEnds[sentence] as number); at++) addTerm(numberOf(text[at] as number))
      endSentence(spans[2 * sentence] as number, spans[2 * sentence + 1] as number)
    }
  }
}

function wordsIn(vocabulary: Vocabulary, columns: WordColumns): PassageWords {
  const { text, sentenceEnds, spans, passageEnds } = columns
  const startOf = (sentence: number) => (sentence === 0 ? 0 : (sentenceEnds[sentence - 1] ?? 0))
  const sentencesOf = (passage: number): Span => ({
    start: passage === 0 ? 0 : (passageEnds[passage - 1] ?? 0),
    end: passageEnds[passage] ?? 0,
  })
  const sentenceNumbers = (sentence: number) => text.subarray(startOf(sentence), sentenceEnds[sentence] ?? 0)
  const spanOf = (sentence: number) => ({ start: spans[2 * sentence] ?? 0, end: spans[2 * sentence + 1] ?? 0 })
  const termsOf = (numbers: Int32Array) => Array.from(numbers, (number) => vocabulary.terms[number] ?? '')
  const numbersOf = (passage: number) => {
    const { start, end } = sentencesOf(passage)
    return text.subarray(startOf(start), startOf(end))
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
    columns,
  }
}

/** What more there may be than in the array before, as a share of it. */
const SPARE_SHARE = 1 / 64

/**
 * Whole numbers in four bytes each; it makes room as numbers are added.
 * @param like an array that will probably be about as long
 */
function growingArray(like?: Int32Array) {
  const expected = like?.length ?? 0
  let values = new Int32Array(1024 + Math.ceil(expected * (1 + SPARE_SHARE)))
  let length = 0
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
    /** Not copied unless much would be kept for nothing. */
    values: () =>
      length < values.length * (1 - 2 * SPARE_SHARE) ? values.slice(0, length) : values.subarray(0, length),
  }
}
