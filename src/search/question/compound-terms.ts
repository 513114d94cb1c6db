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

/** The terms of a language, by its code, that begin or end with some letters, and perhaps others. */
type TermsWithPart = (language: string, part: string) => readonly string[]

/**
 * @returns a function from a word to the compounds that it is a part of, the rarest first; none in a language without compounds
 */
export function createCompoundTerms(
  termsWithPart: TermsWithPart,
  index: Pick<TermIndex, 'size' | 'documentFrequency'>,
): (word: string, language: Language) => readonly WeightedTerm[] {
  return (word, language) => {
    const part = lettersOfTerm(termsOf(word, language)[0] ?? '')
    if (!language.joinsWords || part.length < MIN_PART_LENGTH) return []
    const compounds = termsWithPart(language.code, part).flatMap((term): WeightedTerm[] => {
      const weight = weightIn(lettersOfTerm(term), part)
      return weight === 0 ? [] : [{ term, weight: weight * Math.sqrt(rarityOf([{ term, weight: 1 }], index)) }]
    })
    return compounds.sort((a, b) => b.weight - a.weight).slice(0, MAX_COMPOUNDS)
  }
}

/**
 * @param terms the terms of the index, and perhaps others
 * @returns a function that gives all terms of a language that the index holds, whatever their letters
 */
export function termsOfLanguages(
  terms: readonly string[],
  { documentFrequency }: Pick<TermIndex, 'documentFrequency'>,
): TermsWithPart {
  const byLanguage = new Map<string, readonly string[]>()
  return (code) => {
    const own =
      byLanguage.get(code) ?? terms.filter((term) => languageOfTerm(term) === code && documentFrequency(term) > 0)
    byLanguage.set(code, own)
    return own
  }
}

function weightIn(whole: string, part: string): number {
  if (whole.length <= part.length) return 0
  if (whole.endsWith(part)) return HEAD_WEIGHT
  return whole.startsWith(part) ? FIRST_PART_WEIGHT : 0
}
