/** Feeds -> new articles in the corpus, and those past their time out of it. */
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../fetching/extraction-failure.ts'
import type { FeedConfig } from '../fetching/feeds-config.ts'
import { FetchFailure } from '../fetching/fetch-failure.ts'
import type { Fetched, Fetcher, Validators } from '../fetching/fetcher.ts'
import { FEED_TYPES, PAGE_TYPES } from '../fetching/media-types.ts'
import type { PageReader } from '../fetching/page-reader.ts'
import type { FeedItem } from '../fetching/read-feed.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { type Draft, placeDraft } from './draft.ts'
import { type FeedMemory, type FeedsMemory, type LinkMemory, NOTHING_REMEMBERED } from './feed-memory.ts'
import type { FeedOutcome, OnProgress, Refusal } from './report.ts'

export interface FeedsRun {
  readonly fetcher: Fetcher
  readonly pages: PageReader
  readonly change: CorpusChange
  readonly maxArticleBytes: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: OnProgress
}

export interface FeedsResult {
  readonly memory: FeedsMemory
  readonly outcomes: readonly FeedOutcome[]
  readonly rejected: readonly Refusal[]
  /** Something was written or moved. */
  readonly changed: boolean
  /** What stopped the writing, where something did: a full disk, a lock that was lost. */
  readonly stoppedBy: unknown
}

/** Each to its own host; one host is asked one thing at a time anyway. */
const FEEDS_AT_ONCE = 8
const PAGES_AT_ONCE = 8
const DAY = 86_400_000
/** A link that gave no article is tried again after this long, and forgotten after the other. Milliseconds. */
const REJECTED_FOR = DAY
const REMEMBERED_FOR = 90 * DAY

/** What passes: the link is asked again at the next refresh. */
const PASSING = new Set(['time-limit', 'rate-limited', 'unknown-host', 'connection', 'stopped'])

const isPassing = (error: unknown): boolean =>
  error instanceof FetchFailure
    ? PASSING.has(error.reason) || (error.status ?? 0) >= 500
    : error instanceof ExtractionFailure && error.reason === 'stopped'

/** One thing that a feed names, on its way to being an article. */
interface Errand {
  readonly feed: FeedConfig
  readonly item: FeedItem
  /** Already fetched, where the feed is a page. */
  readonly page?: Extract<Fetched, { kind: 'fetched' }>
}

interface Polled {
  readonly feed: FeedConfig
  readonly outcome: FeedOutcome['outcome']
  readonly memory: FeedMemory
  readonly errands: readonly Errand[]
  readonly rejected: readonly Refusal[]
}

/**
 * One feed, item or page that fails never stops the others.
 * @param articles those of the corpus
 */
export async function refreshFeeds(
  feeds: readonly FeedConfig[],
  before: FeedsMemory,
  articles: readonly Article[],
  run: FeedsRun,
): Promise<FeedsResult> {
  const polled = await pollAll(feeds, before, run)
  const shelf = createShelf(articles, before.dropped, run)
  const rejected = polled.flatMap((one) => one.rejected)
  const links = new Map(polled.map(({ feed, memory }) => [feed.url, { ...memory.links }]))
  const unfinished = new Set<string>()
  const errands = polled.flatMap((one) => one.errands)
  const atOnce = pLimit(PAGES_AT_ONCE)
  let done = 0
  await Promise.all(
    errands.map((errand) =>
      atOnce(async () => {
        const { feed, item } = errand
        const result = await shelf.take(errand)
        if (result.kind === 'done') setLink(links, feed.url, item.link, result.memory)
        else unfinished.add(feed.url)
        if (result.reason !== undefined) rejected.push({ source: item.link, reason: result.reason })
        run.onProgress({ step: 'articles', done: ++done, total: errands.length })
      }),
    ),
  )
  await shelf.expire(feeds, links)
  const memory = polled.map(({ feed, memory: known }): [string, FeedMemory] => {
    const { etag: _etag, lastModified: _lastModified, ...withoutValidators } = known
    const kept = unfinished.has(feed.url) ? withoutValidators : known
    return [feed.url, { ...kept, links: remembered(links.get(feed.url) ?? {}, run.now()) }]
  })
  return {
    memory: { feeds: Object.fromEntries(memory), dropped: shelf.dropped() },
    outcomes: polled.map(({ feed, outcome }) => ({ url: feed.url, outlet: feed.outlet, outcome })),
    rejected,
    changed: shelf.changed(),
    stoppedBy: shelf.stoppedBy(),
  }
}

function setLink(
  links: ReadonlyMap<string, Record<string, LinkMemory>>,
  feed: string,
  link: string,
  memory: LinkMemory,
): void {
  const known = links.get(feed)
  if (known) known[link] = memory
}

const remembered = (links: Readonly<Record<string, LinkMemory>>, now: number): Record<string, LinkMemory> =>
  Object.fromEntries(Object.entries(links).filter(([, { at }]) => now - at < REMEMBERED_FOR))

async function pollAll(feeds: readonly FeedConfig[], before: FeedsMemory, run: FeedsRun): Promise<readonly Polled[]> {
  const atOnce = pLimit(FEEDS_AT_ONCE)
  let done = 0
  return Promise.all(
    feeds.map((feed) =>
      atOnce(async () => {
        const polled = await poll(feed, before.feeds[feed.url] ?? NOTHING_REMEMBERED, run)
        run.onProgress({ step: 'feeds', done: ++done, total: feeds.length })
        return polled
      }),
    ),
  )
}

