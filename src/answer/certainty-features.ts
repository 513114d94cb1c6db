/** The features that tell whether, if the briefing answers at all, the first passage is the one that does. */
import type { Candidate } from '../search/ranking/candidate.ts'

export interface FirstPassage {
  readonly candidate: Candidate
  /** That it answers, among all candidates of the question, in [0, 1]. */
  readonly chance: number
}

/** Keeps the logarithm of a chance finite. */
const MIN_CHANCE = 1e-5

export const CERTAINTY_FEATURES = {
  /** How far it is ahead of all others: the logarithm of its chance, at most 0. */
  chance: ({ chance }: Pick<FirstPassage, 'chance'>) => Math.log(chance + MIN_CHANCE),
  /** It is the nearest of all in meaning: 1, or less for the next ones; 0 if nothing is known of the meaning. */
  nearness: ({ candidate }) => candidate.meaning?.nearness ?? 0,
  /** The length of the question in content words, as a logarithm: a long one often asks for more than one passage says. */
  questionLength: ({ candidate }) => Math.log1p(candidate.question.words.length),
  /** Reasons are often told over several passages. */
  why: ({ candidate }) => Number(candidate.question.answerType === 'why'),
} as const satisfies Readonly<Record<string, (first: FirstPassage) => number>>

export type CertaintyFeature = keyof typeof CERTAINTY_FEATURES
