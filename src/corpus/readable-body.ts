/** The text of a Markdown file as it reads: marks are replaced by as many characters that are not seen, so spans stay true. */
import { GFM, parser } from '@lezer/markdown'
import { decodeHTMLStrict } from 'entities'
import { HIDDEN_MARK } from '../text/hidden-marks.ts'
import type { Span } from '../text/span.ts'

/** A character of which marks consist, or a line that is one; most articles have none beyond apostrophes. */
const MAY_BE_MARKED = /[*_[\]<>`~&\\#=%{^|]|^[ \t]*(?:---|:::|!!!|\?\?\?)/m
/** A paragraph with more such characters is no prose, and may be made to take time. */
const MAX_MARKS_IN_BLOCK = 600
const MARK_CHARACTERS = /[*_[\]<>`~&\\!]/g

/** Indented text and elements in blocks are read as the text that they hold. */
const MARKDOWN = parser.configure([
  GFM,
  { remove: ['IndentedCode', 'HTMLBlock', 'SetextHeading', 'Table', 'LinkReference'] },
])

const FENCE = /^[ \t]{0,3}(?:```|~~~)[^`\n]*$/
const REFERENCE = /^[ \t]{0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\S[^\n]*$/
const FOOTNOTE = /^[ \t]{0,3}\[\^[^\]\s]+\]:[ \t]?/
const FOOTNOTE_MARK = /^\[\^[^\]\s]+\]$/
const CALLOUT = /^(?:[ \t]*>)+[ \t]*(\[![\w-]+\][+-]?)/
/** Before the title of a callout in MkDocs, and around the callouts of Docusaurus and Pandoc. */
const ADMONITION =
  /^[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]*(?:note|abstract|summary|info|tip|hint|important|success|check|question|help|faq|warning|caution|attention|failure|danger|error|bug|example|quote|cite)\b|:{3,}[ \t]*(?:\{[^{}\n]{0,100}\}|[\w-]*)(?![^\s]))[ \t]*/
