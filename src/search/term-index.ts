/** The index contract: terms in, ranked documents out. Whatever stands behind it keeps this and nothing more. */

export interface WeightedTerm {
  readonly term: string
  /** What a match of the term counts, in (0, 1]; 1 for a word that was asked. */
  readonly weight: number
}

export interface Hit {
  /** Position of the document in the list that the index was built from. */
  readonly document: number
  /** BM25+ summed over the terms and fields that match, times the number of terms that match; above 0, not bounded. */
  readonly score: number
  /** Those of the terms that match. */
  readonly terms: readonly string[]
}

/** A document: the terms of each of its fields, in order, as the analyser gives them. */
export type FieldTerms<Field extends string> = Readonly<Record<Field, readonly string[]>>

export interface TermIndex {
  /** Number of documents. */
  readonly size: number
  /** Number of documents that hold the term in any field. */
  documentFrequency(term: string): number
  /**
   * The documents that hold at least one of the terms, best first, equal scores in the order of the documents. All of them,
   * unless they are more than can be scored in time: then those that hold the rarest of the terms.
   * @param terms each at most once
   */
  search(terms: readonly WeightedTerm[]): readonly Hit[]
  /** Terms of the index that `term` may be a misspelling or the beginning of, nearest and then most frequent first. */
  similarTerms(term: string): readonly string[]
}

/** Builds an index over documents; a field's weight multiplies the score of matches in it. */
export type BuildTermIndex = <Field extends string>(
  documents: readonly FieldTerms<Field>[],
  fieldWeights: Readonly<Record<Field, number>>,
) => TermIndex
