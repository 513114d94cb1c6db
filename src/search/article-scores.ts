/** Scores whole articles from the passages that match: no index of articles is needed. */
import { inverseDocumentFrequency } from './inverse-document-frequency.ts'
import type { Hit, WeightedTerm } from './term-index.ts'

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
 * @returns a score for each article, 0 where nothing matches
 */
export function scoreArticles(
  hits: readonly Hit[],
  terms: readonly WeightedTerm[],
  { articles, articleOf, lengths }: ArticleLayout,
): Float64Array {
  const frequencies = new Map(terms.map(({ term }) => [term, new Uint16Array(articles)]))
  for (const { document, terms: matched } of hits) {
    const article = articleOf[document] ?? 0
    for (const term of matched) {
      const own = frequencies.get(term)
      if (own) own[article] = (own[article] ?? 0) + 1
    }
  }
  const averageLength = articleOf.length / Math.max(1, articles)
  const scores = new Float64Array(articles)
  const matching = new Uint16Array(articles)
  for (const { term, weight } of terms) {
    const own = frequencies.get(term) as Uint16Array
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
