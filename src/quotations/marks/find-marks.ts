/** Finds what stands between quotation marks, paragraph by paragraph; of nested marks the outer pair counts. */
import type { Span } from '../../text/span.ts'

/** What stands between a pair of marks; the span is the content, `outer` includes the marks that were found. */
export interface MarkedSpan extends Span {
  readonly outer: Span
  /** Index of the paragraph. */
  readonly paragraph: number
  /** Single marks quote less surely than double ones. */
  readonly style: 'double' | 'single'
  /** False where the quotation goes on in the next paragraph, which opens it again. */
  readonly closed: boolean
}

interface Mark extends Span {
  readonly family: 'double' | 'single' | 'guillemet'
  readonly opens: boolean
  readonly closes: boolean
}

/** Marks of two characters first: two apostrophes or two grave accents stand for one double mark. */
const MARK = /''|``|[“”„‟"«»‘’‚'`]/g
const SPACE = /[\s\u200b\ufeff]/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Elisions that start with an apostrophe: 'tis, 'em, '80s. */
const ELISION = /^(?:\d\ds?\b|(?:tis|twas|em|cause|til|till|bout|round|n)(?![\p{L}\p{N}]))/iu

/**
 * @param body any text
 * @param paragraphs its paragraphs, in order
 * @returns spans in order, not overlapping; none is empty, none leaves its paragraph
 */
export function findMarks(body: string, paragraphs: readonly Span[]): readonly MarkedSpan[] {
  const marks = paragraphs.map((paragraph) => marksOf(body, paragraph))
  const found: MarkedSpan[] = []
  let goesOn = false
  paragraphs.forEach((paragraph, index) => {
    const double = marks[index]!.filter((mark) => mark.family !== 'single')
    const next = paragraphs[index + 1]
    const reopens = next !== undefined && opensAtStart(body, next, marks[index + 1]!)
    const pairs = pairsOf(double, paragraph, reopens, goesOn)
    goesOn = pairs.some((pair) => pair.close === null)
    const spans = pairs.map((pair) => spanOf(body, paragraph, index, pair))
    const single = marks[index]!.filter((mark) => mark.family === 'single' && !spans.some((s) => within(s.outer, mark)))
    spans.push(...singlePairs(body, single, double).map((pair) => spanOf(body, paragraph, index, pair)))
    found.push(...spans.filter((span) => /[\p{L}\p{N}]/u.test(body.slice(span.start, span.end))))
  })
  return found.sort((a, b) => a.start - b.start)
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

function marksOf(body: string, paragraph: Span): readonly Mark[] {
  const text = body.slice(paragraph.start, paragraph.end)
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    const start = paragraph.start + match.index
    const end = start + match[0].length
    const before = start > paragraph.start ? body[start - 1]! : ' '
    const after = end < paragraph.end ? body[end]! : ' '
    const mark = markOf(match[0], before, after, body, start, end)
    if (mark) marks.push(mark)
  }
  return marks
}

function markOf(text: string, before: string, after: string, body: string, start: number, end: number): Mark | null {
  const sideBefore = sideOf(before)
  const sideAfter = sideOf(after)
  const at = { start, end }
  // An attribute of markup ("href=") is no quotation.
  if (before === '=') return null
  switch (text) {
    case '“':
    case '„':
    case '‟':
    case '``':
      // A curly mark that faces the wrong way is a typing error; what surrounds it decides.
      return {
        ...at,
        family: 'double',
        ...wrongWay(sideBefore !== 'space' && sideBefore !== 'opening' && sideAfter === 'space'),
      }
    case '”':
      return {
        ...at,
        family: 'double',
        opens: sideBefore === 'space' && sideAfter === 'word',
        closes: sideBefore !== 'space',
      }
    case '«':
      return { ...at, family: 'guillemet', opens: true, closes: false }
    case '»':
      return { ...at, family: 'guillemet', opens: false, closes: true }
    case '"':
    case "''":
      if (text === '"' && isInchMark(body, start)) return { ...at, family: 'double', opens: false, closes: true }
      return { ...at, family: 'double', ...straightRole(sideBefore, sideAfter) }
    default:
      return singleMark(text, sideBefore, sideAfter, body, at)
  }
}

const wrongWay = (closes: boolean): { opens: boolean; closes: boolean } => ({ opens: !closes, closes })

type Side = 'space' | 'word' | 'opening' | 'closing'

function sideOf(character: string): Side {
  if (SPACE.test(character)) return 'space'
  if (/[([{—–“‘]/.test(character)) return 'opening'
  return LETTER_OR_DIGIT.test(character) ? 'word' : 'closing'
}

function straightRole(before: Side, after: Side): { opens: boolean; closes: boolean } {
  const couldOpen = (before === 'space' || before === 'opening') && after !== 'space'
  const couldClose = (after === 'space' || after === 'closing') && before !== 'space'
  if (couldOpen !== couldClose) return { opens: couldOpen, closes: couldClose }
  return { opens: after !== 'space' && before !== 'word', closes: before !== 'space' || after === 'space' }
}

/** `6" pipe`, `5'10"`: a digit before the mark. Such a mark may close a quotation that is open, and opens none. */
const isInchMark = (body: string, at: number): boolean => at > 0 && /\d/.test(body[at - 1]!)

function singleMark(text: string, before: Side, after: Side, body: string, at: Span): Mark | null {
  const free = before === 'space' || before === 'opening'
  if (text === '’' || text === "'") {
    if (free && after === 'word' && text === "'" && !ELISION.test(body.slice(at.end, at.end + 8))) {
      return { ...at, family: 'single', opens: true, closes: false }
    }
    if (before === 'space' || after === 'word') return null
    return { ...at, family: 'single', opens: false, closes: true }
  }
  if (!free || after === 'space' || ELISION.test(body.slice(at.end, at.end + 8))) return null
  return { ...at, family: 'single', opens: true, closes: false }
}

interface Pair {
  readonly open: Span
  /** `null`: the paragraph ends first and the next one opens the quotation again. */
  readonly close: Span | null
}

/** Pairs of double marks. An opening that finds no closing is dropped, unless the next paragraph opens again. */
function pairsOf(marks: readonly Mark[], paragraph: Span, reopens: boolean, goesOn: boolean): readonly Pair[] {
  const pairs: Pair[] = []
  const closers = nestedClosers(marks)
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!
    if (!open.opens || (open.closes && i > 0 && !goesOn && pairs.length === 0)) continue
    const nested = closers.get(i)
    const close = nested ?? plainCloser(marks, i)
    if (close !== null && close !== undefined) {
      pairs.push({ open, close: marks[close]! })
      i = close
    } else if ((reopens || (goesOn && i === 0)) && isBalanced(marks.slice(i + 1))) {
      // The last paragraph of a quotation that was opened again may lack its closing mark.
      pairs.push({ open, close: null })
      return pairs
    }
  }
  return pairs.filter((pair) => pair.open.end <= paragraph.end)
}

/** For each opening mark the index of the closing one, by depth; only where the marks of the paragraph nest without a rest. */
function nestedClosers(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const closers = new Map<number, number>()
  const open: number[] = []
  marks.forEach((mark, i) => {
    if (mark.closes && open.length > 0 && (!mark.opens || marks[open.at(-1)!]!.family === mark.family)) {
      closers.set(open.pop()!, i)
    } else if (mark.opens) open.push(i)
  })
  return open.length === 0 ? closers : new Map()
}

/** Whether the marks pair up among themselves, so that an opening before them is closed by none of them. */
function isBalanced(marks: readonly Mark[]): boolean {
  return marks.length === 0 || (marks.length % 2 === 0 && nestedClosers(marks).size === marks.length / 2)
}

function plainCloser(marks: readonly Mark[], open: number): number | null {
  const next = marks[open + 1]
  return next?.closes && next.family === marks[open]!.family ? open + 1 : null
}

/** Pairs of single marks. A closing mark after a letter may be a possessive, so one after punctuation is preferred. */
function singlePairs(body: string, marks: readonly Mark[], double: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!
    if (!open.opens) continue
    let close: number | null = null
    for (let j = i + 1; j < marks.length && !marks[j]!.opens; j++) {
      if (double.some((mark) => open.end <= mark.start && mark.end <= marks[j]!.start)) break
      if (close === null || !isPossessive(body, marks[j]!)) close = j
      if (!isPossessive(body, marks[j]!)) break
    }
    if (close === null) continue
    pairs.push({ open, close: marks[close]! })
    i = close
  }
  return pairs
}

/** `the voters' choice`: an s before the mark and a word after it. */
const isPossessive = (body: string, mark: Span): boolean =>
  /s/i.test(body[mark.start - 1] ?? '') && /^\s\p{L}/u.test(body.slice(mark.end, mark.end + 2))

function spanOf(body: string, paragraph: Span, index: number, pair: Pair): MarkedSpan {
  const end = pair.close?.start ?? paragraph.end
  return {
    start: pair.open.end,
    end,
    outer: { start: pair.open.start, end: pair.close?.end ?? end },
    paragraph: index,
    style: /['`‘’‚]/.test(body[pair.open.start]!) && pair.open.end - pair.open.start === 1 ? 'single' : 'double',
    closed: pair.close !== null,
  }
}

function opensAtStart(body: string, paragraph: Span, marks: readonly Mark[]): boolean {
  const first = marks[0]
  return first?.opens === true && !/[\p{L}\p{N}]/u.test(body.slice(paragraph.start, first.start))
}
