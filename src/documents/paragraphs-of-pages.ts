/** The lines of printed pages -> paragraphs, without what is printed on every page. */
import type { PdfLine } from './pdf-lines.ts'

interface PagesText {
  readonly paragraphs: readonly string[]
  /** The address in a header or footer; absent if there is none, or more than one. */
  readonly url?: string
}

/** How many lines at the upper and at the lower edge of a page may be headers and footers. */
const MAX_EDGE_LINES = 2
/** A line on this share of the pages, at least two, is printed on every page. */
const MIN_PAGES_SHARE = 0.5
const MIN_PAGES = 2
const PAGE_NUMBER = /^(?:[-–—|] ?)?(?:page |p\. ?|seite )?\d{1,4}(?: ?(?:of|von|\/) ?\d{1,4})?(?: ?[-–—|])?$/i
/** What a browser prints at the foot of each page. */
const PRINTED_ADDRESS = /^(https?:\/\/\S+)(?: \d{1,4}\/\d{1,4})?$/i
/** What a browser prints at the head of each page: when it was printed, and the title. */
const PRINTED_TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: |$)/i

/** A gap between baselines that is so much larger than the usual one begins a paragraph. */
const MIN_GAP_RATIO = 1.3
/** A font that is so much larger or smaller begins a paragraph. */
const MIN_FONT_RATIO = 1.15
/** A line that begins so much further to the right is indented. In heights of its font. */
const MIN_INDENT = 0.8
/** A line that leaves this share of the column free has ended its paragraph, if its sentence ends. */
const MIN_FREE_SHARE = 0.12
/** Scripts without spaces between words, and their punctuation. */
const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\u3000-\\u303f\\uff01-\\uff65]'
const BETWEEN_UNSPACED = new RegExp(`${UNSPACED}\\n${UNSPACED}`, 'u')
const LINE_END_HYPHEN = /\p{L}[-‐\u00ad]$/u
const SENTENCE_END = /[.!?…:][”’"')\]»]*$/
const LIST_ITEM = /^(?:[•▪◦‣●–—*-]\s|\d{1,3}[.)]\s)/

/** @param pages the lines of each page, in the order of the document */
export function paragraphsOfPages(pages: readonly (readonly PdfLine[])[]): PagesText {
  const edges = pages.map(edgeLines)
  const repeated = repeatedOn(edges, ({ text }) => keyOf(text))
  const outer = pages.map(outerLines)
  const inOnePlace = repeatedOn(outer, placeOf)
  const addresses = new Set<string>()
  const isPrinted = ({ text }: PdfLine) => {
    const address = PRINTED_ADDRESS.exec(text)?.[1]
    if (address !== undefined) addresses.add(address)
    return address !== undefined || PAGE_NUMBER.test(text) || PRINTED_TIME.test(text) || repeated.has(keyOf(text))
  }
  const isKept = (line: PdfLine, page: number) =>
    !(edges[page]?.has(line) && isPrinted(line)) && !(outer[page]?.has(line) && inOnePlace.has(placeOf(line)))
  const kept = pages.map((lines, page) => lines.filter((line) => isKept(line, page)))
  const words = wordsIn(kept.flat())
  const [url, ...others] = addresses
  return {
    paragraphs: joinedAcross(kept.map(paragraphsOf)).map((lines) => joined(lines, words)),
    ...(url !== undefined && others.length === 0 && { url }),
  }
}

/** The same for "Norn Post 3" and "Norn Post 4". */
const keyOf = (text: string): string => text.replace(/\d+/g, '#')

/** A text and its height on the page, in points. */
const placeOf = ({ text, y }: PdfLine): string => `${keyOf(text)} at ${Math.round(y)}`

/** The first and the last lines of a page, whatever parts them from the text. */
function outerLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const fromTop = [...lines].sort((a, b) => b.y - a.y)
  return new Set([...fromTop.slice(0, MAX_EDGE_LINES), ...fromTop.slice(-MAX_EDGE_LINES)])
}

/** The few lines above and below the text of a page, which a gap parts from it. */
function edgeLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const fromTop = [...lines].sort((a, b) => b.y - a.y)
  const least = MIN_GAP_RATIO * usualPitch(fromTop)
  const blockOf = (sorted: readonly PdfLine[]): readonly PdfLine[] => {
    const gapAt = sorted.findIndex(
      (line, i) => i > 0 && Math.abs((sorted[i - 1] as PdfLine).y - line.y) > least * line.height,
    )
    return gapAt > 0 && gapAt <= MAX_EDGE_LINES ? sorted.slice(0, gapAt) : []
  }
  return new Set([...blockOf(fromTop), ...blockOf([...fromTop].reverse())])
}

