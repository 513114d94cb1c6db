/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../ranker/linear-model.ts'
import type { ConfidenceFeature } from './confidence-features.ts'

export const CONFIDENCE_WEIGHTS: Weights<ConfidenceFeature> = {
  words: 1.624,
  answer: 0.766,
  asksForOneThing: 0.476,
  thingMissing: -0.797,
  speaker: 0.309,
}

/** From what the features weigh to the chance that the first passage answers: a logistic curve. */
export const CALIBRATION = { constant: -4.648, slope: 1.266 } as const

/** The least confidence of each strength; below `weak` there is no answer. */
export const MIN_CONFIDENCE = { weak: 0.242, likely: 0.3, strong: 0.5 } as const
