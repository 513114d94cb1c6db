/** Feeds -> new articles in the corpus, and those past their time out of it. */
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'
import { articleTextKey, textKey } from '../corpus/drop-repeats.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { FeedItem } from '../pages/feeds/read-feed.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { UserError } from '../process/user-error.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { FetchFailure } from '../web/fetch-failure.ts'
import type { Fetched, Fetcher, Validators } from '../web/fetcher.ts'
import { FEED_TYPES, PAGE_TYPES } from '../web/media-types.ts'
import { diskReason, endsWriting, isOfDisk } from './disk-failure.ts'
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
  /** What ended the writing, where something did: a full disk, a lock that was lost. */
  readonly stoppedBy: unknown
}

/** Each to its own host; one host is asked one thing at a time anyway. */
const FEEDS_AT_ONCE = 8
const PAGES_AT_ONCE = 8
const DAY = 86_400_000
/** A link that gave no article is tried again after this long; one whose article is gone is forgotten after the other. Milliseconds. */
const REJECTED_FOR = DAY
const REMEMBERED_FOR = 90 * DAY

/** What passes: the link is asked again at the next refresh. */
const PASSING = new Set(['time-limit', 'rate-limited', 'unknown-host', 'connection', 'stopped'])

const isTemporary = (error: unknown): boolean =>
  error instanceof FetchFailure
    ? PASSING.has(error.reason) || (error.status ?? 0) >= 500
    : isOfDisk(error) ||
      error instanceof UserError ||
      (error instanceof ExtractionFailure && error.reason === 'stopped')

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
        const result = await shelf.take(errand, links.get(feed.url)?.[item.link])
        if (result.kind === 'done') setLink(links, feed.url, item.link, result.memory)
        else unfinished.add(feed.url)
        if (result.reason !== undefined) rejected.push({ source: item.link, reason: result.reason })
        run.onProgress({ step: 'articles', done: ++done, total: errands.length })
      }),
    ),
  )
  rejected.push(...(await shelf.expire(feeds, links)))
  const remembered = (known: FeedMemory, of: FeedMemory['links']): FeedMemory => ({
    ...known,
    links: Object.fromEntries(Object.entries(of).filter(([, link]) => isRemembered(link, shelf, run.now()))),
  })
  const memory = polled.map(({ feed, memory: known }): [string, FeedMemory] => {
    const { etag: _etag, lastModified: _lastModified, ...withoutValidators } = known
    return [feed.url, remembered(unfinished.has(feed.url) ? withoutValidators : known, links.get(feed.url) ?? {})]
  })
  // Feeds that are not listed now: whoever mends a slip of the pen in feeds.yaml finds them as they were.
  const unlisted = Object.entries(before.feeds)
    .filter(([url]) => !links.has(url))
    .map(([url, known]): [string, FeedMemory] => [url, remembered(known, known.links)])
    .filter(([, known]) => Object.keys(known.links).length > 0)
  return {
    memory: { feeds: Object.fromEntries([...unlisted, ...memory]), dropped: shelf.dropped() },
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

/** What became an article is remembered as long as that is there: it may have to be moved out one day. */
const isRemembered = ({ file, at }: LinkMemory, shelf: Shelf, now: number): boolean =>
  (file !== undefined && shelf.holds(file)) || now - at < REMEMBERED_FOR

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
  if (error instanceof FetchFailure || error instanceof UserError) return error.message
  if (error instanceof ExtractionFailure || error instanceof RejectedFile) return `${subject} ${error.message}.`
  if (isOfDisk(error) && !endsWriting(error)) return `${subject} cannot be written: ${diskReason(error)}.`
  return null
}

type Taken =
  | { readonly kind: 'done'; readonly memory: LinkMemory; readonly reason?: string }
  | { readonly kind: 'unfinished'; readonly reason?: string }

type Shelf = ReturnType<typeof createShelf>

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
    const { text, ...said } = await pages.article(fetched.text, fetched.link)
    const fields = { title: item.title, published: item.published, ...said, outlet: feed.outlet }
    return { draft: { fields, text, isPage: true }, link: fetched.link }
  }

  async function place(errand: Errand, known: LinkMemory | undefined): Promise<LinkMemory> {
    const { link } = errand.item
    if (dropped.has(link)) return { at: now() }
    const fetched = await draftOf(errand)
    if (!fetched) return { at: now() }
    const { draft } = fetched
    if (draft.fields.url !== undefined && dropped.has(draft.fields.url)) return { at: now() }
    if (isPast(errand.feed, Date.parse(draft.fields.published ?? ''), now())) return { at: now() }
    const isPage = errand.feed.kind === 'page'
    const text = textKey(draft.text)
    if (isPage && known?.text === text) return { ...known, at: now() }
    return inTurn(async () => {
      if (stoppedBy !== undefined) throw stoppedBy
      if (isPage) keepMended(known, text)
      const placing = { articles: [...present.values()], links: [link, fetched.link], updates: isPage }
      const placed = await placeDraft(draft, { ...placing, maxArticleBytes, change })
      present.set(placed.article.file, placed.article)
      if (placed.outcome !== 'already-there') changed = true
      return { at: now(), file: placed.article.file, ...(isPage && { text }) }
    })
  }

  /**
   * @param said by the page now, as `textKey`
   * @throws RejectedFile where the article was changed by hand since its page was read
   */
  function keepMended(known: LinkMemory | undefined, said: string): void {
    const { file = '', text } = known ?? {}
    const article = present.get(file)
    if (text === undefined || !article || [text, said].includes(articleTextKey(article))) return
    throw new RejectedFile(
      `has a new text, but ${file} was changed by hand and stays so: /corpus add with its link takes the new text`,
    )
  }

  return {
    changed: () => changed,
    dropped: () => [...dropped],
    stoppedBy: () => stoppedBy,
    holds: (file: string) => present.has(file),

    /** @param known of the link, from the last time */
    async take(errand: Errand, known: LinkMemory | undefined): Promise<Taken> {
      if (stoppedBy !== undefined) return { kind: 'unfinished' }
      try {
        return { kind: 'done', memory: await place(errand, known) }
      } catch (error) {
        const reason = reasonOf(error, 'The page')
        if (reason === null) stoppedBy ??= error
        if (reason === null || isTemporary(error)) return { kind: 'unfinished', ...(reason !== null && { reason }) }
        return { kind: 'done', memory: { ...known, at: now(), rejected: reason }, reason }
      }
    },

    /**
     * Moves out what a feed brought and what is past the feed's days, from its publication or else its coming.
     * @returns those that could not be moved
     */
    async expire(
      feeds: readonly FeedConfig[],
      links: ReadonlyMap<string, Readonly<Record<string, LinkMemory>>>,
    ): Promise<readonly Refusal[]> {
      const refused: Refusal[] = []
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
            const reason = reasonOf(error, 'The article, which is past its days,')
            if (reason === null) stoppedBy ??= error
            else refused.push({ source: article.file, reason })
          }
        }
      }
      return refused
    },
  }
}
