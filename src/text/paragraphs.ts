/** Paragraphs of a plain or Markdown text, whichever of the three conventions of real files it keeps. */
import { type Span, trimSpan } from './span.ts'

/** No hand-wrapped text is wider than this, in UTF-16 units; a longer line is a whole paragraph. */
const MAX_WRAPPED_LINE = 120
/** In wrapped text most lines break inside a sentence; where this share of them ends one, each line is a paragraph. */
const SENTENCE_END_SHARE = 0.6

const SENTENCE_END = /[.!?…:][”’"')\]»]*$/
const OWN_PARAGRAPH = /^(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>|\|)/
const HEADING_OR_RULE = /^(?:#{1,6}\s.*|[-*_=]{3,})$/

interface Line extends Span {
  readonly text: string
  readonly indented: boolean
}

/**
 * Splits a body into paragraphs. Blank lines part paragraphs always; a single line break does where the text has one
 * paragraph a line, and does not where lines are wrapped by hand (told by their width and by how they end).
 * @param body any text
 * @returns spans in order, not overlapping, trimmed, none empty
 */
export function paragraphsOf(body: string): readonly Span[] {
  const blocks = blocksOf(body)
  const wrapWidth = wrapWidthOf(blocks)
  return blocks.flatMap((block) => joinWrapped(block, wrapWidth))
}

function blocksOf(body: string): readonly (readonly Line[])[] {
  const blocks: Line[][] = []
  let block: Line[] = []
  const endBlock = () => {
    if (block.length > 0) blocks.push(block)
    block = []
  }
  for (const raw of linesOf(body)) {
    const span = trimSpan(body, raw)
    if (span.start === span.end) endBlock()
    else block.push({ ...span, text: body.slice(span.start, span.end), indented: span.start - raw.start >= 2 })
  }
  endBlock()
  return blocks
}

/** Lines end where Unicode has a mandatory break (Unicode Standard Annex 14: BK, CR, LF, NL). */
function* linesOf(body: string): Generator<Span> {
  let start = 0
  for (const match of body.matchAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: body.length }
}

/** The width that lines were wrapped at, or `null` where each line is a paragraph of its own. */
function wrapWidthOf(blocks: readonly (readonly Line[])[]): number | null {
  let width = 0
  let followed = 0
  let endASentence = 0
  for (const block of blocks) {
    for (const [i, line] of block.entries()) {
      if (line.text.includes(' ')) width = Math.max(width, line.text.length)
      if (i === block.length - 1) continue
      followed++
      if (SENTENCE_END.test(line.text)) endASentence++
    }
  }
  if (followed === 0 || width > MAX_WRAPPED_LINE) return null
  return endASentence / followed < SENTENCE_END_SHARE ? width : null
}

function joinWrapped(block: readonly Line[], wrapWidth: number | null): readonly Span[] {
  const paragraphs: Span[] = []
  let open: { start: number; end: number } | null = null
  let previous: Line | null = null
  for (const line of block) {
    if (open && previous && wrapWidth !== null && continues(previous, line, wrapWidth)) {
      open.end = line.end
    } else {
      open = { start: line.start, end: line.end }
      paragraphs.push(open)
    }
    previous = line
  }
  return paragraphs
}

/**
 * Whether `line` goes on with the paragraph of `previous`: greedy wrapping breaks a line only where the next word no
 * longer fits, so a line with room for that word ended its paragraph.
 */
function continues(previous: Line, line: Line, wrapWidth: number): boolean {
  if (OWN_PARAGRAPH.test(line.text) || HEADING_OR_RULE.test(previous.text)) return false
  if (line.indented && !previous.indented) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  const firstWord = line.text.split(/\s/, 1)[0] ?? ''
  return previous.text.length + 1 + firstWord.length > wrapWidth
}
