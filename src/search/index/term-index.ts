/** The index contract: terms go in, scored documents come out. Every implementation keeps this contract and nothing more. */
import type { Span } from '../../text/span.ts'
import type { Hits } from './hits.ts'
import type { PostingList, Postings } from './postings.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export interface WeightedTerm {
  readonly term: string
  /** What a match of the term counts, in (0, 1]; 1 for a word of the question itself. */
  readonly weight: number
}

/** What an index is built from. */
export interface IndexedDocuments<Field extends string> {
  /** Number of documents. */
  readonly size: number
  /** Holds the terms of these documents. Further terms count as similar ones too. */
  readonly vocabulary: Vocabulary
  /** The terms of a field of a document, in order, by their numbers. */
  terms(document: number, field: Field): ArrayLike<number>
  /** What an earlier index with the same fields knows of some of the documents. */
  readonly earlier?: EarlierDocuments | null
  /** Which documents hold a term in which field, if that was found in steps already; see `postingsSteps`. */
  readonly postings?: Postings<Field>
  /** The collection of which these documents are a part: they are scored, and terms counted, as in all of it. */
  readonly whole?: WholeCollection<Field> | null
}

/** What is counted over a collection of which an index holds only a part. */
export interface WholeCollection<Field extends string> {
  /** Number of documents. */
  readonly size: number
  /** The mean number of distinct terms in a field. */
  meanLength(field: Field): number
  /** Number of documents that hold the term in a field. */
  frequency(term: string, field: Field): number
  /** Number of documents that hold the term in any field. */
  documentFrequency(term: string): number
  /** As in `TermIndex`. */
  similarTerms(term: string): readonly string[]
}

/** Documents of an earlier index that are documents again, in the same order. */
export interface EarlierDocuments {
  readonly index: TermIndex
  /** For each of its documents, the number that it has now; -1 if it is gone. */
  readonly numbersNow: Int32Array
  /** Whether the earlier index holds a document, by the number that it has now. */
  holds(document: number): boolean
}

export interface TermIndex {
  /** Number of documents, even of those that the index does not hold. */
  readonly size: number
  /** Number of documents that hold the term in any field; of the whole collection, too. */
  documentFrequency(term: string): number
  /**
   * Tells of each document that holds the term how often it does: field by field, and within a field in order.
   * @param among the numbers of the documents that it tells of, half-open; by default all
   */
  eachHolder(term: string, visit: (document: number, frequency: number) => void, among?: Span): void
  /** The documents that hold the term, one list for each field; null for a field in which none does. */
  listsOf(term: string): readonly (PostingList | null)[]
  /**
   * Finds the documents that hold at least one of the terms. If there are more than can be scored in time, it finds those
   * that hold the rarest of the terms.
   * @param terms each at most once
   */
  search(terms: readonly WeightedTerm[]): Hits
  /** Terms of the index that `term` may be a misspelling or the beginning of: the nearest first, then the most frequent. */
  similarTerms(term: string): readonly string[]
}

/** Builds an index over documents. A field's weight multiplies the score of matches in it. */
export type BuildTermIndex = <Field extends string>(
  documents: IndexedDocuments<Field>,
  fieldWeights: Readonly<Record<Field, number>>,
) => TermIndex

/**
 * @param documents for each document, the terms of each field in order, as the analyser gives them
 * @returns the same documents with numbers for their terms, as an index is built from them
 */
export function numbered<Field extends string>(
  documents: readonly Readonly<Record<Field, readonly string[]>>[],
): IndexedDocuments<Field> {
  const vocabulary = createVocabulary()
  const numbers = documents.map(
    (fields) =>
      new Map(Object.entries<readonly string[]>(fields).map(([field, terms]) => [field, terms.map(vocabulary.add)])),
  )
  return {
    size: documents.length,
    vocabulary,
    terms: (document, field) => numbers[document]?.get(field) ?? [],
  }
}
