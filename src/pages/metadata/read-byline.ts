/** Finds who is named as the author in the head of the article: below its title, or with the marks of an author. */

import type { Block } from '../body/blocks-of.ts'
import { lettersOf } from '../body/letters-of.ts'
import { type ArticleHead, ELSEWHERE } from './article-head.ts'
import { type AuthorName, authorNames } from './author-names.ts'

/** UTF-16 units. A longer block holds more than a byline. */
const MAX_BYLINE_LENGTH = 160
/** UTF-16 units of an element that is named as the author's. */
const MAX_MARKED_LENGTH = 120

const ELEMENT = 1

/** What stands here names somebody else, or no person: the maker of a picture, sections of the site, the title. */
const NO_BYLINE = `${ELSEWHERE}, h1, [class*="breadcrumb" i], [class*="menu" i], [class*="license" i]`

const MARKED =
  '[rel~="author"], [itemprop~="author"], [class*="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], ' +
  '[class*="writer" i], [class*="verfasser" i], [class~="vcard"], [class~="fn"], [data-testid*="byline" i], ' +
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"], ' +
  'a[href*="/staff/"], a[href*="/people/"], a[href*="/person/"], a[href*="/redaktion/"], a[href*="/contributor"], a[href*="/journalist"]'
/** What is called after an author, but shows something else than the name. */
const OTHER_MARK =
  /bio|avatar|image|img|photo|pic|desc|about|comment|social|follow|count|date|time|related|email|twitter|widget|list|more/i
/** "By Jane Roe", "Von Jane Roe", "Text: Jane Roe". */
const TEXT_BYLINE =
  /^(?:by|written by|posted by|words by|von|text(?: von)?|autor(?:in|en)?|author|par|por|door|di)(?:\s*:\s*|\s+)(?=\p{Lu})/iu

/**
 * @param document as it was parsed; nothing was removed
 * @param outlets see `authorNames`
 * @returns the names that stand in the head of the article; none if it is unclear whose they are
 */
export function readByline(
  document: Document,
  { heading, blocks }: ArticleHead,
  outlets: readonly string[],
): readonly AuthorName[] {
  if (!heading) return []
  const marked = firstMarked(document, heading, blocks, outlets)
  return marked.some(({ kind }) => kind === 'full') ? marked : (textByline(blocks, outlets) ?? marked)
}

/** The names of the marked element that is nearest to the title, or of the only one in the article. */
function firstMarked(
  document: Document,
  heading: Element,
  blocks: readonly Block[],
  outlets: readonly string[],
): readonly AuthorName[] {
  const marks = [...document.querySelectorAll(MARKED)].filter(
    (mark) => isAuthorMark(mark) && authorNames(spacedText(mark), outlets).length > 0,
  )
  for (const block of blocks) {
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

/** The text with a space around elements: of "By" and a name in two elements, no word is made. */
const spacedText = (element: Element): string =>
  [...element.childNodes]
    .map((node) => (node.nodeType === ELEMENT ? ` ${spacedText(node as Element)} ` : (node.textContent ?? '')))
    .join('')

function isAuthorMark(element: Element): boolean {
  const text = element.textContent ?? ''
  if (text.length > MAX_MARKED_LENGTH || element.closest(NO_BYLINE) !== null) return false
  return !OTHER_MARK.test(element.getAttribute('class') ?? '')
}

function textByline(blocks: readonly Block[], outlets: readonly string[]): readonly AuthorName[] | null {
  for (const block of blocks) {
    for (const line of block.text.slice(0, MAX_BYLINE_LENGTH).split('\n')) {
      if (block.text.length > MAX_BYLINE_LENGTH || !TEXT_BYLINE.test(line)) continue
      const names = authorNames(line, outlets)
      if (names.length > 0 && names.every(({ kind }) => kind === 'full')) return names
    }
  }
  return null
}
