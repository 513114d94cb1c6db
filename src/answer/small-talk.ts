/** Recognises small talk: a question of nothing but such words asks for no news and is declined at once. */
import { BOT_WORDS, GREETINGS, SMALL_TALK_WORDS } from '../english/small-talk-words.ts'
import type { Question } from '../search/question/question.ts'

const ADDRESSES_BOT = /\b(?:you|your|yours|yourself|ur|u)\b/i

/** One word alone is small talk only if nobody would look it up ("hello", not "person"), or if it is said to the bot. */
export const isSmallTalk = ({ words, spelt }: Question): boolean => {
  const isSaidToBot = ADDRESSES_BOT.test(spelt)
  const isTalk = words.every(({ word }) => SMALL_TALK_WORDS.has(word) || (isSaidToBot && BOT_WORDS.has(word)))
  return isTalk && (words.length > 1 || words.some(({ word }) => isSaidToBot || GREETINGS.has(word)))
}