/** @returns the keys of lines that enough pages have */
function repeatedOn(edges: readonly ReadonlySet<PdfLine>[], key: (line: PdfLine) => string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of edges) {
    for (const own of new Set([...lines].map(key))) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  const least = Math.max(MIN_PAGES, edges.length * MIN_PAGES_SHARE)
  return new Set([...counts].filter(([, count]) => count >= least).map(([own]) => own))
}

type Paragraph = readonly [PdfLine, ...PdfLine[]]

function paragraphsOf(lines: readonly PdfLine[]): readonly Paragraph[] {
  const pitch = usualPitch(lines)
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && continues(open, line, pitch, lines)) paragraphs[paragraphs.length - 1] = [...open, line]
    else paragraphs.push([line])
  }
  return paragraphs
}

/** The median distance between the baselines of neighbouring lines, in heights of their font. */
function usualPitch(lines: readonly PdfLine[]): number {
  const pitches = lines
    .slice(1)
    .map((line, i) => ((lines[i] as PdfLine).y - line.y) / line.height)
    .filter((pitch) => pitch > 0.5 && pitch < 3)
    .sort((a, b) => a - b)
  return pitches[Math.floor((pitches.length - 1) / 2)] ?? 1.2
}

interface Column {
  readonly left: number
  readonly right: number
}

/** The left and right edge of the lines of its font that begin near the same place. */
function columnOf(lines: readonly PdfLine[], line: PdfLine): Column {
  const near = lines.filter((other) => Math.abs(other.left - line.left) < 4 * line.height && isOneFont(other, line))
  return { left: Math.min(...near.map(({ left }) => left)), right: Math.max(...near.map(({ right }) => right)) }
}

const isOneFont = (a: PdfLine, b: PdfLine): boolean =>
  Math.max(a.height, b.height) / Math.min(a.height, b.height) <= MIN_FONT_RATIO

const isIndented = (line: PdfLine, { left }: Column): boolean => line.left - left > MIN_INDENT * line.height

function continues(open: Paragraph, line: PdfLine, pitch: number, lines: readonly PdfLine[]): boolean {
  const last = open.at(-1) as PdfLine
  if (!isOneFont(last, line) || LIST_ITEM.test(line.text)) return false
  const gap = (last.y - line.y) / line.height
  if (gap > MIN_GAP_RATIO * pitch || endsParagraph(last, line, columnOf(lines, last))) return false
  // The line stands above the last one if a new column begins.
  return !isIndented(line, columnOf(lines, line)) || (gap > 0 && isIndented(last, columnOf(lines, last)))
}

/** A line with much room for the next word was ended by hand. */
function endsParagraph({ text, right, height }: PdfLine, next: PdfLine, column: Column): boolean {
  if (LINE_END_HYPHEN.test(text)) return false
  const free = column.right - right
  if (SENTENCE_END.test(text) && free > MIN_FREE_SHARE * (column.right - column.left)) return true
  const [word = ''] = next.text.split(' ', 1)
  return free > (1.5 * (next.right - next.left) * word.length) / next.text.length + 2 * height
}

/** A paragraph whose sentence goes on over the page is one. */
function joinedAcross(pages: readonly (readonly Paragraph[])[]): readonly Paragraph[] {
  const all: Paragraph[] = []
  for (const paragraphs of pages) {
    const [first, ...others] = paragraphs
    const open = all.at(-1)
    if (!first) continue
    if (open && goesOn(open, first)) all[all.length - 1] = [...open, ...first]
    else all.push(first)
    all.push(...others)
  }
  return all
}

function goesOn(open: Paragraph, [line]: Paragraph): boolean {
  const last = open.at(-1) as PdfLine
  return isOneFont(last, line) && !SENTENCE_END.test(last.text) && /^[\p{Ll}\d“"‘'(]/u.test(line.text)
}

/** The words of the document, in lower case; they tell which hyphens at line ends belong to a word. */
const wordsIn = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]/u)))

function joined(lines: Paragraph, words: ReadonlySet<string>): string {
  return lines.slice(1).reduce((text, line) => {
    const after = /^\p{Ll}+/u.exec(line.text)?.[0]
    if (!LINE_END_HYPHEN.test(text) || after === undefined) return text + spaceBetween(text, line.text) + line.text
    const before = text.slice(text.lastIndexOf(' ') + 1, -1).replace(/^[^\p{L}]+/u, '')
    const isCompound =
      !text.endsWith('\u00ad') &&
      words.has(`${before}-${after}`.toLowerCase()) &&
      !words.has(`${before}${after}`.toLowerCase())
    return `${isCompound ? text : text.slice(0, -1)}${line.text}`
  }, lines[0].text)
}

const spaceBetween = (before: string, after: string): string =>
  BETWEEN_UNSPACED.test(`${before.slice(-1)}\n${after.charAt(0)}`) ? '' : ' '
