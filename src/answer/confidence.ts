/** How sure an answer is, as a number and in the words that readers see. */
import { weigh } from '../ranker/linear-model.ts'
import type { UnderstoodQuestion, UnderstoodWord } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { Strength } from './answer.ts'
import {
  type Best,
  CONFIDENCE_FEATURES,
  CONFIDENCE_WORD_FEATURES,
  namesMissing,
  shareHeld,
} from './confidence-features.ts'
import { CONFIDENCE_MODELS, type MinConfidence } from './confidence-weights.ts'
import { namesNothing } from './names-nothing.ts'
import { isSmallTalk } from './small-talk.ts'

/**
 * A logistic regression, calibrated on how often the first passage was right (Platt 1999, "Probabilistic outputs for
 * support vector machines"). If the passage holds most words of a short question, the match is at least weak.
 * @param best the first passages, best first
 * @returns in [0, 1]
 */
export function confidenceOf(best: Best): number {
  const [first] = best
  if (namesNothing(first.question) || isSmallTalk(first.question)) return 0
  const confidence = (1 / (1 + Math.exp(-evidenceOf(best)))) * (asksForUnknown(first) ? UNKNOWN_SHARE : 1)
  const isWeak = isShown(first)
  return Math.max(confidence, isWeak ? minConfidenceOf(first).weak : 0, confidenceOfLink(first))
}

/**
 * Whether the question names someone or something of whom no article speaks, or is made of keywords and one of them, with all
 * words like it, occurs nowhere. By meaning, a keyword may be found that does not occur.
 */
const asksForUnknown = ({ question, meaning }: Candidate): boolean =>
  question.words.some(({ isUnknownName }) => isUnknownName) ||
  (meaning === null && isKeywords(question) && question.words.some(occursNowhere))

const occursNowhere = ({ terms, related }: UnderstoodWord): boolean => terms.length === 0 && related.length === 0

/** What the confidence keeps if something unknown is asked for: too little to answer. */
const UNKNOWN_SHARE = 0.2

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
function confidenceOfLink(first: Candidate): number {
  const { question, passage } = first
  if (!question.linked.has(passage.article)) return 0
  const { weak, likely } = minConfidenceOf(first)
  return question.words.length === 0 ? likely : weak
}

/** The limits of the model that judged a passage. */
const minConfidenceOf = ({ meaning }: Candidate): MinConfidence =>
  (meaning === null ? CONFIDENCE_MODELS.words : CONFIDENCE_MODELS.meaning).min

/**
 * Whether the passage is shown however low its confidence: its words say too little to be sure, but they are held. A question
 * about someone or something that its article does not name is no such question.
 */
export const isShown = (first: Candidate): boolean =>
  (holdsShort(first) || holdsKeywords(first)) && namesMissing(first) === 0

/** Whether the passage holds most words of a short question: too little to be sure, enough to show the passage. */
const holdsShort = (first: Candidate): boolean =>
  first.question.words.length <= MAX_SHORT_WORDS && shareHeld(first) >= MIN_HELD_SHARE

/** Whether a question is a few keywords, such as "gaza ceasefire". */
const isKeywords = ({ words, spelt }: UnderstoodQuestion): boolean => words.length <= MAX_KEYWORDS && !ASKS.test(spelt)

/** Whether keywords are all held by the article of the passage. */
const holdsKeywords = ({ question, article, holding }: Candidate): boolean =>
  isKeywords(question) &&
  question.words.every(
    (_, i) => (holding.near[i] ?? 0) > 0 || (article.localRarity[i] ?? 0) > 0 || (article.title[i] ?? 0) > 0,
  )

const MAX_KEYWORDS = 3
const ASKS =
  /\b(?:what|when|where|which|who|whom|whose|why|how)\b|^\P{L}*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell|give|show)\b/iu

/** A question with more content words is not short. */
const MAX_SHORT_WORDS = 5
/** The share of a short question's words that counts as most of them. Measured with `npm run fit`: flat from 0.67 to 0.8. */
const MIN_HELD_SHARE = 0.7

/** @param confidence in [0, 1] @param first the first passage */
export function strengthOf(confidence: number, first: Candidate): Strength {
  const { weak, likely, strong } = minConfidenceOf(first)
  if (confidence >= strong) return 'strong'
  if (confidence >= likely) return 'likely'
  return confidence >= weak ? 'weak' : 'none'
}
