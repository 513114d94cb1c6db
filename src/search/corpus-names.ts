/** The names that a corpus uses: which words are names, which surname goes with a first name, and who is called by an office. */
import { type Passage, passageText } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import { sameFirstName } from '../text/nicknames.ts'
import { isOffice } from './answer-type.ts'
import type { WeightedTerm } from './term-index.ts'

export interface CorpusNames {
  /** Whether nearly every passage with this term writes it with a capital. */
  isName(term: string): boolean
  /** The surname that goes with a first name, with the share of its full mentions; none for every other word. */
  surnamesOf(term: string): readonly WeightedTerm[]
  /** The surname of the one whom the articles mostly call `envoy` or `security adviser`; none for every other word. */
  bearersOf(office: string): readonly WeightedTerm[]
  /** The first names of the corpus that a first name is another form of: `michael` for `mike`. */
  formsOf(firstName: string): readonly string[]
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu
const INITIAL = /^ (?:\p{Lu}\. )?$/u
/** A word that is written small more often is none: some names (Bill, May) are words too. */
const LEAST_NAME_SHARE = 0.75
/** A first name, or an office, that several people share leads to none of them. */
const LEAST_SURNAME_SHARE = 0.5
/** A word that mostly stands without the other is no first name of it. */
const LEAST_FULL_SHARE = 0.2

export function corpusNames(passages: readonly Passage[], documentFrequency: (term: string) => number): CorpusNames {
  const capitals = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  const offices = new Map<string, Map<string, number>>()
  for (const passage of passages) {
    const text = passageText(passage)
    const words = new Set<string>()
    let before = { word: '', start: 0, end: 0 }
    for (const match of text.matchAll(CAPITALISED)) {
      const [word] = match
      const end = match.index + word.length
      if (before.word !== '' && INITIAL.test(text.slice(before.end, match.index))) {
        countWith(pairs, before.word, word)
        for (const office of officesBeside(text, before.start, end)) countWith(offices, office, word)
      }
      words.add(word)
      before = { word, start: match.index, end }
    }
    for (const word of words) increase(capitals, word, 1)
  }
  const capitalised = new Map<string, number>()
  for (const [word, count] of capitals) increase(capitalised, termsOf(word)[0] ?? '', count)
  const isName = (term: string) =>
    (capitalised.get(term) ?? 0) >= LEAST_NAME_SHARE * Math.max(1, documentFrequency(term))

  const surnames = new Map<string, WeightedTerm>()
  for (const [first, followers] of pairs) {
    const [term = ''] = termsOf(first)
    const { word, times, share } = mostFrequent(followers)
    if (share < LEAST_SURNAME_SHARE || times < LEAST_FULL_SHARE * documentFrequency(term) || !isName(term)) continue
    const [surname = ''] = termsOf(word)
    if (isName(surname) && surname !== term) surnames.set(term, { term: surname, weight: share })
  }
  const bearers = new Map<string, WeightedTerm>()
  for (const [office, names] of offices) {
    const { word, share } = mostFrequent(names)
    const [surname = ''] = termsOf(word)
    if (share >= LEAST_SURNAME_SHARE && isName(surname)) bearers.set(office, { term: surname, weight: share })
  }
  const firstNames = [...pairs.keys()].filter((first) => first.length > 1).map((first) => first.toLowerCase())
  return {
    isName,
    surnamesOf: (term) => found(surnames, term),
    bearersOf: (office) => found(bearers, oneSpelling(office)),
    formsOf: (firstName) =>
      firstName.length === 1
        ? []
        : firstNames.filter((other) => other !== firstName && sameFirstName(firstName, other)),
  }
}

/** UTF-16 units before and after a name in which its office may stand. */
const BESIDE = 60
const BEFORE_NAME = /(?:^|[^\p{L}])(\p{L}[\p{L}-]*) (\p{L}+) $|(?:^|[^\p{L}])(\p{L}+) $/u
const AFTER_NAME =
  /^, (?:the|an?|[\p{L}.]+['’]s?) ((?:\p{L}[\p{L}-]* ){0,4}?)(\p{L}+)(?=,| (?:of|for|to|at|in|who|and)\b)/u

/** The office that the text gives the bearer of a full name, alone and with the word before it: `adviser`, `security adviser`. */
function officesBeside(text: string, start: number, end: number): readonly string[] {
  const space = text.slice(Math.max(0, start - BESIDE), start)
  // Looked at first, since nearly every name stands beside no office.
  const [last = ''] = /(?<!\p{L})\p{L}+$/u.exec(space.slice(space.lastIndexOf(' ', space.length - 2) + 1, -1)) ?? []
  const before = isOffice(oneSpelling(last)) ? BEFORE_NAME.exec(space) : null
  const after = AFTER_NAME.exec(text.slice(end, end + BESIDE))
  return [
    ...officeOf(before?.[1] ?? '', before?.[2] ?? before?.[3] ?? ''),
    ...officeOf(after?.[1]?.trim().split(' ').at(-1) ?? '', after?.[2] ?? ''),
  ]
}

function officeOf(modifier: string, noun: string): readonly string[] {
  const [office, kind] = [oneSpelling(noun), modifier.toLowerCase()]
  if (!isOffice(office)) return []
  return kind === '' ? [office] : [office, `${kind} ${office}`]
}

const oneSpelling = (office: string): string => office.toLowerCase().replace(/advisor$/, 'adviser')

function mostFrequent(counts: ReadonlyMap<string, number>) {
  const all = [...counts.values()].reduce((sum, times) => sum + times, 0)
  const [word, times] = [...counts].reduce((most, other) => (other[1] > most[1] ? other : most), ['', 0])
  return { word, times, share: times / all }
}

const found = (terms: ReadonlyMap<string, WeightedTerm>, key: string): readonly WeightedTerm[] => {
  const term = terms.get(key)
  return term === undefined ? [] : [term]
}

function countWith(counts: Map<string, Map<string, number>>, key: string, word: string): void {
  const others = counts.get(key)
  if (others) increase(others, word, 1)
  else counts.set(key, new Map([[word, 1]]))
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
