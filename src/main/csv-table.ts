/** Records as a CSV table, with line feeds between its rows. */
import { stringify } from 'csv-stringify/sync'

export type Row = Readonly<Record<string, unknown>>

/**
 * Nested values become columns of their own: `speaker.name`.
 * @param escapesFormulas puts an apostrophe before what a spreadsheet would run (OWASP, CSV injection)
 */
export const csvTable = (rows: readonly Row[], escapesFormulas: boolean): string => {
  const flat = rows.map((row) => flattened(row))
  const columns = [...new Set(flat.flatMap(Object.keys))]
  return stringify(flat, { header: true, columns, escape_formulas: escapesFormulas })
}

const flattened = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).flatMap(([name, value]) => cellsOf(name, value)))

function cellsOf(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (value === null) return []
  if (typeof value !== 'object') return [[name, value]]
  if (Array.isArray(value) || name === 'explanation') return [[name, JSON.stringify(value)]]
  return Object.entries(value).map(([inner, nested]) => [`${name}.${inner}`, nested])
}
