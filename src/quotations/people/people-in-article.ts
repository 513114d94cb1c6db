/** The people and organisations of one article: which of its names are one person's, and what is known of each. */
import {
  FEMALE_NOUNS,
  type Gender,
  HONORIFICS,
  MALE_NOUNS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
} from '../../english/name-words.ts'
import { sameFirstName } from '../../english/nicknames.ts'
import { itemAt } from '../item-at.ts'
import { genderOfFirstName } from './first-names.ts'
import type { NameMention } from './read-name.ts'

/** Somebody or something that an article names. */
export interface Entity {
  readonly kind: 'person' | 'organisation' | 'other'
  /** The fullest form in the article, without titles. */
  readonly name: string
  /** Whether the article gives more than a surname. */
  readonly full: boolean
  /** What its titles and first name tell. */
  readonly gender: Gender | null
  /** The titles before its names, in lower case. */
  readonly titles: readonly string[]
  /** Its names, in order of the text. */
  readonly mentions: readonly NameMention[]
}

/** A name of the article with the entities it may mean. */
export interface ResolvedName extends NameMention {
  /** The most probable one. */
  readonly entity: Entity
  /** One or more, most probable first. */
  readonly readings: readonly Entity[]
}

export interface PeopleOfArticle {
  /** In order of the text, not overlapping. */
  readonly names: readonly ResolvedName[]
  readonly entities: readonly Entity[]
}

/** An entity while the names are read. */
interface Draft {
  readonly kind: Entity['kind']
  first: string
  readonly last: string
  words: readonly string[]
  readonly mentions: NameMention[]
  female: number
  male: number
}

/** @param found name mentions in order of the text */
export function peopleOfArticle(found: readonly NameMention[]): PeopleOfArticle {
  const bornAsTitle = new Set(found.filter((name) => name.kind === 'person').map(lastOf))
  const known = found.filter((name) => name.kind !== 'title' || bornAsTitle.has(lastOf(name)))
  const surnames = new Set(
    known.flatMap(({ words }) => (words.length === 1 ? words.map((word) => word.toLowerCase()) : [])),
  )
  const bearers = new Set(known.filter((name) => name.kind === 'person' && name.words.length > 1).map(lastOf))
  const names = known.map((name) => (hasStrayFirst(name, surnames, bearers) ? surnameOf(name) : name))
  const drafts: Draft[] = []
  const readings = new Map<NameMention, readonly Draft[]>()
  for (const name of names) {
    if (!isFullName(name, surnames)) continue
    const draft = findOrAdd(drafts, name)
    addMention(draft, name)
    readings.set(name, [draft])
  }
  const byWord = indexByWord(drafts)
  for (const name of names) {
    if (readings.has(name)) continue
    const meant = shortReadings(byWord, name)
    const [best = addShort(drafts, byWord, name)] = meant
    addMention(best, name)
    readings.set(name, meant.length > 0 ? meant : [best])
  }
  return resolve(names, drafts, readings)
}

function resolve(
  names: readonly NameMention[],
  drafts: readonly Draft[],
  readings: ReadonlyMap<NameMention, readonly Draft[]>,
): PeopleOfArticle {
  const entities = new Map(drafts.map((draft) => [draft, entityOf(draft)]))
  return {
    names: names.map((name): ResolvedName => {
      const meant = (readings.get(name) ?? []).flatMap((draft) => entities.get(draft) ?? [])
      return { ...name, entity: itemAt(meant, 0), readings: meant }
    }),
    entities: [...entities.values()],
  }
}

/**
 * "Meanwhile Roe": a capital that opens a sentence is no first name if Roe also occurs alone. An unknown first name shows
 * itself by a comma or a verb of saying after the surname.
 */
function hasStrayFirst(name: NameMention, surnames: ReadonlySet<string>, bearers: ReadonlySet<string>): boolean {
  if (name.kind !== 'unknown' || name.words.length !== 2 || !name.opens) return false
  const last = lastOf(name)
  return bearers.has(last) || (surnames.has(last) && !name.reports && !name.apposed)
}

function surnameOf(name: NameMention): NameMention {
  const last = itemAt(name.words, name.words.length - 1)
  const start = name.end - last.length
  return { ...name, words: [last], start, titleStart: start }
}

/**
 * Whether it is two words or more that can be a person's name. An unknown first name passes if the surname also occurs alone or
 * the name reports.
 */
function isFullName(name: NameMention, surnames: ReadonlySet<string>): boolean {
  if (coreWords(name).length < 2) return false
  if (name.kind === 'person') return true
  if (name.words.slice(0, -1).some((word) => NAME_SUFFIXES.has(word.toLowerCase()))) return false
  return name.kind === 'unknown' && (name.reports || surnames.has(lastOf(name))) && name.words.length <= 4
}

const coreWords = (name: NameMention): readonly string[] =>
  name.words.filter((word) => !NAME_SUFFIXES.has(word.replace('.', '').toLowerCase()))
