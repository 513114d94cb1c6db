/** How near each passage of a briefing is to a question in meaning. */
import { atOnce, type Steps } from '../process/in-steps.ts'
import { vectorTableSteps } from './vector-table.ts'
import { cosine, type PassageVectors, type QuestionVectors } from './vectors.ts'

/** What the vectors say of one question. All cosines are in [-1, 1]; unrelated texts have about 0.75. */
export interface QuestionMeaning {
  /** The vector of the question, of length 1. */
  readonly vector: Float32Array
  /** The cosine of the question with each passage, by the passage's number. Read it at once: the next question overwrites it. */
  cosines(): Float32Array
  /** The mean cosine of all passages of the corpus. */
  readonly average: number
  /** The cosine of the question's words with a sentence. @param sentence its number in the passage, from 0 */
  sentenceCosine(passage: number, sentence: number): number
  /**
   * The highest cosine of one word of the question with a sentence of the passage.
   * @param word as the analyser folds it
   * @returns `null` if the word was not encoded, or the passage has no sentences
   */
  wordCosine(word: string, passage: number): number | null
}

export interface PassageMeaning {
  of(question: QuestionVectors): QuestionMeaning
}

/** Does at once what `passageMeaningSteps` does. */
export const buildPassageMeaning = (
  vectors: readonly PassageVectors[],
  meanVector?: ArrayLike<number>,
): PassageMeaning => atOnce(passageMeaningSteps(vectors, meanVector))

/**
 * @param vectors one for each passage of the briefing, in the order of their numbers
 * @param meanVector of all passages of the corpus, if the briefing holds only some of them
 */
export function* passageMeaningSteps(
  vectors: readonly PassageVectors[],
  meanVector?: ArrayLike<number>,
): Steps<PassageMeaning> {
  // The first vector is of the whole passage.
  const table = yield* vectorTableSteps(vectors)
  return {
    of(question) {
      const cosines = () => table.cosines(question.whole)
      return {
        vector: question.whole,
        cosines,
        average: meanVector === undefined ? meanOf(cosines()) : product(question.whole, meanVector),
        sentenceCosine(passage, sentence) {
          const own = vectors[passage]
          return own && sentence + 1 < own.scales.length ? cosine(question.words, own, sentence + 1) : 0
        },
        wordCosine(word, passage) {
          const vector = question.byWord.get(word)
          const own = vectors[passage]
          if (vector === undefined || own === undefined || own.scales.length < 2) return null
          return Math.max(...Array.from({ length: own.scales.length - 1 }, (_, i) => cosine(vector, own, i + 1)))
        },
      }
    },
  }
}

function meanOf(cosines: Float32Array): number {
  let sum = 0
  // With 500,000 numbers, `for … of` takes ten times as long.
  for (let i = 0; i < cosines.length; i++) sum += cosines[i] as number
  return sum / Math.max(1, cosines.length)
}

const product = (a: Float32Array, b: ArrayLike<number>): number =>
  a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)
