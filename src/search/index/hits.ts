/** What a search finds, in flat arrays: as many objects would outlive the question and fill the memory until a collection. */
import { highest } from './highest.ts'

/** In no particular order. */
export interface Hits {
  /** Positions in the list that the index was built from, each once. */
  readonly documents: Uint32Array
  /**
   * The score of each document: BM25+ summed over the terms and fields that match, times the number of terms that match.
   * Above 0, with no upper bound.
   */
  readonly scores: Float64Array
  /** The terms that each document matches, document after document, by their positions among the terms searched for. */
  readonly matched: Uint16Array
  /** Where the terms of each document begin in `matched`. One more entry says where the last ones end. */
  readonly firstMatched: Uint32Array
}

export function createHitCollector() {
  const documents: number[] = []
  const scores: number[] = []
  const matched: number[] = []
  const firstMatched = [0]
  return {
    /** @param terms positions of the terms that match */
    add(document: number, score: number, terms: readonly number[]): void {
      documents.push(document)
      scores.push(score)
      for (const term of terms) matched.push(term)
      firstMatched.push(matched.length)
    },
    collected: (): Hits => ({
      documents: Uint32Array.from(documents),
      scores: Float64Array.from(scores),
      matched: Uint16Array.from(matched),
      firstMatched: Uint32Array.from(firstMatched),
    }),
  }
}

/**
 * @param limit how many documents are returned at most
 * @param isKept tells which documents count
 * @returns the documents with the highest scores, best first; equal scores in the order of the documents
 */
export function bestDocuments(
  { documents, scores }: Hits,
  limit: number,
  isKept: (document: number) => boolean = () => true,
): readonly number[] {
  const scoreOf = new Map<number, number>()
  for (let hit = 0; hit < documents.length; hit++) scoreOf.set(documents[hit] ?? 0, scores[hit] ?? 0)
  return highest(scoreOf.keys(), (document) => scoreOf.get(document) ?? 0, limit, isKept)
}
