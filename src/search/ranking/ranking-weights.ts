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
    lead: 0.591,
    outlet: 1.01,
    day: 1.548,
    wholeArticle: 2.15,
    aside: -0.222,
    frame: -0.994,
  },
  meaning: {
    passageScore: 0.228,
    articleScore: 0.468,
    localCoverage: 2.215,
    relatedWords: 1.394,
    answerSentence: 2.479,
    role: 0.342,
    names: 0.614,
    namesAround: 1.231,
    wordsAfter: 1.82,
    speaker: 1.701,
    figure: 0.588,
    money: 1.995,
    lead: 0.706,
    outlet: 1.57,
    day: 1.62,
    wholeArticle: 1.024,
    aside: -0.414,
    frame: -1.302,
    meaning: 12.245,
    meaningOfSentence: 16.275,
    meaningOfNeighbour: 13.694,
    nearness: 1.822,
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
    words: 1.49,
    localWords: 1.569,
    answerType: 0.74,
    role: 1.593,
    figure: 1.422,
    asks: -0.016,
    first: 0.211,
    meaning: 8.05,
  },
}
