/** The people and organisations of one article: which of its names are one person's, and what is known of each. */
import {
  BODY_ENDINGS,
  EPITHETS,
  FEMALE_NOUNS,
  type Gender,
  HONORIFICS,
  MALE_NOUNS,
  NAME_PARTICLES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  ROYAL_TITLES,
  WORDS_AS_FIRST_NAMES,
} from '../../english/name-words.ts'
import { sameFirstName } from '../../english/nicknames.ts'
import { nameKey } from '../../text/name-key.ts'
import { itemAt } from '../item-at.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
import { isCommonWord, isListedWord } from './is-common-word.ts'
import { mayShareInitials, middleInitials } from './middle-initials.ts'
import { isRoyal, isSuffix, type NameMention, officeIn, RELATIVES, withoutSuffixes } from './read-name.ts'

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
  /** Tells generations apart: "jr"; empty if the name has none. */
  readonly suffix: string
  words: readonly string[]
  readonly mentions: NameMention[]
  female: number
  male: number
}

/** @param found name mentions in order of the text */
export function peopleOfArticle(found: readonly NameMention[]): PeopleOfArticle {
  const bornAsTitle = new Set(found.filter((name) => name.kind === 'person').map(lastOf))
  const known = withTitlesAsFirstNames(found).filter((name) => name.kind !== 'title' || bornAsTitle.has(lastOf(name)))
  const usage = usageOf(known)
  const offices = sharedOffices(known)
  const names = known.map((name) => {
    if (offices.get(lastOf(name))?.has(firstWordOf(name))) return withoutFirst(name)
    return hasStrayFirst(name, usage) ? surnameOf(name) : name
  })
  const drafts: Draft[] = []
  const readings = new Map<NameMention, readonly Draft[]>()
  for (const name of names) {
    if (!isFullName(name, usage)) continue
    const draft = findOrAdd(drafts, name)
    addMention(draft, name)
    readings.set(name, [draft])
  }
  const byWord = indexByWord(drafts)
  const wordsOfBody = bodiesByShortName(names, usage)
  for (const name of names) {
    if (readings.has(name)) continue
    const meant = shortReadings(byWord, name)
    const words = wordsOfBody(name)
    const [best = addShort(drafts, byWord, words ? { ...name, words, kind: 'organisation' } : name)] = meant
    addMention(best, name)
    readings.set(name, meant.length > 0 ? meant : [best])
  }
  return resolve(names, drafts, readings)
}

/** The words of the whole name of a body that is called by its first word ("Southwest") or its last ("the Rockets"); `null` if it is none. */
function bodiesByShortName(
  names: readonly NameMention[],
  usage: Usage,
): (name: NameMention) => readonly string[] | null {
  const [fullNames, teams] = [fullNamesOfBodies(names, usage), teamsIn(names)]
  // "the Biden White House" is the White House.
  const bodies = names.filter(
    (name) => name.kind === 'organisation' && name.words.length > 2 && !usage.bearers.has(firstOf(name)),
  )
  return (name) => {
    const team = name.definite && name.words.length === 1 ? teams.get(firstOf(name)) : undefined
    const whole = name.definite && name.words.length > 1 ? onlyEndingIn(bodies, name.words) : undefined
    return team ?? whole ?? (isBody(name, usage) ? (fullNames.get(firstOf(name)) ?? name.words) : null)
  }
}

/** "Ukrainian Air Force", later "the Air Force": the words of the only longer name that ends in those words. */
function onlyEndingIn(bodies: readonly NameMention[], end: readonly string[]): readonly string[] | undefined {
  const longer = bodies.filter(
    ({ words }) => words.length > end.length && words.slice(-end.length).every((word, i) => word === end[i]),
  )
  const [only] = longer
  return only && longer.every(({ words }) => words.join(' ') === only.words.join(' ')) ? only.words : undefined
}

/** "Southwest" beside "Southwest Airlines". */
const isBody = (name: NameMention, { bodies }: Usage): boolean =>
  name.kind === 'unknown' && name.words.length === 1 && bodies.has(firstOf(name))

