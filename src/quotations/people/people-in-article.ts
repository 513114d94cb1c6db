/** The people and organisations of one article: which of its names are one person's, and what is known of each. */

import type { Gender } from '../../english/name-words.ts'
import { FEMALE_NOUNS, HONORIFICS, MALE_NOUNS, NAME_PARTICLES, NAME_SUFFIXES } from '../../english/name-words.ts'
import { sameFirstName } from '../../english/nicknames.ts'
import { genderOfFirstName, type NameMention } from './find-names.ts'

/** Somebody or something that an article names. */
export interface Entity {
  readonly kind: 'person' | 'organisation' | 'other'
  /** The fullest form in the article, without titles. */
  readonly name: string
  /** Whether the article gives more than a surname. */
  readonly full: boolean
  readonly gender: Gender | null
  /** Titles that stand before its names, in lower case. */
  readonly titles: readonly string[]
  /** Indices into the name mentions, in order. */
  readonly mentions: readonly number[]
}

export interface PeopleOfArticle {
  readonly names: readonly NameMention[]
  readonly entities: readonly Entity[]
  /** For each name mention the entities it may name, most probable first; the first is its reading. */
  readonly readings: readonly (readonly number[])[]
}

interface Draft {
  kind: Entity['kind']
  first: string
  last: string
  words: readonly string[]
  mentions: number[]
  female: number
  male: number
}

/** @param found name mentions in order of the text */
export function peopleOfArticle(found: readonly NameMention[]): PeopleOfArticle {
  const bornAsTitle = new Set(found.filter((name) => name.kind === 'person').map(lastOf))
  const known = found.filter((name) => name.kind !== 'title' || bornAsTitle.has(lastOf(name)))
  const surnames = new Set(known.filter((name) => name.words.length === 1).map((name) => name.words[0]!.toLowerCase()))
  const bearers = new Set(known.filter((name) => name.kind === 'person' && name.words.length > 1).map(lastOf))
  const names = known.map((name) => (hasStrayFirst(name, surnames, bearers) ? surnameOf(name) : name))
  const drafts: Draft[] = []
  const readings: number[][] = names.map(() => [])
  names.forEach((name, i) => {
    if (!isFullName(name, surnames)) return
    const at = findOrAdd(drafts, name)
    addMention(drafts[at]!, name, i)
    readings[i] = [at]
  })
  const byWord = indexByWord(drafts)
  names.forEach((name, i) => {
    if (readings[i]!.length > 0) return
    readings[i] = name.kind === 'organisation' || name.kind === 'place' ? [] : shortReadings(drafts, byWord, name)
    if (readings[i]!.length === 0) readings[i] = [addShort(drafts, byWord, name)]
    addMention(drafts[readings[i]![0]!]!, name, i)
  })
  return { names, readings, entities: drafts.map((draft) => entityOf(draft, names)) }
}

/**
 * "Meanwhile Roe": a capital that opens a sentence is no first name, where Roe also stands alone. An unknown first name
 * shows itself by a comma or a verb of saying after the surname.
 */
function hasStrayFirst(name: NameMention, surnames: ReadonlySet<string>, bearers: ReadonlySet<string>): boolean {
  if (name.kind !== 'unknown' || name.words.length !== 2 || !name.opens) return false
  const last = lastOf(name)
  return bearers.has(last) || (surnames.has(last) && !name.reports && !name.apposed)
}

function surnameOf(name: NameMention): NameMention {
  const last = name.words.at(-1)!
  const start = name.end - last.length
  return { ...name, words: [last], start, titleStart: start }
}

/** Two words or more that a person's name can be; an unknown first name passes where its surname also stands alone or reports. */
function isFullName(name: NameMention, surnames: ReadonlySet<string>): boolean {
  if (coreWords(name).length < 2) return false
  if (name.kind === 'person') return true
  if (name.words.slice(0, -1).some((word) => NAME_SUFFIXES.has(word.toLowerCase()))) return false
  return name.kind === 'unknown' && (name.reports || surnames.has(lastOf(name))) && name.words.length <= 4
}

const coreWords = (name: NameMention): readonly string[] =>
  name.words.filter((word) => !NAME_SUFFIXES.has(word.replace('.', '').toLowerCase()))
const keyOf = (word: string): string => word.toLowerCase().replaceAll('’', "'")
const lastOf = (name: NameMention): string => keyOf(coreWords(name).at(-1) ?? name.words.at(-1)!)
const firstOf = (name: NameMention): string => keyOf(name.words[0]!)

