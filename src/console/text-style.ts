/** How a stream shows text: its colours, and the width at which lines wrap. */
import picocolors from 'picocolors'
import type { Colors } from 'picocolors/types.js'

export interface TextStyle {
  readonly colors: Colors
  /** Columns to wrap at. */
  readonly width: number
}

/** Longer lines are hard to read; a stream that is no terminal gets this width too. Columns. */
const MAX_WIDTH = 100
/** A narrower terminal wraps for itself. Columns. */
const MIN_WIDTH = 20
/** Of a terminal that reports no sensible width, as some do in containers and editors. Columns. */
const UNREPORTED_WIDTH = 80

/** What this needs of `process.stdout`. */
interface StyledStream {
  readonly isTTY?: boolean
  readonly columns?: number
}

export const styleOf = ({ isTTY, columns }: StyledStream): TextStyle => ({
  colors: picocolors.createColors(picocolors.isColorSupported && isTTY === true),
  width: columns === undefined ? MAX_WIDTH : Math.min(terminalWidth(columns), MAX_WIDTH),
})

/** @param columns as a terminal reports them: may be 0 or NaN */
export const terminalWidth = (columns: number): number =>
  columns > 0 ? Math.max(columns, MIN_WIDTH) : UNREPORTED_WIDTH