async function poll(feed: FeedConfig, memory: FeedMemory, run: FeedsRun): Promise<Polled> {
  const { fetcher, pages, now } = run
  try {
    const types = feed.kind === 'page' ? PAGE_TYPES : FEED_TYPES
    const fetched = await fetcher.get(feed.url, { types, validators: validatorsOf(memory) })
    const { lastError: _, etag: _etag, lastModified: _lastModified, ...known } = memory
    if (fetched.kind === 'not-modified') {
      const kept = { ...known, ...validatorsOf(memory), lastSuccess: now() }
      return { feed, outcome: 'not-modified', memory: kept, errands: [], rejected: [] }
    }
    const reached = { ...known, ...fetched.validators, lastSuccess: now() }
    if (feed.kind === 'page') {
      const errand = { feed, item: { link: feed.url }, page: fetched }
      return { feed, outcome: 'read', memory: reached, errands: [errand], rejected: [] }
    }
    const { items, broken } = await pages.feed(fetched.text, {
      link: fetched.link,
      limit: feed.limit,
      filter: feed.filter,
    })
    return {
      feed,
      outcome: 'read',
      memory: reached,
      errands: items.filter((item) => isWanted(feed, item, memory, now())).map((item) => ({ feed, item })),
      rejected: broken.map(({ place, reason }) => ({ source: feed.url, reason: `item ${place} ${reason}` })),
    }
  } catch (error) {
    const reason = reasonOf(error, 'The feed')
    if (reason === null) throw error
    const failed = { ...memory, lastError: { at: now(), message: reason } }
    return { feed, outcome: 'failed', memory: failed, errands: [], rejected: [{ source: feed.url, reason }] }
  }
}

const validatorsOf = ({ etag, lastModified }: FeedMemory): Validators => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
})

function isWanted(feed: FeedConfig, { link, published }: FeedItem, { links }: FeedMemory, now: number): boolean {
  if (published !== undefined && isPast(feed, Date.parse(published), now)) return false
  const known = links[link]
  return known === undefined || (known.rejected !== undefined && now - known.at > REJECTED_FOR)
}

const isPast = ({ expireAfterDays }: FeedConfig, since: number, now: number): boolean =>
  expireAfterDays !== undefined && now - since > expireAfterDays * DAY

/** The sentence for the report, or null where the error is none that a link can cause. */
export function reasonOf(error: unknown, subject: string): string | null {
  if (error instanceof FetchFailure) return error.message
  if (error instanceof ExtractionFailure || error instanceof RejectedFile) return `${subject} ${error.message}.`
  return null
}

type Taken =
  | { readonly kind: 'done'; readonly memory: LinkMemory; readonly reason?: string }
  | { readonly kind: 'unfinished'; readonly reason?: string }

/** The articles while they change: written one after the other, however many are fetched at once. */
function createShelf(articles: readonly Article[], droppedBefore: readonly string[], run: FeedsRun) {
  const { fetcher, pages, change, maxArticleBytes, now } = run
  const present = new Map(articles.map((article) => [article.file, article]))
  const dropped = new Set(droppedBefore)
  const inTurn = pLimit(1)
  let changed = false
  let stoppedBy: unknown

  async function draftOf({ feed, item, page }: Errand): Promise<{ draft: Draft; link: string } | null> {
    const fetched = page ?? (await fetcher.get(item.link, { types: PAGE_TYPES }))
    if (fetched.kind !== 'fetched') return null
    const { text, ...fields } = await pages.article(fetched.text, fetched.link)
    const draft = { fields: { title: item.title, published: item.published, ...fields, outlet: feed.outlet }, text }
    return { draft, link: fetched.link }
  }

  async function place(errand: Errand): Promise<LinkMemory> {
    const { link } = errand.item
    if (dropped.has(link)) return { at: now() }
    const fetched = await draftOf(errand)
    if (!fetched) return { at: now() }
    const { draft } = fetched
    if (draft.fields.url !== undefined && dropped.has(draft.fields.url)) return { at: now() }
    if (isPast(errand.feed, Date.parse(draft.fields.published ?? ''), now())) return { at: now() }
    return inTurn(async () => {
      if (stoppedBy !== undefined) throw stoppedBy
      const placed = await placeDraft(draft, [...present.values()], [link, fetched.link], maxArticleBytes, change)
      present.set(placed.article.file, placed.article)
      if (placed.outcome !== 'already-there') changed = true
      return { at: now(), file: placed.article.file }
    })
  }

  return {
    changed: () => changed,
    dropped: () => [...dropped],
    stoppedBy: () => stoppedBy,

    async take(errand: Errand): Promise<Taken> {
      if (stoppedBy !== undefined) return { kind: 'unfinished' }
      try {
        return { kind: 'done', memory: await place(errand) }
      } catch (error) {
        const reason = reasonOf(error, 'The page')
        if (reason === null) stoppedBy ??= error
        if (reason === null || isPassing(error)) return { kind: 'unfinished', ...(reason !== null && { reason }) }
        return { kind: 'done', memory: { at: now(), rejected: reason }, reason }
      }
    },

    /** Moves out what a feed brought and what is past the feed's days, from its publication or else its coming. */
    async expire(
      feeds: readonly FeedConfig[],
      links: ReadonlyMap<string, Readonly<Record<string, LinkMemory>>>,
    ): Promise<void> {
      for (const feed of feeds) {
        for (const { file, at } of Object.values(links.get(feed.url) ?? {})) {
          const article = file === undefined ? undefined : present.get(file)
          if (!article || stoppedBy !== undefined) continue
          if (!isPast(feed, article.published === undefined ? at : Date.parse(article.published), now())) continue
          try {
            await change.remove(article.file)
            changed = true
            present.delete(article.file)
            if (article.url !== undefined) dropped.add(article.url)
          } catch (error) {
            stoppedBy ??= error
          }
        }
      }
    },
  }
}
