/** How far a text holds the words of a question. */
import type { PassageWords } from '../index/passage-words.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { once } from './memoised.ts'

/** For each word of the question, in [0, 1]. */
export type Held = Float64Array

export interface Holding {
  /** By the word's own terms: 1 if the text holds the word as it was asked. */
  readonly exact: Held
  /** By the word's own terms, or by a word related in meaning, which counts less. */
  readonly near: Held
  /** The same, but a related word that seldom has the sense that is meant counts still less. */
  readonly inSense: () => Held
}

/** The terms of a text, by their numbers in the vocabulary of the passages. */
type TermNumbers = ArrayLike<number>

/** @returns a function from a text to what it holds of the question; made once for each question */
export function holdingOf(question: UnderstoodQuestion, words: PassageWords): (text: TermNumbers) => Holding {
  const standings = standingsOf(question, words)
  const nothing = () => new Float64Array(question.words.length)
  const standingIn = (text: TermNumbers, hold: (standing: Standing) => void) => {
    for (let i = 0; i < text.length; i++) standings.get(text[i] as number)?.forEach(hold)
  }
  return (text) => {
    const [exact, near] = [nothing(), nothing()]
    standingIn(text, (standing) => {
      raise(exact, standing.word, standing.exact)
      raise(near, standing.word, standing.near)
    })
    return {
      exact,
      near,
      inSense: once(() => {
        const held = nothing()
        standingIn(text, (standing) => raise(held, standing.word, standing.inSense))
        return held
      }),
    }
  }
}

function raise(held: Held, word: number, weight: number): void {
  held[word] = Math.max(held[word] as number, weight)
}

/** A word of the question that a term stands for, and what it counts in each kind of holding. */
interface Standing extends Readonly<Record<keyof Holding, number>> {
  /** The position of the word in the question. */
  readonly word: number
}

function standingsOf(question: UnderstoodQuestion, words: PassageWords): ReadonlyMap<number, readonly Standing[]> {
  const standings = new Map<number, Standing[]>()
  const add = (term: string, standing: Standing) => {
    const number = words.vocabulary.numberOf(term)
    const others = standings.get(number)
    if (others) others.push(standing)
    else standings.set(number, [standing])
  }
  for (const [word, { terms, related }] of question.words.entries()) {
    for (const { term, weight } of terms) add(term, { word, exact: weight, near: weight, inSense: weight })
    for (const { term, weight, weightInSense } of related) {
      add(term, { word, exact: 0, near: weight, inSense: weightInSense })
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
