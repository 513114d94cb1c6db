/** Finds what is between quotation marks, paragraph by paragraph. If marks are nested, the outer pair counts. */
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'

/** What is between a pair of marks: the span is the content, `outer` includes the marks that were found. */
export interface MarkedSpan extends Span {
  readonly outer: Span
  /** Index of the paragraph. */
  readonly paragraph: number
  /** Single marks quote less surely than double ones. A dash opens speech at the start of a paragraph. */
  readonly style: 'double' | 'single' | 'dash'
  /** False if the quotation goes on in the next paragraph, which opens it again. */
  readonly closed: boolean
}

/** Whether a mark may open and may close a quotation. */
interface Role {
  readonly opens: boolean
  readonly closes: boolean
}

interface Mark extends Span, Role {
  readonly family: 'double' | 'single' | 'guillemet'
}

interface MarkedParagraph {
  readonly paragraph: Span
  readonly index: number
  readonly marks: readonly Mark[]
}

/** Marks of two characters come first: two apostrophes or two grave accents stand for one double mark. */
const MARK = /''|``|[“”„‟"«»‘’‚'`]/g
const SPACE = /[\s\u200b\ufeff]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Elisions that start with an apostrophe: 'tis, 'em, '80s. */
const ELISION = /^(?:\d\ds?\b|(?:tis|twas|em|cause|til|till|bout|round|n)(?![\p{L}\p{N}]))/iu

/**
 * @param body any text
 * @param paragraphs its paragraphs, in order
 * @returns spans in order, not overlapping; none is empty, and none leaves its paragraph
 */
export function findMarks(body: string, paragraphs: readonly Span[]): readonly MarkedSpan[] {
  const marked = paragraphs.map(
    (paragraph, index): MarkedParagraph => ({ paragraph, index, marks: marksOf(body, paragraph) }),
  )
  const found: MarkedSpan[] = []
  let goesOn = false
  for (const here of marked) {
    const enclosing = enclosingPairs(body, here.marks)
    const isFree = (mark: Mark) =>
      !enclosing.some(({ open, close }) => open.start <= mark.start && mark.end <= close.end)
    const double = here.marks.filter((mark) => mark.family !== 'single' && isFree(mark))
    const next = marked[here.index + 1]
    const pairs = pairsOf(double, { goesOn, reopens: next !== undefined && opensAtStart(body, next) })
    goesOn = pairs.some((pair) => pair.close === null)
    const spans = pairs.map((pair) => spanOf(body, here, pair))
    spans.push(...enclosing.map((pair) => spanOf(body, here, pair)))
    const single = here.marks.filter((mark) => mark.family === 'single' && !spans.some((s) => within(s.outer, mark)))
    spans.push(...singlePairs(body, single, double).map((pair) => spanOf(body, here, pair)))
    found.push(...spans.filter((span) => LETTER_OR_DIGIT.test(body.slice(span.start, span.end))))
  }
  return found.sort((a, b) => a.start - b.start)
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

type Side = 'space' | 'word' | 'opening' | 'closing'

/** A character that may be a mark, and what is on either side of it. */
interface Sighting {
  readonly text: string
  readonly at: Span
  readonly before: Side
  readonly after: Side
}

function marksOf(body: string, paragraph: Span): readonly Mark[] {
  const text = body.slice(paragraph.start, paragraph.end)
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    const start = paragraph.start + match.index
    const end = start + match[0].length
    const before = start > paragraph.start ? body.charAt(start - 1) : ' '
    // An attribute of markup ("href=") is no quotation.
    if (before === '=') continue
    const after = end < paragraph.end ? body.charAt(end) : ' '
    const seen: Sighting = { text: match[0], at: { start, end }, before: sideOf(before), after: sideOf(after) }
    const role = roleOf(body, seen)
    if (role) marks.push({ start, end, family: familyOf(match[0]), opens: role.opens, closes: role.closes })
  }
  return marks
}

function sideOf(character: string): Side {
  if (SPACE.test(character)) return 'space'
  if (/[([{—–“‘]/.test(character)) return 'opening'
  return LETTER_OR_DIGIT.test(character) ? 'word' : 'closing'
}

function familyOf(text: string): Mark['family'] {
  if (text === '«' || text === '»') return 'guillemet'
  return /^[‘’‚'`]$/.test(text) ? 'single' : 'double'
}

const OPENS: Role = { opens: true, closes: false }
const CLOSES: Role = { opens: false, closes: true }

/** @returns `null` if the character is no mark here */
function roleOf(body: string, seen: Sighting): Role | null {
  const { text, before, after } = seen
  switch (text) {
    case '“':
    case '„':
    case '‟':
    case '``':
      // Such a mark closes in German („so“), and one that faces the wrong way is a typing error: what surrounds it decides.
      return before !== 'space' && before !== 'opening' && after !== 'word' ? CLOSES : OPENS
    case '”':
      return { opens: before === 'space' && after === 'word', closes: before !== 'space' }
    case '«':
      return OPENS
    case '»':
      return CLOSES
    case '"':
      return isInchMark(body, seen.at.start) ? CLOSES : straightRole(before, after)
    case "''":
      return straightRole(before, after)
    case '’':
    case "'":
      return apostropheRole(body, seen)
    default:
      return isFree(before) && after !== 'space' && !startsElision(body, seen.at.end) ? OPENS : null
  }
}

const isFree = (before: Side): boolean => before === 'space' || before === 'opening'

function straightRole(before: Side, after: Side): Role {
  const couldOpen = isFree(before) && after !== 'space'
  const couldClose = (after === 'space' || after === 'closing') && before !== 'space'
  if (couldOpen !== couldClose) return { opens: couldOpen, closes: couldClose }
  return { opens: after !== 'space' && before !== 'word', closes: before !== 'space' || after === 'space' }
}

function apostropheRole(body: string, { text, at, before, after }: Sighting): Role | null {
  if (text === "'" && isFree(before) && after === 'word' && !startsElision(body, at.end)) return OPENS
  return before === 'space' || after === 'word' ? null : CLOSES
}

const startsElision = (body: string, start: number): boolean => ELISION.test(body.slice(start, start + 8))

/** `6" pipe`, `5'10"`: a digit before the mark. Such a mark may close a quotation that is open, and opens none. */
const isInchMark = (body: string, at: number): boolean => at > 0 && /\d/.test(body.charAt(at - 1))

interface Pair {
  readonly open: Span
  /** `null` if the paragraph ends first, and the next one opens the quotation again. */
  readonly close: Span | null
}

/** How a paragraph continues the quotations of its neighbours. */
interface Continuation {
  /** The paragraph before left a quotation open. */
  readonly goesOn: boolean
  /** The next paragraph starts with an opening mark. */
  readonly reopens: boolean
}

/** Pairs of double marks. An opening mark without a closing one is dropped, unless the next paragraph opens again. */
function pairsOf(marks: readonly Mark[], { goesOn, reopens }: Continuation): readonly Pair[] {
  const pairs: Pair[] = []
  const closers = nestedClosers(marks)
  let next = 0
  for (const [i, open] of marks.entries()) {
    if (i < next || !open.opens) continue
    // A straight mark that may also close opens nothing here if no quotation is open yet.
    if (open.closes && i > 0 && !goesOn && pairs.length === 0) continue
    const closer = closers.get(i) ?? plainCloser(marks, i)
    if (closer !== null) {
      pairs.push({ open, close: itemAt(marks, closer) })
      next = closer + 1
    } else if ((reopens || (goesOn && i === 0)) && isBalanced(marks.slice(i + 1))) {
      // The last paragraph of a quotation that was opened again may lack its closing mark.
      pairs.push({ open, close: null })
      return pairs
    }
  }
  return pairs
}

/** For each opening mark the index of its closing one, by depth; empty unless all marks of the paragraph nest. */
function nestedClosers(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const closers = new Map<number, number>()
  const open: number[] = []
  for (const [i, mark] of marks.entries()) {
    const last = open.at(-1)
    if (mark.closes && last !== undefined && (!mark.opens || marks[last]?.family === mark.family)) {
      open.pop()
      closers.set(last, i)
    } else if (mark.opens) open.push(i)
  }
  return open.length === 0 ? closers : new Map()
}

/** Whether the marks pair up among themselves, so that none of them closes an opening mark before them. */
function isBalanced(marks: readonly Mark[]): boolean {
  return marks.length === 0 || (marks.length % 2 === 0 && nestedClosers(marks).size === marks.length / 2)
}

function plainCloser(marks: readonly Mark[], open: number): number | null {
  const next = marks[open + 1]
  return next?.closes && next.family === marks[open]?.family ? open + 1 : null
}

interface ClosedPair extends Pair {
  readonly close: Span
}

/** Pairs of single marks around whole pairs of double ones: ‘He called it “the end” and cried,’ she said. */
function enclosingPairs(body: string, marks: readonly Mark[]): readonly ClosedPair[] {
  const pairs: ClosedPair[] = []
  if (!marks.some(({ family }) => family === 'single')) return pairs
  let from = 0
  for (const [i, open] of marks.entries()) {
    const isOuter = open.family === 'single' && open.opens && i >= from
    if (!isOuter || marks.slice(from, i).filter(({ family }) => family !== 'single').length % 2 > 0) continue
    const closer = enclosingCloser(body, marks, i)
    if (closer === null) continue
    pairs.push({ open, close: itemAt(marks, closer) })
    from = closer + 1
  }
  return pairs
}

/** The single mark after a sentence that closes the one at `open`, if double marks between them pair up. */
function enclosingCloser(body: string, marks: readonly Mark[], open: number): number | null {
  for (let i = open + 1; i < marks.length; i++) {
    const mark = itemAt(marks, i)
    if (mark.family !== 'single' || !mark.closes || !/[,.!?…”"]/.test(body.charAt(mark.start - 1))) continue
    const inside = marks.slice(open + 1, i).filter(({ family }) => family !== 'single')
    if (inside.length % 2 > 0) continue
    return inside.length > 0 && nestedClosers(inside).size === inside.length / 2 ? i : null
  }
  return null
}

/** Pairs of single marks. */
function singlePairs(body: string, marks: readonly Mark[], double: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  let next = 0
  for (const [i, open] of marks.entries()) {
    if (i < next || !open.opens) continue
    const closer = singleCloser(body, marks, i, double)
    if (closer === null) continue
    pairs.push({ open, close: itemAt(marks, closer) })
    next = closer + 1
  }
  return pairs
}

/** A closing mark after a letter may be a possessive, so one after punctuation is preferred. */
function singleCloser(body: string, marks: readonly Mark[], open: number, double: readonly Mark[]): number | null {
  const from = itemAt(marks, open).end
  let closer: number | null = null
  for (let i = open + 1; i < marks.length; i++) {
    const mark = itemAt(marks, i)
    if (mark.opens || double.some(({ start, end }) => from <= start && end <= mark.start)) break
    const possessive = isPossessive(body, mark)
    if (closer === null || !possessive) closer = i
    if (!possessive) break
  }
  return closer
}

/** `the voters' choice`: an s before the mark and a word after it. */
const isPossessive = (body: string, mark: Span): boolean =>
  /s/i.test(body.charAt(mark.start - 1)) && /^\s\p{L}/u.test(body.slice(mark.end, mark.end + 2))

function spanOf(body: string, { paragraph, index }: MarkedParagraph, { open, close }: Pair): MarkedSpan {
  const end = close?.start ?? paragraph.end
  return {
    start: open.end,
    end,
    outer: { start: open.start, end: close?.end ?? end },
    paragraph: index,
    style: open.end - open.start === 1 && /['`‘’‚]/.test(body.charAt(open.start)) ? 'single' : 'double',
    closed: close !== null,
  }
}

function opensAtStart(body: string, { paragraph, marks }: MarkedParagraph): boolean {
  const first = marks[0]
  return first?.opens === true && !LETTER_OR_DIGIT.test(body.slice(paragraph.start, first.start))
}
