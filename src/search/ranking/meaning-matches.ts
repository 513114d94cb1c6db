/** Which passages are nearest to a question in meaning. */
import type { QuestionMeaning } from '../../meaning/passage-meaning.ts'
import { highestIndices } from '../index/highest.ts'

export interface MeaningMatches extends Omit<QuestionMeaning, 'cosines'> {
  /** The cosine of the question with each passage, by its number, until another question is compared. */
  readonly cosines: Float32Array
  /** The numbers of the nearest passages that may be shown, the nearest first. */
  readonly nearest: readonly number[]
}

/** Of 20, 30 and 40 the smallest that loses nothing in the cross-validation of `npm run fit`. */
const MAX_NEAREST = 20

/** @param isKept whether a passage, by its number, may be shown */
export function matchMeaning(meaning: QuestionMeaning, isKept: (passage: number) => boolean): MeaningMatches {
  const cosines = meaning.cosines()
  return { ...meaning, cosines, nearest: highestIndices(cosines, MAX_NEAREST, isKept) }
}
