/** Scores whole articles by their passages that match, so that no index of articles is needed. */
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { Hits } from '../index/hits.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { WeightedTerm } from '../index/term-index.ts'

/** BM25+ as MiniSearch sets it (Lv & Zhai 2011, "Lower-bounding term frequency normalization"). */
const K = 1.2
const B = 0.7
const D = 0.5

interface ScoredCorpus extends Pick<CorpusIndex, 'totals' | 'whole'> {
  readonly layout: Pick<CorpusIndex['layout'], 'articleOf' | 'lengths'>
}

/**
 * BM25+ over articles, times the number of terms that match, as for passages. The frequency of a term is the number of the
 * article's passages that hold it; the length of an article is the number of its passages.
 * @param hits all passages that hold any of the terms
 * @param terms the terms that were searched for
 * @returns a score above 0 for each article that matches, by its number
 */
export function scoreArticles(hits: Hits, terms: readonly WeightedTerm[], corpus: ScoredCorpus): Map<number, number> {
  const { articles, places } = matchingArticles(hits, corpus.layout)
  const sums = { scores: new Float64Array(articles.length), matching: new Uint16Array(articles.length) }
  const frequencies = countHolders(hits, terms.length, { places, count: articles.length })
  for (const [position, { term, weight }] of terms.entries()) {
    addTerm(sums, { term, articles, frequencies: frequencies[position] as Uint16Array, weight }, corpus)
  }
  return new Map(articles.map((article, place) => [article, (sums.scores[place] ?? 0) * (sums.matching[place] ?? 0)]))
}

/** The articles of all hits, and for each hit the place of its article among them. */
function matchingArticles({ documents }: Hits, { articleOf }: ScoredCorpus['layout']) {
  const placeOf = new Map<number, number>()
  const places = documents.map((document) => {
    const article = articleOf[document] ?? 0
    const place = placeOf.get(article) ?? placeOf.size
    placeOf.set(article, place)
    return place
  })
  return { articles: [...placeOf.keys()], places }
}

/** For each term and place of an article, how many of the article's passages hold the term. */
function countHolders(
  { documents, matched, firstMatched }: Hits,
  terms: number,
  { places, count }: { readonly places: Uint32Array; readonly count: number },
): readonly Uint16Array[] {
  const frequencies = Array.from({ length: terms }, () => new Uint16Array(count))
  for (let hit = 0; hit < documents.length; hit++) {
    const article = places[hit] ?? 0
    for (let at = firstMatched[hit] ?? 0; at < (firstMatched[hit + 1] ?? 0); at++) {
      const own = frequencies[matched[at] ?? 0]
      if (own) own[article] = (own[article] ?? 0) + 1
    }
  }
  return frequencies
}

interface MatchedTerm {
  readonly term: string
  /** The articles that match any term. */
  readonly articles: readonly number[]
  /** For each of these, how many of its passages hold this term. */
  readonly frequencies: Uint16Array
  readonly weight: number
}

/** For each place of an article. */
interface Sums {
  readonly scores: Float64Array
  /** How many terms match. */
  readonly matching: Uint16Array
}

/** Adds to each article's sums what one term gives it. */
function addTerm(
  { scores, matching }: Sums,
  { term, articles, frequencies, weight }: MatchedTerm,
  { layout: { lengths }, totals, whole }: ScoredCorpus,
): void {
  const averageLength = totals.passages / Math.max(1, totals.articles)
  const holders = frequencies.reduce((count, frequency) => count + (frequency > 0 ? 1 : 0), 0)
  const rarity = inverseDocumentFrequency(whole?.counts.articles(term) ?? holders, totals.articles)
  for (const [place, article] of articles.entries()) {
    const frequency = frequencies[place] ?? 0
    if (frequency === 0) continue
    const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * (lengths[article] ?? 0)) / averageLength))
    scores[place] = (scores[place] ?? 0) + weight * rarity * (D + saturated)
    matching[place] = (matching[place] ?? 0) + 1
  }
}