/**
 * The full names of bodies that an article calls by their first word: "Southwest Airlines" for "Southwest". It introduces them
 * in full, as the only body with that first word, or the others' names go on from theirs.
 */
function fullNamesOfBodies(names: readonly NameMention[], usage: Usage): ReadonlyMap<string, readonly string[]> {
  const full = new Map<string, readonly string[]>()
  const introduced = new Set<string>()
  for (const name of names) {
    const first = firstOf(name)
    if (introduced.has(first) || !usage.bodies.has(first)) continue
    introduced.add(first)
    const all = names.filter(
      (other) => other.kind === 'organisation' && other.words.length > 1 && firstOf(other) === first,
    )
    const isFirstOfAll = all.every(({ words }) => name.words.every((word, i) => words[i] === word))
    if (name.words.length > 1 && isFirstOfAll && endsAsBody(name)) full.set(first, name.words)
  }
  return full
}

/** "the Houston Rockets", later "the Rockets": a name in the plural that nobody else bears, by its last word. */
function teamsIn(names: readonly NameMention[]): ReadonlyMap<string, readonly string[]> {
  const teams = new Map<string, readonly string[]>()
  const ambiguous = new Set<string>()
  for (const name of names) {
    const { kind, words, definite, title } = name
    const last = lastOf(name)
    const isTeam = kind !== 'person' && definite && title === null && words.length > 1 && /\p{Ll}{2}s$/u.test(last)
    // "The Times" is not "the Financial Times".
    if (!isTeam || ORGANISATION_WORDS.has(last)) continue
    if ((teams.get(last) ?? words).join(' ') !== words.join(' ')) ambiguous.add(last)
    teams.set(last, words)
  }
  for (const last of ambiguous) teams.delete(last)
  return teams
}

function endsAsBody({ words }: NameMention): boolean {
  const last = itemAt(words, words.length - 1).toLowerCase()
  return ORGANISATION_WORDS.has(last) || BODY_ENDINGS.has(last)
}

/** How the article uses the last words of names. */
interface Usage {
  /** The first words of the names of bodies that no person bears: "southwest" of "Southwest Airlines". */
  readonly bodies: ReadonlySet<string>
  /** How surely a word is a surname, by its uses alone: 2 for one with an honorific or a verb of saying, 1 for another. */
  readonly alone: ReadonlyMap<string, number>
  /** The surnames of people with a full name. */
  readonly bearers: ReadonlySet<string>
}

function usageOf(names: readonly NameMention[]): Usage {
  const alone = new Map<string, number>()
  for (const name of names) {
    if (name.words.length !== 1 || name.definite || name.placed) continue
    const key = lastOf(name)
    alone.set(key, (alone.get(key) ?? 0) + (name.title !== null || name.reports ? 2 : 1))
  }
  return {
    alone,
    bodies: bodiesIn(names),
    bearers: new Set(names.filter((name) => name.kind === 'person' && coreWords(name).length > 1).map(lastOf)),
  }
}

/** The first words of bodies that no person bears. */
function bodiesIn(names: readonly NameMention[]): ReadonlySet<string> {
  const ofPeople = new Set(names.flatMap(({ kind, words }) => (kind === 'person' ? words.map(nameKey) : [])))
  // "the Harry and Meghan Netflix film"
  const isWhole = (name: NameMention) =>
    name.words.length > 2 || name.reports || name.definite || !isFirstName(firstOf(name))
  const bodies = names.filter((name) => name.kind === 'organisation' && name.words.length > 1 && isWhole(name))
  return new Set(bodies.map(firstOf).filter((word) => !ofPeople.has(word)))
}

/**
 * "Major Tilden", called "Major" alone where he speaks: what is a title elsewhere is his first name. "The major" would be his
 * title.
 */
