/**
 * Joins the people of all articles. Forms of one name become one speaker. A bare surname gets the full name if only one
 * person fits.
 */

import type { Gender } from '../english/name-words.ts'
import { NAME_SUFFIXES } from '../english/name-words.ts'
import { sameFirstName } from '../english/nicknames.ts'
import { atOnce, eachInSteps, type Steps } from '../process/in-steps.ts'
import { jointName, namesJoined } from '../quotations/joint-name.ts'
import { mayBeFirstName } from '../quotations/people/first-names.ts'
import type { ArticleQuotations, Person, Quotation, Speaker, SpeakerKind } from '../quotations/quotation.ts'
import { nameKey } from '../text/name-key.ts'
import { type CompareFirstNames, compareFirstNamesSteps, isInitial } from './compare-first-names.ts'
import { tellBearersApart } from './tell-bearers-apart.ts'
import { tellInitialsApart } from './tell-initials-apart.ts'

/** Somebody whom the corpus quotes or names. */
export interface RegisteredSpeaker {
  /**
   * The form of the name that most articles use, with the office if several bear it. No two speakers of one kind have the same
   * name.
   */
  readonly name: string
  readonly kind: SpeakerKind
  readonly gender: Gender | null
  /** All forms of the name. */
  readonly aliases: readonly string[]
  /** Number of quotations; 0 if the articles name and never quote them. */
  readonly quotations: number
  /** Number of mentions by name; 0 for organisations. */
  readonly mentions: number
}

/** The name with what tells its bearer from another: "Kim Salter (guitarist)". It is that of one registered speaker. */
export const nameInFull = ({ name, bearer = '' }: Pick<Speaker, 'name' | 'bearer'>): string =>
  bearer === '' ? name : `${name} (${bearer})`

interface JoinedQuotations {
  /** Most quoted first, then by mentions, then by name. Unnamed speakers are left out: nobody can look them up. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** All quotations, article by article, with the names of `speakers`. */
  readonly quotations: readonly Quotation[]
}

/** A bare surname means a person with this share of the uses of all who bear it. Below, it stays a bare surname. */
const MIN_UNAMBIGUOUS_SHARE = 0.95
/** The same of those who bear it in one office. */
const MIN_SHARE_IN_OFFICE = 0.85
/** Factor for the confidence in a speaker whose full name comes from other articles, if a title or the use of the surname agrees. */
const COMPLETED_NAME_FACTOR = 0.95
/** The same if nothing but the surname agrees: whom it means is a guess. So it is if it stays a surname that several bear. */
const GUESSED_NAME_FACTOR = 0.75
/** A name in this many articles is known well enough to complete a surname, */
const MIN_ARTICLES_OF_KNOWN_NAME = 4
/** if this many articles give the surname alone. */
const MIN_ARTICLES_OF_SURNAME = 3

/** One person under all forms of their full name. */
interface Group {
  readonly last: string
  /** Tells generations apart: "jr"; empty if the name has none. */
  readonly suffix: string
  /** Middle initials that tell bearers of one name apart; empty for the one without, `null` if they tell nothing. */
  initials: string | null
  /** Tells bearers of one name apart: "governor"; empty if there is only one. */
  readonly bearer: string
  /** For each form of the name the number of articles that use it. */
  readonly forms: Map<string, number>
  readonly firsts: Set<string>
  readonly titles: Set<string>
  /** Number of articles that give the full name. */
  articles: number
  /** The full form that most articles use. */
  name: string
  /** Number of articles that tell each gender. */
  female: number
  male: number
  mentions: number
  quotations: number
  /** Number of articles that give the surname alone. */
  alone: number
}

/** A surname or other single name that was joined to no full name. */
interface BareName {
  readonly name: string
  readonly gender: Gender | null
  mentions: number
  quotations: number
}

interface Organisation {
  readonly name: string
  quotations: number
}

/** Whom the articles quote and name. */
interface Register {
  readonly groups: readonly Group[]
  readonly groupsByLastName: ReadonlyMap<string, readonly Group[]>
  /** The group of each person of an article who has a full name. */
  readonly groupOfPerson: ReadonlyMap<Person, Group>
  readonly bareNames: Map<string, BareName>
  readonly organisations: Map<string, Organisation>
}

/** Articles, or people, that are read before other work gets its turn: about 10 ms. */
const ITEMS_A_STEP = 1_000

/** @param perArticle the people and quotations of each article, in the order in which the quotations shall come */
export const joinPeople = (perArticle: readonly ArticleQuotations[]): JoinedQuotations =>
  atOnce(joinPeopleSteps(perArticle))

