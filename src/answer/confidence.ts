/** How sure an answer is, and in which words readers see it. */

import { weigh } from '../ranker/linear-model.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { Strength } from './answer.ts'
import { type Best, CONFIDENCE_FEATURES, shareHeld } from './confidence-features.ts'
import { CALIBRATION, CONFIDENCE_WEIGHTS, MIN_CONFIDENCE } from './confidence-weights.ts'
import { isSmallTalk } from './small-talk.ts'

/**
 * A logistic regression, calibrated on how often the first passage was right (Platt 1999, "Probabilistic outputs for
 * support vector machines"). A short question most of whose words stand in the passage is shown as a weak match.
 * @param best the first passages, best first
 * @returns in [0, 1]
 */
export function confidenceOf(best: Best): number {
  const [first] = best
  if (isSmallTalk(first.question)) return 0
  const weight = weigh(best, CONFIDENCE_FEATURES, CONFIDENCE_WEIGHTS)
  const confidence = 1 / (1 + Math.exp(-(CALIBRATION.constant + CALIBRATION.slope * weight)))
  return holdsShort(first) ? Math.max(confidence, MIN_CONFIDENCE.weak) : confidence
}

/** Whether the passage holds most words of a short question: too little to be sure, enough to show. */
export const holdsShort = (first: Candidate): boolean =>
  first.question.words.length <= MAX_SHORT && shareHeld(first) >= MIN_HELD

/** Content words. */
const MAX_SHORT = 5
/** Measured with `npm run fit`: flat between 0.67 and 0.8. */
const MIN_HELD = 0.7

export function strengthOf(confidence: number): Strength {
  if (confidence >= MIN_CONFIDENCE.strong) return 'strong'
  if (confidence >= MIN_CONFIDENCE.likely) return 'likely'
  return confidence >= MIN_CONFIDENCE.weak ? 'weak' : 'none'
}
