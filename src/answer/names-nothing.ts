/** Recognises questions without a topic, such as "why" or "what happened then". */
import { TOPICLESS_WORDS } from '../english/follow-up-words.ts'
import type { Question } from '../search/question/question.ts'

/** Whether none of its words says what to look for. */
export const namesNothing = ({ words }: Question): boolean => words.every(({ word }) => TOPICLESS_WORDS.has(word))
