/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.035,
    articleScore: 1.82,
    localCoverage: 3.125,
    relatedWords: 1.864,
    answerSentence: 2.747,
    names: 1.147,
    namesAround: 1.644,
    wordsAfter: 2.541,
    speaker: 2.045,
    figure: 1.021,
    money: 2.202,
    lead: 0.548,
    outlet: 1.019,
    day: 1.717,
    wholeArticle: 2.034,
    aside: -0.148,
    frame: -1.082,
  },
  meaning: {
    passageScore: 0.302,
    articleScore: 0.531,
    localCoverage: 2.065,
    relatedWords: 1.462,
    answerSentence: 2.397,
    names: 0.588,
    namesAround: 1.204,
    wordsAfter: 1.764,
    speaker: 1.912,
    figure: 0.588,
    money: 2.021,
    lead: 0.656,
    outlet: 1.513,
    day: 1.633,
    wholeArticle: 0.949,
    aside: -0.345,
    frame: -1.333,
    meaning: 12.452,
    meaningOfSentence: 16.317,
    meaningOfNeighbour: 13.653,
    nearness: 1.832,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.687,
    localWords: 1.789,
    answerType: 0.838,
    figure: 1.319,
    asks: -0.038,
    first: 0.188,
  },
  meaning: {
    words: 1.439,
    localWords: 1.613,
    answerType: 0.783,
    figure: 1.361,
    asks: -0.023,
    first: 0.234,
    meaning: 9.309,
  },
}
