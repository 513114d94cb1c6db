/** Which passages are nearest to a question in meaning. */
import type { QuestionMeaning } from '../../meaning/passage-meaning.ts'
import { highest } from '../index/highest.ts'

export interface MeaningMatches extends QuestionMeaning {
  /** The numbers of the nearest passages that may be shown, the nearest first. */
  readonly nearest: readonly number[]
}

/** Of 20, 30 and 40 the smallest that loses nothing in the cross-validation of `npm run fit`. */
const MAX_NEAREST = 20

/** @param isKept whether a passage, by its number, may be shown */
export const matchMeaning = (meaning: QuestionMeaning, isKept: (passage: number) => boolean): MeaningMatches => ({
  ...meaning,
  nearest: highest(meaning.cosines.keys(), (passage) => meaning.cosines[passage] ?? 0, MAX_NEAREST, isKept),
})
