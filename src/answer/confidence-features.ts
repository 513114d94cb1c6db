/** What tells whether the briefing answers: named features of the question and its first passage. */
import { holdsAnswer } from '../search/answer-type.ts'
import type { Candidate } from '../search/candidate.ts'

/** What the most frequent word counts beside the rarest: in a small briefing its main names stand everywhere. */
const LEAST_RARITY = 0.7
/** Each is at least 0; sums grow by their logarithm, so that the length of a question alone says little. */
export const CONFIDENCE_FEATURES = {
  /** The words of the question, or words related to them, that the passage holds. */
  support: ({ question, holding }) =>
    Math.log1p(
      question.words.reduce((sum, { rarity }, i) => sum + Math.max(LEAST_RARITY, rarity) * (holding.near[i] ?? 0), 0),
    ),
  /** The question is about the reader or the bot. */
  personal: ({ question }) => Number(question.isPersonal),
  /** The question tells what kind of answer it wants, and the passage holds one. */
  answerType: ({ question, sentences }) => Number(sentences.some(({ text }) => holdsAnswer(question.answerType, text))),
} as const satisfies Readonly<Record<string, (top: Candidate) => number>>

export type ConfidenceFeature = keyof typeof CONFIDENCE_FEATURES
