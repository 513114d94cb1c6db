/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { RankingFeature, Weights } from './ranking-features.ts'
import type { SentenceFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: Weights<RankingFeature> = {
  passageScore: 2.299,
  articleScore: 2.445,
  localCoverage: 3.623,
  relatedWords: 1.755,
  answerSentence: 3.285,
  names: 1.231,
  namesAround: 1.94,
  wordsAfter: 3.339,
  saying: 0.396,
  speaker: 1.24,
  figure: 0.981,
  money: 2.039,
  lead: -1.09,
  outlet: 1.243,
  day: 1.55,
}

export const SENTENCE_WEIGHTS: Weights<SentenceFeature> = {
  words: 1.631,
  localWords: 2.571,
  answerType: 1.117,
  figure: 0.212,
  asks: -0.075,
  first: -0.165,
}
