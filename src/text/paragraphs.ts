/** Finds the paragraphs of a plain or Markdown text, for all three ways in which files mark them. */
import { type Span, trimSpan } from './span.ts'

/** Text that was wrapped by hand has no longer lines; a longer line is a whole paragraph. In UTF-16 units. */
const MAX_WRAPPED_LINE_LENGTH = 120
/** In wrapped text most lines break inside a sentence. If at least this share ends one, each line is a paragraph. */
const MIN_SENTENCE_END_SHARE = 0.6

const SENTENCE_END = /[.!?…:。！？：।។။][”’"')\]»」』）]*$/
const OWN_PARAGRAPH = /^(?:#{1,6}\s|[-*+•]\s|\d{1,3}[.)]\s|>|\|)/
const HEADING_OR_RULE = /^(?:#{1,6}\s.*|[-*_=]{3,})$/

interface Line extends Span {
  readonly text: string
  readonly indented: boolean
}

/**
 * Splits a body into paragraphs. A blank line always ends a paragraph. A single line break ends one unless the lines
 * were wrapped by hand, which their width and their ends tell.
 * @param body any text
 * @returns spans of the body, in order, not overlapping, trimmed, none empty
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

/** The width in UTF-16 units at which the lines were wrapped; `null` if each line is a paragraph of its own. */
function wrapWidthOf(blocks: readonly (readonly Line[])[]): number | null {
  let width = 0
  let linesBeforeAnother = 0
  let endASentence = 0
  for (const block of blocks) {
    for (const [i, line] of block.entries()) {
      if (line.text.includes(' ')) width = Math.max(width, line.text.length)
      if (i === block.length - 1) continue
      linesBeforeAnother++
      if (SENTENCE_END.test(line.text)) endASentence++
    }
  }
  if (linesBeforeAnother === 0 || width > MAX_WRAPPED_LINE_LENGTH) return null
  return endASentence / linesBeforeAnother < MIN_SENTENCE_END_SHARE ? width : null
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
 * Whether `line` continues the paragraph of `previous`. Greedy wrapping breaks a line only if the next word does not
 * fit, so a line with room for that word ended its paragraph.
 */
function continues(previous: Line, line: Line, wrapWidth: number): boolean {
  if (OWN_PARAGRAPH.test(line.text) || HEADING_OR_RULE.test(previous.text)) return false
  if (line.indented && !previous.indented) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  const firstWord = line.text.split(/\s/, 1)[0] ?? ''
  return previous.text.length + 1 + firstWord.length > wrapWidth
}
