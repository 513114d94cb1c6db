/** Finds the part of a page that is its article. */
import { Readability } from '@mozilla/readability'

interface Body {
  readonly root: Node
  /** True for a gallery: its captions are the article, not an addition to it. */
  readonly keepsCaptions: boolean
}

/** Elements that outlets build the updates of a live blog from. */
const LIVE_ENTRY = 'article, section, li, div'
const MIN_ENTRIES = 2
const MIN_CAPTIONS = 3

/**
 * Readability finds one stretch of prose. It takes the short texts of a live blog or a gallery for lists of
 * links. These two shapes are therefore recognized first, by their own marks.
 * @param document is changed
 * @param isLiveBlog the page's metadata calls it a live blog
 * @returns `null` if the page has no prose
 */
export function findBody(document: Document, isLiveBlog: boolean): Body | null {
  const liveBlog = findLiveBlog(document, isLiveBlog)
  if (liveBlog) return { root: liveBlog, keepsCaptions: false }
  const gallery = findGallery(document)
  if (gallery) return { root: gallery, keepsCaptions: true }
  return findProse(document)
}

function findProse(document: Document): Body | null {
  removeNamesWithinSentences(document)
  const found = new Readability<Node>(document, { serializer: (node) => node, disableJSONLD: true }).parse()
  return found?.content ? { root: found.content, keepsCaptions: false } : null
}

/**
 * Readability judges elements by their names, even in the middle of a sentence: it takes "share-price" for a share
 * button and "dateline" for a byline. Without their names, elements inside a sentence stay.
 */
function removeNamesWithinSentences(document: Document): void {
  for (const element of document.querySelectorAll('p *, h1 *, h2 *, h3 *, h4 *, li *:not(p, ul, ol, div)')) {
    for (const attribute of ['class', 'id', 'rel', 'role', 'itemprop', 'data-testid'])
      element.removeAttribute(attribute)
  }
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

/** A page is a gallery if its captions are longer than its other prose. */
function findGallery(document: Document): Element | null {
  const captions = [...document.querySelectorAll('figure figcaption')]
  if (captions.length < MIN_CAPTIONS) return null
  const prose = [...document.querySelectorAll('p')].filter((paragraph) => !paragraph.closest('figcaption'))
  return lengthOf(captions) > lengthOf(prose) ? frameOf(captions) : null
}

const lengthOf = (elements: readonly Element[]): number =>
  elements.reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0)

/** The element around all parts, widened to the article around it, so that text before the first part is kept. */
function frameOf(parts: readonly Element[]): Element | null {
  const last = parts.at(-1)
  let frame = parts[0]?.parentElement ?? null
  while (frame?.parentElement && last && !frame.contains(last)) frame = frame.parentElement
  return frame?.closest('main, article, [itemprop~="articleBody"]') ?? frame
}
