/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../ranker/linear-model.ts'
import type { ConfidenceFeature, ConfidenceWordFeature } from './confidence-features.ts'

/** The least confidence of each strength; below `weak` there is no answer. */
export interface MinConfidence {
  readonly weak: number
  readonly likely: number
  readonly strong: number
}

/** From what the features weigh to the chance that the first passage answers: a logistic curve. */
interface ConfidenceModel<Feature extends string> {
  readonly weights: Weights<Feature>
  readonly constant: number
  readonly slope: number
  readonly min: MinConfidence
}

export const CONFIDENCE_MODELS: {
  readonly words: ConfidenceModel<ConfidenceWordFeature>
  readonly meaning: ConfidenceModel<ConfidenceFeature>
} = {
  words: {
    weights: {
      words: 2.918,
      answer: 1.561,
      asksForOneThing: 0.149,
      thingMissing: -0.56,
      speaker: 1.094,
      namesMissing: -1.099,
      notQuoted: 0.067,
      corpusSize: -0.202,
      questionLength: -2.449,
    },
    constant: -0.818,
    slope: 1.118,
    min: { weak: 0.084, likely: 0.386, strong: 0.675 },
  },
  meaning: {
    weights: {
      words: 1.263,
      answer: 0.769,
      asksForOneThing: 0.187,
      thingMissing: -0.323,
      speaker: 0.569,
      namesMissing: -0.67,
      notQuoted: -0.116,
      corpusSize: -0.272,
      questionLength: -1.006,
      meaning: 29.593,
    },
    constant: -23.065,
    slope: 0.926,
    min: { weak: 0.11, likely: 0.318, strong: 0.67 },
  },
}
