/** Sums of the counts of many texts, in little memory: what is made for each text and each occurrence would fill the heap. */
import { COUNT_FIELDS, type CountField } from './engine-indices.ts'
import type { Counted, CountedText, Counts } from './term-counts.ts'

export interface TermSums {
  add(kind: CountedText['kind'], text: string, field: CountField, times: number): void
  /** How many texts have sums. */
  size(): number
  /** All sums, text by text. */
  all(): Iterable<Counted>
}

const FIRST_CAPACITY = 1_024
const FIELDS = COUNT_FIELDS.length
const COLUMNS = new Map(COUNT_FIELDS.map((field, column) => [field, column]))

export function createTermSums(): TermSums {
  const rowsOfKinds = new Map<CountedText['kind'], Map<string, number>>()
  let size = 0
  let sums = new Int32Array(FIRST_CAPACITY * FIELDS)
  const newRow = (): number => {
    const row = size++
    if (size * FIELDS > sums.length) {
      const more = new Int32Array(2 * sums.length)
      more.set(sums)
      sums = more
    }
    return row
  }
  const rowOf = (kind: CountedText['kind'], text: string): number => {
    const rows = rowsOfKinds.get(kind) ?? new Map<string, number>()
    rowsOfKinds.set(kind, rows)
    const known = rows.get(text)
    if (known !== undefined) return known
    const row = newRow()
    rows.set(ofItsOwn(text), row)
    return row
  }
  return {
    add(kind, text, field, times) {
      const at = rowOf(kind, text) * FIELDS + (COLUMNS.get(field) ?? 0)
      sums[at] = (sums[at] ?? 0) + times
    },
    size: () => size,
    *all() {
      for (const [kind, rows] of rowsOfKinds) {
        for (const [text, row] of rows) {
          yield { kind, text, counts: countsIn(sums.subarray(row * FIELDS, (row + 1) * FIELDS)) }
        }
      }
    },
  }
}

/** A word that was cut out of a long text keeps that text in memory: V8 shares its characters. */
const ofItsOwn = (text: string): string => ` ${text}`.slice(1)

const countsIn = (row: Int32Array): Counts =>
  Object.fromEntries(COUNT_FIELDS.flatMap((field, column) => (row[column] ? [[field, row[column]]] : [])))
