/** How far the words of a question stand in a text. */
import type { UnderstoodQuestion } from './understood-question.ts'

/** For each word of the question in [0, 1]. */
export type Held = Float64Array

export interface Holding {
  /** By its own terms: 1 where the word stands as it was asked. */
  readonly exact: Held
  /** By its own terms or a word related in meaning, which counts less. */
  readonly near: Held
}

/** What a word related in meaning counts beside the word itself. */
export const RELATED_SHARE = 1

/** @returns a function from the terms of a text to what it holds; made once for a question */
export function holdingOf(question: UnderstoodQuestion): (terms: readonly string[]) => Holding {
  const exactly = lookup(question, ({ terms }) => terms)
  const nearly = lookup(question, ({ related }) => related)
  return (terms) => {
    const exact = new Float64Array(question.words.length)
    const near = new Float64Array(question.words.length)
    for (const term of terms) {
      for (const { word, weight } of exactly.get(term) ?? NONE) exact[word] = Math.max(exact[word] ?? 0, weight)
      for (const { word, weight } of nearly.get(term) ?? NONE) {
        near[word] = Math.max(near[word] ?? 0, RELATED_SHARE * weight)
      }
    }
    return { exact, near: most([near, exact]) }
  }
}

interface Standing {
  readonly word: number
  readonly weight: number
}

const NONE: readonly Standing[] = []

function lookup(
  question: UnderstoodQuestion,
  termsOfWord: (word: UnderstoodQuestion['words'][number]) => UnderstoodQuestion['terms'],
): ReadonlyMap<string, readonly Standing[]> {
  const standings = new Map<string, Standing[]>()
  for (const [word, understood] of question.words.entries()) {
    for (const { term, weight } of termsOfWord(understood)) {
      const others = standings.get(term)
      if (others) others.push({ word, weight })
      else standings.set(term, [{ word, weight }])
    }
  }
  return standings
}

/** What several texts hold together; all of one length. */
export function most(helds: readonly Held[]): Held {
  const together = new Float64Array(helds[0]?.length ?? 0)
  for (const held of helds) for (let i = 0; i < held.length; i++) together[i] = Math.max(together[i] ?? 0, held[i] ?? 0)
  return together
}

/** What the second holds beyond the first. */
export const gained = (first: Held, second: Held): Held => second.map((held, i) => Math.max(0, held - (first[i] ?? 0)))

/** The share of the words that is held, each word counted by its weight; 0 where no word has any. In [0, 1]. */
export function share(held: Held, weights: ArrayLike<number>): number {
  let [sum, all] = [0, 0]
  for (let i = 0; i < held.length; i++) {
    sum += (held[i] ?? 0) * (weights[i] ?? 0)
    all += weights[i] ?? 0
  }
  return all === 0 ? 0 : sum / all
}
