/** Recognises small talk: a question of nothing but such words asks for no news and is declined at once. */
import { GREETINGS, SMALL_TALK_WORDS } from '../english/small-talk-words.ts'
import type { Question } from '../search/question/question.ts'

/** One word alone is small talk only if nobody would look it up: "hello", not "person". */
export const isSmallTalk = ({ words }: Question): boolean =>
  words.every(({ word }) => SMALL_TALK_WORDS.has(word)) &&
  (words.length > 1 || words.some(({ word }) => GREETINGS.has(word)))
