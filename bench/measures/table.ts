/** Tables of plain text. */

/** @param rows the cells; the first row is the head. All columns except the first are aligned to the right. */
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

/** A share in [0, 1] as per cent with one decimal; `-` for NaN. */
export const percent = (share: number): string => (Number.isNaN(share) ? '-' : (100 * share).toFixed(1))
