/** Numbers for terms: 0 and up, in the order in which the terms are first met. */

export interface Vocabulary {
  /** By their numbers. */
  readonly terms: readonly string[]
  /** -1 for a term that is not in it. */
  numberOf(term: string): number
}

export interface GrowingVocabulary extends Vocabulary {
  /** The number of a term, which gets the next one where it has none. */
  add(term: string): number
}

export function createVocabulary(): GrowingVocabulary {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  return {
    terms,
    numberOf: (term) => numbers.get(term) ?? -1,
    add(term) {
      let number = numbers.get(term)
      if (number === undefined) {
        number = terms.push(term) - 1
        numbers.set(term, number)
      }
      return number
    },
  }
}
