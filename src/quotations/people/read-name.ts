/** Reads a name out of words, and tells people from organisations and places by its words and neighbours. */
import {
  AFFILIATIONS,
  BODY_ENDINGS,
  EPITHETS,
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  POST_NOMINALS,
  ROYAL_TITLES,
  TITLE_MODIFIERS,
  TITLES,
  TITLES_THAT_ARE_NAMES,
  WORDS_AS_FIRST_NAMES,
} from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { isDescribed } from './described-name.ts'
import { isFirstName } from './first-names.ts'
import { isCommonWord } from './is-common-word.ts'
import { isCapitalised, isVerbOfSaying, type Word } from './read-words.ts'

/**
 * `person`: a title or a known first name tells; `unknown`: capitalised words of which nothing tells more; `title`: a single
 * title or party, which is a name only if somebody bears it as one ("King").
 */
type NameKind = 'person' | 'organisation' | 'place' | 'unknown' | 'title'

/** A name in the text: its span leaves out titles, honorifics and possessive endings. */
export interface NameMention extends Span {
  /** Its words without full stops at their end, initials and suffixes excepted, and without letters such as "QC". */
  readonly words: readonly string[]
  /** The nickname inside it: "Tank" in 'John “Tank” Doe'; `null` if there is none. */
  readonly nickname: string | null
  readonly kind: NameKind
  /** The title or honorific before it, in lower case without full stop: "prime minister". */
  readonly title: string | null
  /** Start of the whole mention with its titles. */
  readonly titleStart: number
  /** Whether a word of reporting is right beside it. */
  readonly reports: boolean
  /** Whether it opens a sentence or a quotation, so that its first capital tells nothing. */
  readonly opens: boolean
  /** Whether a comma follows. */
  readonly apposed: boolean
  /** Whether an apposition or the noun before it says that it is a person: ", a 17-year employee", ", 41,", "journalist". */
  readonly described: boolean
  /** Whether `the` is before it. */
  readonly definite: boolean
  /** Whether a preposition of place is before it. */
  readonly placed: boolean
}

/** The words of a paragraph, and those that the article also writes small. */
export interface WordsInArticle {
  readonly words: readonly Word[]
  readonly small: ReadonlySet<string>
}

export const isTitle = ({ lower }: Word): boolean => TITLES.has(lower) || HONORIFICS.has(lower) || isDoubleTitle(lower)

/** "lieutenant-colonel", "inspector-general" */
function isDoubleTitle(lower: string): boolean {
  const parts = lower.split('-')
  return (
    parts.length > 1 &&
    TITLES.has(parts.at(-1) ?? '') &&
    parts.every((part) => TITLES.has(part) || TITLE_MODIFIERS.has(part))
  )
}

/**
 * @param from index of the first word of the name, which may be a title
 * @param end index after its last word, greater than `from`
 */
export function nameOf(article: WordsInArticle, from: number, end: number): NameMention {
  const { words } = article
  const start = startOfName(words, from, end)
  const title = titleIn(words, from, start)
  const named =
    start === from && FOLLOWED_BY_MORE.has(words[from - 1]?.lower ?? '')
      ? afterComplement(words, from, end)
      : afterStrangers(article, start, end)
  const own = words.slice(named, withoutPostNominals(words, named, end))
  const first = itemAt(own, 0)
  const last = itemAt(words, end - 1)
  const office = titleWithComplement(words, named)
  const anyTitle = office?.title ?? title ?? lowerCaseTitleBefore(words, from)
  const isDefinite = words[from - 1]?.lower === 'the'
  return {
    start: first.start,
    end: last.end,
    words: own.map(({ clean, owns }, i) => (i < own.length - 1 ? `${clean}${owns}` : clean)),
    nickname: own.find((word) => word.nickname !== null)?.nickname ?? null,
    kind: kindOf(own, anyTitle, isDefinite && title === null),
    title: anyTitle,
    titleStart: office?.start ?? (named > start ? first.start : itemAt(words, from).start),
    reports: reportsBeside(words, named, end),
    opens: first.opens,
    apposed: last.comma,
    described: isDescribed(words, from, end),
    definite: isDefinite,
    placed: PLACE_PREPOSITIONS.has(words[from - 1]?.lower ?? ''),
  }
}

