/** Finds the head of the article: its heading, and what stands around it on the page. */

import { countWords } from '../../text/count-words.ts'
import { type Block, blocksOf } from '../body/blocks-of.ts'
import { isProse } from '../body/contents-of.ts'
import { lettersOf } from '../body/letters-of.ts'

/** How far from the heading something of the head may be, in words of the page. */
const MAX_WORDS_BELOW_HEADING = 90
const MAX_WORDS_ABOVE_HEADING = 25
/** How far before the first sentence, if there is no heading. */
const MAX_WORDS_BEFORE_PROSE = 60

/** Elements that are not about the article, but about people and pages beside it. */
export const ELSEWHERE =
  'aside, nav, footer, figure, blockquote, [role="complementary"], [role="navigation"], [role="contentinfo"], ' +
  '[class*="comment" i], [id*="comment" i], [class*="sidebar" i], [id*="sidebar" i], [class*="related" i], ' +
  '[class*="widget" i], [class*="teaser" i], [class*="recommend" i], [class*="popular" i], [class*="footer" i], [class*="trending" i]'

export interface ArticleHead {
  readonly heading: Element | null
  /** The blocks around the heading, nearest below it first, then nearest above it; none that stands elsewhere. */
  readonly blocks: readonly Block[]
}

/**
 * @param document as it was parsed; nothing was removed
 * @param title the title of the article, if it is known
 */
export function findArticleHead(document: Document, title: string | undefined): ArticleHead {
  const heading = headingOf(document, title)
  const blocks = blocksOf(document.body)
  const at = heading ? blocks.findIndex(({ element }) => heading.contains(element)) : -1
  const around = at < 0 ? beforeProse(blocks) : aroundHeading(blocks, at)
  return { heading, blocks: around.filter(({ element }) => element.closest(ELSEWHERE) === null) }
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

const aroundHeading = (blocks: readonly Block[], at: number): readonly Block[] => [
  ...within(blocks.slice(at + 1), MAX_WORDS_BELOW_HEADING),
  ...within(blocks.slice(0, at).reverse(), MAX_WORDS_ABOVE_HEADING),
]

function beforeProse(blocks: readonly Block[]): readonly Block[] {
  const before = blocks.slice(0, Math.max(0, blocks.findIndex(isProse))).reverse()
  return within(before, MAX_WORDS_BEFORE_PROSE)
}

/** The first blocks, as long as no more words come before them. */
function within(blocks: readonly Block[], maxWords: number): readonly Block[] {
  let words = 0
  const end = blocks.findIndex(({ text }) => {
    const isTooFar = words > maxWords
    words += countWords(text)
    return isTooFar
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}

/** Microdata of another page stands in a scope of its own with a link to it, as a card does. */
export function isOwnMicrodata(element: Element): boolean {
  const scope = element.closest('[itemscope]')
  return (
    scope === null || scope.querySelector('h1, [itemprop~="articleBody"]') !== null || !scope.querySelector('a[href]')
  )
}
