/** HTML -> the article on it: its text and what the page declares of its source. */
import type { Source } from '../corpus/article.ts'
import { checkStructure } from './check-structure.ts'
import { dropBoilerplate } from './drop-boilerplate.ts'
import { ExtractionFailure } from './extraction-failure.ts'
import { findBody } from './find-body.ts'
import { judgeText } from './judge-text.ts'
import { pageMetadata } from './page-metadata.ts'
import { parsePage } from './parse-page.ts'
import { type Block, blocksOf, joinBlocks } from './render-text.ts'

/** What is known of a fetched or saved article; a field that the page does not declare is absent. */
export interface ExtractedArticle extends Source {
  readonly title?: string | undefined
  /** Paragraphs parted by blank lines, items of lists on lines of their own; not empty. */
  readonly text: string
}

/** UTF-16 units: a longer paragraph is prose, however it begins. */
const MAX_FURNITURE = 200
/** Pointers to other pages, alone in a paragraph. */
const POINTER =
  /^(?:read (?:more|also|next|on)|also read|see also|related|more (?:on this|from|stories)|recommended|watch|listen|in pictures|click here)\b[^.!?]*$/i
const MOSTLY_LINKED = 0.5
/** A short paragraph that is one link, and no sentence, leads away from the article. */
const ALL_LINKED = 0.9
const SIGN_UP =
  /^(?:sign up|subscribe|register) (?:here |now |today )?(?:for|to) (?:our|the|my|this|receive|get)\b.*\b(?:newsletters?|inbox|alerts?|briefing|e-?mails?)\b/i
const LABEL =
  /^(?:advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip advert(?:isement)?|share this (?:article|story|page|post))[\s.:]*$/i

/**
 * Costs seconds on hostile pages, so that it must not run on a thread that serves: `createPageReader` has one for it.
 * Captions are left out (agencies repeat them in every picture) except in a gallery, where they are the article.
 * @param html a whole page or a fragment
 * @param link where it was fetched; absent for a file
 * @throws ExtractionFailure, and nothing else, where the page is refused or holds no article
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

function extract(html: string, link: string | undefined): ExtractedArticle {
  const document = parsePage(html)
  const { isPaid, isLiveBlog, ...fields } = pageMetadata(document, link)
  const pageText = blocksOf(document.body)
    .map((block) => block.text)
    .join('\n')
  dropBoilerplate(document)
  const body = findBody(document, isLiveBlog)
  const found = body ? blocksOf(body.root) : []
  const blocks = articleBlocks(found, fields.title, body?.withCaptions ?? false)
  judgeText(blocks, { isPaid, pageText, linkShare: linkShareOf(found) })
  return { ...known(fields), text: joinBlocks(blocks) }
}

function articleBlocks(blocks: readonly Block[], title: string | undefined, withCaptions: boolean): readonly Block[] {
  const kept = blocks.filter((block) => (withCaptions || block.kind !== 'caption') && !isFurniture(block))
  const repeatsTitle = kept[0]?.kind === 'heading' && title !== undefined && sameWords(kept[0].text, title)
  return repeatsTitle ? kept.slice(1) : kept
}

function isFurniture({ text, linkShare }: Block): boolean {
  if (text.length > MAX_FURNITURE) return false
  if (linkShare > ALL_LINKED && !/[.!?…][”’"')\]»]*$/.test(text)) return true
  return (POINTER.test(text) && linkShare >= MOSTLY_LINKED) || SIGN_UP.test(text) || LABEL.test(text)
}

function linkShareOf(blocks: readonly Block[]): number {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return blocks.reduce((sum, { text, linkShare }) => sum + linkShare * text.length, 0) / Math.max(1, length)
}

const sameWords = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b)
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

const known = (fields: Omit<ExtractedArticle, 'text'>): Omit<ExtractedArticle, 'text'> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
