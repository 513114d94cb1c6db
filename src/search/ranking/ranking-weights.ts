/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.003,
    articleScore: 1.777,
    localCoverage: 3.149,
    relatedWords: 2.368,
    answerSentence: 2.744,
    role: 1.097,
    names: 1.172,
    namesAround: 1.651,
    wordsAfter: 2.605,
    speaker: 1.894,
    figure: 0.996,
    money: 2.06,
    lead: 0.58,
    outlet: 0.991,
    day: 1.5,
    wholeArticle: 2.136,
    aside: -0.215,
    frame: -1.039,
  },
  meaning: {
    passageScore: 0.241,
    articleScore: 0.467,
    localCoverage: 2.228,
    relatedWords: 1.698,
    answerSentence: 2.329,
    role: 0.356,
    names: 0.637,
    namesAround: 1.246,
    wordsAfter: 1.855,
    speaker: 1.72,
    figure: 0.58,
    money: 1.985,
    lead: 0.707,
    outlet: 1.565,
    day: 1.593,
    wholeArticle: 1.008,
    aside: -0.389,
    frame: -1.38,
    meaning: 11.993,
    meaningOfSentence: 16.251,
    meaningOfNeighbour: 14.13,
    nearness: 1.757,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.729,
    localWords: 1.76,
    answerType: 0.877,
    role: 1.561,
    figure: 1.373,
    asks: -0.037,
    first: 0.157,
  },
  meaning: {
    words: 1.52,
    localWords: 1.584,
    answerType: 0.829,
    role: 1.578,
    figure: 1.412,
    asks: -0.011,
    first: 0.205,
    meaning: 7.895,
  },
}