/** Stands for a table of contents. */
const CONTENTS = /^[ \t]*\[{1,2}_?toc_?\]{1,2}[ \t]*$/i
/** Lines that only part or underline others: `---`, `===`, and the second line of a table. */
const RULE = /^[ \t=*_|:+-]{3,}$/
const TASK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\])(?=[ \t])/
/** At the end of a line: a break, the name of a block in Obsidian, attributes in Pandoc and Kramdown. */
const LINE_END_MARK = /\\$|[ \t]\^(?=[\w-]*[a-z])[\w-]{4,40}$|[ \t]\{:?[ \t]?[#.][^{}\n]{0,100}\}$/i
/** Tags of templates in Hugo and Jekyll, and notes within a line. */
const INLINE_MARK =
  /\{:[ \t]?[#.][^{}\n]{0,100}\}|\{\{[<%][^{}\n]{0,500}[>%]\}\}|\{%[^{}\n]{0,500}%\}|\^\[[^[\]\n]{1,500}\]/g
const SPAN_WITH_ATTRIBUTES = /\[([^[\]\n]{1,500})\]\{[^{}\n]{1,100}\}/g
const WIKI_LINK = /(!?\[\[)([^[\]|\n]+)(\|[^[\]\n]*)?\]\]/g
/** What the parser leaves of strong words that begin or end with a mark of their own: `**Norn:**the port`. */
const STRONG = /\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*/g
const HIGHLIGHT = /==(?=[^\s=])[^=\n]+==/g

/** Elements that begin a line or a paragraph of their own. */
const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input li main nav ol p pre script section style summary svg table tbody td tfoot th thead title tr ul video audio br picture source'.split(
    ' ',
  ),
)
const INLINE_ELEMENTS = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark noscript q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** What they hold is not text. */
const HIDDEN_ELEMENTS = new Set(['script', 'style', 'svg', 'head'])

/**
 * Hides the marks of emphasis, links, images, footnotes, headings, quotes and callouts, wiki links, highlights, comments
 * and HTML elements, and decodes character references. Marks that belong to what is said stay: a lone asterisk, `a_b`.
 * @param written the body as the file has it
 * @returns a text of the same length; the same string if nothing is marked
 */
export function readableBody(written: string): string {
  if (!MAY_BE_MARKED.test(written)) return written
  const units = written.split('')
  const page = { written, units, references: new Set<string>() }
  hideBetween(page, '<!--', '-->')
  hideBetween(page, '%%', '%%')
  const blocks = blocksOf(page)
  for (const block of blocks) hideInBlock(page, block)
  return units.join('')
}

interface Page {
  readonly written: string
  /** What becomes the text, one UTF-16 unit each. */
  readonly units: string[]
  /** Labels that are defined somewhere, in lower case. */
  readonly references: Set<string>
}

/** Inside a line a hidden mark is a placeholder. */
function hide({ units }: Page, from: number, to: number): void {
  units.fill(HIDDEN_MARK, from, to)
}

/** At the edges of lines and between paragraphs it is white space; line ends stay. */
function blank({ units, written }: Page, from: number, to: number): void {
  for (let at = from; at < to; at++) if (!/[\r\n]/.test(written.charAt(at))) units[at] = ' '
}

/** Hides comments whole. */
function hideBetween(page: Page, opening: string, closing: string): void {
  let start = page.written.indexOf(opening)
  while (start !== -1) {
    const end = page.written.indexOf(closing, start + opening.length)
    if (end === -1) return
    blank(page, start, end + closing.length)
    start = page.written.indexOf(opening, end + closing.length)
  }
}

/** Paragraphs, parted by blank lines, without code and definitions of links. */
function blocksOf(page: Page): readonly Span[] {
  const blocks: { start: number; end: number }[] = []
  let isCode = false
  let isOpen = false
  for (const { start, end } of linesOf(page.written)) {
    const line = page.written.slice(start, end)
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    const isText = !isCode && !isFence && line.trim() !== '' && !defines(page, line)
    if (isFence || !(isText || isCode)) blank(page, start, end)
    const open = blocks.at(-1)
    if (isText && isOpen && open) open.end = end
    else if (isText) blocks.push({ start, end })
    isOpen = isText
  }
  return blocks
}

/** Whether a line says where a link of some label leads; the label is noted. */
function defines({ references }: Page, line: string): boolean {
  const label = REFERENCE.exec(line)?.[1]?.toLowerCase()
  if (label !== undefined) references.add(label)
  return label !== undefined
}

function* linesOf(text: string): Generator<Span> {
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: text.length }
}

function hideInBlock(page: Page, block: Span): void {
  const text = page.units.slice(block.start, block.end).join('')
  if (!MAY_BE_MARKED.test(text) || (text.match(MARK_CHARACTERS)?.length ?? 0) > MAX_MARKS_IN_BLOCK) return
  const place = { page, text, at: block.start }
  for (const line of linesOf(text)) hideAtLineEdges(place, line)
  hideNodes(place)
  hideWikiLinks(place)
  for (const { index, 0: found } of text.matchAll(INLINE_MARK)) {
    hide(page, place.at + index, place.at + index + found.length)
  }
  for (const { index, 0: found, 1: shown = '' } of text.matchAll(SPAN_WITH_ATTRIBUTES)) {
    hide(page, place.at + index, place.at + index + 1)
    hide(page, place.at + index + 1 + shown.length, place.at + index + found.length)
  }
  hideAround(place, text, HIGHLIGHT)
  hideAround(place, page.units.slice(block.start, block.end).join(''), STRONG)
}

/** Hides marks of two characters on both sides. */
function hideAround({ page, at }: Place, text: string, marked: RegExp): void {
  for (const { index, 0: found } of text.matchAll(marked)) {
    hide(page, at + index, at + index + 2)
    hide(page, at + index + found.length - 2, at + index + found.length)
  }
}

/** A paragraph, and where it begins in the page. */
interface Place {
  readonly page: Page
  readonly text: string
  readonly at: number
}

function hideAtLineEdges({ page, text, at }: Place, { start, end }: Span): void {
  const line = text.slice(start, end)
  if (RULE.test(line) || CONTENTS.test(line)) blank(page, at + start, at + end)
  const admonition = ADMONITION.exec(line)
  if (admonition) blank(page, at + start, at + start + admonition[0].length)
  const task = TASK.exec(line)
  if (task) blank(page, at + start + task[0].length - (task[1]?.length ?? 0), at + start + task[0].length)
  const mark = LINE_END_MARK.exec(line)
  if (mark) blank(page, at + start + mark.index, at + end)
  const footnote = FOOTNOTE.exec(line)?.[0]
  if (footnote !== undefined) blank(page, at + start, at + start + footnote.length)
  const callout = CALLOUT.exec(line)
  if (callout) blank(page, at + start, at + start + callout[0].length)
}

/** What is shown of `[[path/note#part|shown]]` is `shown`; without it, `note`. An embedded file is hidden whole. */
function hideWikiLinks({ page, text, at }: Place): void {
  for (const { index, 0: whole, 1: opening = '', 2: note = '', 3: shown } of text.matchAll(WIKI_LINK)) {
    const start = at + index
    const end = start + whole.length
    const target = start + opening.length
    if (opening.startsWith('!')) blank(page, start, end)
    else if (shown !== undefined && shown.trim() !== '|') {
      hide(page, start, target + note.length + 1)
      hide(page, end - 2, end)
    } else {
      const part = note.indexOf('#')
      hide(page, start, target + note.slice(0, part === -1 ? note.length : part).lastIndexOf('/') + 1)
      hide(page, target + (part > 0 ? part : note.length), end)
    }
  }
}

interface Node {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly parent: string
}

/** Brackets that are part of the text, which the parser would take for a link without an address, become letters. */
const withoutPlainBrackets = ({ text, page }: Place): string =>
  text.replace(/(?<![\\\]])\[([^[\]\\]*)\](?![([])/g, (whole, label: string) =>
    label.startsWith('^') || page.references.has(label.toLowerCase()) ? whole : `x${label}x`,
  )

function hideNodes(place: Place): void {
  const hidden = { until: -1 }
  MARKDOWN.parse(withoutPlainBrackets(place)).iterate({
    enter({ name, from, to, node }) {
      if (from < hidden.until) return false
      hideNode(place, { name, from, to, parent: node.parent?.name ?? '' }, hidden)
      return name !== 'InlineCode' && name !== 'Image'
    },
  })
}

function hideNode({ page, text, at }: Place, node: Node, hidden: { until: number }): void {
  const { name, from, to } = node
  const whole = text.slice(from, to)
  if (name === 'Link') hideLink({ page, text, at }, from, to)
  else if (name === 'Image') blank(page, at + from, at + to)
  else if (name === 'HTMLTag') hideTag({ page, text, at }, node, hidden)
  else if (name === 'HeaderMark' || name === 'QuoteMark') blank(page, at + from, at + to)
  else if (name === 'Escape') hide(page, at + from, at + from + 1)
  else if (name === 'Entity') decode(page, at + from, whole)
  else if (name === 'InlineCode') hideCodeMarks(page, at + from, whole)
  else if (/^(?:EmphasisMark|StrikethroughMark)$/.test(name) || (name === 'LinkMark' && node.parent === 'Autolink'))
    hide(page, at + from, at + to)
}

function hideCodeMarks(page: Page, start: number, code: string): void {
  const marks = /^`+/.exec(code)?.[0].length ?? 0
  hide(page, start, start + marks)
  hide(page, start + code.length - marks, start + code.length)
}

/** The character that is meant, and placeholders for the rest. */
function decode(page: Page, start: number, reference: string): void {
  const meant = decodeHTMLStrict(reference)
  if (meant === reference || meant.length > reference.length) return
  for (let i = 0; i < reference.length; i++) page.units[start + i] = meant[i] ?? HIDDEN_MARK
}

/** `[text](address)`, `[text][label]`, `[label]`, or `[^1]`. Brackets that lead nowhere are part of the text. */
function hideLink({ page, text, at }: Place, from: number, to: number): void {
  const link = text.slice(from, to)
  if (FOOTNOTE_MARK.test(link)) {
    hide(page, at + from, at + to)
    return
  }
  const label = /\]\[([^\][]+)\]$/.exec(link)?.[1] ?? /^\[([^\][]+)\](?:\[\])?$/.exec(link)?.[1]
  if (label !== undefined && !page.references.has(label.toLowerCase())) return
  const end = label === undefined ? endOfText(link) : link.search(/\](?:\[[^\][]*\])?$/)
  if (end <= 0) return
  hide(page, at + from, at + from + 1)
  hide(page, at + from + end, at + to)
}

/** @returns where the bracket closes that opens the link */
function endOfText(link: string): number {
  let depth = 0
  for (let i = 0; i < link.length; i++) {
    const unit = link.charAt(i)
    if (unit === '\\') i++
    else if (unit === '[') depth++
    else if (unit === ']' && --depth === 0) return i
  }
  return -1
}

/** Only elements of HTML are marks: `<enter>` is a word in brackets. */
function hideTag({ page, text, at }: Place, { from, to }: Node, hidden: { until: number }): void {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(text.slice(from, to)) ?? []
  const element = name.toLowerCase()
  if (INLINE_ELEMENTS.has(element)) hide(page, at + from, at + to)
  if (!BLOCK_ELEMENTS.has(element)) return
  const closing = slash === '' && HIDDEN_ELEMENTS.has(element) ? text.indexOf(`</${name}`, to) : -1
  if (closing !== -1) hidden.until = closing
  blank(page, at + from, at + Math.max(to, closing))
  page.units[at + from] = '\n'
  if (element !== 'br') page.units[at + from + 1] = '\n'
}
