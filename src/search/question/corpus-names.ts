/** The names that a corpus uses: which words are names, which surname goes with a first name, and who holds which office. */
import { isCalendarWord } from '../../english/calendar-words.ts'
import { otherFirstNames, sameFirstName } from '../../english/nicknames.ts'
import { isOffice, oneSpelling } from '../../english/offices.ts'
import type { CountedPair, NameMentions } from '../../passages/name-mentions.ts'
import { eachInSteps, type Steps } from '../../process/in-steps.ts'
import { isFirstName } from '../../quotations/people/first-names.ts'
import { termsOf } from '../../text/analyse.ts'
import type { WeightedTerm } from '../index/term-index.ts'
import type { WholeCorpus } from '../index/whole-corpus.ts'

export interface CorpusNames {
  /** Whether nearly every passage with this term writes it with a capital. */
  isName(term: string): boolean
  /** Whether it is a name, and one that goes with a first name or is one that goes with a surname. */
  isPerson(term: string): boolean
  /** The surname that goes with a first name, weighted by its share of the full mentions; empty for every other word. */
  surnamesOf(term: string): readonly WeightedTerm[]
  /** The surname of the person whom the articles mostly call `envoy` or `security adviser`; empty for every other word. */
  bearersOf(office: string): readonly WeightedTerm[]
  /** Whether articles write the two words, in lower case, side by side with capitals: `usa` and `today`. */
  endsName(before: string, word: string): boolean
  /** The first names of the corpus that a first name is another form of: `michael` for `mike`. */
  formsOf(firstName: string): readonly string[]
  /**
   * Whether articles have a surname only with other first names, so that they speak of somebody else. A first name that is
   * a surname as well may name somebody by itself.
   * @param firstName in lower case
   * @param surname its term
   */
  isOfOthers(firstName: string, surname: string): boolean
}

/** A word that is more often written small is no name: some names (Bill, May) are words too. */
const MIN_NAME_SHARE = 0.75
/** If several people share a first name or an office, it leads to none of them. */
const MIN_SURNAME_SHARE = 0.5
/** A word that mostly occurs without the surname is not its first name. */
const MIN_FULL_SHARE = 0.2

/** Articles whose names are counted before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 2_000

/** @param mentions of every article, in order */
export function* corpusNamesSteps(
  mentions: Iterable<NameMentions>,
  documentFrequency: (term: string) => number,
): Steps<CorpusNames> {
  const { capitalised, pairs, offices } = yield* countedTogether(mentions)
  const counts = { passages: documentFrequency, capitals: (term: string) => capitalised.get(term) ?? 0 }
  const isName = isNameBy(counts)
  const surnames = surnamesIn(pairs, counts)
  yield
  const bearers = bearersIn(offices, isName)
  yield
  const people = peopleIn(pairs, capitalised)
  yield
  const timelyNames = namesEndingIn(TIMELY_WORDS, pairs)
  const firstNamesOf = firstNamesIn(pairs)
  const firstNames = [...pairs.keys()].filter((first) => first.length > 1).map((first) => first.toLowerCase())
  return {
    isName,
    isPerson: (term) => people.has(term) && isName(term),
    surnamesOf: (term) => listed(surnames.get(term)),
    endsName: (before, word) => timelyNames.has(`${before} ${word}`),
    bearersOf: (office) => listed(bearers.get(oneSpelling(office))),
    formsOf: (firstName) =>
      firstName.length === 1
        ? []
        : firstNames.filter((other) => other !== firstName && sameFirstName(firstName, other)),
    isOfOthers: (firstName, surname) =>
      isOtherThan(firstName, firstNamesOf.get(surname)) && !firstNamesOf.has(termsOf(firstName)[0] ?? ''),
  }
}

/** The names of a corpus of which not everything is known: only what is asked for is counted. */
export function namesOfWhole({ counts, pairsWith, bearersOf }: WholeCorpus): CorpusNames {
  const isName = isNameBy(counts)
  const pairsOf = (word: string) => countedPairs(pairsWith(termsOf(word)[0] ?? ''))
  return {
    isName,
    isPerson: (term) =>
      isName(term) && peopleIn(countedPairs(pairsWith(term)), new Map([[term, counts.capitals(term)]])).has(term),
    surnamesOf(term) {
      const ofTerm = pairsWith(term).filter(([first]) => termsOf(first)[0] === term)
      return listed(surnamesIn(countedPairs(ofTerm), counts).get(term))
    },
    endsName: (before, word) =>
      TIMELY_WORDS.has(word) && namesEndingIn(TIMELY_WORDS, pairsOf(before)).has(`${before} ${word}`),
    bearersOf(office) {
      const spelt = oneSpelling(office)
      return listed(bearersIn(countedPairs(bearersOf(spelt)), isName).get(spelt))
    },
    formsOf: (firstName) =>
      otherFirstNames(firstName).filter((other) =>
        [...pairsOf(other).keys()].some((first) => first.toLowerCase() === other),
      ),
    isOfOthers(firstName, surname) {
      const [first = ''] = termsOf(firstName)
      const firstNamesOf = firstNamesIn(countedPairs([...pairsWith(surname), ...pairsWith(first)]))
      return isOtherThan(firstName, firstNamesOf.get(surname)) && !firstNamesOf.has(first)
    },
  }
}

type NameCounts = Pick<WholeCorpus['counts'], 'passages' | 'capitals'>

const isNameBy =
  ({ passages, capitals }: NameCounts): CorpusNames['isName'] =>
  (term) =>
    capitals(term) >= MIN_NAME_SHARE * Math.max(1, passages(term))

