/** RSS, Atom, RDF or JSON Feed -> the articles that it links. */
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { declaredDay } from '../declared-day.ts'
import { ExtractionFailure } from '../extraction-failure.ts'
import { fieldText } from '../field-text.ts'
import { splitFeed } from './split-feed.ts'

export interface FeedItem {
  /** Absolute, http or https, without fragment and password. */
  readonly link: string
  readonly title?: string
  /** Day in UTC, `YYYY-MM-DD`. */
  readonly published?: string
  /** What the feed knows the item by. */
  readonly guid?: string
}

export interface BrokenItem {
  /** Place in the feed, from 1. */
  readonly place: number
  /** Completes "item 3 …". */
  readonly reason: string
}

export interface Feed {
  readonly title?: string
  /** In the feed's order, without doubles. */
  readonly items: readonly FeedItem[]
  readonly broken: readonly BrokenItem[]
}

export interface FeedOptions {
  /** Where the feed was fetched: relative links start there. */
  readonly link: string
  /** Items taken, from the first; those that the filter leaves out do not count. */
  readonly limit?: number
  /** Words or phrases: an item stays where its title, summary or link holds one of them, without regard to case. */
  readonly filter?: readonly string[]
}

/** UTF-16 units: a feed is read on a thread of its own, but not for ever. */
const MAX_FEED = 5_000_000
/** Read one by one; whole feeds may have more. */
const MAX_ITEMS = 2_000

/** One item before it is checked. */
interface RawItem {
  readonly title: string | undefined
  readonly summary: string | undefined
  /** In the order of trust, as written. */
  readonly links: readonly (string | undefined)[]
  /** xml:base, where relative links start. */
  readonly base: string | undefined
  readonly published: string | undefined
  readonly guid: string | undefined
}

type ItemResult = FeedItem | BrokenItem | null

/**
 * One broken item never stops the others: where the whole does not parse, each item is parsed by itself.
 * @throws ExtractionFailure `no-feed` or `too-large`, and nothing else
 */
export function readFeed(text: string, options: FeedOptions): Feed {
  if (text.length > MAX_FEED) {
    throw new ExtractionFailure('too-large', `is longer than ${MAX_FEED} characters`)
  }
  const { title, items: raw } = rawFeed(text)
  const results = raw.map((item, i) => checkedItem(item, i + 1, options))
  const isBroken = (result: ItemResult): result is BrokenItem => result !== null && 'place' in result
  const items = results.filter((result): result is FeedItem => result !== null && !isBroken(result))
  const feedTitle = fieldText(title)
  return {
    ...(feedTitle !== undefined && { title: feedTitle }),
    items: withoutDoubles(items).slice(0, options.limit),
    broken: results.filter(isBroken),
  }
}

interface Raw {
  readonly title: string | undefined
  /** `null` for one that cannot be read. */
  readonly items: readonly (RawItem | null)[]
}

/** Whole where the parser keeps every item; else item by item, since the parser drops or fails without saying which. */
function rawFeed(text: string): Raw {
  const whole = attempt(text)
  const parts = splitFeed(text)
  if (whole && (!parts || parts.items.length === whole.items.length)) return whole
  if (parts && parts.items.length > MAX_ITEMS) {
    throw new ExtractionFailure('too-large', `is broken and has more than ${MAX_ITEMS} items`)
  }
  const each = (parts?.items ?? []).map((item) => attempt(parts?.assemble(item) ?? ''))
  if (!whole && each.every((one) => one === null)) {
    throw new ExtractionFailure('no-feed', 'is no RSS, Atom, RDF or JSON feed: check the link, or set kind: page')
  }
  return { title: whole?.title, items: each.map((one) => one?.items[0] ?? null) }
}

function attempt(text: string): Raw | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom')
      return { title: feed.title?.value, items: (feed.entries ?? []).map((e) => atomItem(e, feed.xml?.base)) }
    if (format === 'json') return { title: feed.title, items: (feed.items ?? []).map(jsonItem) }
    if (format === 'rdf') return { title: feed.title, items: (feed.items ?? []).map(rdfItem) }
    return { title: feed.title, items: (feed.items ?? []).map(rssItem) }
  } catch {
    // feedsmith throws on whatever is no feed; the caller then reads the items by themselves, or says so.
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

/** Atom links to the page itself, HTML first (RFC 4287, section 4.2.7.2: without `rel` a link is an alternate). */
function alternates(
  links: readonly { href?: string; rel?: string; type?: string }[] = [],
): readonly (string | undefined)[] {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  const isHtml = ({ type = 'text/html' }: { type?: string }) => type.includes('html')
  return [...pages.filter(isHtml), ...pages.filter((link) => !isHtml(link))].map(({ href }) => href)
}

/** An identifier only counts as a link where it looks like one. */
const webOnly = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id.trim()) ? id : undefined)

function checkedItem(item: RawItem | null, place: number, options: FeedOptions): ItemResult {
  if (item === null) return { place, reason: 'cannot be read' }
  const written = item.links.filter((link): link is string => link !== undefined && link.trim() !== '')
  if (written.length === 0) return { place, reason: 'has no link' }
  const link = written.map((one) => webLink(one, item.base, options.link)).find((one) => one !== undefined)
  if (link === undefined) return { place, reason: 'has a link that is no web address' }
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
  if (link.length > 2_048 || !URL.canParse(link.trim(), start)) return undefined
  const url = new URL(link.trim(), start)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}

function passes(filter: readonly string[] | undefined, texts: readonly (string | undefined)[]): boolean {
  if (filter === undefined || filter.length === 0) return true
  const text = texts.join('\n').toLowerCase()
  return filter.some((words) => text.includes(words.toLowerCase()))
}

function withoutDoubles(items: readonly FeedItem[]): readonly FeedItem[] {
  const links = new Set<string>()
  return items.filter(({ link }) => !links.has(link) && links.add(link))
}
