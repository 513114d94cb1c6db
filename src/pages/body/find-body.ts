/** Finds the part of a page that is its article. */
import type { OnRemoval } from '../removals/removal.ts'
import { type Block, blocksOf } from './blocks-of.ts'
import { isProse } from './contents-of.ts'
import { findProse } from './find-prose.ts'

interface Body {
  readonly blocks: readonly Block[]
  /** True for a gallery: its captions are the article, not an addition to it. */
  readonly keepsCaptions: boolean
}

/** Elements that outlets build the updates of a live blog from. */
const LIVE_ENTRY = 'article, section, li, div'
const MIN_ENTRIES = 2
const MIN_CAPTIONS = 3
/** A caption with a larger share of linked text is the headline of another page. */
const MAX_LINK_SHARE = 0.5

/**
 * Readability finds one stretch of prose. It takes the short texts of a live blog or a gallery for lists of
 * links. These two shapes are therefore recognized first, by their own marks.
 * @param document is changed
 * @param isLiveBlog the page's metadata calls it a live blog
 */
export function findBody(document: Document, isLiveBlog: boolean, onRemoval: OnRemoval): Body {
  const liveBlog = findLiveBlog(document, isLiveBlog)
  if (liveBlog) return { blocks: blocksOf(liveBlog), keepsCaptions: false }
  const gallery = findGallery(document)
  if (gallery) return { blocks: blocksOf(gallery), keepsCaptions: true }
  return { blocks: findProse(document, onRemoval), keepsCaptions: false }
}

function findLiveBlog(document: Document, isLiveBlog: boolean): Element | null {
  const entries = liveEntries(document, isLiveBlog)
  return entries.length < MIN_ENTRIES ? null : frameOf(entries)
}

function liveEntries(document: Document, isLiveBlog: boolean): readonly Element[] {
  const marked = [...document.querySelectorAll('[itemprop~="liveBlogUpdate"]')]
  if (marked.length >= MIN_ENTRIES) return marked
  return isLiveBlog ? likelyEntries(document) : []
}

/** The largest group of siblings that have a time and a paragraph each. */
function likelyEntries(document: Document): readonly Element[] {
  const groups = new Map<Element, Element[]>()
  for (const element of document.querySelectorAll(LIVE_ENTRY)) {
    const parent = element.parentElement
    if (parent && element.querySelector('time') && element.querySelector('p')) {
      const group = groups.get(parent)
      if (group) group.push(element)
      else groups.set(parent, [element])
    }
  }
  return [...groups.values()].reduce((largest, group) => (group.length > largest.length ? group : largest), [])
}

/** A page is a gallery if its captions are longer than its other prose. The captions of teasers are links. */
function findGallery(document: Document): Element | null {
  const blocks = blocksOf(document.body)
  const captions = blocks.filter(({ kind, linkShare }) => kind === 'caption' && linkShare < MAX_LINK_SHARE)
  if (captions.length < MIN_CAPTIONS) return null
  return lengthOf(captions) > lengthOf(blocks.filter(isProse)) ? frameOf(captions.map(({ element }) => element)) : null
}

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0)

/** The element around all parts, widened to the article around it, so that text before the first part is kept. */
function frameOf(parts: readonly Element[]): Element | null {
  const last = parts.at(-1)
  let frame = parts[0]?.parentElement ?? null
  while (frame?.parentElement && last && !frame.contains(last)) frame = frame.parentElement
  return frame?.closest('main, article, [itemprop~="articleBody"]') ?? frame
}