function findOrAdd(drafts: Draft[], name: NameMention): number {
  const last = lastOf(name)
  const first = firstOf(name)
  const found = drafts.findIndex((draft) => draft.last === last && isSamePerson(draft, name, first))
  if (found >= 0) {
    const draft = drafts[found]!
    if (isFuller(name.words, draft.words)) {
      draft.words = name.words
      if (!NAME_PARTICLES.has(first)) draft.first = first
    }
    return found
  }
  drafts.push({ kind: 'person', first, last, words: name.words, mentions: [], female: 0, male: 0 })
  return drafts.length - 1
}

/** First names agree, or one name is the end of the other: "Guajardo Villarreal" after "Ildefonso Guajardo Villarreal". */
function isSamePerson(draft: Draft, name: NameMention, first: string): boolean {
  if (sameFirstName(draft.first, first)) return true
  const shared = draft.words.slice(1, -1).some((middle) => keyOf(middle) === first)
  return (
    shared ||
    coreWords(name)
      .slice(1, -1)
      .some((middle) => sameFirstName(draft.first, keyOf(middle)))
  )
}

/** More words say more, as long as the first is no mere initial where the other's is a name. */
const isFuller = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > b.length && a[0]!.replace('.', '').length >= Math.min(2, b[0]!.length)

function addMention(draft: Draft, name: NameMention, index: number): void {
  draft.mentions.push(index)
  const gender = genderOfTitle(name.title)
  if (gender === 'female') draft.female++
  if (gender === 'male') draft.male++
}

/** The sex that a title or honorific tells; `null`: none. */
export function genderOfTitle(title: string | null): Gender | null {
  if (title === null) return null
  if (FEMALE_NOUNS.has(title)) return 'female'
  if (MALE_NOUNS.has(title)) return 'male'
  return HONORIFICS.get(title) ?? null
}

function indexByWord(drafts: readonly Draft[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  const add = (word: string, at: number) => {
    const list = index.get(word) ?? []
    if (!list.includes(at)) index.set(word, [...list, at])
  }
  drafts.forEach((draft, at) => {
    add(draft.last, at)
    add(draft.first, at)
    if (draft.words.length > 2) add(keyOf(draft.words.slice(1).join(' ')), at)
  })
  return index
}

/** The people whom a surname or a first name may mean here: right sex, surname before first name, last named before others. */
function shortReadings(
  drafts: readonly Draft[],
  byWord: ReadonlyMap<string, readonly number[]>,
  name: NameMention,
): number[] {
  const key = keyOf(name.words.join(' '))
  const gender = genderOfTitle(name.title)
  const candidates = (byWord.get(key) ?? []).filter(
    (at) => gender === null || genderOf(drafts[at]!) === null || genderOf(drafts[at]!) === gender,
  )
  const rank = (at: number): number => {
    const draft = drafts[at]!
    return (draft.last === key || draft.words.length > 2 ? 1000 : 0) + draft.mentions.length
  }
  return [...candidates].sort((a, b) => rank(b) - rank(a))
}

function addShort(drafts: Draft[], byWord: Map<string, number[]>, name: NameMention): number {
  const kind =
    name.kind === 'organisation'
      ? 'organisation'
      : name.kind === 'place'
        ? 'other'
        : name.kind === 'person' || name.reports
          ? 'person'
          : 'other'
  const key = keyOf(name.words.join(' '))
  const known = (byWord.get(`${kind === 'organisation' || kind === 'other' ? kind : 'short'}:${key}`) ?? [])[0]
  if (known !== undefined) return known
  drafts.push({ kind, first: '', last: key, words: name.words, mentions: [], female: 0, male: 0 })
  const at = drafts.length - 1
  byWord.set(`${kind === 'organisation' || kind === 'other' ? kind : 'short'}:${key}`, [at])
  if (kind === 'person') byWord.set(key, [...(byWord.get(key) ?? []), at])
  return at
}

function genderOf(draft: Draft): Gender | null {
  if (draft.female !== draft.male) return draft.female > draft.male ? 'female' : 'male'
  return draft.first === '' ? null : genderOfFirstName(draft.first)
}

function entityOf(draft: Draft, names: readonly NameMention[]): Entity {
  const full = draft.first !== '' && draft.words.length > 1
  const kind =
    draft.kind === 'other' &&
    draft.mentions.some((mention) => names[mention]!.reports && names[mention]!.kind === 'unknown')
      ? 'person'
      : draft.kind
  return {
    kind,
    name: draft.words.join(' '),
    full,
    gender: kind === 'person' ? genderOf(draft) : null,
    titles: [...new Set(draft.mentions.flatMap((mention) => names[mention]!.title ?? []))].filter(
      (title) => !HONORIFICS.has(title),
    ),
    mentions: draft.mentions,
  }
}
