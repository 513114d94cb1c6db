/** Vectors of meaning in 8 bits a dimension, and their cosines. */

/** Numbers in each vector of e5-small-v2. */
export const DIMENSIONS = 384

/** The largest value of 8 bits with a sign. */
const MAX_INT8 = 127

/** Vectors one after another, each of `DIMENSIONS` values; vector i is `values[i * DIMENSIONS + d] * scales[i]`. */
export interface QuantisedVectors {
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** What the encoder makes of a passage: first the vector of the whole passage, then one for each of its sentences. */
export type PassageVectors = QuantisedVectors

/** A vector of zeros: it is near to nothing. */
export const NO_VECTORS: PassageVectors = { values: new Int8Array(DIMENSIONS), scales: new Float32Array(1) }

/** What the encoder makes of a question. All have length 1. */
export interface QuestionVectors {
  /** To compare with vectors of whole passages. */
  readonly whole: Float32Array
  /** The mean of its own words alone, to compare with vectors of sentences. */
  readonly words: Float32Array
  /** Each word as it is meant in the question, by the word as the analyser folds it. */
  readonly byWord: ReadonlyMap<string, Float32Array>
}

/** @param vectors of length 1, each of `DIMENSIONS` numbers; the largest error of a cosine is about 0.003 */
export function quantise(vectors: readonly Float32Array[]): QuantisedVectors {
  const values = new Int8Array(vectors.length * DIMENSIONS)
  const scales = new Float32Array(vectors.length)
  for (const [i, vector] of vectors.entries()) {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    scales[i] = largest / MAX_INT8
    for (let d = 0; d < DIMENSIONS; d++) {
      values[i * DIMENSIONS + d] = largest === 0 ? 0 : Math.round(((vector[d] ?? 0) / largest) * MAX_INT8)
    }
  }
  return { values, scales }
}

/** @returns the cosine of a vector of length 1 with the vector of number `i`, in [-1, 1] */
export function cosine(vector: Float32Array, { values, scales }: QuantisedVectors, i: number): number {
  const from = i * DIMENSIONS
  let sum = 0
  for (let d = 0; d < DIMENSIONS; d++) sum += (vector[d] ?? 0) * (values[from + d] ?? 0)
  return sum * (scales[i] ?? 0)
}

/** @returns the vector with length 1; a vector of zeros stays as it is */
export function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
