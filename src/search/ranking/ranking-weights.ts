/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 1.956,
    articleScore: 1.784,
    localCoverage: 3.234,
    relatedWords: 3.114,
    answerSentence: 2.756,
    role: 0.929,
    names: 1.165,
    namesAround: 1.672,
    wordsAfter: 2.613,
    speaker: 1.867,
    figure: 1.049,
    money: 2.13,
    lead: 0.631,
    outlet: 1.003,
    day: 1.463,
    wholeArticle: 2.12,
    aside: -0.21,
    frame: -1.039,
  },
  meaning: {
    passageScore: 0.214,
    articleScore: 0.475,
    localCoverage: 2.301,
    relatedWords: 2.376,
    answerSentence: 2.297,
    role: 0.303,
    names: 0.634,
    namesAround: 1.255,
    wordsAfter: 1.853,
    speaker: 1.716,
    figure: 0.63,
    money: 2.036,
    lead: 0.746,
    outlet: 1.561,
    day: 1.581,
    wholeArticle: 0.999,
    aside: -0.388,
    frame: -1.357,
    meaning: 12.014,
    meaningOfSentence: 16.238,
    meaningOfNeighbour: 14.164,
    nearness: 1.752,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.693,
    localWords: 1.79,
    answerType: 0.861,
    role: 1.577,
    figure: 1.337,
    asks: -0.045,
    first: 0.155,
  },
  meaning: {
    words: 1.476,
    localWords: 1.614,
    answerType: 0.811,
    role: 1.591,
    figure: 1.381,
    asks: -0.018,
    first: 0.205,
    meaning: 8.057,
  },
}
