/** The mean of the vectors of all passages: a question's cosine with it is the mean of its cosines with each of them. */
import { DIMENSIONS, type PassageVectors } from './vectors.ts'

export interface RunningMean {
  add(vectors: PassageVectors): void
  remove(vectors: PassageVectors): void
  /** Of all passages that are counted now, not of length 1; zeros if there is none. */
  get(): Float64Array
}

/** @param mean of the passages that are counted at the beginning @param count how many these are */
export function createRunningMean(mean: ArrayLike<number> = new Float64Array(DIMENSIONS), count = 0): RunningMean {
  const sums = Float64Array.from(mean, (value) => value * count)
  let counted = count
  const addTimes = ({ values, scales }: PassageVectors, times: number): void => {
    // The first vector is of the whole passage.
    const factor = (scales[0] ?? 0) * times
    for (let d = 0; d < DIMENSIONS; d++) sums[d] = (sums[d] ?? 0) + (values[d] ?? 0) * factor
    counted += times
  }
  return {
    add: (vectors) => addTimes(vectors, 1),
    remove: (vectors) => addTimes(vectors, -1),
    get: () => sums.map((sum) => sum / Math.max(1, counted)),
  }
}