const PLACE_PREPOSITIONS = new Set('in at near across outside around throughout into'.split(' '))

/** Whether it is a first name after the title of those who bear no other: "Prince Harald". */
export const isRoyal = ({ title, words }: NameMention): boolean =>
  title !== null && ROYAL_TITLES.has(officeIn(title)) && withoutSuffixes(words).length === 1

/** The last word of a title: "minister" of "prime minister". */
export const officeIn = (title: string): string => title.slice(title.lastIndexOf(' ') + 1)

/** A suffix has no more letters than this, with its full stop. */
const MAX_SUFFIX_LENGTH = 4

export const isSuffix = (word: string): boolean =>
  word.length <= MAX_SUFFIX_LENGTH && NAME_SUFFIXES.has(word.replace('.', '').toLowerCase())

export const withoutSuffixes = (words: readonly string[]): readonly string[] =>
  words.some(isSuffix) ? words.filter((word) => !isSuffix(word)) : words

/** The index after the titles; "Justice Department" has none. */
function startOfName(words: readonly Word[], from: number, end: number): number {
  if (end - from > 1 && COMPLEMENTS.has(itemAt(words, from).lower) && isAfterTitleOf(words, from)) return from + 1
  const start = afterTitles(words, from, end)
  return ORGANISATION_WORDS.has(itemAt(words, start).lower) ? from : start
}

/** The index after the titles and parties that a name starts with; its last word is never one of them. */
function afterTitles(words: readonly Word[], from: number, end: number): number {
  const organisation = words.slice(from + 1, end).some((word) => ORGANISATION_WORDS.has(word.lower))
  let start = from
  for (let i = from; i < end - 1; i++) {
    const word = itemAt(words, i)
    if (i === end - 2 && isFirstNameAfterTitle(words, i)) break
    if (isTitle(word) || isRankAfter(words[i - 1], word)) start = i + 1
    else if (!organisation && i === start && AFFILIATIONS.has(word.lower) && !isFirstNameOfOne(words, i, end))
      start = i + 1
    else if (!TITLE_MODIFIERS.has(word.lower)) break
  }
  return start
}

/** "Det Con", "Det Ch Insp": short for constable and chief, which alone may be a first name and a surname. */
const isRankAfter = (before: Word | undefined, { lower }: Word): boolean =>
  before?.lower === 'det' && /^(?:con|ch)$/.test(lower)

/** "Christian Pulisic": a word of faith before a single surname. */
const isFirstNameOfOne = (words: readonly Word[], at: number, end: number): boolean =>
  itemAt(words, at).lower === 'christian' && at === end - 2 && !isStranger(itemAt(words, at + 1), new Set())

/** "Actor | Dean Marsh": a title that is a first name too, right after an occupation that is part of no longer title. */
function isFirstNameAfterTitle(words: readonly Word[], at: number): boolean {
  const [title, word] = [words[at - 1], itemAt(words, at)]
  if (!TITLES_THAT_ARE_NAMES.has(word.lower) || !WORDS_AS_FIRST_NAMES.has(word.lower)) return false
  // A full stop may be between them.
  const isBeside = title !== undefined && word.start - title.end === 1
  return isBeside && TITLES.has(title.lower) && !isPartOfLongerTitle(title)
}

/** "Chief Judge", "Lord Justice", "Sergeant Major". */
const isPartOfLongerTitle = ({ lower }: Word): boolean =>
  TITLE_MODIFIERS.has(lower) || HONORIFICS.has(lower) || /^(?:sgt|sergeant|gen|general|maj|lt|col)$/.test(lower)

/** The title that ends before `start`, with the words that belong to it: "prime minister"; `null` if there is none. */
function titleIn(words: readonly Word[], from: number, start: number): string | null {
  let last = start - 1
  while (last >= from && !isTitle(itemAt(words, last))) last--
  if (last < from) return null
  let first = last
  while (first > from && TITLE_MODIFIERS.has(itemAt(words, first - 1).lower)) first--
  return words
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(' ')
}

