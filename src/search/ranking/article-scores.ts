/** Scores whole articles by their passages that match, so that no index of articles is needed. */
import type { ArticleLayout } from '../index/article-layout.ts'
import type { Hits } from '../index/hits.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { WeightedTerm } from '../index/term-index.ts'

/** BM25+ as MiniSearch sets it (Lv & Zhai 2011, "Lower-bounding term frequency normalization"). */
const K = 1.2
const B = 0.7
const D = 0.5

/**
 * BM25+ over articles, times the number of terms that match, as for passages. The frequency of a term is the number of the
 * article's passages that hold it; the length of an article is the number of its passages.
 * @param hits all passages that hold any of the terms
 * @param terms the terms that were searched for
 * @returns a score for each article, 0 if nothing matches
 */
export function scoreArticles(
  hits: Hits,
  terms: readonly WeightedTerm[],
  layout: Pick<ArticleLayout, 'articleOf' | 'lengths'>,
): Float64Array {
  const articles = layout.lengths.length
  const totals = { scores: new Float64Array(articles), matching: new Uint16Array(articles) }
  const frequencies = countHolders(hits, terms.length, layout)
  for (const [position, { weight }] of terms.entries()) {
    addTerm(totals, frequencies[position] as Uint16Array, weight, layout)
  }
  return totals.scores.map((score, article) => score * (totals.matching[article] ?? 0))
}

/** For each term and article, how many of the article's passages hold the term. */
function countHolders(
  { documents, matched, firstMatched }: Hits,
  terms: number,
  { articleOf, lengths }: Pick<ArticleLayout, 'articleOf' | 'lengths'>,
): readonly Uint16Array[] {
  const frequencies = Array.from({ length: terms }, () => new Uint16Array(lengths.length))
  for (let hit = 0; hit < documents.length; hit++) {
    const article = articleOf[documents[hit] ?? 0] ?? 0
    for (let at = firstMatched[hit] ?? 0; at < (firstMatched[hit + 1] ?? 0); at++) {
      const own = frequencies[matched[at] ?? 0]
      if (own) own[article] = (own[article] ?? 0) + 1
    }
  }
  return frequencies
}

interface Totals {
  readonly scores: Float64Array
  /** For each article, how many terms match. */
  readonly matching: Uint16Array
}

/** Adds to each article's totals what one term gives it. */
function addTerm(
  { scores, matching }: Totals,
  frequencies: Uint16Array,
  weight: number,
  { articleOf, lengths }: Pick<ArticleLayout, 'articleOf' | 'lengths'>,
): void {
  const articles = lengths.length
  const averageLength = articleOf.length / Math.max(1, articles)
  const holders = frequencies.reduce((count, frequency) => count + (frequency > 0 ? 1 : 0), 0)
  const rarity = inverseDocumentFrequency(holders, articles)
  for (let article = 0; article < articles; article++) {
    const frequency = frequencies[article] ?? 0
    if (frequency === 0) continue
    const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * (lengths[article] ?? 0)) / averageLength))
    scores[article] = (scores[article] ?? 0) + weight * rarity * (D + saturated)
    matching[article] = (matching[article] ?? 0) + 1
  }
}
