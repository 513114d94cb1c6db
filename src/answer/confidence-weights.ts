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
      words: 5.715,
      answer: 1.218,
      asksForOneThing: 0.263,
      thingMissing: -0.42,
      speaker: 0.926,
      namesMissing: -0.446,
      notQuoted: 0.234,
      namesNotNear: -1.137,
      unknownName: 0.721,
      shareHeldAround: -3.665,
      rarestMissing: -0.584,
      wholeShare: 2.167,
      answerMissing: -0.197,
      corpusSize: -0.282,
      questionLength: -4.688,
    },
    constant: 3.747,
    certainty: {
      weights: {
        chance: 0.949,
        nearness: 0,
        questionLength: -0.377,
        why: -1.097,
      },
      constant: 1.966,
    },
    min: { weak: 0.236, likely: 0.414, strong: 0.667 },
  },
  meaning: {
    weights: {
      words: 2.753,
      answer: 0.477,
      asksForOneThing: 0.332,
      thingMissing: -0.174,
      speaker: 0.346,
      namesMissing: -0.936,
      notQuoted: -0.223,
      namesNotNear: -0.497,
      unknownName: 0.971,
      shareHeldAround: -2.6,
      rarestMissing: -1.196,
      wholeShare: -0.543,
      answerMissing: -0.708,
      corpusSize: -0.341,
      questionLength: -2.031,
      meaning: 14.29,
      meaningOfSentence: 29.298,
    },
    constant: -31.761,
    certainty: {
      weights: {
        chance: 1.274,
        nearness: -0.644,
        questionLength: -1.039,
        why: -1.163,
      },
      constant: 4.28,
    },
    min: { weak: 0.212, likely: 0.584, strong: 0.664 },
  },
}