/** The same in steps. */
export function* joinPeopleSteps(perArticle: readonly ArticleQuotations[]): Steps<JoinedQuotations> {
  const { groupsByLastName, groupOfPerson } = yield* groupFullNames(perArticle.map((article) => article.people))
  const groups = [...groupsByLastName.values()].flat()
  const register: Register = {
    groups,
    groupsByLastName,
    groupOfPerson,
    bareNames: new Map(),
    organisations: new Map(),
  }
  yield* eachInSteps(perArticle, ITEMS_A_STEP, ({ people }) => {
    for (const person of people) countMentions(register, person)
  })
  const quotations: Quotation[] = []
  yield* eachInSteps(perArticle, ITEMS_A_STEP, (article) => {
    const people = new Map(article.people.map((person) => [person.name, person]))
    for (const quotation of article.quotations) quotations.push(withJoinedSpeaker(register, quotation, people))
  })
  return { speakers: speakersOf(register), quotations }
}

function countMentions(register: Register, person: Person): void {
  const group = groupOf(register, person)
  if (!group) {
    bareNameOf(register, person).mentions += person.mentions
    return
  }
  group.mentions += person.mentions
  if (nameOf(person).words.length > 1) return
  group.alone++
  increase(group.forms, person.name)
}

/** Counts a quotation for its speaker. @returns it with the name that the register gives the speaker */
function withJoinedSpeaker(register: Register, quotation: Quotation, people: ReadonlyMap<string, Person>): Quotation {
  const { speaker } = quotation
  if (speaker === null || speaker.kind === 'unnamed') return quotation
  return speaker.kind === 'organisation'
    ? ofOrganisation(register, quotation, speaker)
    : ofPeople(register, quotation, speaker, people)
}

function ofOrganisation({ organisations }: Register, quotation: Quotation, speaker: Speaker): Quotation {
  const key = organisationKey(speaker.name)
  const organisation = organisations.get(key) ?? { name: speaker.name, quotations: 0 }
  organisation.quotations++
  organisations.set(key, organisation)
  const { name } = organisation
  return name === speaker.name ? quotation : { ...quotation, speaker: { ...speaker, name } }
}

/** Counts the quotation for each of those who speak together. */
function ofPeople(
  register: Register,
  quotation: Quotation,
  speaker: Speaker,
  people: ReadonlyMap<string, Person>,
): Quotation {
  const names = namesJoined(speaker.name)
  const joined = names.map((name) => ofPerson(register, quotation, { ...speaker, name }, people.get(name)))
  if (joined.length === 1) return joined[0] ?? quotation
  const name = jointName(joined.map((single, i) => single.speaker?.name ?? names[i] ?? ''))
  return { ...quotation, speaker: { ...speaker, name } }
}

function ofPerson(register: Register, quotation: Quotation, speaker: Speaker, known: Person | undefined): Quotation {
  const person = known ?? { name: speaker.name, gender: null, titles: [], mentions: 1 }
  const group = groupOf(register, person)
  if (!group) {
    bareNameOf(register, person).quotations++
    const isGuess = isSurnameOfSeveral(register, person) || mayBeBody(person)
    const factor = isGuess ? GUESSED_NAME_FACTOR : 1
    return { ...quotation, speaker, confidence: rounded(quotation.confidence * factor) }
  }
  group.quotations++
  const { name } = group
  const joined: Speaker = group.bearer === '' ? { ...speaker, name } : { ...speaker, name, bearer: group.bearer }
  if (name === speaker.name) return { ...quotation, speaker: joined }
  const isCompleted = nameOf(person).words.length === 1
  const factor = isCompleted ? completionFactor(group, person) : 1
  return { ...quotation, speaker: joined, confidence: rounded(quotation.confidence * factor) }
}

const completionFactor = (group: Group, person: Person): number =>
  haveSameTitle(group, person) ||
  (group.articles >= MIN_ARTICLES_OF_KNOWN_NAME && group.alone >= MIN_ARTICLES_OF_SURNAME)
    ? COMPLETED_NAME_FACTOR
    : GUESSED_NAME_FACTOR

/** "Biden" alone where the corpus knows several of that surname: half a name. */
const isSurnameOfSeveral = ({ groupsByLastName }: Register, person: Person): boolean => {
  const [surname = '', ...others] = nameOf(person).words
  const bearers = groupsByLastName.get(surname) ?? []
  const known = bearers.reduce((sum, group) => sum + group.articles, 0)
  return others.length === 0 && bearers.length > 1 && known >= MIN_ARTICLES_OF_KNOWN_NAME
}

