/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 1.895,
    articleScore: 1.874,
    localCoverage: 3.145,
    relatedWords: 1.867,
    answerSentence: 2.865,
    names: 1.174,
    namesAround: 1.566,
    wordsAfter: 2.82,
    speaker: 1.768,
    figure: 0.954,
    money: 2.29,
    lead: 0.72,
    outlet: 0.8,
    day: 1.457,
    wholeArticle: 2.212,
    aside: -0.139,
    frame: -1.188,
  },
  meaning: {
    passageScore: 0.12,
    articleScore: 0.504,
    localCoverage: 2.112,
    relatedWords: 1.439,
    answerSentence: 2.479,
    names: 0.69,
    namesAround: 1.185,
    wordsAfter: 1.885,
    speaker: 1.707,
    figure: 0.569,
    money: 2.095,
    lead: 0.771,
    outlet: 1.501,
    day: 1.625,
    wholeArticle: 0.941,
    aside: -0.335,
    frame: -1.412,
    meaning: 12.506,
    meaningOfSentence: 16,
    meaningOfNeighbour: 14.693,
    nearness: 1.82,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.595,
    localWords: 1.921,
    answerType: 0.848,
    figure: 0.626,
    asks: -0.059,
    first: 0.228,
  },
  meaning: {
    words: 1.31,
    localWords: 1.719,
    answerType: 0.805,
    figure: 0.73,
    asks: -0.015,
    first: 0.284,
    meaning: 13.317,
  },
}
