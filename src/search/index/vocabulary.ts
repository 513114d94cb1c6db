/** Numbers for terms: 0 and up, in the order in which the terms first occur. */

export interface Vocabulary {
  /** By their numbers. */
  readonly terms: readonly string[]
  /** The number of a term; -1 if the vocabulary does not hold it. */
  numberOf(term: string): number
}

export interface GrowingVocabulary extends Vocabulary {
  /** Returns the number of a term. A term without a number gets the next one. */
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

/** What a vocabulary holds now, and nothing that it gets later. */
export function vocabularySoFar({ terms, numberOf }: Vocabulary): Vocabulary {
  const held = terms.slice()
  return {
    terms: held,
    numberOf(term) {
      const number = numberOf(term)
      return number < held.length ? number : -1
    },
  }
}
