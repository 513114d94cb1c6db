/** RSS, Atom, RDF or JSON Feed -> the articles that it links to. */
import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { languageOfTag } from '../../languages/language-of-tag.ts'
import type { ItemReason } from '../../reasons/feed-reasons.ts'
import { declaredDay } from '../declared-day.ts'
import { ExtractionFailure } from '../extraction-failure.ts'
import { fieldText } from '../field-text.ts'
import { plainFeed } from './plain-feed.ts'
import { splitFeed } from './split-feed.ts'

export interface FeedItem {
  /** An absolute http or https link without fragment and password. */
  readonly link: string
  readonly title?: string
  /** Day in UTC, `YYYY-MM-DD`. */
  readonly published?: string
  /** The feed's own identifier of the item. */
  readonly guid?: string
  /** That the item or its feed declares, ISO 639-1. */
  readonly language?: string
}

interface BrokenItem {
  /** Position in the feed, from 1. */
  readonly place: number
  /** Completes "item 3 …". */
  readonly reason: ItemReason
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
  /** Bases for relative links, `xml:base`: the feed's, and the item's own, which may be relative to it. */
  readonly bases: readonly (string | undefined)[]
  /** As written, most trusted first. */
  readonly published: readonly (string | undefined)[]
  readonly guid: string | undefined
  /** A tag, as written. */
  readonly language: string | undefined
}

type ItemResult = FeedItem | BrokenItem | null

/**
 * Reads all items that can be read. If the whole feed does not parse, each item is parsed alone.
 * @throws ExtractionFailure `no-feed` or `too-large`, and nothing else
 */
export function readFeed(text: string, options: FeedOptions): Feed {
  if (text.length > MAX_FEED_LENGTH) {
    throw new ExtractionFailure('too-large', { key: 'page.too-long', values: { most: MAX_FEED_LENGTH } })
  }
  const { title, home, language, items: raw } = rawFeed(plainFeed(text))
  const isPlaceholder = placeholdersOf(home, options.link)
  const declared = raw.map((item) => item && { ...item, language: item.language ?? language })
  const results = declared.map((item, i) => checkedItem(item, i + 1, options, isPlaceholder))
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
  /** The page of the whole feed, as written. */
  readonly home: string | undefined
  /** A tag, as written. */
  readonly language: string | undefined
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
    throw new ExtractionFailure('too-large', { key: 'feed.broken', values: { most: MAX_ITEMS_OF_BROKEN_FEED } })
  }
  const each = (parts?.items ?? []).map((item) => attempt(parts?.assemble(item) ?? ''))
  if (!whole && each.every((one) => one === null)) {
    throw new ExtractionFailure('no-feed', { key: 'feed.no-feed' })
  }
  const items = each.map((one) => one?.items[0] ?? null)
  const language = (whole ?? each.find((one) => one !== null))?.language
  return { title: whole?.title, home: whole?.home, language, items }
}

function attempt(text: string): RawFeed | null {
  try {
    const { format, feed } = parseFeed(text)
    if (format === 'atom') {
      const items = (feed.entries ?? []).map((entry) => atomItem(entry, feed.xml?.base))
      return { title: feed.title?.value, home: alternates(feed.links)[0], language: feed.xml?.lang, items }
    }
    if (format === 'json') {
      const { title, home_page_url: home, language } = feed
      return { title, home, language, items: (feed.items ?? []).map(jsonItem) }
    }
    const { title, link: home } = feed
    const language = feed.dc?.languages?.[0] ?? feed.xml?.lang
    if (format === 'rdf') {
      return { title, home, language, items: (feed.items ?? []).map((item) => rdfItem(item, feed.xml?.base)) }
    }
    const bases = [feed.xml?.base, baseOfChannel(text)]
    const items = (feed.items ?? []).map((item) => rssItem(item, bases))
    return { title, home, language: feed.language ?? language, items }
  } catch {
    // feedsmith throws if the text is no feed. The caller then reads each item alone, or reports it.
    return null
  }
}

const CHANNEL_BASE = /<channel\s[^<>]{0,2000}xml:base\s{0,20}=\s{0,20}["']([^"'<>]{1,2048})["']/i

/** The parser knows the base of `<rss>` alone. */
const baseOfChannel = (text: string): string | undefined => CHANNEL_BASE.exec(text)?.[1]

const rssItem = (item: RssFeed.Item<string>, bases: readonly (string | undefined)[]): RawItem => ({
  title: item.title ?? item.dc?.titles?.[0],
  summary: item.description,
  links: [
    item.link,
    ...alternates(item.atom?.links),
    item.guid?.isPermaLink === false ? undefined : webOnly(item.guid?.value),
  ],
  bases: [...bases, item.xml?.base],
  published: [item.pubDate, ...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? []), item.atom?.published],
  guid: item.guid?.value,
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
})

