/** Roles of writers beside their names: "Chief Political Correspondent Ada Stein", "Redakteurin Politik". */
import { AUTHOR_ROLES, ENDS_OF_ROLES, RANKS, WORDS_WITHIN_OPENINGS } from '../../english/author-words.ts'
import { DESK_WORDS, ROLES } from '../../english/byline-words.ts'

/**
 * @param isFullName tells a name of a person from other words
 * @returns the text without the role before or behind a full name; nothing if it is only a role
 */
export function withoutRole(text: string, isFullName: (text: string) => boolean): string {
  const words = text.split(' ')
  const last = words.findLastIndex(isRole)
  if (last < 0 || isSurname(words, last)) return text
  const first = words.findIndex((word) => isRole(word) || isRank(word))
  const before = words.slice(0, first)
  const isOfSomething = WORDS_WITHIN_OPENINGS.has(before.at(-1)?.toLowerCase() ?? '')
  const beside = [words.slice(last + 1), isOfSomething ? [] : before].map((rest) => rest.join(' '))
  return beside.find(isFullName) ?? ''
}

/** "Jane Reporter" is a name, "Staff Reporter" and "Politics Reporter" are roles. */
const isSurname = ([first = '', second = '', ...others]: readonly string[], at: number): boolean =>
  at === 1 && others.length === 0 && /^\p{Lu}/u.test(second) && !isRole(first) && !isRank(first)

const isRank = (word: string): boolean => RANKS.has(word.toLowerCase()) || DESK_WORDS.has(word.toLowerCase())

/** Hyphens join a role to other words: "editor-in-chief", "Morning-Desk-Expertin". */
const isRole = (word: string): boolean =>
  word
    .toLowerCase()
    .split('-')
    .some((part) => ROLES.has(part) || AUTHOR_ROLES.has(part) || ENDS_OF_ROLES.some((end) => part.endsWith(end)))