/** "Nexovar": a single word of which nothing tells that it names a person. */
const mayBeBody = (person: Person): boolean => {
  const [word = '', ...others] = nameOf(person).words
  return others.length === 0 && person.gender === null && person.titles.length === 0 && !mayBeFirstName(word)
}

function bareNameOf({ bareNames }: Register, { name, gender }: Person): BareName {
  const bareName = bareNames.get(name) ?? { name, gender, mentions: 0, quotations: 0 }
  bareNames.set(name, bareName)
  return bareName
}

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** To three decimals. */
const rounded = (value: number): number => Math.round(1000 * value) / 1000
const organisationKey = (name: string): string => name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")

/** A name as it is compared. */
interface ReadName {
  /** The words by which spellings are compared, without suffixes such as "Jr.". */
  readonly words: readonly string[]
  /** The suffix in lower case without full stop; empty if there is none. */
  readonly suffix: string
}

function readName(name: string): ReadName {
  const keys = name.split(/\s+/).map(nameKey)
  return {
    words: keys.filter((word) => !NAME_SUFFIXES.has(word)),
    suffix: keys.find((word) => NAME_SUFFIXES.has(word)) ?? '',
  }
}

/** The people of an article that stays are the same objects in every briefing, so their names are read once. */
const knownNames = new WeakMap<Person, ReadName>()

function nameOf(person: Person): ReadName {
  const known = knownNames.get(person)
  if (known) return known
  const read = readName(person.name)
  knownNames.set(person, read)
  return read
}

interface FullName {
  readonly person: Person
  readonly first: string
  readonly last: string
  readonly suffix: string
  /** As in `Group`. */
  readonly initials: string | null
  /** Tells bearers of one name apart; empty if there is only one. */
  readonly bearer: string
}

/** Groups full names by surname and first name; an initial joins a group only if it fits no other. */
function* groupFullNames(
  perArticle: readonly (readonly Person[])[],
): Steps<Pick<Register, 'groupsByLastName' | 'groupOfPerson'>> {
  const groupOfPerson = new Map<Person, Group>()
  const byLastName = new Map<string, Group[]>()
  const names = yield* fullNamesOf(perArticle.flat())
  const mayBeOne = yield* compareFirstNamesSteps(perArticle, names)
  yield
  const initials = names.map(({ first }) => isInitial(first))
  const initialsLast = [...names.filter((_, i) => !initials[i]), ...names.filter((_, i) => initials[i])]
  yield* eachInSteps(initialsLast, ITEMS_A_STEP, (name) => {
    const { person, first, last } = name
    const bearers = byLastName.get(last) ?? []
    const fitting = bearers.filter((group) => mayBeOf(group, name, mayBeOne))
    const group = onlyOne(fitting) ?? fitting.find((candidate) => candidate.firsts.has(first)) ?? newGroup(name)
    if (!bearers.includes(group)) byLastName.set(last, [...bearers, group])
    group.firsts.add(first)
    group.initials ??= name.initials
    for (const title of person.titles) group.titles.add(title)
    increase(group.forms, person.name)
    group.articles++
    if (person.gender !== null) group[person.gender]++
    groupOfPerson.set(person, group)
  })
  yield* eachInSteps(byLastName.values(), ITEMS_A_STEP, (groups) => {
    for (const group of groups) group.name = bestForm(group)
  })
  return { groupsByLastName: byLastName, groupOfPerson }
}

/** "J. Michael Doe" is called Michael: the words from the first name on that is no initial. */
const calledBy = (words: readonly string[]): readonly string[] =>
  words.length > 2 && isInitial(words[0] ?? '') && !isInitial(words[1] ?? '') ? words.slice(1) : words

function* fullNamesOf(people: readonly Person[]): Steps<FullName[]> {
  const byName = new Map<string, Omit<FullName, 'initials' | 'bearer'>[]>()
  yield* eachInSteps(people, ITEMS_A_STEP, (person) => {
    const { words, suffix } = nameOf(person)
    const [first, ...others] = calledBy(words)
    const last = others.at(-1)
    if (first === undefined || last === undefined) return
    const name = { person, first, last, suffix }
    const key = `${first} ${last} ${suffix}`
    const same = byName.get(key)
    if (same) same.push(name)
    else byName.set(key, [name])
  })
  const names: FullName[] = []
  yield* eachInSteps(byName.values(), ITEMS_A_STEP, (same) => {
    const byInitials = tellInitialsApart(same.map(({ person }) => person))
    const apart = tellBearersApart(same)
    for (const name of same) {
      const [initials, bearer] = [byInitials.get(name.person) ?? null, apart.get(name.person) ?? '']
      names.push({ ...name, initials, bearer })
    }
  })
  return names
}

