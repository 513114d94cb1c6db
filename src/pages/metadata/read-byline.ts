/** Finds who is named as the author in the head of the article: below its title, or with the marks of an author. */
import { countWords } from '../../text/count-words.ts'
import { type Block, blocksOf } from '../body/blocks-of.ts'
import { type AuthorName, authorNames } from './author-names.ts'

/** How far from the title a byline may be, in words of the page. */
const MAX_WORDS_BELOW_TITLE = 90
const MAX_WORDS_ABOVE_TITLE = 25
/** UTF-16 units. A longer block holds more than a byline. */
const MAX_BYLINE_LENGTH = 160
/** UTF-16 units of an element that is named as the author's. */
const MAX_MARKED_LENGTH = 120

const ELEMENT = 1

const MARKED =
  '[rel~="author"], [itemprop~="author"], [class*="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], ' +
  '[class*="writer" i], [class*="verfasser" i], [class~="vcard"], [class~="fn"], [data-testid*="byline" i], ' +
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], ' +
  'a[href*="/staff/"], a[href*="/people/"], a[href*="/person/"], a[href*="/redaktion/"], a[href*="/contributor"], a[href*="/journalist"]'
/** What is called after an author, but shows something else than the name. */
const OTHER_MARK =
  /bio|avatar|image|img|photo|pic|desc|about|comment|social|follow|count|date|time|related|email|twitter|widget|list|more/i
/** Elements that name people who did not write the article. */
const ELSEWHERE =
  'aside, nav, footer, figure, blockquote, [role="complementary"], [role="navigation"], [role="contentinfo"], ' +
  '[class*="comment" i], [id*="comment" i], [class*="sidebar" i], [id*="sidebar" i], [class*="related" i], ' +
  '[class*="widget" i], [class*="teaser" i], [class*="recommend" i], [class*="popular" i], [class*="footer" i], [class*="trending" i]'
/** "By Jane Roe", "Von Jane Roe", "Text: Jane Roe". */
const TEXT_BYLINE =
  /^(?:by|written by|posted by|words by|von|text(?: von)?|autor(?:in|en)?|author|par|por|door|di)(?:\s*:\s*|\s+)(?=\p{Lu})/iu

/**
 * @param document as it was parsed; nothing was removed
 * @param title the title of the article, if it is known
 * @param outlets see `authorNames`
 * @returns the names that stand in the head of the article; none if it is unclear whose they are
 */
export function readByline(
  document: Document,
  title: string | undefined,
  outlets: readonly string[],
): readonly AuthorName[] {
  const heading = headingOf(document, title)
  if (!heading) return []
  const places = placesOf(document, heading)
  const marked = firstMarked(document, heading, places, outlets)
  return marked.some(({ isFull }) => isFull) ? marked : (textByline(places, outlets) ?? marked)
}

/** The heading with the title, or else the only main heading. */
function headingOf(document: Document, title: string | undefined): Element | null {
  const headings = [...document.querySelectorAll('h1, h2, h3')]
  const own = headings.find(
    (heading) => title !== undefined && lettersOf(heading.textContent ?? '') === lettersOf(title),
  )
  const main = headings.filter(({ localName }) => localName === 'h1')
  return own ?? (main.length === 1 ? (main[0] ?? null) : null)
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The blocks around the title, nearest below it first, then nearest above it. */
interface Place {
  readonly block: Block
  readonly isBelow: boolean
}

function placesOf(document: Document, heading: Element): readonly Place[] {
  const blocks = blocksOf(document.body)
  const at = blocks.findIndex(({ element }) => element === heading || heading.contains(element))
  if (at < 0) return []
  return [
    ...within(blocks.slice(at + 1), MAX_WORDS_BELOW_TITLE).map((block) => ({ block, isBelow: true })),
    ...within(blocks.slice(0, at).reverse(), MAX_WORDS_ABOVE_TITLE).map((block) => ({ block, isBelow: false })),
  ].filter(({ block }) => block.element.closest(ELSEWHERE) === null)
}

/** The first blocks, as long as no more words come before them. */
function within(blocks: readonly Block[], maxWords: number): readonly Block[] {
  let words = 0
  return blocks.slice(
    0,
    blocks.findIndex(({ text }) => {
      const isTooFar = words > maxWords
      words += countWords(text)
      return isTooFar
    }),
  )
}

/** The names of the marked element that is nearest to the title, or of the only one in the article. */
function firstMarked(
  document: Document,
  heading: Element,
  places: readonly Place[],
  outlets: readonly string[],
): readonly AuthorName[] {
  const marks = [...document.querySelectorAll(MARKED)].filter(
    (mark) => isAuthorMark(mark) && authorNames(spacedText(mark), outlets).length > 0,
  )
  for (const { block } of places) {
    const names = marks
      .filter((mark) => block.element.contains(mark) || mark === block.element || mark.contains(block.element))
      .filter((mark, _, all) => !all.some((other) => other !== mark && mark.contains(other)))
      .flatMap((mark) => authorNames(spacedText(mark), outlets))
    if (names.length > 0) return names
  }
  const scope = heading.closest(
    'article, [class~="hentry"], [class~="post"], [itemtype*="Article"], [itemtype*="Posting"]',
  )
  const inScope = marks
    .filter((mark) => scope?.contains(mark))
    .map((mark) => authorNames(spacedText(mark), outlets))
    .filter(({ length }) => length > 0)
  const distinct = new Set(inScope.flat().map(({ name }) => lettersOf(name)))
  return distinct.size === 1 ? (inScope[0] ?? []) : []
}

/** The text with a space between elements: of "By" and a name in two elements, no word is made. */
const spacedText = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === ELEMENT ? spacedText(node as Element) : (node.textContent ?? '')))
    .join(' ')

function isAuthorMark(element: Element): boolean {
  const text = element.textContent ?? ''
  if (text.length > MAX_MARKED_LENGTH || element.closest(ELSEWHERE) !== null) return false
  return !OTHER_MARK.test(element.getAttribute('class') ?? '')
}

function textByline(places: readonly Place[], outlets: readonly string[]): readonly AuthorName[] | null {
  for (const { block } of places) {
    for (const line of block.text.slice(0, MAX_BYLINE_LENGTH).split('\n')) {
      if (block.text.length > MAX_BYLINE_LENGTH || !TEXT_BYLINE.test(line)) continue
      const names = authorNames(line, outlets)
      if (names.length > 0 && names.every(({ isFull }) => isFull)) return names
    }
  }
  return null
}
