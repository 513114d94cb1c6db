/** Scores whole articles as one text each: plain BM25 with its own length normalisation, and how much of a question one may hold. */
import type { CorpusIndex } from '../index/corpus-index.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { TermIndex } from '../index/term-index.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'

/** As Robertson and Zaragoza set them (2009, "The Probabilistic Relevance Framework: BM25 and Beyond"). */
const K = 1.2
const B = 0.75

export interface WholeArticleScores {
  /** For each article; 0 if it holds no word of the question. */
  readonly scores: Float64Array
  /** What an article would score if it held every word of the question again and again; above 0. */
  readonly highestPossible: number
}

export function scoreWholeArticles(
  { passageIndex, layout: { articleOf, articles }, articleLengths: { lengths, mean } }: CorpusIndex,
  { words }: UnderstoodQuestion,
): WholeArticleScores {
  const scores = new Float64Array(articles.length)
  const frequencies = new Float64Array(articles.length)
  let highestPossible = Number.MIN_VALUE
  for (const { terms } of words) {
    let rarest = inverseDocumentFrequency(0, articles.length)
    for (const { term, weight } of terms) {
      const holders = countOccurrences(passageIndex, term, articleOf, frequencies)
      const rarity = inverseDocumentFrequency(holders.length, articles.length)
      rarest = Math.min(rarest, rarity)
      for (const article of holders) {
        const frequency = frequencies[article] ?? 0
        const length = (lengths[article] ?? 0) / mean
        const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + B * length))
        scores[article] = (scores[article] ?? 0) + weight * rarity * saturated
        frequencies[article] = 0
      }
    }
    highestPossible += rarest * (K + 1)
  }
  return { scores, highestPossible }
}

/** Adds up in `frequencies` how often each article holds a term. @returns the articles that do, each once */
function countOccurrences(
  index: TermIndex,
  term: string,
  articleOf: Int32Array,
  frequencies: Float64Array,
): readonly number[] {
  const holders: number[] = []
  index.eachHolder(term, (passage, frequency) => {
    const article = articleOf[passage] ?? 0
    if (frequencies[article] === 0) holders.push(article)
    frequencies[article] = (frequencies[article] ?? 0) + frequency
  })
  return holders
}
