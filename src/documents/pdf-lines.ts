/** The pieces of text on a page of a PDF -> its lines, with their places. */

/** As pdf.js gives it: a piece of text in one font on one line. */
export interface PdfPiece {
  readonly str: string
  /** In which direction its script runs. */
  readonly dir: string
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

/** A smaller share of the font's height is the height of raised figures, and a larger one their shift. */
const MAX_RAISED_HEIGHT = 0.75
const MIN_RAISED_SHIFT = 0.15
const FOOTNOTE_MARK = /^\s*(?:\d{1,3}|[*†‡§]{1,3})\s*$/
/** Behind a figure, or a measure of length, a raised figure is a power. */
const BEFORE_POWER = /(?:\p{N}|(?<!\p{L})[mckd]?m)$/u
const SPACED_LETTERS = /^\s*\p{L}(?: \p{L}){3,}\s*$/u
const PRESENTATION_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/g

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
    text: textOf(isFromRight(visible) ? fromRight(pieces) : pieces),
    left: Math.min(...visible.map(leftOf)),
    right: Math.max(...visible.map((piece) => leftOf(piece) + piece.width)),
    y: yOf(first),
    height: Math.max(...visible.map(({ height }) => height)),
  }
}

function textOf(pieces: readonly PdfPiece[]): string {
  const height = Math.max(...pieces.map((piece) => piece.height))
  let text = ''
  for (const piece of pieces) {
    if (isFootnoteMark(piece, text, { height, y: baselineOf(pieces, height) })) continue
    text += SPACED_LETTERS.test(piece.str) ? piece.str.replace(/(?<=\p{L}) (?=\p{L})/gu, '') : piece.str
  }
  return text
    .replace(PRESENTATION_FORMS, (forms) => forms.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
}

/** That of the tallest font. */
const baselineOf = (pieces: readonly PdfPiece[], height: number): number =>
  yOf(pieces.find((piece) => piece.height === height) as PdfPiece)

function isFootnoteMark(
  piece: PdfPiece,
  before: string,
  line: { readonly height: number; readonly y: number },
): boolean {
  const isRaised =
    piece.height <= MAX_RAISED_HEIGHT * line.height && yOf(piece) - line.y >= MIN_RAISED_SHIFT * line.height
  return isRaised && FOOTNOTE_MARK.test(piece.str) && before !== '' && !BEFORE_POWER.test(before)
}

function isFromRight(pieces: readonly PdfPiece[]): boolean {
  const words = pieces.filter(({ str }) => /\p{L}/u.test(str))
  return words.filter(({ dir }) => dir === 'rtl').length > words.length / 2
}

/** From right to left; words of other scripts, and figures, run from left to right within such a line. */
function fromRight(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const sorted = [...pieces].sort((a, b) => leftOf(b) - leftOf(a))
  const isOther = ({ dir, str }: PdfPiece) => dir !== 'rtl' && /[\p{L}\p{N}]/u.test(str)
  const ordered: PdfPiece[] = []
  for (let at = 0; at < sorted.length; ) {
    const next = sorted.findIndex((piece, i) => i >= at && piece.dir === 'rtl')
    const end = next === -1 ? sorted.length : Math.max(next, at + 1)
    const run = sorted.slice(at, end)
    const [first, last] = [run.findIndex(isOther), run.findLastIndex(isOther) + 1]
    ordered.push(...run.slice(0, Math.max(0, first)))
    ordered.push(...run.slice(Math.max(0, first), last).reverse(), ...run.slice(last))
    at = end
  }
  return ordered
}
