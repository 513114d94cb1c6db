/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../../ranker/linear-model.ts'
import type { RankingFeature, WordFeature } from './ranking-features.ts'
import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'

export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {
  words: {
    passageScore: 2.029,
    articleScore: 1.784,
    localCoverage: 3.159,
    relatedWords: 1.852,
    answerSentence: 2.831,
    role: 0.991,
    names: 1.16,
    namesAround: 1.669,
    wordsAfter: 2.579,
    speaker: 1.831,
    figure: 1.009,
    money: 2.134,
    lead: 0.592,
    outlet: 1.01,
    day: 1.548,
    wholeArticle: 2.15,
    aside: -0.222,
    frame: -0.995,
  },
  meaning: {
    passageScore: 0.238,
    articleScore: 0.459,
    localCoverage: 2.225,
    relatedWords: 1.406,
    answerSentence: 2.469,
    role: 0.265,
    names: 0.618,
    namesAround: 1.237,
    wordsAfter: 1.794,
    speaker: 1.691,
    figure: 0.591,
    money: 2,
    lead: 0.708,
    outlet: 1.574,
    day: 1.605,
    wholeArticle: 1.024,
    aside: -0.411,
    frame: -1.31,
    meaning: 11.982,
    meaningOfSentence: 16.231,
    meaningOfNeighbour: 14.013,
    nearness: 1.809,
  },
}

export const SENTENCE_WEIGHTS: {
  readonly words: Weights<SentenceWordFeature>
  readonly meaning: Weights<SentenceFeature>
} = {
  words: {
    words: 1.7,
    localWords: 1.747,
    answerType: 0.785,
    role: 1.601,
    figure: 1.383,
    asks: -0.039,
    first: 0.161,
  },
  meaning: {
    words: 1.488,
    localWords: 1.566,
    answerType: 0.739,
    role: 1.594,
    figure: 1.422,
    asks: -0.016,
    first: 0.21,
    meaning: 8.115,
  },
}
