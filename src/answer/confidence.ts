/** How sure an answer is, as a number and in the words that readers see. */
import { weigh } from '../ranker/linear-model.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { Strength } from './answer.ts'
import { type Best, CONFIDENCE_FEATURES, CONFIDENCE_WORD_FEATURES, shareHeld } from './confidence-features.ts'
import { CONFIDENCE_MODELS, MIN_CONFIDENCE } from './confidence-weights.ts'
import { isSmallTalk } from './small-talk.ts'

/**
 * A logistic regression, calibrated on how often the first passage was right (Platt 1999, "Probabilistic outputs for
 * support vector machines"). If the passage holds most words of a short question, the match is at least weak.
 * @param best the first passages, best first
 * @returns in [0, 1]
 */
export function confidenceOf(best: Best): number {
  const [first] = best
  if (isSmallTalk(first.question)) return 0
  const confidence = 1 / (1 + Math.exp(-evidenceOf(best)))
  return Math.max(confidence, holdsShort(first) ? MIN_CONFIDENCE.weak : 0, confidenceOfLink(first))
}

/** The logarithm of the odds that the first passage answers. */
function evidenceOf(best: Best): number {
  if (best[0].meaning === null) {
    const { constant, slope, weights } = CONFIDENCE_MODELS.words
    return constant + slope * weigh(best, CONFIDENCE_WORD_FEATURES, weights)
  }
  const { constant, slope, weights } = CONFIDENCE_MODELS.meaning
  return constant + slope * weigh(best, CONFIDENCE_FEATURES, weights)
}

/** An article whose link is pasted is what was asked for; whether it answers what else was asked is less sure. */
function confidenceOfLink({ question, passage }: Candidate): number {
  if (!question.linked.has(passage.article)) return 0
  return question.words.length === 0 ? MIN_CONFIDENCE.likely : MIN_CONFIDENCE.weak
}

/** Whether the passage holds most words of a short question: too little to be sure, enough to show the passage. */
export const holdsShort = (first: Candidate): boolean =>
  first.question.words.length <= MAX_SHORT_WORDS && shareHeld(first) >= MIN_HELD_SHARE

/** A question with more content words is not short. */
const MAX_SHORT_WORDS = 5
/** The share of a short question's words that counts as most of them. Measured with `npm run fit`: flat from 0.67 to 0.8. */
const MIN_HELD_SHARE = 0.7

/** @param confidence in [0, 1] */
export function strengthOf(confidence: number): Strength {
  if (confidence >= MIN_CONFIDENCE.strong) return 'strong'
  if (confidence >= MIN_CONFIDENCE.likely) return 'likely'
  return confidence >= MIN_CONFIDENCE.weak ? 'weak' : 'none'
}
