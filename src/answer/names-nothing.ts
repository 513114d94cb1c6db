/** Recognises questions without a topic, such as "why" or "what happened then". */
import { TOPICLESS_WORDS } from '../english/follow-up-words.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'

/** Whether none of its words says what to look for. A link to an article of the briefing does. */
export const namesNothing = ({ words, linked }: Pick<UnderstoodQuestion, 'words' | 'linked'>): boolean =>
  linked.size === 0 && words.every(({ word }) => TOPICLESS_WORDS.has(word))
