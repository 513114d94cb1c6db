/** Scores whole articles from the passages that match: no index of articles is needed. */

import type { Hits } from '../index/hits.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { WeightedTerm } from '../index/term-index.ts'

/** Which passages make which article. */
export interface ArticleLayout {
  /** Number of articles. */
  readonly articles: number
  /** Article of each passage. */
  readonly articleOf: ArrayLike<number>
  /** Passages of each article. */
  readonly lengths: readonly number[]
}

/** BM25+ as MiniSearch sets it (Lv & Zhai 2011, "Lower-bounding term frequency normalization"). */
const K = 1.2
const B = 0.7
const D = 0.5

/**
 * BM25+ over articles, where a term's frequency is the number of the article's passages that hold it and the article's
 * length is the number of its passages; as for passages, times the number of terms that match.
 * @param hits all passages that hold any of the terms
 * @param terms those searched for
 * @returns a score for each article, 0 where nothing matches
 */
export function scoreArticles(
  { documents, matched, firstMatched }: Hits,
  terms: readonly WeightedTerm[],
  { articles, articleOf, lengths }: ArticleLayout,
): Float64Array {
  const frequencies = terms.map(() => new Uint16Array(articles))
  for (let hit = 0; hit < documents.length; hit++) {
    const article = articleOf[documents[hit] ?? 0] ?? 0
    for (let at = firstMatched[hit] ?? 0; at < (firstMatched[hit + 1] ?? 0); at++) {
      const own = frequencies[matched[at] ?? 0]
      if (own) own[article] = (own[article] ?? 0) + 1
    }
  }
  const averageLength = articleOf.length / Math.max(1, articles)
  const scores = new Float64Array(articles)
  const matching = new Uint16Array(articles)
  for (const [position, { weight }] of terms.entries()) {
    const own = frequencies[position] as Uint16Array
    const holders = own.reduce((count, frequency) => count + (frequency > 0 ? 1 : 0), 0)
    const rarity = inverseDocumentFrequency(holders, articles)
    for (let article = 0; article < articles; article++) {
      const frequency = own[article] ?? 0
      if (frequency === 0) continue
      const saturated =
        (frequency * (K + 1)) / (frequency + K * (1 - B + (B * (lengths[article] ?? 0)) / averageLength))
      scores[article] = (scores[article] ?? 0) + weight * rarity * (D + saturated)
      matching[article] = (matching[article] ?? 0) + 1
    }
  }
  return scores.map((score, article) => score * (matching[article] ?? 0))
}
