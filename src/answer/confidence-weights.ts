/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../search/ranking-features.ts'
import type { ConfidenceFeature } from './confidence-features.ts'

export const CONFIDENCE_WEIGHTS: Weights<ConfidenceFeature> = {
  support: 2.227,
  personal: -1.092,
  answerType: 0.91,
}

/** From what the features weigh to the chance that the first passage answers: a logistic curve. */
export const CALIBRATION = { constant: -5.559, slope: 1.548 } as const

/** The least confidence of each strength; below `weak` there is no answer. */
export const LEAST_CONFIDENCE = { weak: 0.115, likely: 0.3, strong: 0.5 } as const
