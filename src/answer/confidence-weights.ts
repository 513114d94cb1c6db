/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../search/ranking-features.ts'
import type { ConfidenceFeature } from './confidence-features.ts'

export const CONFIDENCE_WEIGHTS: Weights<ConfidenceFeature> = {
  words: 1.522,
  answer: 0.822,
  asksForOneThing: 0.553,
  thingMissing: -0.479,
  speaker: 0.336,
}

/** From what the features weigh to the chance that the first passage answers: a logistic curve. */
export const CALIBRATION = { constant: -5.633, slope: 1.489 } as const

/** The least confidence of each strength; below `weak` there is no answer. */
export const LEAST_CONFIDENCE = { weak: 0.189, likely: 0.3, strong: 0.5 } as const
