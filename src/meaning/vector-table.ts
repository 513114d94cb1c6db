/** Many vectors in one memory, and which of them are nearest to a vector: all are compared, so none is missed. */
import { dotProductModule } from './dot-product-module.ts'
import { DIMENSIONS, type QuantisedVectors } from './vectors.ts'

interface VectorTable {
  /** How many vectors it holds. */
  readonly size: number
  /**
   * @param vector of length 1
   * @returns its cosine with each vector of the table, in order, in [-1, 1]; the next call overwrites them
   */
  cosines(vector: Float32Array): Float32Array
}

const PAGE_BYTES = 65_536
/** The vector that is looked for has 16 bits a value: the error of a cosine is below 0.0001. */
const MAX_INT16 = 32_767
const QUERY_BYTES = DIMENSIONS * Int16Array.BYTES_PER_ELEMENT

const multiplyModule = new WebAssembly.Module(dotProductModule(DIMENSIONS))

/** @param vectors the table takes a copy; one may hold several rows, which then follow each other */
export function createVectorTable(vectors: readonly QuantisedVectors[]): VectorTable {
  const size = vectors.reduce((sum, { scales }) => sum + scales.length, 0)
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
  let row = 0
  for (const { values, scales: own } of vectors) {
    rows.set(values, row * DIMENSIONS)
    scales.set(own, row)
    row += own.length
  }
  const cosines = new Float32Array(size)
  return {
    size,
    cosines(vector) {
      const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
      for (let d = 0; d < DIMENSIONS; d++) query[d] = Math.round(((vector[d] ?? 0) / largest) * MAX_INT16)
      multiply(rowsAt, rowsEnd, rowsEnd)
      const unit = largest / MAX_INT16
      for (let i = 0; i < size; i++) cosines[i] = (products[i] ?? 0) * (scales[i] ?? 0) * unit
      return cosines
    },
  }
}
