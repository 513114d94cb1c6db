/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { RankingFeature, Weights } from './ranking-features.ts'
import type { SentenceFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: Weights<RankingFeature> = {
  passageScore: 2.205,
  articleScore: 2.466,
  localCoverage: 3.649,
  relatedWords: 1.896,
  answerSentence: 3.717,
  names: 1.364,
  namesAround: 1.907,
  wordsAfter: 3.181,
  speaker: 1.882,
  figure: 0.921,
  money: 2.022,
  lead: -1.072,
  outlet: 1.252,
  day: 1.554,
}

export const SENTENCE_WEIGHTS: Weights<SentenceFeature> = {
  words: 1.553,
  localWords: 2.55,
  answerType: 1.092,
  figure: 0.234,
  asks: -0.084,
  first: -0.148,
}