const onlyOne = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined)

const newGroup = ({ last, suffix, initials, bearer }: FullName): Group => ({
  last,
  suffix,
  initials,
  bearer,
  forms: new Map(),
  firsts: new Set(),
  titles: new Set(),
  articles: 0,
  name: last,
  female: 0,
  male: 0,
  mentions: 0,
  quotations: 0,
  alone: 0,
})

function mayBeOf(group: Group, name: FullName, mayBeOne: CompareFirstNames): boolean {
  const { person, first, suffix, initials, bearer } = name
  if (group.suffix !== suffix || group.bearer !== bearer) return false
  if (initials !== null && group.initials !== null && initials !== group.initials) return false
  if (group.firsts.has(first)) return true
  const known = genderOf(group)
  if (person.gender !== null && known !== null && person.gender !== known) return false
  return [...group.firsts].every((other) => sameFirstName(other, first) && mayBeOne(name, other))
}

function genderOf({ female, male }: Group): Gender | null {
  if (female === male) return null
  return female > male ? 'female' : 'male'
}

/** The group of a full name, or the only one that a bare surname can mean; `null` if it can mean several or none. */
function groupOf({ groupsByLastName, groupOfPerson }: Register, person: Person): Group | null {
  const { words } = nameOf(person)
  const bearers = groupsByLastName.get(words.at(-1) ?? '') ?? []
  if (words.length > 1)
    return groupOfPerson.get(person) ?? bearers.find((group) => group.forms.has(person.name)) ?? null
  const fitting = bearers.filter((group) => mayComplete(group, person))
  const inOffice = fitting.filter((group) => haveSameTitle(group, person))
  return onlyOne(fitting) ?? mostUsed(inOffice, MIN_SHARE_IN_OFFICE) ?? mostUsed(fitting, MIN_UNAMBIGUOUS_SHARE) ?? null
}

/** The group with at least this share of all uses. */
function mostUsed(groups: readonly Group[], share: number): Group | undefined {
  const total = groups.reduce((sum, group) => sum + group.articles, 0)
  return groups.find((group) => group.articles >= share * total)
}

/** Whether nothing that the article tells of a bare surname speaks against somebody: it completes a name and replaces none. */
function mayComplete(group: Group, person: Person): boolean {
  const { suffix } = nameOf(person)
  if (suffix !== '' && suffix !== group.suffix) return false
  const gender = genderOf(group)
  if (person.gender !== null && gender !== null && gender !== person.gender) return false
  return (
    person.before === undefined ||
    person.before.some(
      (word) => group.titles.has(word) || [...group.firsts].some((first) => sameFirstName(first, word)),
    )
  )
}

const haveSameTitle = (group: Group, { titles }: Person): boolean => titles.some((title) => group.titles.has(title))

/** The form that most articles use. If several are used equally often, the shortest of them. */
function bestForm({ forms, last }: Group): string {
  const [best] = [...forms].sort(
    ([a, x], [b, y]) =>
      opensWithInitial(a) - opensWithInitial(b) || y - x || a.length - b.length || a.localeCompare(b, 'en'),
  )
  return best?.[0] ?? last
}

/** 1 for "J. Doe", which says less than any other form. */
function opensWithInitial(form: string): number {
  const { words } = readName(form)
  return words.length === 2 && isInitial(words[0] ?? '') ? 1 : 0
}

function speakersOf({ groups, bareNames, organisations }: Register): readonly RegisteredSpeaker[] {
  const speakers: RegisteredSpeaker[] = [
    ...groups.map((group) => ({
      name: nameInFull(group),
      kind: 'person' as const,
      gender: genderOf(group),
      aliases: [...group.forms.keys()],
      quotations: group.quotations,
      mentions: group.mentions,
    })),
    ...[...bareNames.values()].map((bare) => ({ ...bare, kind: 'person' as const, aliases: [bare.name] })),
    ...[...organisations.values()].map((organisation) => ({
      ...organisation,
      kind: 'organisation' as const,
      gender: null,
      aliases: [organisation.name],
      mentions: 0,
    })),
  ]
  return speakers.sort(
    (a, b) => b.quotations - a.quotations || b.mentions - a.mentions || a.name.localeCompare(b.name, 'en'),
  )
}