/** Names of this many words or more may start with words that are no part of them. */
const MIN_WORDS_WITH_STRANGERS = 3

/**
 * The index after capitalised words before a person's name that are no part of it: "Crooked Jane Doe", "MUST WATCH Jane Doe",
 * "Capsule Communicator Jane Doe".
 */
function afterStrangers({ words, small }: WordsInArticle, from: number, end: number): number {
  const own = words.slice(from, end)
  if (own.length < MIN_WORDS_WITH_STRANGERS || own.some(({ lower }) => ORGANISATION_WORDS.has(lower))) return from
  const isShout = own.every(isShouted) ? () => false : isShouted
  const first = own.findIndex(({ lower }) => isFirstName(lower) && !small.has(lower))
  const before = own.slice(0, Math.max(0, first))
  const core = own.filter(({ clean }) => !isSuffix(clean)).length
  const isBeforeName = first > 0 && first < core - 1 && before.every(({ clean }) => !clean.endsWith('.'))
  const last = before.at(-1)
  if (isBeforeName && last && (isShout(last) || isStranger(last, small) || isPraise(before, small))) return from + first
  return (
    from +
    Math.max(
      0,
      own.findIndex((word, i) => !isShout(word) || i === own.length - 1),
    )
  )
}

/** Three capitals or more: two may be initials ("JD"), unless they are letters that stand for something else. */
const isShouted = ({ clean, lower }: Word): boolean =>
  /^\p{Lu}{3,}$/u.test(clean) || (/^\p{Lu}{2}$/u.test(clean) && EPITHETS.has(lower))

/** Words whose complement may run on into a name: "the MP for Stowe Jane Doe", "head of Trust Jane Doe". */
const FOLLOWED_BY_MORE = new Set(['of', 'for', 'in', 'at', 'on'])

/** The index after the words that complete those before the name: one, or after a title several ("Director of Public Works Jane Doe"). */
function afterComplement(words: readonly Word[], from: number, end: number): number {
  const isOfTitle = isAfterTitleOf(words, from)
  if (end - from < MIN_WORDS_WITH_STRANGERS || (!isOfTitle && isFirstName(itemAt(words, from).lower))) return from
  const reach = isOfTitle ? end - 1 : from + 2
  for (let i = from + 1; i < reach; i++) if (isFirstName(itemAt(words, i).lower)) return i
  return from
}

const isStranger = ({ clean, lower, opens }: Word, small: ReadonlySet<string>): boolean =>
  !NAME_PARTICLES.has(clean) && (opens || small.has(lower) || isCommonWord(lower))

/** "Rising Star": a word that may be a first name, after one that is none. */
const isPraise = ([first, ...others]: readonly Word[], small: ReadonlySet<string>): boolean =>
  first !== undefined &&
  others.length > 0 &&
  isStranger(first, small) &&
  others.every(({ lower }) => WORDS_AS_FIRST_NAMES.has(lower) || isCommonWord(lower))

function withoutPostNominals(words: readonly Word[], start: number, end: number): number {
  let last = end
  while (last - start >= 3 && isPostNominal(itemAt(words, last - 1))) last--
  return last
}

const isPostNominal = ({ clean }: Word): boolean => /^\p{Lu}/u.test(clean) && POST_NOMINALS.has(clean.toLowerCase())

/** A title with what it is of, before a name: "Secretary of State Jane Doe". */
interface Office {
  readonly title: string
  readonly start: number
}

/** Words between "of" and the name. */
const MAX_WORDS_OF_OFFICE = 4
/** Words that complete a title, whoever bears it. */
const COMPLEMENTS: ReadonlySet<string> = new Set(['state', 'staff', 'exchequer', 'intelligence', 'operations'])

