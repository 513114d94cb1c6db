/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { RankingFeature, Weights } from './ranking-features.ts'
import type { SentenceFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: Weights<RankingFeature> = {
  passageScore: 2.232,
  articleScore: 2.483,
  localCoverage: 3.592,
  relatedWords: 1.914,
  answerSentence: 3.779,
  names: 1.342,
  namesAround: 1.902,
  wordsAfter: 3.192,
  speaker: 1.851,
  figure: 0.913,
  money: 2.024,
  lead: -1.08,
  outlet: 1.253,
  day: 1.542,
}

export const SENTENCE_WEIGHTS: Weights<SentenceFeature> = {
  words: 1.536,
  localWords: 2.538,
  answerType: 1.094,
  figure: 0.237,
  asks: -0.081,
  first: -0.141,
}
