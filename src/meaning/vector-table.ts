/** Many vectors in one memory, and which of them are nearest to a vector: all are compared, so none is missed. */
import { partsInSteps, type Steps } from '../process/in-steps.ts'
import { dotProductModule } from './dot-product-module.ts'
import { DIMENSIONS, type QuantisedVectors } from './vectors.ts'

interface VectorTable {
  /**
   * @param vector of length 1, which never changes
   * @returns its cosine with each vector of the table, in order, in [-1, 1]; a call with another vector overwrites them
   */
  cosines(vector: Float32Array): Float32Array
}

const PAGE_BYTES = 65_536
/** The vector that is looked for has 16 bits a value: the error of a cosine is below 0.0001. */
const MAX_INT16 = 32_767
const QUERY_BYTES = DIMENSIONS * Int16Array.BYTES_PER_ELEMENT

const multiplyModule = new WebAssembly.Module(dotProductModule(DIMENSIONS))

/** Vectors that are copied before other work gets its turn: about 10 ms. */
const VECTORS_A_STEP = 10_000

/**
 * Builds a table in steps.
 * @param vectors of each, the table takes a copy of the first row
 */
export function* vectorTableSteps(vectors: readonly QuantisedVectors[]): Steps<VectorTable> {
  const size = vectors.length
  const rowsAt = QUERY_BYTES
  const rowsEnd = rowsAt + size * DIMENSIONS
  const bytes = rowsEnd + size * Int32Array.BYTES_PER_ELEMENT
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
  const { exports } = new WebAssembly.Instance(multiplyModule, { memory: { vectors: memory } })
  const multiply = exports.multiply as (row: number, end: number, out: number) => void
  const query = new Int16Array(memory.buffer, 0, DIMENSIONS)
  const rows = new Int8Array(memory.buffer, rowsAt, size * DIMENSIONS)
  const products = new Int32Array(memory.buffer, rowsEnd, size)
  const scales = new Float32Array(size)
  yield* partsInSteps(size, VECTORS_A_STEP, (start, end) => {
    for (let row = start; row < end; row++) {
      const own = vectors[row] as QuantisedVectors
      rows.set(own.values.subarray(0, DIMENSIONS), row * DIMENSIONS)
      scales[row] = own.scales[0] ?? 0
    }
  })
  const cosines = new Float32Array(size)
  let latest: Float32Array | null = null
  return {
    cosines(vector) {
      if (vector === latest) return cosines
      latest = vector
      const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
      for (let d = 0; d < DIMENSIONS; d++) query[d] = Math.round(((vector[d] ?? 0) / largest) * MAX_INT16)
      multiply(rowsAt, rowsEnd, rowsEnd)
      const unit = largest / MAX_INT16
      for (let i = 0; i < size; i++) cosines[i] = (products[i] ?? 0) * (scales[i] ?? 0) * unit
      return cosines
    },
  }
}
