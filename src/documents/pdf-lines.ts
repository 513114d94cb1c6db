/** The pieces of text on a page of a PDF -> its lines, with their places. */

/** As pdf.js gives it: a piece of text in one font on one line. */
export interface PdfPiece {
  readonly str: string
  /** Last two: left edge and baseline, in points from the lower left corner. */
  readonly transform: readonly number[]
  readonly width: number
  /** Of the font, in points; 0 for an empty piece. */
  readonly height: number
  /** Whether a line ends behind it. */
  readonly hasEOL: boolean
}

export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, from the lower edge of the page. */
  readonly y: number
  /** Of the tallest font on it. */
  readonly height: number
}

/** Baselines that differ by a smaller share of the font's height are one line: raised figures, small capitals. */
const MAX_SHIFT = 0.6

/** @returns the lines in the order of the document, without empty ones */
export function pdfLines(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfPiece[] = []
  const close = () => {
    const line = lineOf(open)
    if (line) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    if (!isOnLine(piece, open)) close()
    open.push(piece)
    if (piece.hasEOL) close()
  }
  close()
  return lines
}

const yOf = ({ transform }: PdfPiece): number => transform[5] ?? 0
const leftOf = ({ transform }: PdfPiece): number => transform[4] ?? 0

function isOnLine(piece: PdfPiece, open: readonly PdfPiece[]): boolean {
  const first = open.find(({ str }) => str.trim() !== '')
  if (!first || piece.str.trim() === '') return true
  return Math.abs(yOf(piece) - yOf(first)) <= MAX_SHIFT * Math.max(piece.height, first.height)
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine | null {
  const visible = pieces.filter(({ str }) => str.trim() !== '')
  const [first] = visible
  if (!first) return null
  return {
    text: pieces
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
    left: Math.min(...visible.map(leftOf)),
    right: Math.max(...visible.map((piece) => leftOf(piece) + piece.width)),
    y: yOf(first),
    height: Math.max(...visible.map(({ height }) => height)),
  }
}
