/** How sure an answer is, and in which words readers see it. */
import type { Question } from '../search/question.ts'
import type { Strength } from './answer.ts'

/** What the confidence rests on: how many words of the question stand in the text, as `supportOf` counts. */
export interface Support {
  /** In the first passage. */
  readonly passage: number
  /** In its whole article. */
  readonly article: number
}

/** What the most frequent word counts beside the rarest: in a small briefing its main names stand everywhere. */
const LEAST_RARITY = 0.7

/**
 * The words of the question that some terms stand for, each counted by its rarity from 0.7 to 1 (times what a corrected
 * spelling counts); at least 0. A question's length alone does not move it.
 */
export function supportOf(question: Question, terms: ReadonlySet<string>): number {
  let support = 0
  for (const word of question.words) {
    const held = Math.max(0, ...word.terms.map(({ term, weight }) => (terms.has(term) ? weight : 0)))
    support += held * Math.max(LEAST_RARITY, word.rarity)
  }
  return support
}

/**
 * A logistic regression on the logarithms of the two, fitted on whether the 220 questions of `../shared/gold/dev` have
 * an answer in its 84 articles (ten folds: area under the ROC curve 0.75).
 */
const WEIGHTS = { constant: -2.91, passage: 1, article: 2.35 } as const

/** The least confidence of each strength; below `weak` there is no answer. */
export const LEAST_CONFIDENCE = { weak: 0.52, likely: 0.66, strong: 0.8 } as const

/** @returns in [0, 1] */
export function confidenceOf(support: Support): number {
  const sum =
    WEIGHTS.constant + WEIGHTS.passage * Math.log1p(support.passage) + WEIGHTS.article * Math.log1p(support.article)
  return 1 / (1 + Math.exp(-sum))
}

export function strengthOf(confidence: number): Strength {
  if (confidence >= LEAST_CONFIDENCE.strong) return 'strong'
  if (confidence >= LEAST_CONFIDENCE.likely) return 'likely'
  return confidence >= LEAST_CONFIDENCE.weak ? 'weak' : 'none'
}
