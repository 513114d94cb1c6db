/** Which capitalised words are words of the language, so that they open no name. */
import {
  AFFILIATIONS,
  EPITHETS,
  GROUP_NOUNS,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  PLACE_WORDS,
  RARELY_FIRST_NAMES,
  TITLE_MODIFIERS,
  TITLES,
  WORDS_AS_FIRST_NAMES,
} from '../../english/name-words.ts'
import { isFirstName } from './first-names.ts'

const LISTS = [
  AFFILIATIONS,
  EPITHETS,
  GROUP_NOUNS,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PERSON_NOUNS,
  PLACE_WORDS,
  RARELY_FIRST_NAMES,
  TITLE_MODIFIERS,
  TITLES,
]

/** Whether a list has the word. @param lower a word in lower case */
export const isListedWord = (lower: string): boolean => LISTS.some((list) => list.has(lower))

/** Endings of adverbs, participles, and nouns for those who do something. */
const ENDING = /(?:..ed|..ing|..ly|ists?|..ians?|ous|..ful|less|able|ible|ment|tion|ness|ship|...ers?|...ors?|ish|ese)$/

/** @param lower a word in lower case */
export const isCommonWord = (lower: string): boolean =>
  !WORDS_AS_FIRST_NAMES.has(lower) && !isFirstName(lower) && (isListedWord(lower) || ENDING.test(lower))