const rdfItem = (item: RdfFeed.Item<string>, base: string | undefined): RawItem => ({
  title: item.title,
  summary: item.description,
  links: [item.link, webOnly(item.rdf?.about)],
  bases: [base, item.xml?.base],
  published: [...(item.dc?.dates ?? []), ...(item.dcterms?.issued ?? [])],
  guid: item.rdf?.about,
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
})

const atomItem = (entry: AtomFeed.Entry<string>, base: string | undefined): RawItem => ({
  title: entry.title?.value,
  summary: entry.summary?.value,
  links: [...alternates(entry.links), webOnly(entry.id)],
  bases: [base, entry.xml?.base],
  published: [entry.published, ...(entry.dc?.dates ?? []), ...(entry.dcterms?.issued ?? [])],
  guid: entry.id,
  language: entry.xml?.lang ?? entry.dc?.languages?.[0],
})

const jsonItem = (item: JsonFeed.Item<string>): RawItem => ({
  title: item.title,
  summary: item.summary,
  links: [item.url, item.external_url, webOnly(item.id)],
  bases: [],
  published: [item.date_published],
  guid: item.id,
  language: item.language,
})

/** The links of an Atom entry to its page, HTML first. A link without `rel` is an alternate (RFC 4287, 4.2.7.2). */
function alternates(
  links: readonly { href?: string; rel?: string; type?: string }[] = [],
): readonly (string | undefined)[] {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  const isHtml = ({ type = 'text/html' }: { type?: string }) => type.includes('html')
  return [...pages.filter(isHtml), ...pages.filter((link) => !isHtml(link))].map(({ href }) => href)
}

const WITHOUT_SCHEME = /^www\d{0,2}\.[\w-]+\.[\w.-]+(?=[/?#:]|$)/i

/** An identifier counts as a link only if it looks like one. */
const webOnly = (id: string | undefined): string | undefined =>
  id && (/^https?:\/\//i.test(id.trim()) || WITHOUT_SCHEME.test(id.trim())) ? id : undefined

type IsPlaceholder = (link: string) => boolean

/** A link to the feed itself or to its whole site stands where software had no link of the item. */
function placeholdersOf(home: string | undefined, feedLink: string): IsPlaceholder {
  const site = home === undefined ? undefined : webLink(home, [], feedLink)
  const wholes = [feedLink, site].flatMap((link) => (link === undefined ? [] : [new URL(link)]))
  const known = new Set(wholes.flatMap(({ href, origin }) => [href.split('#')[0], `${origin}/`]))
  return (link) => known.has(link)
}

const isHome = (link: string): boolean => new URL(link).pathname === '/' && new URL(link).search === ''

function checkedItem(
  item: RawItem | null,
  place: number,
  options: FeedOptions,
  isPlaceholder: IsPlaceholder,
): ItemResult {
  if (item === null) return { place, reason: { key: 'item.unreadable' } }
  const written = item.links.filter((link): link is string => link !== undefined && link.trim() !== '')
  if (written.length === 0) return { place, reason: { key: 'item.no-link' } }
  const links = written.flatMap((one) => webLink(one, item.bases, options.link) ?? [])
  const own = links.filter((one) => !isPlaceholder(one))
  const link = own.find((one) => !isHome(one)) ?? own[0]
  if (link === undefined) {
    return { place, reason: { key: links.length > 0 ? 'item.no-own-link' : 'item.no-web-link' } }
  }
  const title = fieldText(item.title)
  if (!passes(options.filter, [title, fieldText(item.summary), link])) return null
  const published = item.published.flatMap((date) => declaredDay(date) ?? [])[0]
  const guid = fieldText(item.guid)
  const language = languageOfTag(item.language ?? '')
  return {
    link,
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(guid !== undefined && { guid }),
    ...(language !== null && { language }),
  }
}

/** Software that encodes a link once too often leaves these; the one with `#` would end the link. */
const ENCODED_AMPERSAND = /&(?:amp|#0{0,4}38|#x0{0,4}26);/gi

function webLink(link: string, bases: readonly (string | undefined)[], feedLink: string): string | undefined {
  const start = bases.reduce<string>(
    (around, base) => (base !== undefined && URL.canParse(base, around) ? new URL(base, around).href : around),
    feedLink,
  )
  const typed = link.trim().replace(ENCODED_AMPERSAND, '&')
  const written = lacksScheme(typed, feedLink) ? `${new URL(feedLink).protocol}//${typed}` : typed
  if (link.length > MAX_LINK_LENGTH || !URL.canParse(written, start)) return undefined
  const url = new URL(written, start)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}

/** Whether a link begins with a host: one that is called `www`, or that of the feed. */
function lacksScheme(link: string, feedLink: string): boolean {
  const site = new URL(feedLink).hostname.replace(/^www\./, '')
  return WITHOUT_SCHEME.test(link) || link.toLowerCase().startsWith(`${site}/`)
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
