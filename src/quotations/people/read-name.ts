/** Reads a name out of words, and tells people from organisations and places by its words and neighbours. */
import { AFFILIATIONS, HONORIFICS, ORGANISATION_WORDS, PLACE_WORDS, TITLES } from '../../english/name-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { isFirstName } from './first-names.ts'
import { isCapitalised, type Word } from './read-words.ts'

/**
 * `person`: a title or a known first name tells; `unknown`: capitalised words of which nothing tells more; `title`: a single
 * title or party, which is a name only if somebody bears it as one ("King").
 */
type NameKind = 'person' | 'organisation' | 'place' | 'unknown' | 'title'

/** A name in the text: its span leaves out titles, honorifics and possessive endings. */
export interface NameMention extends Span {
  /** Its words without full stops at their end, initials excepted. */
  readonly words: readonly string[]
  readonly kind: NameKind
  /** The title or honorific before it, in lower case without full stop. */
  readonly title: string | null
  /** Start of the whole mention with its titles. */
  readonly titleStart: number
  /** Whether a word of reporting is right beside it. */
  readonly reports: boolean
  /** Whether it opens a sentence or a quotation, so that its first capital tells nothing. */
  readonly opens: boolean
  /** Whether a comma follows. */
  readonly apposed: boolean
}

export const isTitle = (word: Word): boolean => TITLES.has(word.lower) || HONORIFICS.has(word.lower)

/**
 * @param words the words of a paragraph
 * @param from index of the first word of the name, which may be a title
 * @param end index after its last word, greater than `from`
 */
export function nameOf(words: readonly Word[], from: number, end: number): NameMention {
  const start = afterTitles(words, from, end)
  const title = words.slice(from, start).findLast(isTitle)?.lower ?? null
  const named = afterStrangers(words, start, end)
  const own = words.slice(named, end)
  const first = itemAt(own, 0)
  const last = itemAt(own, own.length - 1)
  const anyTitle = title ?? lowerCaseTitleBefore(words, from)
  const definite = words[from - 1]?.lower === 'the' && title === null
  return {
    start: first.start,
    end: last.end,
    words: own.map((word) => word.clean),
    kind: kindOf(own, anyTitle, definite),
    title: anyTitle,
    titleStart: named > start ? first.start : itemAt(words, from).start,
    reports: reportsBeside(words, named, end),
    opens: first.opens,
    apposed: last.comma,
  }
}

/** The index after the titles and parties that a name starts with; its last word is never one of them. */
function afterTitles(words: readonly Word[], from: number, end: number): number {
  const organisation = words.slice(from + 1, end).some((word) => ORGANISATION_WORDS.has(word.lower))
  const count = words
    .slice(from, end - 1)
    .findIndex((word) => !isTitle(word) && (organisation || !AFFILIATIONS.has(word.lower)))
  return count < 0 ? end - 1 : from + count
}

/** The index after capitalised words before a known first name that are no part of the name: "Crooked Jane Doe". */
function afterStrangers(words: readonly Word[], from: number, end: number): number {
  for (let start = from; end - start >= 3; start++) {
    const { lower, clean } = itemAt(words, start)
    if (isFirstName(lower) || clean.endsWith('.') || !isFirstName(itemAt(words, start + 1).lower)) return start
  }
  return Math.max(from, end - 2)
}

/** "spokeswoman Jane Doe": the title in lower case right before the name. */
function lowerCaseTitleBefore(words: readonly Word[], from: number): string | null {
  const before = words[from - 1]
  return before?.joined && !isCapitalised(before) && isTitle(before) ? before.lower : null
}

function reportsBeside(words: readonly Word[], start: number, end: number): boolean {
  const after = words[end]
  if (after && words[end - 1]?.joined && isVerbOfSaying(after) && !isCapitalised(after)) return true
  const before = words[start - 1]
  return before?.joined === true && isVerbOfSaying(before) && /(?:ed|id|s|te|ote|old)$/.test(before.lower)
}

const isVerbOfSaying = (word: Word): boolean => cueStrengthOf(word.lower) === 'say'

/** @param definite whether `the` is before it */
function kindOf(own: readonly Word[], title: string | null, definite: boolean): NameKind {
  return own.length === 1 ? kindOfWord(itemAt(own, 0), title) : kindOfWords(own, title, definite)
}

function kindOfWord(word: Word, title: string | null): NameKind {
  const { lower } = word
  if (title === null && isTitle(word)) return 'title'
  if (AFFILIATIONS.has(lower) && (title === null || !HONORIFICS.has(title))) return 'title'
  if (title === null && isAcronym(word)) return 'organisation'
  if (ORGANISATION_WORDS.has(lower)) return 'organisation'
  if (PLACE_WORDS.has(lower)) return 'place'
  if (title !== null) return 'person'
  return isDotted(word) ? 'place' : 'unknown'
}

function kindOfWords(own: readonly Word[], title: string | null, definite: boolean): NameKind {
  const last = itemAt(own, own.length - 1)
  if (own.some((word) => ORGANISATION_WORDS.has(word.lower))) return 'organisation'
  if (title === null && isAcronym(last)) return 'organisation'
  if (title !== null || (!definite && isPersonShaped(own))) return 'person'
  if (own.some((word) => PLACE_WORDS.has(word.lower)) || isDotted(last)) return 'place'
  return definite ? 'organisation' : 'unknown'
}

/** A known first name or initials, then at least one more word, at most five in all. */
function isPersonShaped(own: readonly Word[]): boolean {
  if (own.length > 5) return false
  const first = itemAt(own, 0)
  const surname = itemAt(own, own.length - 1)
  if (PLACE_WORDS.has(surname.lower) && PLACE_WORDS.has(first.lower)) return false
  const initials = /^(?:\p{Lu}\.)+$/u.test(first.clean)
  return initials ? surname.clean.length > 2 && !/^(?:U\.S|U\.N|D\.C)/.test(first.clean) : isFirstName(first.lower)
}

const isAcronym = (word: Word): boolean => /^[\p{Lu}\p{N}&]{2,6}$/u.test(word.clean)

/** "D.C." */
const isDotted = (word: Word): boolean => /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word.clean)
