/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.017,
    articleScore: 1.794,
    localCoverage: 3.141,
    relatedWords: 1.87,
    answerSentence: 2.949,
    role: 0.861,
    names: 1.157,
    namesAround: 1.67,
    wordsAfter: 2.569,
    speaker: 1.816,
    figure: 0.994,
    money: 2.13,
    lead: 0.606,
    outlet: 1.003,
    day: 1.55,
    wholeArticle: 2.137,
    aside: -0.138,
    frame: -0.998,
  },
  meaning: {
    passageScore: 0.251,
    articleScore: 0.467,
    localCoverage: 2.174,
    relatedWords: 1.418,
    answerSentence: 2.614,
    role: 0.077,
    names: 0.62,
    namesAround: 1.229,
    wordsAfter: 1.776,
    speaker: 1.668,
    figure: 0.579,
    money: 1.996,
    lead: 0.699,
    outlet: 1.57,
    day: 1.605,
    wholeArticle: 1.02,
    aside: -0.256,
    frame: -1.302,
    meaning: 11.982,
    meaningOfSentence: 16.184,
    meaningOfNeighbour: 14.254,
    nearness: 1.781,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.585,
    localWords: 1.736,
    answerType: 1.149,
    role: 1.289,
    figure: 1.209,
    asks: 0.028,
    first: 0.172,
  },
  meaning: {
    words: 1.395,
    localWords: 1.586,
    answerType: 1.101,
    role: 1.291,
    figure: 1.252,
    asks: 0.05,
    first: 0.217,
    meaning: 7.429,
  },
}