const TITLES_BEFORE_NAMES: ReadonlySet<string> = new Set(
  (
    'president premier minister chancellor senator congressman congresswoman governor mayor judge justice secretary king queen ' +
    'prince princess pope sheriff professor general colonel captain'
  ).split(' '),
)
/** A word that is seldom beside the other half of a name is a place or a thing: `Washington`, `Earth`. */
const MIN_SHARE_IN_NAMES = 0.2

/** @returns the terms of first names, and of the surnames that follow them or a title */
function peopleIn(pairs: PairCounts, capitalised: ReadonlyMap<string, number>): ReadonlySet<string> {
  const inNames = new Map<string, number>()
  for (const [first, surnames] of pairs) {
    for (const [surname, times] of surnames) {
      for (const word of partsOfName(first, surname)) increase(inNames, termsOf(word)[0] ?? '', times)
    }
  }
  const isOften = (term: string, times: number) => times >= MIN_SHARE_IN_NAMES * (capitalised.get(term) ?? 0)
  return new Set([...inNames].filter(([term, times]) => isOften(term, times)).map(([term]) => term))
}

/** @returns the first names before each surname, in lower case, by the term of the surname */
function firstNamesIn(pairs: PairCounts): ReadonlyMap<string, ReadonlySet<string>> {
  const firstNames = new Map<string, Set<string>>()
  for (const [first, followers] of pairs) {
    const firstName = first.toLowerCase()
    if (!isFirstName(firstName)) continue
    for (const surname of followers.keys()) {
      const [term = ''] = termsOf(surname)
      const others = firstNames.get(term)
      if (others) others.add(firstName)
      else firstNames.set(term, new Set([firstName]))
    }
  }
  return firstNames
}

/** Whether a first name is another one than all of those, of which there are some. */
const isOtherThan = (firstName: string, others: ReadonlySet<string> = new Set()): boolean =>
  isFirstName(firstName) && others.size > 0 && ![...others].some((other) => sameFirstName(firstName, other))

/** Those of two words with capitals, side by side, that are part of a person's name. */
function partsOfName(first: string, second: string): readonly string[] {
  const isTitle = TITLES_BEFORE_NAMES.has(first.toLowerCase())
  if (!isTitle && !isFirstName(first.toLowerCase())) return []
  const words = isTitle ? [second] : [first, second]
  return words.filter((word) => !isOffice(oneSpelling(word)) && !isCalendarWord(word.toLowerCase()))
}

/** Words that say when, except in a name that ends with them: `USA Today`. */
const TIMELY_WORDS: ReadonlySet<string> = new Set([
  'today',
  'tonight',
  'now',
  'yesterday',
  'latest',
  'recent',
  'this',
  'last',
])

/** @returns the pairs of words with capitals, in lower case, whose second word is one of `words` */
const namesEndingIn = (words: ReadonlySet<string>, pairs: PairCounts): ReadonlySet<string> =>
  new Set(
    Array.from(pairs, ([first, followers]) =>
      [...followers.keys()]
        .map((second) => second.toLowerCase())
        .filter((second) => words.has(second))
        .map((second) => `${first.toLowerCase()} ${second}`),
    ).flat(),
  )

/** How often each word of a text goes with another one, by the first of the two. */
type PairCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

function countedPairs(pairs: readonly CountedPair[]): PairCounts {
  const counts = new Map<string, Map<string, number>>()
  for (const [first, second, times] of pairs) countWith(counts, first, second, times)
  return counts
}

function* countedTogether(mentions: Iterable<NameMentions>): Steps<{
  readonly capitalised: ReadonlyMap<string, number>
  readonly pairs: PairCounts
  readonly offices: PairCounts
}> {
  const capitalised = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  const offices = new Map<string, Map<string, number>>()
  yield* eachInSteps(mentions, ARTICLES_A_STEP, (own) => {
    for (const [term, times] of own.capitals) increase(capitalised, term, times)
    for (const [first, second, times] of own.pairs) countWith(pairs, first, second, times)
    for (const [office, word, times] of own.offices) countWith(offices, office, word, times)
  })
  return { capitalised, pairs, offices }
}

/** The surname of each first name, by the first name's term. */
function surnamesIn(pairs: PairCounts, counts: NameCounts): ReadonlyMap<string, WeightedTerm> {
  const isName = isNameBy(counts)
  const surnames = new Map<string, WeightedTerm>()
  for (const [first, followers] of pairs) {
    const [term = ''] = termsOf(first)
    const { word, times, share } = mostFrequent(followers)
    if (share < MIN_SURNAME_SHARE || times < MIN_FULL_SHARE * counts.passages(term) || !isName(term)) continue
    const [surname = ''] = termsOf(word)
    if (isName(surname) && surname !== term) surnames.set(term, { term: surname, weight: share })
  }
  return surnames
}

/** The surname of the person who bears each office, by the office. */
function bearersIn(offices: PairCounts, isName: (term: string) => boolean): ReadonlyMap<string, WeightedTerm> {
  const bearers = new Map<string, WeightedTerm>()
  for (const [office, names] of offices) {
    const { word, share } = mostFrequent(names)
    const [surname = ''] = termsOf(word)
    if (share >= MIN_SURNAME_SHARE && isName(surname)) bearers.set(office, { term: surname, weight: share })
  }
  return bearers
}

function mostFrequent(counts: ReadonlyMap<string, number>) {
  const all = [...counts.values()].reduce((sum, times) => sum + times, 0)
  const [word, times] = [...counts].reduce((most, other) => (other[1] > most[1] ? other : most), ['', 0])
  return { word, times, share: times / all }
}

const listed = (term: WeightedTerm | undefined): readonly WeightedTerm[] => (term === undefined ? [] : [term])

function countWith(counts: Map<string, Map<string, number>>, key: string, word: string, times: number): void {
  const others = counts.get(key)
  if (others) increase(others, word, times)
  else counts.set(key, new Map([[word, times]]))
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