function withTitlesAsFirstNames(names: readonly NameMention[]): readonly NameMention[] {
  const isAlone = ({ kind, reports, opens, definite }: NameMention) =>
    kind === 'title' && reports && !opens && !definite
  const firstNames = new Set(
    names
      .filter(isAlone)
      .map(firstWordOf)
      .filter((word) => WORDS_AS_FIRST_NAMES.has(word)),
  )
  if (firstNames.size === 0) return names
  return names.map((name): NameMention => {
    const { title, words, titleStart, start, kind } = name
    if (kind === 'title' && firstNames.has(firstWordOf(name))) return { ...name, kind: 'unknown' }
    const isFirst = title !== null && firstNames.has(title) && words.length === 1 && titleStart < start
    const first = isFirst ? `${title.charAt(0).toUpperCase()}${title.slice(1)}` : ''
    return isFirst ? { ...name, words: [first, ...words], start: titleStart, title: null } : name
  })
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
 * "Embattled Roe", "Demon Roe": a word of the language before a surname is no first name if it opens a sentence and Roe also
 * occurs alone, or if somebody else bears the name. A word that is neither is one if it does not open the sentence. An
 * unknown first name also shows itself by a comma or a verb of saying after the surname.
 */
function hasStrayFirst(name: NameMention, { alone, bearers }: Usage): boolean {
  if (name.kind !== 'unknown' || name.words.length !== 2) return false
  const first = firstWordOf(name)
  if (WORDS_AS_FIRST_NAMES.has(first)) return false
  const last = lastOf(name)
  const isWord = isCommonWord(first) || isShoutBefore(name)
  if (bearers.has(last)) return isWord || name.opens
  return (
    isWord &&
    alone.has(last) &&
    (EPITHETS.has(first) || isShoutBefore(name) || (name.opens && !name.reports && !name.apposed))
  )
}

/** "RIP Pele": capitals before a name that is written in small ones. */
const isShoutBefore = ({ words: [first = '', last = ''] }: NameMention): boolean =>
  /^\p{Lu}{3,}$/u.test(first) && /\p{Ll}/u.test(last)

/**
 * For each surname the words of the language that are before a full name and before the surname alone: "Recorder Jane Doe", later
 * "Recorder Doe". They are offices that no list holds.
 */
function sharedOffices(names: readonly NameMention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const before = { two: new Set<string>(), more: new Set<string>() }
  const keyOf = (name: NameMention): string => `${firstWordOf(name)} ${lastOf(name)}`
  const isOpenedByWord = (name: NameMention): boolean => name.kind === 'unknown' && isCommonWord(firstWordOf(name))
  for (const name of names) {
    if (name.words.length === 2 && isOpenedByWord(name)) before.two.add(keyOf(name))
    if (name.words.length > 2 && isOpenedByWord(name)) before.more.add(keyOf(name))
  }
  const offices = new Map<string, Set<string>>()
  for (const key of before.two) {
    const [office = '', surname = ''] = key.split(' ')
    if (before.more.has(key)) offices.set(surname, (offices.get(surname) ?? new Set()).add(office))
  }
  return offices
}

/** A name without its first word, which is an office. */
function withoutFirst(name: NameMention): NameMention {
  const [office = '', ...words] = name.words
  const start = name.start + office.length + 1
  return { ...name, words, start, kind: 'person', title: name.title ?? office.toLowerCase() }
}

function surnameOf(name: NameMention): NameMention {
  const last = itemAt(name.words, name.words.length - 1)
  const start = name.end - last.length
  return { ...name, words: [last], start, titleStart: start }
}

/** A place or a word of the language is a first name if its surname is used alone at least this surely. */
const MIN_USE_BESIDE_WORD = 2

/**
 * Whether it is two words or more that can be a person's name. An unknown first name passes if the surname also occurs alone or
 * the name reports.
 */
function isFullName(name: NameMention, { alone, bearers }: Usage): boolean {
  if (coreWords(name).length < 2) return false
  if (name.kind === 'person') return true
  if (name.kind !== 'unknown' || name.words.length > 4 || name.words.slice(0, -1).some(isSuffix)) return false
  const use = alone.get(lastOf(name)) ?? 0
  if (WORDS_AS_FIRST_NAMES.has(firstWordOf(name))) return isNamedByWord(name, use, bearers)
  return name.reports || use > 0 || name.described
}

/** The same of a name that opens with a place or a word of the language; `use` is how surely its surname is used alone. */
function isNamedByWord(name: NameMention, use: number, bearers: Usage['bearers']): boolean {
  const last = lastOf(name)
  // "Indiana Pacers"
  const isTeam = PLACE_WORDS.has(firstWordOf(name)) && last.endsWith('s')
  if (isListedWord(last)) return false
  // "his cousin Per Doe, who", beside Max Doe
  if (name.described && bearers.has(last)) return true
  if (isCommonWord(last) && (isTeam || use < MIN_USE_BESIDE_WORD)) return false
  return use >= MIN_USE_BESIDE_WORD || (name.reports && !PLACE_WORDS.has(firstWordOf(name)))
}

const coreWords = (name: NameMention): readonly string[] => withoutSuffixes(name.words)
const suffixOf = ({ words }: NameMention): string => words.find(isSuffix)?.replace('.', '').toLowerCase() ?? ''
const lastOf = (name: NameMention): string =>
  nameKey(coreWords(name).at(-1) ?? itemAt(name.words, name.words.length - 1))
const firstOf = (name: NameMention): string => nameKey(itemAt(name.words, 0))
const firstWordOf = (name: NameMention): string => itemAt(name.words, 0).toLowerCase()

function findOrAdd(drafts: Draft[], name: NameMention): Draft {
  const last = lastOf(name)
  const first = firstOf(name)
  const suffix = suffixOf(name)
  const found = drafts.find(
    (draft) => draft.last === last && draft.suffix === suffix && isSamePerson(draft, name, first),
  )
  if (!found) return addDraft(drafts, { kind: 'person', first, last, suffix, words: name.words })
  if (isFuller(name.words, found.words)) {
    found.words = name.words
    if (!NAME_PARTICLES.has(first)) found.first = first
  }
  return found
}

function addDraft(
  drafts: Draft[],
  { kind, first, last, suffix, words }: Pick<Draft, 'kind' | 'first' | 'last' | 'suffix' | 'words'>,
): Draft {
  const draft: Draft = { kind, first, last, suffix, words, mentions: [], female: 0, male: 0 }
  drafts.push(draft)
  return draft
}

/** First names agree, or one name is the end of the other: "Guajardo Villarreal" after "Ildefonso Guajardo Villarreal". */
function isSamePerson(draft: Draft, name: NameMention, first: string): boolean {
  if (!mayShareInitials(middleInitials(withoutSuffixes(draft.words)), middleInitials(coreWords(name)))) return false
  if (sameFirstName(draft.first, first)) return true
  const shared = draft.words.slice(1, -1).some((middle) => nameKey(middle) === first)
  return (
    shared ||
    coreWords(name)
      .slice(1, -1)
      .some((middle) => sameFirstName(draft.first, nameKey(middle)))
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
  const office = officeIn(title)
  if (FEMALE_NOUNS.has(office)) return 'female'
  if (MALE_NOUNS.has(office)) return 'male'
  return HONORIFICS.get(office) ?? null
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
    const core = withoutSuffixes(draft.words)
    if (core.length > 2) add(nameKey(core.slice(1).join(' ')), draft)
    for (const { nickname } of draft.mentions) if (nickname !== null) add(nameKey(nickname), draft)
  }
  return index
}

/**
 * The people whom a surname or a first name may mean here: of the right gender and title, a surname before a first name, those
 * named often before others.
 */
function shortReadings(byWord: ReadonlyMap<string, readonly Draft[]>, name: NameMention): readonly Draft[] {
  const key = nameKey(coreWords(name).join(' '))
  if (name.kind === 'organisation' || name.kind === 'place') return surnameReadings(byWord, name, key)
  const suffix = suffixOf(name)
  const gender = genderOfTitle(name.title)
  const candidates = (byWord.get(key) ?? []).filter((draft) => {
    if (isRoyal(name) && !draft.mentions.some(isOfRoyal)) return false
    const known = gender === null ? null : genderOf(draft)
    return (suffix === '' || draft.suffix === suffix) && (known === null || known === gender)
  })
  const ofTitle = candidates.filter((draft) => draft.mentions.some(({ title }) => sharesOffice(title, name.title)))
  const meant = ofTitle.length > 0 ? ofTitle : candidates
  const rank = (draft: Draft): number =>
    (draft.last === key || withoutSuffixes(draft.words).length > 2 ? 1000 : 0) + draft.mentions.length
  return meant.sort((a, b) => rank(b) - rank(a) || lastBefore(b, name) - lastBefore(a, name))
}

/** "Dr Doe" beside "Dr Jane Doe" and "Max Doe". An honorific that tells a gender is everybody's of that gender. */
const sharesOffice = (title: string | null, other: string | null): boolean =>
  title !== null && other !== null && genderOfTitle(title) === null && officeIn(title) === officeIn(other)

/** Where somebody was named last before a name; -1 if nowhere. */
const lastBefore = ({ mentions }: Draft, { start }: NameMention): number =>
  mentions.findLast((mention) => mention.start < start)?.start ?? -1

/** "Lake said" of Ida Lake: a word for a place or a body that is a surname in this article, unless "in" or "the" is before it. */
const surnameReadings = (
  byWord: ReadonlyMap<string, readonly Draft[]>,
  { words, placed, definite }: NameMention,
  key: string,
): readonly Draft[] =>
  words.length > 1 || placed || definite
    ? []
    : (byWord.get(key) ?? []).filter((draft) => draft.last === key && draft.first !== '')

/** Whether a mention has a title that goes with a first name. */
const isOfRoyal = ({ title }: NameMention): boolean => title !== null && ROYAL_TITLES.has(officeIn(title))

/** Adds an entity that only this name is known of, or finds the one that the same words made before. */
function addShort(drafts: Draft[], byWord: Map<string, readonly Draft[]>, name: NameMention): Draft {
  const kind = kindOfShort(name)
  const key = nameKey(coreWords(name).join(' '))
  const suffix = suffixOf(name)
  const ownKey = `${kind === 'person' ? 'short' : kind}:${key} ${suffix}`
  const [known] = byWord.get(ownKey) ?? []
  if (known) return known
  const draft = addDraft(drafts, { kind, last: key, suffix, ...shortName(name) })
  byWord.set(ownKey, [draft])
  if (kind === 'person') byWord.set(key, [...(byWord.get(key) ?? []), draft])
  return draft
}

/** The words of a name that stays short; the title of a royal is part of it. */
function shortName(name: NameMention): Pick<Draft, 'first' | 'words'> {
  if (!isRoyal(name) || name.title === null) return { first: '', words: name.words }
  const title = officeIn(name.title)
  return { first: title, words: [title.charAt(0).toUpperCase() + title.slice(1), ...name.words] }
}

function kindOfShort({ kind, reports, definite }: NameMention): Entity['kind'] {
  // "the Mercury said"
  if (kind === 'organisation' || (kind === 'unknown' && reports && definite)) return 'organisation'
  if (kind === 'place') return 'other'
  return kind === 'person' || reports ? 'person' : 'other'
}

function genderOf(draft: Draft): Gender | null {
  if (draft.female !== draft.male) return draft.female > draft.male ? 'female' : 'male'
  return draft.first === '' ? null : genderOfFirstName(itemAt(draft.words, 0))
}

function entityOf(draft: Draft): Entity {
  const speaks = draft.mentions.some(({ reports, kind }) => reports && kind === 'unknown')
  const kind = draft.kind === 'other' && speaks ? 'person' : draft.kind
  return {
    kind,
    name: draft.words.join(' '),
    full: draft.first !== '' && draft.words.length > 1,
    gender: kind === 'person' ? genderOf(draft) : null,
    titles: [...new Set(draft.mentions.flatMap(({ title }) => title ?? []))].filter(
      (title) => !HONORIFICS.has(title) && !RELATIVES.has(title),
    ),
    mentions: draft.mentions,
  }
}
