/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../ranker/linear-model.ts'
import type { CertaintyFeature } from './certainty-features.ts'
import type { ConfidenceFeature, ConfidenceWordFeature } from './confidence-features.ts'

/** A logistic regression. */
interface LogisticModel<Feature extends string> {
  readonly weights: Weights<Feature>
  readonly constant: number
}

interface ConfidenceModel<Feature extends string> extends LogisticModel<Feature> {
  /** The chance that, if the briefing answers, the first passage does. */
  readonly certainty: LogisticModel<CertaintyFeature>
  /**
   * The least confidence of an answer (`weak`), and the least chance that the first passage is right of a likely and of a strong
   * match.
   */
  readonly min: { readonly weak: number; readonly likely: number; readonly strong: number }
}

export const CONFIDENCE_MODELS: {
  readonly words: ConfidenceModel<ConfidenceWordFeature>
  readonly meaning: ConfidenceModel<ConfidenceFeature>
} = {
  words: {
    weights: {
      words: 3.1,
      answer: 0.822,
      answerApart: -0.844,
      thingMissing: -0.636,
      speaker: 0.552,
      aboutOthers: -1.39,
      personNotNear: -0.991,
      anotherPlace: -0.18,
      anotherYear: -4.875,
      namesMissing: -0.759,
      namesNotNear: -0.251,
      shareHeldAround: -2.843,
      rarestMissing: -1.659,
      wholeShare: 1.118,
      wholeScore: 1.394,
      leadInLarge: 0.868,
      figureMissing: -0.789,
      answerMissing: 0.356,
      roleMissing: -0.395,
      measureMissing: -3.376,
      strangeWordMissing: -0.528,
      asksWhy: 0.798,
      asksNumber: 0.173,
      asksForName: 0,
      corpusSize: -0.207,
      questionLength: -1.352,
    },
    constant: 0.101,
    certainty: {
      weights: {
        chance: 1.194,
        nearness: 0,
        questionLength: -0.436,
        why: -1.146,
      },
      constant: 2.297,
    },
    min: { weak: 0.205, likely: 0.278, strong: 0.636 },
  },
  meaning: {
    weights: {
      words: 3.575,
      answer: 0.124,
      answerApart: -1.341,
      thingMissing: -0.203,
      speaker: 0.109,
      aboutOthers: -0.667,
      personNotNear: -1.159,
      anotherPlace: -0.106,
      anotherYear: -5.372,
      namesMissing: -0.86,
      namesNotNear: 0.37,
      shareHeldAround: -5.826,
      rarestMissing: -1.672,
      wholeShare: -0.129,
      wholeScore: 0.865,
      leadInLarge: 1.215,
      figureMissing: -0.697,
      answerMissing: 0.083,
      roleMissing: -0.194,
      measureMissing: -2.904,
      strangeWordMissing: 0.586,
      asksWhy: 0.278,
      asksNumber: -0.353,
      asksForName: 0,
      corpusSize: -0.342,
      questionLength: -1.741,
      meaning: 2.807,
      meaningOfAll: 0,
      meaningOfSentence: 25.431,
      farthestMissing: -2.648,
      strangeWord: -5.013,
      small: 2.048,
      wordsInSmall: -0.629,
      rarestMissingInSmall: -1.551,
      meaningOfSentenceInSmall: -2.419,
      farthestMissingInSmall: 2.209,
    },
    constant: -17.38,
    certainty: {
      weights: {
        chance: 1.429,
        nearness: -0.482,
        questionLength: -1.083,
        why: -1.277,
      },
      constant: 4.373,
    },
    min: { weak: 0.191, likely: 0.322, strong: 0.655 },
  },
}
