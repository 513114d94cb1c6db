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
      words: 2.949,
      answer: 1.11,
      answerApart: 0,
      thingMissing: -0.626,
      speaker: 0.588,
      aboutOthers: -1.231,
      personNotNear: -1.101,
      anotherPlace: -0.153,
      anotherYear: -4.97,
      namesMissing: -0.794,
      namesNotNear: -0.282,
      shareHeldAround: -3.24,
      rarestMissing: -1.592,
      wholeShare: 1.627,
      wholeScore: 0,
      leadInLarge: 0,
      figureMissing: 0,
      answerMissing: -0.278,
      roleMissing: -0.419,
      measureMissing: -2.779,
      strangeWordMissing: -0.545,
      asksWhy: 0.828,
      asksNumber: 0.114,
      corpusSize: -0.207,
      questionLength: -1.445,
    },
    constant: 1.482,
    certainty: {
      weights: {
        chance: 1.223,
        nearness: 0,
        questionLength: -0.483,
        why: -1.337,
      },
      constant: 2.445,
    },
    min: { weak: 0.198, likely: 0.272, strong: 0.647 },
  },
  meaning: {
    weights: {
      words: 3.558,
      answer: 0.331,
      answerApart: 0,
      thingMissing: -0.168,
      speaker: 0.179,
      aboutOthers: -0.649,
      personNotNear: -1.163,
      anotherPlace: -0.2,
      anotherYear: -5.161,
      namesMissing: -0.878,
      namesNotNear: 0.295,
      shareHeldAround: -5.704,
      rarestMissing: -1.445,
      wholeShare: 0.468,
      wholeScore: 0,
      leadInLarge: 0,
      figureMissing: 0,
      answerMissing: -0.797,
      roleMissing: -0.247,
      measureMissing: -2.323,
      strangeWordMissing: 0.988,
      asksWhy: 0.392,
      asksNumber: -0.382,
      corpusSize: -0.297,
      questionLength: -1.782,
      meaning: -1.95,
      meaningOfSentence: 27.957,
      farthestMissing: -2.692,
      strangeWord: -6.131,
      small: 3.76,
      wordsInSmall: -0.814,
      rarestMissingInSmall: -1.402,
      meaningOfSentenceInSmall: -3.749,
      farthestMissingInSmall: 1.932,
    },
    constant: -15.713,
    certainty: {
      weights: {
        chance: 1.427,
        nearness: -0.619,
        questionLength: -1.088,
        why: -1.382,
      },
      constant: 4.501,
    },
    min: { weak: 0.204, likely: 0.353, strong: 0.659 },
  },
}
