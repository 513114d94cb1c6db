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
      words: 1.624,
      answer: 0.766,
      asksForOneThing: 0.476,
      thingMissing: -0.797,
      speaker: 0.309,
      corpusSize: 0,
      questionLength: 0,
    },
    constant: -4.648,
    slope: 1.266,
    min: { weak: 0.242, likely: 0.3, strong: 0.5 },
  },
  meaning: {
    weights: {
      words: 1.624,
      answer: 0.766,
      asksForOneThing: 0.476,
      thingMissing: -0.797,
      speaker: 0.309,
      corpusSize: 0,
      questionLength: 0,
      meaning: 0,
    },
    constant: -4.648,
    slope: 1.266,
    min: { weak: 0.242, likely: 0.3, strong: 0.5 },
  },
}
