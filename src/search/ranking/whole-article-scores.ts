/** Scores whole articles as one text each: plain BM25 with its own length normalisation, and how much of a question one may hold. */
import type { CorpusIndex } from '../index/corpus-index.ts'
import { highest } from '../index/highest.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { memoised } from './memoised.ts'

/** As Robertson and Zaragoza set them (2009, "The Probabilistic Relevance Framework: BM25 and Beyond"). */
const K = 1.2
const B = 0.75

export interface WholeArticleScores {
  /** The score of an article, by its number; 0 if it holds no word of the question. */
  readonly scoreOf: (article: number) => number
  /** What an article would score if it held every word of the question again and again; above 0. */
  readonly highestPossible: number
  /**
   * @param isKept asked about articles, by their numbers
   * @returns the two articles of those that are kept with the highest scores above 0; of equals the lower numbers
   */
  bestTwo(isKept: (article: number) => boolean): readonly number[]
}

/** A term of the question. */
interface AskedTerm {
  readonly term: string
  readonly weight: number
  /** How many articles hold it. */
  readonly articles: number
  readonly rarity: number
}

export function scoreWholeArticles(index: CorpusIndex, { words }: UnderstoodQuestion): WholeArticleScores {
  const total = index.totals.articles
  const termsOfWords = words.map(({ terms }) =>
    terms.map(({ term, weight }): AskedTerm => {
      const articles = index.articleFrequency(term)
      return { term, weight, articles, rarity: inverseDocumentFrequency(articles, total) }
    }),
  )
  const terms = termsOfWords.flat()
  const scoreOf = memoised((article: number) =>
    terms.reduce((score, term) => score + term.weight * term.rarity * saturated(index, term.term, article), 0),
  )
  const mostOf = (own: readonly AskedTerm[]) =>
    own.reduce((rarest, { rarity }) => Math.min(rarest, rarity), inverseDocumentFrequency(0, total)) * (K + 1)
  return {
    scoreOf,
    highestPossible: termsOfWords.reduce((sum, own) => sum + mostOf(own), Number.MIN_VALUE),
    bestTwo: (isKept) => highest(mayBeBest(index, terms, isKept), scoreOf, 2, isKept),
  }
}

/** How often the article holds the term, as BM25 counts it: from 0 up to, but not including, `K + 1`. */
function saturated({ passageIndex, layout, articleLengths }: CorpusIndex, term: string, article: number): number {
  const start = layout.firstOf[article] ?? 0
  let frequency = 0
  passageIndex.eachHolder(term, (_, own) => (frequency += own), { start, end: start + (layout.lengths[article] ?? 0) })
  return saturatedFrequency(frequency, (articleLengths.lengths[article] ?? 0) / articleLengths.mean)
}

const saturatedFrequency = (frequency: number, length: number): number =>
  (frequency * (K + 1)) / (frequency + K * (1 - B + B * length))

/** Sums of the same numbers differ by less if they are added up in another order. */
const ROUNDING = 1e-9

/**
 * Looks at the rarest terms first. When the others cannot lift an article any more that holds none of these, only the
 * articles that can still be among the best two are looked at (Turtle & Flood 1995, "Query evaluation: strategies and
 * optimizations").
 * @returns the articles that may have one of the two highest scores, among them all that do
 */
function mayBeBest(
  index: CorpusIndex,
  terms: readonly AskedTerm[],
  isKept: (article: number) => boolean,
): readonly number[] {
  const scores = new Map<number, number>()
  const add = ({ weight, rarity }: AskedTerm, article: number, share: number) =>
    scores.set(article, (scores.get(article) ?? 0) + weight * rarity * share)
  let left = terms.reduce((sum, { weight, rarity }) => sum + weight * rarity * (K + 1), 0)
  let isClosed = false
  for (const term of [...terms].sort((a, b) => a.articles - b.articles)) {
    const second = secondHighest(scores, isKept)
    isClosed ||= left < second - ROUNDING
    if (isClosed) dropBelow(scores, second - left - ROUNDING)
    const shares = isClosed ? sharesIn(index, term.term, [...scores.keys()]) : sharesOf(index, term.term)
    for (const [article, share] of shares) add(term, article, share)
    left -= term.weight * term.rarity * (K + 1)
  }
  return [...scores.keys()]
}

function dropBelow(scores: Map<number, number>, least: number): void {
  for (const [article, score] of scores) if (score < least) scores.delete(article)
}

function secondHighest(scores: ReadonlyMap<number, number>, isKept: (article: number) => boolean): number {
  const [, second] = highest(scores.keys(), (article) => scores.get(article) ?? 0, 2, isKept)
  return second === undefined ? 0 : (scores.get(second) ?? 0)
}

type Share = readonly [article: number, share: number]

/** How often each of these articles holds the term, as BM25 counts it. */
const sharesIn = (index: CorpusIndex, term: string, articles: readonly number[]): readonly Share[] =>
  articles.map((article) => [article, saturated(index, term, article)])

/** How often each article that holds the term does, as BM25 counts it. */
function* sharesOf(
  { passageIndex, layout, articleLengths: { lengths, mean } }: CorpusIndex,
  term: string,
): Iterable<Share> {
  const frequencies = new Map<number, number>()
  passageIndex.eachHolder(term, (passage, own) => {
    const article = layout.articleOf[passage] ?? 0
    frequencies.set(article, (frequencies.get(article) ?? 0) + own)
  })
  for (const [article, frequency] of frequencies) {
    yield [article, saturatedFrequency(frequency, (lengths[article] ?? 0) / mean)]
  }
}
