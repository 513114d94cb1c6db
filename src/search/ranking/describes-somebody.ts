/** Tells whether a sentence says who somebody is: by what stands beside the name, without grammar. */
import { isOffice, oneSpelling } from '../../english/offices.ts'
import { termsOf } from '../../text/analyse.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { isPersonNoun } from '../question/word-senses.ts'

/** Words with a capital, one right after the other: a name, perhaps with a title before it. */
const CAPITALISED_WORDS = /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{0,30}(?: (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]{0,30}){0,5}/gu
/** An apposition, an age, or what somebody is or does. */
const DESCRIPTION_AFTER =
  /^(?:,? (?:who|which) |(?:,| [–—]) (?:an?|the|his|her|its|their|our|one|now|then|\d+)\b| (?:is|are|was|were) (?:an?|the|his|her|its|their|our|one)\b)/iu
/** The word before a name, and a comma if one stands between: "the envoy, Steve Witkoff". */
const WORD_BEFORE = /(?<![\p{L}'’-])([\p{L}'’-]{1,30}),? $/u
const IS_NAMED = /\b(?:is|was|named|called) $/i

/** @returns a function from a sentence to whether it says who the somebody is whom the question names */
export function descriptionReader({ termSet }: UnderstoodQuestion): (sentence: string) => boolean {
  const isAsked = (word: string) => termsOf(word).some((term) => termSet.has(term))
  return (sentence) =>
    Array.from(sentence.matchAll(CAPITALISED_WORDS)).some(({ 0: found, index }) => {
      const words = found.split(' ')
      if (!words.some(isAsked)) return false
      const before = sentence.slice(0, index)
      return (
        words.some((word) => isOffice(oneSpelling(word)) && !isAsked(word)) ||
        isPersonNoun(WORD_BEFORE.exec(before)?.[1]?.toLowerCase() ?? '') ||
        IS_NAMED.test(before) ||
        DESCRIPTION_AFTER.test(sentence.slice(index + found.length))
      )
    })
}
