/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.198,
    articleScore: 2.485,
    localCoverage: 3.626,
    relatedWords: 1.952,
    answerSentence: 3.655,
    names: 1.365,
    namesAround: 1.842,
    wordsAfter: 3.163,
    speaker: 1.857,
    figure: 0.911,
    money: 2.04,
    lead: -1.068,
    outlet: 1.291,
    day: 1.552,
    wholeArticle: 0,
    aside: 0,
    frame: 0,
  },
  meaning: {
    passageScore: 2.198,
    articleScore: 2.485,
    localCoverage: 3.626,
    relatedWords: 1.952,
    answerSentence: 3.655,
    names: 1.365,
    namesAround: 1.842,
    wordsAfter: 3.163,
    speaker: 1.857,
    figure: 0.911,
    money: 2.04,
    lead: -1.068,
    outlet: 1.291,
    day: 1.552,
    wholeArticle: 0,
    aside: 0,
    frame: 0,
    meaning: 0,
    meaningOfSentence: 0,
    meaningOfNeighbour: 0,
    nearness: 0,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.615,
    localWords: 2.495,
    answerType: 1.064,
    figure: 0.246,
    asks: -0.1,
    first: -0.136,
  },
  meaning: {
    words: 1.615,
    localWords: 2.495,
    answerType: 1.064,
    figure: 0.246,
    asks: -0.1,
    first: -0.136,
    meaning: 0,
  },
}
