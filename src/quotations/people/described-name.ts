/** Whether the words beside a name describe a person, so that even an unknown first name is one. */
import { GROUP_NOUNS, PERSON_NOUNS } from '../../english/name-words.ts'
import { isCapitalised, isVerbOfSaying, type Word } from './read-words.ts'

/**
 * @param from index of the first word of the name
 * @param end index after its last word, greater than `from`
 */
export const isDescribed = (words: readonly Word[], from: number, end: number): boolean =>
  (words[end - 1]?.comma === true && describesPerson(words, end)) ||
  isAfterNoun(words, from) ||
  (closesApposition(words, end) && isAfterPhrase(words, from))

/** Words of an apposition in which the noun for a person is looked for. */
const DESCRIPTION_REACH = 6
const ARTICLE = /^(?:a|an|the|his|her|their)$/
const ENDS_PHRASE = /^(?:of|in|at|from|near|on|by|for|with|that|which|where)$/

/** Whether what follows a comma after a name describes a person. */
function describesPerson(words: readonly Word[], at: number): boolean {
  const first = words[at]
  if (first === undefined) return false
  if (/^(?:who|whose)$/.test(first.clean) || /^[1-9]\d$/.test(first.clean)) return true
  if (PERSON_NOUNS.has(first.lower) && !isCapitalised(first)) return true
  if (!ARTICLE.test(first.clean)) return false
  for (let i = at + 1; i < at + 1 + DESCRIPTION_REACH; i++) {
    const word = words[i]
    if (word === undefined || ENDS_PHRASE.test(word.clean)) return false
    if (PERSON_NOUNS.has(word.lower) && !isCapitalised(word)) return true
    if (word.comma) return false
  }
  return false
}

/** "journalist Jane Doe" */
function isAfterNoun(words: readonly Word[], at: number): boolean {
  const noun = words[at - 1]
  return noun?.joined === true && !isCapitalised(noun) && isNounForPerson(noun)
}

/** What teams and companies are called too. */
const OF_BODIES_TOO =
  /^(?:rival|opponent|champion|winner|runner-up|host|leader|neighbou?r|partner|member|sponsor|contender|owner|supplier|ally|critic|donor|participant|nominee|finalist|newcomer|giant|maker|star)$/

const isNounForPerson = ({ lower }: Word): boolean =>
  PERSON_NOUNS.has(lower) && !lower.endsWith('s') && !GROUP_NOUNS.has(lower) && !OF_BODIES_TOO.test(lower)

/** Words of a noun phrase before its comma. */
const PHRASE_REACH = 8

/** "a spokeswoman for Halden Rail, Jane Doe": a noun for a person, perhaps with what it is of, and a comma. */
function isAfterPhrase(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.comma !== true) return false
  for (let i = at - 1; i >= Math.max(0, at - PHRASE_REACH); i--) {
    const word = words[i]
    if (word === undefined || (word.comma && i < at - 1)) return false
    if (!isCapitalised(word) && isNounForPerson(word))
      return i === at - 1 || ENDS_PHRASE.test(words[i + 1]?.clean ?? '')
    if (word.opens) return false
  }
  return false
}

/** Whether an apposition may end before `end`; after "the mayor, Jane Doe and" a list goes on. */
function closesApposition(words: readonly Word[], end: number): boolean {
  const [last, next] = [words[end - 1], words[end]]
  if (next === undefined || next.opens) return true
  return last?.comma === true ? !/^(?:and|or)$/.test(next.clean) : isVerbOfSaying(next)
}
