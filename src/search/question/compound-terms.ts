/** The terms of an index that are made of a word and others: `Nachtfähre` and `Fährpreis` of `Fähre`. */
import type { Language } from '../../languages/language.ts'
import { languageOfTerm, lettersOfTerm, termsOf } from '../../text/analyse.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { rarityOf } from './question.ts'

/** The last part of a compound says what it is; what a word counts as the first part, it is only about. */
const HEAD_WEIGHT = 0.6
const FIRST_PART_WEIGHT = 0.3
/** A shorter word is the end of too many others by chance. Letters of its stem. */
const MIN_PART_LENGTH = 4
/** More compounds of one word say too little. */
const MAX_COMPOUNDS = 30

/**
 * @param terms the terms of the index, and perhaps others
 * @returns a function from a word to the compounds that it is a part of, the rarest first; none in a language without compounds
 */
export function createCompoundTerms(
  terms: readonly string[],
  index: Pick<TermIndex, 'size' | 'documentFrequency'>,
): (word: string, language: Language) => readonly WeightedTerm[] {
  const byLanguage = new Map<string, readonly string[]>()
  const termsOfLanguage = (code: string): readonly string[] => {
    const own =
      byLanguage.get(code) ?? terms.filter((term) => languageOfTerm(term) === code && index.documentFrequency(term) > 0)
    byLanguage.set(code, own)
    return own
  }
  return (word, language) => {
    const part = lettersOfTerm(termsOf(word, language)[0] ?? '')
    if (!language.joinsWords || part.length < MIN_PART_LENGTH) return []
    const compounds = termsOfLanguage(language.code).flatMap((term): WeightedTerm[] => {
      const weight = weightIn(lettersOfTerm(term), part)
      return weight === 0 ? [] : [{ term, weight: weight * Math.sqrt(rarityOf([{ term, weight: 1 }], index)) }]
    })
    return compounds.sort((a, b) => b.weight - a.weight).slice(0, MAX_COMPOUNDS)
  }
}

function weightIn(whole: string, part: string): number {
  if (whole.length <= part.length) return 0
  if (whole.endsWith(part)) return HEAD_WEIGHT
  return whole.startsWith(part) ? FIRST_PART_WEIGHT : 0
}
