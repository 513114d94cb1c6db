/** Tells whether two sentences give two answers to a question for a number: "on strike for two days", then "stopped work for six days". */
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import { countedFigures } from './counted-figures.ts'
import { areOfOneStory, holdsTermsOf } from './one-event.ts'
import type { Told } from './other-figures.ts'
import { otherFiguresOfOneUnit } from './other-measure.ts'

/**
 * @returns whether each sentence has one figure of a unit, and they differ. Both articles are of one story and hold the same
 *   words of the question
 */
export function answersOtherwise(question: UnderstoodQuestion, one: Told, other: Told): boolean {
  if (question.answerType !== 'number' && question.measure === null) return false
  const pairs = otherFiguresOfOneUnit(countingText(one), countingText(other))
  return pairs.length > 0 && areOfOneStory(one, other) && holdsTermsOf(question.termSet, one.article, other.article)
}

const countingText = ({ text }: Told) => ({ text, figures: countedFigures(text) })
