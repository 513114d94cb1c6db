/** Finds who speaks where no sentence says so: labels of a transcript ("WALLACE: …") and signatures of a pull quote ("— Jane Doe"). */
import type { Span } from '../../text/span.ts'
import type { MarkedSpan } from './find-marks.ts'

/** A label at the start of a paragraph. */
export interface Label extends Span {
  readonly paragraph: number
  /** Where the words after the colon start. */
  readonly wordsStart: number
  /** Whether quotation marks stand before it. */
  readonly marked: boolean
}

const LABEL =
  /^(["“”]?\s{0,2})((?:\p{Lu}[\p{Lu}.'’-]{0,30}\s){0,4}\p{Lu}[\p{Lu}.'’-]{1,30})(?:\s\([^()\n]{1,40}\)|,[^:.\n]{1,60})?:\s/u
/** All of these in capitals head a section of an article, not a turn. */
const HEADINGS =
  /^(?:UPDATE|UPDATED|PREVIOUSLY|CORRECTION|EDITOR|NOTE|RELATED|MORE|READ|WATCH|ALSO|PHOTOS?|VIDEO|BREAKING|EXCLUSIVE|QUOTE|ABSTRACT|FULL|STAT|TITLE|SOURCE|SUBJECT|FROM|TO|DATE|Q|A)\b/
const MIN_LABELS = 2

/** @returns labels in order; empty unless several paragraphs have one, since a single one is a heading */
export function findLabels(body: string, paragraphs: readonly Span[]): readonly Label[] {
  const labels = paragraphs.flatMap((paragraph, index): readonly Label[] => {
    const match = LABEL.exec(body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200)))
    if (!match || HEADINGS.test(match[2]!)) return []
    const start = paragraph.start + match[1]!.length
    return [
      {
        start,
        end: start + match[2]!.length,
        paragraph: index,
        wordsStart: paragraph.start + match[0].length,
        marked: match[1]!.trim() !== '',
      },
    ]
  })
  return labels.length >= MIN_LABELS ? labels : []
}

/** The turns of a transcript that has no quotation marks: what stands after each label, to the end of its paragraph. */
export function turnsOf(paragraphs: readonly Span[], labels: readonly Label[]): readonly MarkedSpan[] {
  return labels.flatMap((label): readonly MarkedSpan[] => {
    const { end } = paragraphs[label.paragraph]!
    if (label.marked || label.wordsStart >= end) return []
    const span = { start: label.wordsStart, end }
    return [{ ...span, outer: span, paragraph: label.paragraph, style: 'double', closed: true }]
  })
}

const SIGNATURE = /^[\s,]{0,3}[—–―‒-]{1,2}\s{0,2}(?=\p{Lu})/u
/** A signature is a line, not the rest of a sentence. */
const MAX_SIGNATURE = 120

/** @returns the line that signs `mark`, without its dash; `null`: there is none */
export function signatureOf(body: string, paragraphs: readonly Span[], mark: MarkedSpan): Span | null {
  if (!mark.closed) return null
  const own = paragraphs[mark.paragraph]!
  const rest = { start: mark.outer.end, end: own.end }
  const next = paragraphs[mark.paragraph + 1]
  const line = body.slice(rest.start, rest.end).trim() === '' ? next : rest
  if (!line || line.end - line.start > MAX_SIGNATURE || line.start >= line.end) return null
  const match = SIGNATURE.exec(body.slice(line.start, line.end))
  return match ? { start: line.start + match[0].length, end: line.end } : null
}

/**
 * The label that each marked span stands under: the one of its paragraph, or that of the paragraphs before as long as a
 * quotation goes on over them.
 */
export function labelsOfMarks(marks: readonly MarkedSpan[], labels: readonly Label[]): readonly (Label | null)[] {
  let current: Label | null = null
  return marks.map((mark, i) => {
    const own = labels.find((label) => label.paragraph === mark.paragraph && label.start <= mark.start + 200)
    const before = marks[i - 1]
    const goesOn = before !== undefined && !before.closed && before.paragraph === mark.paragraph - 1
    current = own ?? (goesOn ? current : null)
    return current
  })
}