const keyOf = (word: string): string => word.toLowerCase().replaceAll('’', "'")
const lastOf = (name: NameMention): string => keyOf(coreWords(name).at(-1) ?? itemAt(name.words, name.words.length - 1))
const firstOf = (name: NameMention): string => keyOf(itemAt(name.words, 0))

function findOrAdd(drafts: Draft[], name: NameMention): Draft {
  const last = lastOf(name)
  const first = firstOf(name)
  const found = drafts.find((draft) => draft.last === last && isSamePerson(draft, name, first))
  if (!found) return addDraft(drafts, { kind: 'person', first, last, words: name.words })
  if (isFuller(name.words, found.words)) {
    found.words = name.words
    if (!NAME_PARTICLES.has(first)) found.first = first
  }
  return found
}

function addDraft(
  drafts: Draft[],
  { kind, first, last, words }: Pick<Draft, 'kind' | 'first' | 'last' | 'words'>,
): Draft {
  const draft: Draft = { kind, first, last, words, mentions: [], female: 0, male: 0 }
  drafts.push(draft)
  return draft
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

/** Whether a name says more than another: it has more words, and its first is no mere initial unless the other's is one. */
const isFuller = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > b.length && itemAt(a, 0).replace('.', '').length >= Math.min(2, itemAt(b, 0).length)

function addMention(draft: Draft, name: NameMention): void {
  draft.mentions.push(name)
  const gender = genderOfTitle(name.title)
  if (gender === 'female') draft.female++
  if (gender === 'male') draft.male++
}

/** The gender that a title or honorific tells; `null` if there is none. */
function genderOfTitle(title: string | null): Gender | null {
  if (title === null) return null
  if (FEMALE_NOUNS.has(title)) return 'female'
  if (MALE_NOUNS.has(title)) return 'male'
  return HONORIFICS.get(title) ?? null
}

function indexByWord(drafts: readonly Draft[]): Map<string, readonly Draft[]> {
  const index = new Map<string, readonly Draft[]>()
  const add = (word: string, draft: Draft) => {
    const list = index.get(word) ?? []
    if (!list.includes(draft)) index.set(word, [...list, draft])
  }
  for (const draft of drafts) {
    add(draft.last, draft)
    add(draft.first, draft)
    if (draft.words.length > 2) add(keyOf(draft.words.slice(1).join(' ')), draft)
  }
  return index
}

/**
 * The people whom a surname or a first name may mean here: of the right gender, a surname before a first name, those named
 * often before others.
 */
function shortReadings(byWord: ReadonlyMap<string, readonly Draft[]>, name: NameMention): readonly Draft[] {
  if (name.kind === 'organisation' || name.kind === 'place') return []
  const key = keyOf(name.words.join(' '))
  const gender = genderOfTitle(name.title)
  const candidates = (byWord.get(key) ?? []).filter((draft) => {
    const known = gender === null ? null : genderOf(draft)
    return known === null || known === gender
  })
  const rank = (draft: Draft): number =>
    (draft.last === key || draft.words.length > 2 ? 1000 : 0) + draft.mentions.length
  return candidates.sort((a, b) => rank(b) - rank(a))
}

/** Adds an entity that only this name is known of, or finds the one that the same words made before. */
function addShort(drafts: Draft[], byWord: Map<string, readonly Draft[]>, name: NameMention): Draft {
  const kind = kindOfShort(name)
  const key = keyOf(name.words.join(' '))
  const ownKey = `${kind === 'person' ? 'short' : kind}:${key}`
  const [known] = byWord.get(ownKey) ?? []
  if (known) return known
  const draft = addDraft(drafts, { kind, first: '', last: key, words: name.words })
  byWord.set(ownKey, [draft])
  if (kind === 'person') byWord.set(key, [...(byWord.get(key) ?? []), draft])
  return draft
}

function kindOfShort({ kind, reports }: NameMention): Entity['kind'] {
  if (kind === 'organisation') return 'organisation'
  if (kind === 'place') return 'other'
  return kind === 'person' || reports ? 'person' : 'other'
}

function genderOf(draft: Draft): Gender | null {
  if (draft.female !== draft.male) return draft.female > draft.male ? 'female' : 'male'
  return draft.first === '' ? null : genderOfFirstName(draft.first)
}

function entityOf(draft: Draft): Entity {
  const speaks = draft.mentions.some(({ reports, kind }) => reports && kind === 'unknown')
  const kind = draft.kind === 'other' && speaks ? 'person' : draft.kind
  return {
    kind,
    name: draft.words.join(' '),
    full: draft.first !== '' && draft.words.length > 1,
    gender: kind === 'person' ? genderOf(draft) : null,
    titles: [...new Set(draft.mentions.flatMap(({ title }) => title ?? []))].filter((title) => !HONORIFICS.has(title)),
    mentions: draft.mentions,
  }
}
