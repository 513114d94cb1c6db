/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.033,
    articleScore: 1.816,
    localCoverage: 3.123,
    relatedWords: 1.849,
    answerSentence: 2.803,
    names: 1.169,
    namesAround: 1.652,
    wordsAfter: 2.523,
    speaker: 1.76,
    figure: 1.011,
    money: 2.201,
    lead: 0.551,
    outlet: 1.02,
    day: 1.716,
    wholeArticle: 2.045,
    aside: -0.146,
    frame: -1.061,
  },
  meaning: {
    passageScore: 0.294,
    articleScore: 0.527,
    localCoverage: 2.075,
    relatedWords: 1.442,
    answerSentence: 2.444,
    names: 0.603,
    namesAround: 1.209,
    wordsAfter: 1.741,
    speaker: 1.715,
    figure: 0.581,
    money: 2.019,
    lead: 0.655,
    outlet: 1.512,
    day: 1.634,
    wholeArticle: 0.957,
    aside: -0.342,
    frame: -1.314,
    meaning: 12.391,
    meaningOfSentence: 16.311,
    meaningOfNeighbour: 13.707,
    nearness: 1.837,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.745,
    localWords: 1.822,
    answerType: 0.795,
    figure: 0.816,
    asks: -0.055,
    first: 0.169,
  },
  meaning: {
    words: 1.437,
    localWords: 1.624,
    answerType: 0.746,
    figure: 0.873,
    asks: -0.015,
    first: 0.22,
    meaning: 13.948,
  },
}
