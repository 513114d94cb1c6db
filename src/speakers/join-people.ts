/** Joins the people of all articles: forms of one name become one speaker, and a bare surname gets the full name where only one fits. */

import type { Gender } from '../english/name-words.ts'
import { NAME_SUFFIXES } from '../english/name-words.ts'
import { sameFirstName } from '../english/nicknames.ts'
import type { ArticleQuotations, Person, Quotation, SpeakerKind } from '../quotations/quotation.ts'

/** Somebody whom the corpus quotes or names. */
export interface RegisteredSpeaker {
  /** The form that most articles use; unique in the registry together with the kind. */
  readonly name: string
  readonly kind: SpeakerKind
  readonly gender: Gender | null
  /** All forms that occur, the name included. */
  readonly aliases: readonly string[]
  /** Number of quotations; 0: named and never quoted. */
  readonly quotations: number
  /** Number of mentions by name; 0 for organisations and the unnamed. */
  readonly mentions: number
}

export interface JoinedQuotations {
  /** Most quoted first, then by mentions, then by name. The unnamed are no speakers that can be looked up and are left out. */
  readonly speakers: readonly RegisteredSpeaker[]
  /** All quotations, article by article, with the names of `speakers`. */
  readonly quotations: readonly Quotation[]
}

/** A bare surname means the one who has this share of the mentions of all who bear it; below, it stays as it is. */
const UNAMBIGUOUS_SHARE = 0.95
/** What a completion over the corpus takes from the confidence. */
const COMPLETED_CONFIDENCE = 0.95

interface Group {
  readonly last: string
  readonly forms: Map<string, number>
  readonly firsts: Set<string>
  readonly titles: Set<string>
  female: number
  male: number
  mentions: number
  quotations: number
}

/** @param perArticle the result of each article, in the order in which its quotations shall stand */
export function joinPeople(perArticle: readonly ArticleQuotations[]): JoinedQuotations {
  const groups = groupFullNames(perArticle.flatMap((article) => article.people))
  const byLast = new Map<string, Group[]>()
  for (const group of groups) byLast.set(group.last, [...(byLast.get(group.last) ?? []), group])
  const organisations = new Map<string, { readonly name: string; quotations: number }>()
  const bare = new Map<
    string,
    { readonly name: string; readonly gender: Gender | null; mentions: number; quotations: number }
  >()

  const quotations = perArticle.flatMap((article) => {
    const people = new Map(article.people.map((person) => [person.name, person]))
    for (const person of article.people) countMentions(person)
    return article.quotations.map((quotation) => named(quotation, people))
  })
  return { speakers: speakersOf(groups, bare, organisations), quotations }

  function countMentions(person: Person): void {
    const group = groupOf(byLast, person)
    if (group) {
      group.mentions += person.mentions
      if (wordsOf(person.name).length === 1) group.forms.set(person.name, (group.forms.get(person.name) ?? 0) + 1)
    } else {
      const entry = bare.get(person.name) ?? { name: person.name, gender: person.gender, mentions: 0, quotations: 0 }
      entry.mentions += person.mentions
      bare.set(person.name, entry)
    }
  }

  function named(quotation: Quotation, people: ReadonlyMap<string, Person>): Quotation {
    const { speaker } = quotation
    if (speaker === null || speaker.kind === 'unnamed') return quotation
    if (speaker.kind === 'organisation') {
      const key = organisationKey(speaker.name)
      const entry = organisations.get(key) ?? { name: speaker.name, quotations: 0 }
      entry.quotations++
      organisations.set(key, entry)
      return entry.name === speaker.name ? quotation : { ...quotation, speaker: { ...speaker, name: entry.name } }
    }
    const person = people.get(speaker.name) ?? { name: speaker.name, gender: null, titles: [], mentions: 1 }
    const group = groupOf(byLast, person)
    if (!group) {
      const entry = bare.get(speaker.name) ?? { name: speaker.name, gender: person.gender, mentions: 0, quotations: 0 }
      entry.quotations++
      bare.set(speaker.name, entry)
      return quotation
    }
    group.quotations++
    const name = bestForm(group)
    const completed = wordsOf(person.name).length === 1
    if (name === speaker.name) return quotation
    return {
      ...quotation,
      speaker: { ...speaker, name },
      confidence: completed ? round(quotation.confidence * COMPLETED_CONFIDENCE) : quotation.confidence,
    }
  }
}

const round = (value: number): number => Math.round(1000 * value) / 1000
const organisationKey = (name: string): string => name.toLowerCase().replace(/^the /, '').replaceAll('’', "'")

