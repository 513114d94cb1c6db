/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { RankingFeature, Weights } from './ranking-features.ts'
import type { SentenceFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: Weights<RankingFeature> = {
  passageScore: 2.248,
  articleScore: 2.501,
  localCoverage: 3.647,
  relatedWords: 1.885,
  answerSentence: 3.543,
  names: 1.267,
  namesAround: 1.897,
  wordsAfter: 3.26,
  saying: 0.382,
  speaker: 1.204,
  figure: 0.945,
  money: 2.028,
  lead: -1.032,
  outlet: 1.259,
  day: 1.547,
}

export const SENTENCE_WEIGHTS: Weights<SentenceFeature> = {
  words: 1.516,
  localWords: 2.57,
  answerType: 1.159,
  figure: 0.206,
  asks: -0.13,
  first: -0.151,
}
