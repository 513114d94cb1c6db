/** How sure an answer is, and in which words readers see it. */
import type { Candidate } from '../search/candidate.ts'
import { weigh } from '../search/ranking-features.ts'
import type { Strength } from './answer.ts'
import { type Best, CONFIDENCE_FEATURES, shareHeld } from './confidence-features.ts'
import { CALIBRATION, CONFIDENCE_WEIGHTS, LEAST_CONFIDENCE } from './confidence-weights.ts'
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
  return holdsShort(first) ? Math.max(confidence, LEAST_CONFIDENCE.weak) : confidence
}

/** Whether the passage holds most words of a short question: too little to be sure, enough to show. */
export const holdsShort = (first: Candidate): boolean =>
  first.question.words.length <= MOST_SHORT && shareHeld(first) >= LEAST_HELD

/** Content words. */
const MOST_SHORT = 5
/** Measured with `npm run fit`: flat between 0.67 and 0.8. */
const LEAST_HELD = 0.7

export function strengthOf(confidence: number): Strength {
  if (confidence >= LEAST_CONFIDENCE.strong) return 'strong'
  if (confidence >= LEAST_CONFIDENCE.likely) return 'likely'
  return confidence >= LEAST_CONFIDENCE.weak ? 'weak' : 'none'
}