/** Words that name, in lower case, without generation suffixes. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/\s+/)
    .filter((word) => !NAME_SUFFIXES.has(word.replace('.', '')))
}

/** Groups full names by surname and first name; an initial joins a group only where it fits one alone. */
function groupFullNames(people: readonly Person[]): readonly Group[] {
  const byLast = new Map<string, Group[]>()
  const full = people.filter((person) => wordsOf(person.name).length > 1)
  const byLengthOfFirst = [...full].sort((a, b) => Number(isInitial(a.name)) - Number(isInitial(b.name)))
  for (const person of byLengthOfFirst) {
    const words = wordsOf(person.name)
    const last = words.at(-1)!
    const first = words[0]!
    const bearers = byLast.get(last) ?? []
    const fitting = bearers.filter((group) => sameGroup(group, words, person.gender))
    const group =
      fitting.length === 1 ? fitting[0]! : (fitting.find((candidate) => candidate.firsts.has(first)) ?? newGroup(last))
    if (!bearers.includes(group)) byLast.set(last, [...bearers, group])
    group.firsts.add(first)
    for (const title of person.titles) group.titles.add(title)
    group.forms.set(person.name, (group.forms.get(person.name) ?? 0) + 1)
    if (person.gender === 'female') group.female++
    if (person.gender === 'male') group.male++
  }
  return [...byLast.values()].flat()
}

const isInitial = (name: string): boolean => /^\p{L}\.?$/u.test(wordsOf(name)[0]!)
const newGroup = (last: string): Group => ({
  last,
  forms: new Map(),
  firsts: new Set(),
  titles: new Set(),
  female: 0,
  male: 0,
  mentions: 0,
  quotations: 0,
})

function sameGroup(group: Group, words: readonly string[], gender: Gender | null): boolean {
  const known = genderOf(group)
  if (gender !== null && known !== null && gender !== known && !group.firsts.has(words[0]!)) return false
  return [...group.firsts].every((first) => sameFirstName(first, words[0]!)) || group.firsts.has(words[0]!)
}

const genderOf = (group: Group): Gender | null =>
  group.female === group.male ? null : group.female > group.male ? 'female' : 'male'

/** The group of a full name, or the only one that a bare surname can mean; `null`: several or none. */
function groupOf(byLast: ReadonlyMap<string, readonly Group[]>, person: Person): Group | null {
  const words = wordsOf(person.name)
  const bearers = byLast.get(words.at(-1) ?? '') ?? []
  if (words.length > 1) return bearers.find((group) => group.forms.has(person.name)) ?? null
  const fitting = bearers.filter(
    (group) => person.gender === null || genderOf(group) === null || genderOf(group) === person.gender,
  )
  if (fitting.length === 1) return fitting[0]!
  const titled = fitting.filter((group) => person.titles.some((title) => group.titles.has(title)))
  if (titled.length === 1) return titled[0]!
  const total = fitting.reduce((sum, group) => sum + uses(group), 0)
  return fitting.find((group) => uses(group) >= UNAMBIGUOUS_SHARE * total) ?? null
}

/** Number of articles that give the full name. */
const uses = (group: Group): number =>
  [...group.forms].reduce((sum, [form, times]) => sum + (wordsOf(form).length > 1 ? times : 0), 0)

/** The full form that most articles use; of equals the shorter. */
function bestForm(group: Group): string {
  const full = [...group.forms].filter(([form]) => wordsOf(form).length > 1)
  return full.sort(([a, x], [b, y]) => y - x || a.length - b.length || a.localeCompare(b, 'en'))[0]![0]
}

function speakersOf(
  groups: readonly Group[],
  bare: ReadonlyMap<
    string,
    { readonly name: string; readonly gender: Gender | null; readonly mentions: number; readonly quotations: number }
  >,
  organisations: ReadonlyMap<string, { readonly name: string; readonly quotations: number }>,
): readonly RegisteredSpeaker[] {
  const speakers: RegisteredSpeaker[] = [
    ...groups.map((group) => ({
      name: bestForm(group),
      kind: 'person' as const,
      gender: genderOf(group),
      aliases: [...group.forms.keys()],
      quotations: group.quotations,
      mentions: group.mentions,
    })),
    ...[...bare.values()].map((entry) => ({ ...entry, kind: 'person' as const, aliases: [entry.name] })),
    ...[...organisations.values()].map((entry) => ({
      ...entry,
      kind: 'organisation' as const,
      gender: null,
      aliases: [entry.name],
      mentions: 0,
    })),
  ]
  return speakers.sort(
    (a, b) => b.quotations - a.quotations || b.mentions - a.mentions || a.name.localeCompare(b.name, 'en'),
  )
}
