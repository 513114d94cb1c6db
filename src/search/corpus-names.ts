/** The names that a corpus uses: which words are names, and which surname goes with a first name. */
import { type Passage, passageText } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import type { WeightedTerm } from './term-index.ts'

export interface CorpusNames {
  /** Whether nearly every passage with this term writes it with a capital. */
  isName(term: string): boolean
  /** The surname that goes with a first name, with the share of its full mentions; none for every other word. */
  surnamesOf(term: string): readonly WeightedTerm[]
}

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’-]*/gu
const INITIAL = /^ (?:\p{Lu}\. )?$/u
/** A word that is written small more often is none: some names (Bill, May) are words too. */
const LEAST_NAME_SHARE = 0.75
/** A first name that several people share leads to none of them. */
const LEAST_SURNAME_SHARE = 0.5
/** A word that mostly stands without the other is no first name of it. */
const LEAST_FULL_SHARE = 0.2

export function corpusNames(passages: readonly Passage[], documentFrequency: (term: string) => number): CorpusNames {
  const capitals = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  for (const passage of passages) {
    const text = passageText(passage)
    const words = new Set<string>()
    let before = ''
    let end = 0
    for (const match of text.matchAll(CAPITALISED)) {
      const [word] = match
      if (before !== '' && INITIAL.test(text.slice(end, match.index))) {
        const followers = pairs.get(before) ?? new Map<string, number>()
        if (followers.size === 0) pairs.set(before, followers)
        increase(followers, word, 1)
      }
      words.add(word)
      before = word
      end = match.index + word.length
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
    const all = [...followers.values()].reduce((sum, times) => sum + times, 0)
    const [last, times] = [...followers].reduce((most, other) => (other[1] > most[1] ? other : most))
    if (times < LEAST_SURNAME_SHARE * all || times < LEAST_FULL_SHARE * documentFrequency(term) || !isName(term))
      continue
    const [surname = ''] = termsOf(last)
    if (isName(surname) && surname !== term) surnames.set(term, { term: surname, weight: times / all })
  }
  return {
    isName,
    surnamesOf: (term) => {
      const surname = surnames.get(term)
      return surname === undefined ? [] : [surname]
    },
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
