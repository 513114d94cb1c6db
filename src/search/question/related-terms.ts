/** The terms of an index that are related in meaning to a word. */
import { termsOf } from '../../text/analyse.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { rarityOf } from './question.ts'
import { type RelatedWord, relatedWords } from './related-words.ts'

/** Words whose related terms are cached: about what a community asks about. The cache is emptied when it is full. */
const MAX_CACHED_WORDS = 5_000

/** A term of a word related in meaning. */
export interface RelatedTerm extends WeightedTerm {
  /** The weight, but less if the word seldom has the sense that is meant. */
  readonly weightInSense: number
}

type RelatedTerms = (word: string) => readonly RelatedTerm[]

/**
 * @returns a function from a word to the terms of the index that are related to it in meaning. Each weight is in (0, 1] and
 *   grows with nearness and rarity. The terms of a word that was asked before are cached.
 */
export function createRelatedTerms(index: TermIndex): RelatedTerms {
  const cached = new Map<string, readonly RelatedTerm[]>()
  const relatedTo = relatedTermsIn(index)
  return (word) => {
    const before = cached.get(word)
    if (before) return before
    const related = relatedTo(word)
    if (cached.size >= MAX_CACHED_WORDS) cached.clear()
    cached.set(word, related)
    return related
  }
}

/** The same without a cache, for an index that learns while it is asked. */
export function relatedTermsIn(index: TermIndex): RelatedTerms {
  const isHeld = (word: string) => index.documentFrequency(termsOf(word)[0] ?? '') > 0
  const termOf = ({ word, weight, weightInSense }: RelatedWord): RelatedTerm => {
    const [term = ''] = termsOf(word)
    const rarity = Math.sqrt(rarityOf([{ term, weight: 1 }], index))
    return { term, weight: weight * rarity, weightInSense: weightInSense * rarity }
  }
  return (word) => nearestOfEach(relatedWords(word, isHeld).map(termOf))
}

/** Every term once, with the highest of its weights. */
export function nearestOfEach(terms: readonly RelatedTerm[]): readonly RelatedTerm[] {
  const nearest = new Map<string, RelatedTerm>()
  for (const own of terms) {
    const { weight = 0, weightInSense = 0 } = nearest.get(own.term) ?? {}
    nearest.set(own.term, {
      term: own.term,
      weight: Math.max(own.weight, weight),
      weightInSense: Math.max(own.weightInSense, weightInSense),
    })
  }
  return [...nearest.values()]
}
