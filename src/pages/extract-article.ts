/** HTML -> the article on the page: its text, and what the page declares about its source. */
import type { Source } from '../corpus/article.ts'
import { type Block, blocksOf, joinBlocks } from './body/blocks-of.ts'
import { findBody } from './body/find-body.ts'
import { ExtractionFailure } from './extraction-failure.ts'
import { judgeText } from './judge-text.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { checkStructure } from './parsing/check-structure.ts'
import { parsePage } from './parsing/parse-page.ts'
import { removeBlocks } from './removals/remove-blocks.ts'
import { removeElements } from './removals/remove-elements.ts'

/** What is known about a fetched or saved article. A field that the page does not declare is absent. */
export interface ExtractedArticle extends Source {
  readonly title?: string | undefined
  /** Blank lines separate paragraphs; each list item has a line of its own. Never empty. */
  readonly text: string
}

/**
 * Extracts the article of a page. A hostile page can take seconds, so do not call this on a thread that serves
 * readers: `createPageReader` runs it on a thread of its own.
 * @param html a whole page or a fragment
 * @param link where the page was fetched; absent for a file
 * @throws ExtractionFailure, and nothing else, if the page is refused or holds no article
 */
export function extractArticle(html: string, link?: string): ExtractedArticle {
  checkStructure(html)
  try {
    return extract(html, link)
  } catch (error) {
    if (error instanceof ExtractionFailure) throw error
    throw new ExtractionFailure('unreadable', 'cannot be read as HTML', { cause: error })
  }
}

/**
 * The steps, in order. These leave something of the page out:
 * - `removeElements`: scripts, navigation, adverts and other boilerplate,
 * - `findBody`: everything around the article,
 * - `blocksOf`: form controls, and lines without a letter or digit,
 * - `removeBlocks`: captions, links to other pages, sign-ups, labels, and a heading that repeats the title.
 */
function extract(html: string, link: string | undefined): ExtractedArticle {
  const document = parsePage(html)
  const { isPaid, isLiveBlog, ...fields } = readMetadata(document, link)
  // The judgement needs all words of the page, so they are read before the first removal.
  const pageText = textOf(blocksOf(document.body))
  removeElements(document)
  const body = findBody(document, isLiveBlog)
  const found = body ? blocksOf(body.root) : []
  const blocks = removeBlocks(found, { title: fields.title, keepsCaptions: body?.keepsCaptions ?? false })
  judgeText(blocks, { isPaid, pageText, linkShare: linkShareOf(found) })
  return { ...withoutUndefined(fields), text: joinBlocks(blocks) }
}

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n')

/** The share of all text that is inside links, in [0, 1]. */
function linkShareOf(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return blocks.reduce((sum, { text, linkShare }) => sum + linkShare * text.length, 0) / Math.max(1, length)
}

const withoutUndefined = (fields: Omit<ExtractedArticle, 'text'>): Omit<ExtractedArticle, 'text'> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
