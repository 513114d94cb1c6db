/** Finds the part of a page that is its article. */
import { Readability } from '@mozilla/readability'

export interface Body {
  readonly root: Node
  /** Captions are the article (a gallery), not beside it. */
  readonly withCaptions: boolean
}

/** Elements that outlets make the updates of a live blog from. */
const LIVE_ENTRY = 'article, section, li, div'
const MIN_ENTRIES = 2
const MIN_CAPTIONS = 3

/**
 * Readability finds one stretch of prose; the updates of a live blog and the captions of a gallery are many short
 * ones, which it takes for lists of links, so these two are found by what marks them.
 * @param document is changed
 * @returns `null` where there is no prose
 */
export function findBody(document: Document, isLiveBlog: boolean): Body | null {
  const live = liveBlogOf(document, isLiveBlog)
  if (live) return { root: live, withCaptions: false }
  const gallery = galleryOf(document)
  if (gallery) return { root: gallery, withCaptions: true }
  unnameWithinSentences(document)
  const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse()
  return found?.content ? { root: found.content, withCaptions: false } : null
}

function liveBlogOf(document: Document, isLiveBlog: boolean): Element | null {
  const marked = [...document.querySelectorAll('[itemprop~="liveBlogUpdate"]')]
  const entries = marked.length >= MIN_ENTRIES ? marked : isLiveBlog ? likelyEntries(document) : []
  if (entries.length < MIN_ENTRIES) return null
  return frameOf(entries)
}

/**
 * Readability judges elements by their names, and takes "share-price" for a share button and "dateline" for a byline
 * also in the middle of a sentence: what stands in one loses its names, and so stays.
 */
function unnameWithinSentences(document: Document): void {
  for (const element of document.querySelectorAll('p *, h1 *, h2 *, h3 *, h4 *, li *:not(p, ul, ol, div)')) {
    for (const attribute of ['class', 'id', 'rel', 'role', 'itemprop', 'data-testid'])
      element.removeAttribute(attribute)
  }
}

/** The largest group of neighbours that have a time and a paragraph each. */
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

function galleryOf(document: Document): Element | null {
  const captions = [...document.querySelectorAll('figure figcaption')]
  if (captions.length < MIN_CAPTIONS) return null
  const prose = [...document.querySelectorAll('p')].filter((paragraph) => !paragraph.closest('figcaption'))
  return lengthOf(captions) > lengthOf(prose) ? frameOf(captions) : null
}

const lengthOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0)

/** The article around all parts, so that what stands before the first is kept. */
function frameOf(parts: readonly Element[]): Element | null {
  const last = parts.at(-1)
  let frame = parts[0]?.parentElement ?? null
  while (frame?.parentElement && last && !frame.contains(last)) frame = frame.parentElement
  return frame?.closest('main, article, [itemprop~="articleBody"]') ?? frame
}
