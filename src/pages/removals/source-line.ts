/** Lines that say when and by whom an article was written. They belong to its source. */
import { BY, LABELS_OF_AUTHORS, WORDS_OF_WRITING, WORDS_WITHIN_OPENINGS } from '../../english/author-words.ts'
import { WORDS_AROUND_TIMES } from '../../english/lines-of-pages.ts'
import { withoutDates } from '../metadata/places-and-dates.ts'

/** UTF-16 units. A longer line says something. */
const MAX_LINE_LENGTH = 120
/** The name of an agency or a section beside a time has at most so many words. */
const MAX_OTHER_NAMES = 4
const WORD = /\p{L}[\p{L}\p{M}.’'-]*/gu
const TIME_OF_DAY = /\d[:.h]\d\d|\d ?[ap]\.?m\b/i

/**
 * Whether a line has nothing but a day or an author, and one thing more that only a line about the source has: a time of
 * day, or a word such as "Published". A day alone may be a heading of a timeline.
 * @param author names, separated by commas; absent if unknown
 */
export function isSourceLine(text: string, author: string | undefined): boolean {
  if (text.length > MAX_LINE_LENGTH) return false
  const withoutNames = withoutAuthor(text, author)
  const rest = withoutDates(withoutNames)
  const hasDay = rest !== withoutNames
  const isOfSource = withoutNames !== text || TIME_OF_DAY.test(rest) || wordsOf(rest).some(isWordOfSource)
  const others = otherWords(rest)
  if (others.length === 0) return isOfSource && (hasDay || withoutNames !== text)
  return hasDay && isOfSource && others.length <= MAX_OTHER_NAMES && others.every(isName)
}

/** How many words in lower case are neither of a day nor of a byline, as a share of all words, in [0, 1]. */
export function shareOfProse(text: string): number {
  const lower = otherWords(withoutDates(text)).filter((word) => !isName(word))
  return lower.length / Math.max(1, wordsOf(text).length)
}

function withoutAuthor(text: string, author: string | undefined): string {
  const names = author?.split(', ') ?? []
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text)
}

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

const otherWords = (text: string): readonly string[] =>
  wordsOf(text).filter((word) => !isWordOfSource(word) && !isSmall(word.toLowerCase()))

const isSmall = (key: string): boolean => WORDS_AROUND_TIMES.has(key) || WORDS_WITHIN_OPENINGS.has(key)

function isWordOfSource(word: string): boolean {
  const key = word.toLowerCase()
  return BY.has(key) || WORDS_OF_WRITING.has(key) || LABELS_OF_AUTHORS.has(key)
}

/** Capitalised, in a script without capitals, or the name of a site. */
const isName = (word: string): boolean => /^[\p{Lu}\p{Lo}]|\p{L}\.\p{L}/u.test(word)
