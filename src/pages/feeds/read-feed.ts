/** RSS, Atom, RDF or JSON Feed -> the articles that it links to. */
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { declaredDay } from '../declared-day.ts'
import { ExtractionFailure } from '../extraction-failure.ts'
import { fieldText } from '../field-text.ts'
import { splitFeed } from './split-feed.ts'

export interface FeedItem {
  /** An absolute http or https link without fragment and password. */
  readonly link: string
  readonly title?: string
  /** Day in UTC, `YYYY-MM-DD`. */
  readonly published?: string
  /** The feed's own identifier of the item. */
  readonly guid?: string
}

interface BrokenItem {
  /** Position in the feed, from 1. */
  readonly place: number
  /** Completes "item 3 …". */
  readonly reason: string
}

export interface Feed {
  readonly title?: string
  /** In the feed's order, each link once. */
  readonly items: readonly FeedItem[]
  readonly broken: readonly BrokenItem[]
}

export interface FeedOptions {
  /** Where the feed was fetched. Relative links are resolved against it. */
  readonly link: string
  /** How many items are taken at most, from the first. Items that the filter leaves out do not count. */
  readonly limit?: number
  /** Words or phrases. An item is taken if its title, summary or link contains one of them, in any case. */
  readonly filter?: readonly string[]
}

/** UTF-16 units. */
const MAX_FEED_LENGTH = 5_000_000
/** A broken feed, whose items are read one by one, may have this many. Other feeds may have more. */
const MAX_ITEMS_OF_BROKEN_FEED = 2_000
/** UTF-16 units. */
const MAX_LINK_LENGTH = 2_048

/** An item as written, before it is checked. */
interface RawItem {
  readonly title: string | undefined
  readonly summary: string | undefined
  /** As written, most trusted first. */
  readonly links: readonly (string | undefined)[]
  /** The item's own base for relative links, `xml:base`. */
  readonly base: string | undefined
  readonly published: string | undefined
  readonly guid: string | undefined
}

type ItemResult = FeedItem | BrokenItem | null

/**
 * Reads all items that can be read. If the whole feed does not parse, each item is parsed alone.
 * @throws ExtractionFailure `no-feed` or `too-large`, and nothing else
 */
export function readFeed(text: string, options: FeedOptions): Feed {
  if (text.length > MAX_FEED_LENGTH) {
    throw new ExtractionFailure('too-large', `is longer than ${MAX_FEED_LENGTH} characters`)
  }
  const { title, items: raw } = rawFeed(text)
  const results = raw.map((item, i) => checkedItem(item, i + 1, options))
  const isBroken = (result: ItemResult): result is BrokenItem => result !== null && 'place' in result
  const items = results.filter((result): result is FeedItem => result !== null && !isBroken(result))
  const feedTitle = fieldText(title)
  return {
    ...(feedTitle !== undefined && { title: feedTitle }),
    items: withoutRepeats(items).slice(0, options.limit),
    broken: results.filter(isBroken),
  }
}

interface RawFeed {
  readonly title: string | undefined
  /** `null` stands for an item that cannot be read. */
  readonly items: readonly (RawItem | null)[]
}

/**
 * Parses the feed as a whole if that keeps every item. Otherwise parses item by item, because the parser does not say
 * which items it dropped or failed on.
 */
function rawFeed(text: string): RawFeed {
  const whole = attempt(text)
  const parts = splitFeed(text)
  if (whole && (!parts || parts.items.length === whole.items.length)) return whole
  if (parts && parts.items.length > MAX_ITEMS_OF_BROKEN_FEED) {
    throw new ExtractionFailure('too-large', `is broken and has more than ${MAX_ITEMS_OF_BROKEN_FEED} items`)
  }
  const each = (parts?.items ?? []).map((item) => attempt(parts?.assemble(item) ?? ''))
  if (!whole && each.every((one) => one === null)) {
    throw new ExtractionFailure('no-feed', 'is not an RSS, Atom, RDF or JSON feed: check the link, or set kind: page')
  }
  return { title: whole?.title, items: each.map((one) => one?.items[0] ?? null) }
}

