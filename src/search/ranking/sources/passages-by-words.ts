/** Passages that match the words of the question best: by their own scores, their articles' and their neighbours'. */
import { highest } from '../../index/highest.ts'
import type { CandidateSource } from './candidate-source.ts'

/** How many passages become candidates. */
const MAX_PASSAGES = 50
/**
 * What the score of the article and the scores of the neighbours count, if the passage's own score counts 1. Each score is a
 * share of the best one for the question. Measured on `../shared/gold/dev`: flat between 0.3 and 0.9, and 0.1 and 0.4.
 */
const ARTICLE_SHARE = 0.6
const NEIGHBOUR_SHARE = 0.2

export const passagesByWords: CandidateSource = ({ index: { layout }, matches, isKept }) => {
  const { articleOf } = layout
  const { hits, passageShares, articleScores, bestArticleScore } = matches
  const neighbourShare = (i: number, step: 1 | -1) =>
    articleOf[i] === articleOf[i + step] ? (passageShares.get(i + step) ?? 0) : 0
  const scoreOf = (i: number) =>
    (passageShares.get(i) ?? 0) +
    (ARTICLE_SHARE * (articleScores.get(articleOf[i] ?? 0) ?? 0)) / bestArticleScore +
    (NEIGHBOUR_SHARE * (neighbourShare(i, -1) + neighbourShare(i, 1))) / 2
  return highest(hits.documents, scoreOf, MAX_PASSAGES, (i) => isKept(articleOf[i] ?? 0))
}
