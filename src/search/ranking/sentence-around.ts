/** A sentence of a passage or of its neighbours, and what it tells together with the sentence that it leans on. */
import { type Held, most } from './held-words.ts'

export interface SentenceAround {
  readonly text: string
  /** What it holds of the question; if it leans on the sentence before, what both hold. */
  readonly held: Held
  /** Whether it may hold an answer of the kind asked for. */
  readonly mayAnswer: boolean
  /** Whether it tells who does what the question asks about. */
  readonly tellsAgent: boolean
}

/** A sentence with one of these words speaks of what the sentence before does. */
const LEANS =
  /(?<![\p{L}’'])(?:it|its|they|their|them|he|his|him|she|her|this|that|these|those|both|ones?)(?![\p{L}’'])/iu

/** @param sentences in order, each with what it holds itself */
export function leaningOnBefore(sentences: readonly SentenceAround[]): readonly SentenceAround[] {
  let before: Held | null = null
  return sentences.map((sentence) => {
    const held: Held = before !== null && LEANS.test(sentence.text) ? most([sentence.held, before]) : sentence.held
    before = held
    return { ...sentence, held }
  })
}
