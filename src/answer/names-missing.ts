/** Which names of a question are missing: those of people, places, years and things of which an article does not speak. */
import type { UnderstoodWord } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import { heldAround, MIN_HELD, rarityOf } from './words-held.ts'

export const isAName = (word: UnderstoodWord | undefined): boolean => word !== undefined && word.names !== null

const isOtherName = (word: UnderstoodWord | undefined): boolean => isAName(word) && word?.names !== 'person'

const isHeldByArticle = ({ article }: Candidate, word: number): boolean =>
  (article.localRarity[word] ?? 0) > 0 || (article.title[word] ?? 0) > 0

/**
 * The rarities, added up, of the names in the question that neither the article of a passage nor its title holds. The names of
 * people are left out.
 */
export const namesMissing = (first: Candidate): number =>
  first.question.words.reduce(
    (sum, { names }, i) =>
      sum + (names === 'other' && !isHeldByArticle(first, i) ? (first.question.rarities[i] ?? 0) : 0),
    0,
  )

/**
 * Whether the article of a passage holds nothing of the surname of somebody whom the question names, or no article has it with their
 * first name.
 */
export const isAboutOthers = (first: Candidate): boolean =>
  first.question.namesStranger || first.question.people.some((name) => !isHeldByArticle(first, name.at(-1) ?? 0))

/** Whether the article holds all names in the question. */
export const holdsNames = (first: Candidate): boolean =>
  namesMissing(first) === 0 && !isAboutOthers(first) && !isOfAnotherPlace(first) && !isOfAnotherYear(first)

/** Whether the question asks about a place of which the article of a passage does not speak. */
export const isOfAnotherPlace = (first: Candidate): boolean =>
  first.question.words.some(({ names }, i) => names === 'place' && !isHeldByArticle(first, i))

/** Whether the question names a year that neither the article holds nor its date. */
export const isOfAnotherYear = (first: Candidate): boolean =>
  first.question.words.some(
    ({ word }, i) =>
      YEAR.test(word) && !isHeldByArticle(first, i) && first.passage.article.published?.startsWith(word) !== true,
  )

const YEAR = /^(?:1[5-9]|20)\d\d$/

/** The rarities, added up, of the names in the question that are held neither by the passage nor by its title or neighbours, those of people aside. */
export const namesNotNear = (first: Candidate): number =>
  heldAround(first).reduce(
    (sum, held, i) => sum + (isOtherName(first.question.words[i]) ? (1 - held) * rarityOf(first.question, i) : 0),
    0,
  )

/** Whether a surname of somebody whom the question names is held neither by the passage nor by its title or neighbours. */
export function isPersonNotNear(first: Candidate): boolean {
  const held = heldAround(first)
  return first.question.people.some((name) => (held[name.at(-1) ?? 0] ?? 0) < MIN_HELD)
}
