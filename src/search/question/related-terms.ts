/** The terms of an index that are related in meaning to a word. */
import { termsOf } from '../../text/analyse.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { heaviestOfEach, rarityOf } from './question.ts'
import { type RelatedWord, relatedWords } from './related-words.ts'

/** Words whose related terms are cached: about what a community asks about. The cache is emptied when it is full. */
const MAX_CACHED_WORDS = 5_000

type RelatedTerms = (word: string) => readonly WeightedTerm[]

/**
 * @returns a function from a word to the terms of the index that are related to it in meaning. Each weight is in (0, 1] and
 *   grows with nearness and rarity. The terms of a word that was asked before are cached.
 */
export function createRelatedTerms(index: TermIndex): RelatedTerms {
  const cached = new Map<string, readonly WeightedTerm[]>()
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
  const termOf = ({ word, weight }: RelatedWord): WeightedTerm => {
    const [term = ''] = termsOf(word)
    return { term, weight: weight * Math.sqrt(rarityOf([{ term, weight: 1 }], index)) }
  }
  return (word) => heaviestOfEach(relatedWords(word, isHeld).map(termOf))
}