function attempt(text: string): RawFeed | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom')
      return { title: feed.title?.value, items: (feed.entries ?? []).map((e) => atomItem(e, feed.xml?.base)) }
    if (format === 'json') return { title: feed.title, items: (feed.items ?? []).map(jsonItem) }
    if (format === 'rdf') return { title: feed.title, items: (feed.items ?? []).map(rdfItem) }
    return { title: feed.title, items: (feed.items ?? []).map(rssItem) }
  } catch {
    // feedsmith throws if the text is no feed. The caller then reads each item alone, or reports it.
    return null
  }
}

const rssItem = (item: RssFeed.Item<string>): RawItem => ({
  title: item.title ?? item.dc?.titles?.[0],
  summary: item.description,
  links: [
    item.link,
    ...alternates(item.atom?.links),
    item.guid?.isPermaLink === false ? undefined : webOnly(item.guid?.value),
  ],
  base: item.xml?.base,
  published: item.pubDate ?? item.dc?.dates?.[0],
  guid: item.guid?.value,
})

const rdfItem = (item: RdfFeed.Item<string>): RawItem => ({
  title: item.title,
  summary: item.description,
  links: [item.link, webOnly(item.rdf?.about)],
  base: item.xml?.base,
  published: item.dc?.dates?.[0],
  guid: item.rdf?.about,
})

const atomItem = (entry: AtomFeed.Entry<string>, feedBase: string | undefined): RawItem => ({
  title: entry.title?.value,
  summary: entry.summary?.value,
  links: alternates(entry.links),
  base: entry.xml?.base ?? feedBase,
  published: entry.published,
  guid: entry.id,
})

const jsonItem = (item: JsonFeed.Item<string>): RawItem => ({
  title: item.title,
  summary: item.summary,
  links: [item.url, item.external_url],
  base: undefined,
  published: item.date_published,
  guid: item.id,
})

/** The links of an Atom entry to its page, HTML first. A link without `rel` is an alternate (RFC 4287, 4.2.7.2). */
function alternates(
  links: readonly { href?: string; rel?: string; type?: string }[] = [],
): readonly (string | undefined)[] {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  const isHtml = ({ type = 'text/html' }: { type?: string }) => type.includes('html')
  return [...pages.filter(isHtml), ...pages.filter((link) => !isHtml(link))].map(({ href }) => href)
}

/** An identifier counts as a link only if it looks like one. */
const webOnly = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id.trim()) ? id : undefined)

function checkedItem(item: RawItem | null, place: number, options: FeedOptions): ItemResult {
  if (item === null) return { place, reason: 'cannot be read' }
  const written = item.links.filter((link): link is string => link !== undefined && link.trim() !== '')
  if (written.length === 0) return { place, reason: 'has no link' }
  const link = written.map((one) => webLink(one, item.base, options.link)).find((one) => one !== undefined)
  if (link === undefined) return { place, reason: 'has no link that starts with http:// or https://' }
  const title = fieldText(item.title)
  if (!passes(options.filter, [title, fieldText(item.summary), link])) return null
  const published = declaredDay(item.published)
  const guid = fieldText(item.guid)
  return {
    link,
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(guid !== undefined && { guid }),
  }
}

function webLink(link: string, base: string | undefined, feedLink: string): string | undefined {
  const start = base !== undefined && URL.canParse(base, feedLink) ? new URL(base, feedLink).href : feedLink
  if (link.length > MAX_LINK_LENGTH || !URL.canParse(link.trim(), start)) return undefined
  const url = new URL(link.trim(), start)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}

function passes(filter: readonly string[] | undefined, texts: readonly (string | undefined)[]): boolean {
  if (filter === undefined || filter.length === 0) return true
  const text = texts.join('\n').toLowerCase()
  return filter.some((words) => text.includes(words.toLowerCase()))
}

function withoutRepeats(items: readonly FeedItem[]): readonly FeedItem[] {
  const links = new Set<string>()
  return items.filter(({ link }) => !links.has(link) && links.add(link))
}
