/** OPML, the form in which feed readers export their subscriptions -> the feeds that it lists. */
import { parseOpml } from 'feedsmith'
import { ExtractionFailure } from '../extraction-failure.ts'
import { fieldText } from '../field-text.ts'

export interface ListedFeed {
  /** As written. */
  readonly url: string
  /** What the list calls it. */
  readonly title?: string | undefined
}

interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly type?: string
  /** Some readers have the feed here. */
  readonly url?: string
  readonly outlines?: readonly Outline[]
}

/** UTF-16 units; enough for thousands of feeds. */
const MAX_LENGTH = 2_000_000
/** A list in folders; more levels are an attack. */
const MAX_DEPTH = 50

/** @returns the feeds in the order of the list, whatever folders they are in @throws ExtractionFailure */
export function readOpml(text: string): readonly ListedFeed[] {
  if (text.length > MAX_LENGTH) {
    throw new ExtractionFailure('too-large', { key: 'page.too-long', values: { most: MAX_LENGTH } })
  }
  try {
    return feedsIn((parseOpml(text) as { readonly body?: { readonly outlines?: readonly Outline[] } }).body?.outlines)
  } catch (error) {
    throw new ExtractionFailure('no-feed', { key: 'feed.no-opml' }, { cause: error })
  }
}

const feedsIn = (outlines: readonly Outline[] = [], depth = 0): readonly ListedFeed[] =>
  outlines.flatMap((outline) => [
    ...feedOf(outline),
    ...(depth < MAX_DEPTH ? feedsIn(outline.outlines, depth + 1) : []),
  ])

function feedOf({ type = '', url, xmlUrl, title, text }: Outline): readonly ListedFeed[] {
  const link = xmlUrl ?? (/^(?:rss|atom)$/i.test(type) ? url : undefined)
  return link !== undefined ? [{ url: link.trim(), title: fieldText(title) ?? fieldText(text) }] : []
}
