/** Hits as a test reads them: one object each. */
import type { Hits } from '../../../src/search/index/hits.ts'

export interface ListedHit {
  readonly document: number
  readonly score: number
  /** The terms that match. */
  readonly terms: readonly string[]
}

/** @param asked the terms that were searched for, in the same order */
export const listed = (
  { documents, scores, matched, firstMatched }: Hits,
  asked: readonly { readonly term: string }[],
): readonly ListedHit[] =>
  Array.from(documents, (document, hit) => ({
    document,
    score: scores[hit] ?? 0,
    terms: Array.from(matched.subarray(firstMatched[hit], firstMatched[hit + 1]), (term) => asked[term]?.term ?? ''),
  }))
