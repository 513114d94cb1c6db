/** Which words are first names and what gender they tell, by the lists of the package gender-detection-from-name. */
import {
  type Gender,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  RARELY_FIRST_NAMES,
  TITLES,
  UNISEX_NAMES,
  WORDS_AS_FIRST_NAMES,
} from '../../english/name-words.ts'
import { withoutAccents } from '../../text/without-accents.ts'
import { genderInLists } from './listed-genders.ts'

/** The gender that a first name tells; `null` if it tells none, or is no first name. */
export function genderOfFirstName(name: string): Gender | null {
  const lower = name.toLowerCase()
  if (UNISEX_NAMES.has(lower)) return null
  return isFirstName(lower) || WORDS_AS_FIRST_NAMES.has(lower) ? listedGender(lower) : null
}

/** @param lower a word in lower case */
export function isFirstName(lower: string): boolean {
  if (lower.length < 2 || RARELY_FIRST_NAMES.has(lower) || PLACE_WORDS.has(lower) || TITLES.has(lower)) return false
  if (ORGANISATION_WORDS.has(lower) || NO_NAME_WORDS.has(lower)) return false
  return UNISEX_NAMES.has(lower) || listedGender(lower) !== null
}

/**
 * Whether a word may be a first name, although it is more often a place or another word: beside a surname that the article
 * uses by itself it is one.
 * @param lower a word in lower case
 */
export const mayBeFirstName = (lower: string): boolean => WORDS_AS_FIRST_NAMES.has(lower) || isFirstName(lower)

/** Genders that were looked up before: most words are asked for again. */
const known = new Map<string, Gender | null>()
const MAX_KNOWN = 20_000

/** The gender of a name as the package lists it, or of the first half of a double name; `null` if neither is listed. */
function listedGender(lower: string): Gender | null {
  const before = known.get(lower)
  if (before !== undefined) return before
  const plain = withoutAccents(lower)
  const gender = genderInLists(lower) ?? genderInLists(plain) ?? genderInLists(plain.split('-', 1)[0] ?? '')
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(lower, gender)
  return gender
}
