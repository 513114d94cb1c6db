/** All passages of the articles that match best, because an answer shares few words with its question. */
import { highest } from '../../index/highest.ts'
import type { CandidateSource } from './candidate-source.ts'

const MAX_ARTICLES = 3
/** Of a longer article only the beginning is taken. */
const MAX_PASSAGES_PER_ARTICLE = 100

export const wholeArticles: CandidateSource = ({ index: { layout, words }, matches: { articleScores }, isKept }) => {
  const best = highest(
    articleScores.keys(),
    (article) => articleScores.get(article) ?? 0,
    MAX_ARTICLES,
    (article) => articleScores.get(article) !== 0 && isKept(article),
  )
  const whole = best.flatMap((article) =>
    Array.from(
      { length: Math.min(MAX_PASSAGES_PER_ARTICLE, layout.lengths[article] ?? 0) },
      (_, position) => (layout.firstOf[article] ?? 0) + position,
    ),
  )
  return whole.filter((passage) => words.numbersOf(passage).length > 0)
}
