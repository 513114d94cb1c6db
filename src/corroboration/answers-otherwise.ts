/** Tells whether two sentences give two answers to a question for a number: "on strike for two days", then "stopped work for six days". */
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import { termsOf } from '../text/analyse.ts'
import { areOfOneStory } from './one-event.ts'
import type { Told } from './other-figures.ts'
import { countingText, otherFiguresOfOneUnit } from './other-measure.ts'

/**
 * @returns whether each sentence has one figure of a unit, and they differ. Both articles are of one story, and the other one holds the
 *   words of the question that the one does
 */
export const answersOtherwise = (question: UnderstoodQuestion, one: Told, other: Told): boolean =>
  (question.answerType === 'number' || question.measure !== null) &&
  otherFiguresOfOneUnit(countingText(one), countingText(other)).length > 0 &&
  areOfOneStory(one, other) &&
  holdsAsMuch(question, one.article.body, other.article.body)

/** Whether a text holds those words of the question that the other text does. */
export function holdsAsMuch({ termSet }: UnderstoodQuestion, one: string, other: string): boolean {
  const [held, heldByOther] = [new Set(termsOf(one)), new Set(termsOf(other))]
  return [...termSet].every((term) => !held.has(term) || heldByOther.has(term))
}
