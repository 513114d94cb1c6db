/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { RankingFeature, Weights } from './ranking-features.ts'
import type { SentenceFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: Weights<RankingFeature> = {
  passageScore: 2.212,
  articleScore: 2.498,
  localCoverage: 3.722,
  relatedWords: 2.928,
  answerSentence: 3.273,
  names: 1.352,
  namesAround: 2.036,
  wordsAfter: 3.344,
  saying: 0.423,
  speaker: 1.228,
  figure: 1.005,
  money: 2.058,
  lead: -0.99,
  outlet: 1.186,
  day: 1.504,
}

export const SENTENCE_WEIGHTS: Weights<SentenceFeature> = {
  words: 1.399,
  localWords: 2.796,
  answerType: 1.156,
  figure: 0.179,
  asks: -0.035,
  first: -0.16,
}
