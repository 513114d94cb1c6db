/** How far a text holds the words of a question. */
import type { PassageWords } from '../index/passage-words.ts'
import type { UnderstoodQuestion, UnderstoodWord } from '../question/understood-question.ts'

/** For each word of the question, in [0, 1]. */
export type Held = Float64Array

export interface Holding {
  /** By the word's own terms: 1 if the text holds the word as it was asked. */
  readonly exact: Held
  /** By the word's own terms, or by a word related in meaning, which counts less. */
  readonly near: Held
}

/** The terms of a text, by their numbers in the vocabulary of the passages. */
type TermNumbers = ArrayLike<number>

/** @returns a function from a text to what it holds of the question; made once for each question */
export function holdingOf(question: UnderstoodQuestion, words: PassageWords): (text: TermNumbers) => Holding {
  const exactly = lookup(question, words, ({ terms }) => terms)
  const nearly = lookup(question, words, ({ related }) => related)
  return (text) => {
    const exact = new Float64Array(question.words.length)
    const near = new Float64Array(question.words.length)
    for (let i = 0; i < text.length; i++) {
      const term = text[i] as number
      raise(exact, exactly.get(term))
      raise(near, nearly.get(term))
    }
    for (let i = 0; i < near.length; i++) near[i] = Math.max(near[i] as number, exact[i] as number)
    return { exact, near }
  }
}

/** A word of the question that a term stands for. */
interface Standing {
  /** The position of the word in the question. */
  readonly word: number
  readonly weight: number
}

function raise(held: Held, standings: readonly Standing[] | undefined): void {
  if (standings === undefined) return
  for (const { word, weight } of standings) held[word] = Math.max(held[word] ?? 0, weight)
}

function lookup(
  question: UnderstoodQuestion,
  words: PassageWords,
  termsOfWord: (word: UnderstoodWord) => UnderstoodQuestion['terms'],
): ReadonlyMap<number, readonly Standing[]> {
  const standings = new Map<number, Standing[]>()
  for (const [word, understood] of question.words.entries()) {
    for (const { term, weight } of termsOfWord(understood)) {
      const number = words.vocabulary.numberOf(term)
      const others = standings.get(number)
      if (others) others.push({ word, weight })
      else standings.set(number, [{ word, weight }])
    }
  }
  return standings
}

/** What several texts hold together: for each word, the most that one of them holds. */
export function most(helds: readonly Held[]): Held {
  const together = new Float64Array(helds[0]?.length ?? 0)
  for (const held of helds) for (let i = 0; i < held.length; i++) together[i] = Math.max(together[i] ?? 0, held[i] ?? 0)
  return together
}

/** What the second text holds beyond the first. */
export const gained = (first: Held, second: Held): Held => second.map((held, i) => Math.max(0, held - (first[i] ?? 0)))

/** In [0, 1]: the share of the words that is held, each counted by its weight; 0 if no word has any weight. */
export function share(held: Held, weights: ArrayLike<number>): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < held.length; i++) {
    sum += (held[i] ?? 0) * (weights[i] ?? 0)
    all += weights[i] ?? 0
  }
  return all === 0 ? 0 : sum / all
}