/** The title before "of" and one to four words that run on into the name from `at`; `null` if there is none. */
function titleWithComplement(words: readonly Word[], at: number): Office | null {
  for (let of = at - 2; of > 0 && at - of - 1 <= MAX_WORDS_OF_OFFICE; of--) {
    const word = itemAt(words, of + 1)
    if (!word.joined || (isTitle(word) && !COMPLEMENTS.has(word.lower))) return null
    if (!/^(?:of|for)$/.test(itemAt(words, of).clean)) continue
    const office = itemAt(words, of - 1)
    const isWhole = isAfterTitleOf(words, of + 1)
    const complement = itemAt(words, at - 1)
    const isOfBody = isCapitalised(complement) && isFirstName(itemAt(words, at).lower)
    return isWhole && (isOfBody || COMPLEMENTS.has(complement.lower))
      ? { title: office.lower, start: withModifiers(words, of - 1).start }
      : null
  }
  return null
}

/** Whether a title and "of" are right before a word. */
const isAfterTitleOf = (words: readonly Word[], at: number): boolean => {
  const [office, of] = [words[at - 2], words[at - 1]]
  return office?.joined === true && of?.joined === true && /^(?:of|for)$/.test(of.clean) && isTitle(office)
}

/** The first of the words that belong to a title: "Deputy" of "Deputy Secretary". */
function withModifiers(words: readonly Word[], title: number): Word {
  let first = title
  while (first > 0 && words[first - 1]?.joined && isPartOfOffice(itemAt(words, first - 1))) first--
  return itemAt(words, first)
}

const isPartOfOffice = (word: Word): boolean => isTitle(word) || TITLE_MODIFIERS.has(word.lower)

/** "prime minister Jane Doe": the title in small letters right before the name. */
function lowerCaseTitleBefore(words: readonly Word[], from: number): string | null {
  const before = words[from - 1]
  // "her husband, Max Doe": what the noun tells of the gender.
  if (before && (before.joined || (before.comma && !words[from]?.quoted)) && RELATIVES.has(before.lower))
    return before.lower
  if (!isSmallBeside(before) || !isTitle(before)) return null
  const modifier = words[from - 2]
  return isSmallBeside(modifier) && TITLE_MODIFIERS.has(modifier.lower)
    ? `${modifier.lower} ${before.lower}`
    : before.lower
}

/** Nouns that tell whose relative somebody is, and their gender. */
export const RELATIVES: ReadonlySet<string> = new Set(
  'husband wife son daughter brother sister father mother uncle aunt nephew niece grandson granddaughter boyfriend girlfriend'.split(
    ' ',
  ),
)

const isSmallBeside = (word: Word | undefined): word is Word => word?.joined === true && !isCapitalised(word)

function reportsBeside(words: readonly Word[], start: number, end: number): boolean {
  const after = words[end]
  if (after && words[end - 1]?.joined && isVerbOfSaying(after) && !isCapitalised(after)) return true
  const before = words[start - 1]
  return before?.joined === true && isVerbOfSaying(before) && /(?:ed|id|s|te|ote|old)$/.test(before.lower)
}

/** @param definite whether `the` is before it */
function kindOf(own: readonly Word[], title: string | null, definite: boolean): NameKind {
  const core = own.filter(({ clean }) => !isSuffix(clean))
  const [only = itemAt(own, 0), second] = core
  if (second !== undefined) return kindOfWords(core, title, definite)
  return kindOfWord(only, title ?? (own.length > core.length ? 'mr' : null))
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
  const first = itemAt(own, 0)
  const last = itemAt(own, own.length - 1)
  if (own.some((word) => ORGANISATION_WORDS.has(word.lower)) || BODY_ENDINGS.has(last.lower)) return 'organisation'
  if (title === null && isAcronym(last)) return 'organisation'
  if (title !== null || (!definite && isPersonShaped(own))) return 'person'
  if (!definite && WORDS_AS_FIRST_NAMES.has(first.lower) && !PLACE_WORDS.has(last.lower)) return 'unknown'
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

const isAcronym = (word: Word): boolean => /^[\p{Lu}\p{N}&]{2,6}s?$/u.test(word.clean)

/** "D.C." */
const isDotted = (word: Word): boolean => /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word.clean)
