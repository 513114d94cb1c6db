/** Plain tables for the terminal. */

/** @param rows cells as they are shown; the first row is the head; every column but the first is set to the right */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A share in [0, 1] in per cent with one digit; `-` where nothing was counted. */
export const percent = (share: number): string => (Number.isNaN(share) ? '-' : (100 * share).toFixed(1))
