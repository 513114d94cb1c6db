/** HTML -> the article on the page: its text, and what the page declares about its source. */
import type { Source } from '../corpus/article.ts'
import type { Reason } from '../reasons/reason.ts'
import { type Block, blocksOf, joinBlocks } from './body/blocks-of.ts'
import { findBody } from './body/find-body.ts'
import { ExtractionFailure } from './extraction-failure.ts'
import { judgeText } from './judge-text.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { pageNotes } from './page-notes.ts'
import { checkStructure } from './parsing/check-structure.ts'
import { parsePage } from './parsing/parse-page.ts'
import { pictureDescriptions } from './removals/captions.ts'
import type { OnRemoval } from './removals/removal.ts'
import { removeBlocks } from './removals/remove-blocks.ts'
import { removeElements, SLIDE_SHOW } from './removals/remove-elements.ts'

/** What is known about a fetched or saved article. A field that the page does not declare is absent. */
export interface ExtractedArticle extends Source {
  readonly title?: string | undefined
  /** That the page declares, ISO 639-1. */
  readonly language?: string | undefined
  /** Blank lines separate paragraphs; each list item has a line of its own. Never empty. */
  readonly text: string
  /** What the keeper of the corpus should know, each completing "The file …"; absent if there is nothing. */
  readonly notes?: readonly Reason[]
}

/**
 * Extracts the article of a page. A hostile page can take seconds, so do not call this on a thread that serves
 * readers: `createPageReader` runs it on a thread of its own.
 * @param html a whole page or a fragment
 * @param link where the page was fetched; absent for a file
 * @param onRemoval is told each part of the page that is left out, and why; parts without words are not told
 * @throws ExtractionFailure, and nothing else, if the page is refused or holds no whole article
 */
export function extractArticle(html: string, link?: string, onRemoval: OnRemoval = () => undefined): ExtractedArticle {
  checkStructure(html)
  try {
    return extract(html, link, onRemoval)
  } catch (error) {
    if (error instanceof ExtractionFailure) throw error
    throw new ExtractionFailure('unreadable', { key: 'page.no-html' }, { cause: error })
  }
}

/**
 * The steps, in order. These leave something of the page out, and say why:
 * - `removeElements`: scripts, navigation, adverts and other boilerplate,
 * - `findBody`: everything around the article,
 * - `removeBlocks`: captions, links to other pages, sign-ups, labels, and lines that repeat the source.
 * `blocksOf` leaves out form controls, and lines without a letter or digit.
 */
function extract(html: string, link: string | undefined, onRemoval: OnRemoval): ExtractedArticle {
  const document = parsePage(html)
  const { isPaid, isLiveBlog, declaredText, declaredWords, ...fields } = readMetadata(document, link)
  // The judgement needs all words of the page, so they are read before the first removal.
  const pageText = textOf(blocksOf(document.body))
  let slideShowText = ''
  removeElements(document, (removal) => {
    if (removal.reason === SLIDE_SHOW) slideShowText += `${removal.text}\n`
    onRemoval(removal)
  })
  const { blocks: found, keepsCaptions } = findBody(document, isLiveBlog, onRemoval)
  const { title, author } = fields
  const context = { title, author, descriptions: pictureDescriptions(document), keepsCaptions }
  const blocks = removeBlocks(found, context, onRemoval)
  judgeText(blocks, { isPaid, pageText, found, declaredText })
  const notes = pageNotes({ blocks, found, descriptions: context.descriptions, declaredWords, slideShowText })
  return { ...withoutUndefined(fields), text: joinBlocks(blocks), ...(notes.length > 0 && { notes }) }
}

const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n')

const withoutUndefined = (fields: Omit<ExtractedArticle, 'text' | 'notes'>): Omit<ExtractedArticle, 'text' | 'notes'> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
