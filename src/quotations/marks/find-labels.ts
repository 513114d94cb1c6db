/**
 * Finds who speaks if no sentence says so: the labels of a transcript ("WALLACE: …") and the signatures of a pull quote
 * ("— Jane Doe").
 */
import { type Span, sliceOf } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import type { MarkedSpan } from './find-marks.ts'
import { labelsOfSpeakers } from './labels-of-speakers.ts'

/** A label at the start of a paragraph. */
export interface Label extends Span {
  /** Index of the paragraph. */
  readonly paragraph: number
  /** The words after the colon, to the end of the paragraph; may be empty. */
  readonly turn: Span
  /** Whether quotation marks are before it. */
  readonly marked: boolean
}

const LABEL =
  /^(["“”]?\s{0,2})((?:\p{Lu}[\p{Lu}.'’-]{0,30}\s){0,4}\p{Lu}[\p{Lu}.'’-]{1,30})(?:\s\([^()\n]{1,40}\)|,[^:.\n]{1,60})?:\s/u
/** "Jane Doe: …": a label in small letters is one only if turns alternate under it. */
const SMALL_LABEL = /^()((?:\p{Lu}[\p{L}.'’-]{0,30} ){0,3}\p{Lu}[\p{L}.'’-]{1,30}):\s+(?=\S)/u
/** A word in capitals that starts one of these heads a section of an article, not a turn. */
const HEADINGS =
  /^(?:UPDATE|UPDATED|PREVIOUSLY|CORRECTION|EDITOR|NOTE|RELATED|MORE|READ|WATCH|ALSO|PHOTOS?|VIDEO|BREAKING|EXCLUSIVE|QUOTE|ABSTRACT|FULL|STAT|TITLE|SOURCE|SUBJECT|FROM|TO|DATE)\b/
const MIN_LABELS = 2
/** A label is within this many characters from the start of its paragraph. */
const LABEL_REACH = 200
/** "Q:" and "A." of an interview. */
const INTERVIEW_LABEL = /^()(Q|A|Question|Answer)[:.]\s+(?=\S)/

/** @returns labels in order; empty unless several paragraphs have one, since a single one is a heading */
export function findLabels(body: string, paragraphs: readonly Span[]): readonly Label[] {
  const labels = paragraphs.flatMap((paragraph, index): readonly Label[] => {
    const opening = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LABEL_REACH))
    const match = INTERVIEW_LABEL.exec(opening) ?? LABEL.exec(opening) ?? SMALL_LABEL.exec(opening)
    if (!match) return []
    const [whole, lead = '', name = ''] = match
    if (HEADINGS.test(name)) return []
    const start = paragraph.start + lead.length
    return [
      {
        start,
        end: start + name.length,
        paragraph: index,
        turn: { start: paragraph.start + whole.length, end: paragraph.end },
        marked: lead.trim() !== '',
      },
    ]
  })
  if (labels.length < MIN_LABELS) return []
  const speakers = labelsOfSpeakers(body, labels)
  return speakers.length >= MIN_LABELS ? speakers : []
}

/** The turns of a transcript that has no quotation marks: the words after each label, to the end of its paragraph. */
export const turnsOf = (labels: readonly Label[]): readonly MarkedSpan[] =>
  labels.flatMap(({ marked, turn, paragraph }): readonly MarkedSpan[] =>
    marked || turn.start >= turn.end ? [] : [{ ...turn, outer: turn, paragraph, style: 'double', closed: true }],
  )

const SIGNATURE = /^[\s,]{0,3}[—–―‒-]{1,2}\s{0,2}(?=\p{Lu})/u
/** A signature is a line, not the rest of a sentence. In UTF-16 units. */
const MAX_SIGNATURE_LENGTH = 120
/** Signed words of fewer words are a title, unless a mark ends them. */
const MIN_WORDS_WITHOUT_MARK = 6

/**
 * @returns the line that signs `mark`, without its dash; `null` if there is none. What is signed stands alone before the
 *   signature, and is no title in a list ("As We Are" - Perry Lane)
 */
export function signatureOf(body: string, paragraphs: readonly Span[], mark: MarkedSpan): Span | null {
  if (!mark.closed) return null
  const paragraph = itemAt(paragraphs, mark.paragraph)
  if (/[\p{L}\p{N}]/u.test(body.slice(paragraph.start, mark.outer.start)) || !isSentence(sliceOf(body, mark)))
    return null
  const rest = { start: mark.outer.end, end: paragraph.end }
  const next = paragraphs[mark.paragraph + 1]
  const line = body.slice(rest.start, rest.end).trim() === '' ? next : rest
  if (!line || line.end - line.start > MAX_SIGNATURE_LENGTH || line.start >= line.end) return null
  const match = SIGNATURE.exec(body.slice(line.start, line.end))
  return match ? { start: line.start + match[0].length, end: line.end } : null
}

/** Whether lines such as "— Jane Doe" sign parts of the article that are no quotation, so that they tell nothing of one. */
export function signsSections(body: string, paragraphs: readonly Span[]): boolean {
  return paragraphs.some((line, i) => {
    const before = paragraphs[i - 1]
    if (!before || line.end - line.start > MAX_SIGNATURE_LENGTH || !SIGNATURE.test(sliceOf(body, line))) return false
    return !/^\s*(?:> ?)?["“‘'„«]/.test(sliceOf(body, before))
  })
}

function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/)
  const long = words.filter((word) => /\p{L}{4}/u.test(word))
  // "Running to the Edge of Town" is a title.
  const isTitle = long.length > 0 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))
  return /[.!?…,]\s*$/.test(text) || (words.length >= MIN_WORDS_WITHOUT_MARK && !isTitle)
}

/**
 * The label of each marked span: that of its own paragraph, or that of an earlier paragraph as long as a
 * quotation goes on over them. A span without a label is absent.
 */
export function labelsOfMarks(marks: readonly MarkedSpan[], labels: readonly Label[]): ReadonlyMap<MarkedSpan, Label> {
  const found = new Map<MarkedSpan, Label>()
  let current: Label | undefined
  let before: MarkedSpan | undefined
  for (const mark of marks) {
    const own = labels.find((label) => label.paragraph === mark.paragraph && label.start <= mark.start + LABEL_REACH)
    current = own ?? (before && goesOnIn(mark, before) ? current : undefined)
    if (current) found.set(mark, current)
    before = mark
  }
  return found
}

/** Whether `before` has no closing mark and is opened again by `mark`, in the next paragraph. */
export const goesOnIn = (mark: MarkedSpan, before: MarkedSpan): boolean =>
  !before.closed && before.paragraph === mark.paragraph - 1
