/** What a search finds, in flat arrays: as many objects would outlive the question and fill the memory until they are collected. */

export interface Hits {
  /** Positions in the list that the index was built from, best first, equal scores in the order of the documents. */
  readonly documents: Uint32Array
  /** Of each: BM25+ summed over the terms and fields that match, times the number of terms that match; above 0, not bounded. */
  readonly scores: Float64Array
  /** The terms that each matches, one after the other, by their positions among those searched for. */
  readonly matched: Uint16Array
  /** Where in `matched` those of each hit begin; one more: where the last ones end. */
  readonly firstMatched: Uint32Array
}

/** Takes hits in any order. */
export function createHitCollector() {
  const documents: number[] = []
  const scores: number[] = []
  const matched: number[] = []
  const firstMatched = [0]
  const better = (a: number, b: number) => at(scores, b) - at(scores, a) || at(documents, a) - at(documents, b)
  return {
    /** @param terms positions of those that match */
    add(document: number, score: number, terms: readonly number[]): void {
      documents.push(document)
      scores.push(score)
      for (const term of terms) matched.push(term)
      firstMatched.push(matched.length)
    },
    sorted(): Hits {
      const order = Uint32Array.from(documents.keys()).sort(better)
      const sortedMatched = new Uint16Array(matched.length)
      const sortedFirst = new Uint32Array(order.length + 1)
      let end = 0
      for (const [place, hit] of order.entries()) {
        for (let i = at(firstMatched, hit); i < at(firstMatched, hit + 1); i++) sortedMatched[end++] = at(matched, i)
        sortedFirst[place + 1] = end
      }
      return {
        documents: order.map((hit) => at(documents, hit)),
        scores: Float64Array.from(order, (hit) => at(scores, hit)),
        matched: sortedMatched,
        firstMatched: sortedFirst,
      }
    },
  }
}

const at = (numbers: readonly number[], i: number): number => numbers[i] ?? 0
