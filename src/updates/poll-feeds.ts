/** Feeds -> the links in them that may become articles. */
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { FeedItem } from '../pages/feeds/read-feed.ts'
import { saidText } from '../translations/wording.ts'
import type { Fetched, Validators } from '../web/fetcher.ts'
import { FEED_TYPES, PAGE_TYPES } from '../web/media-types.ts'
import { forEachByHost } from './by-host.ts'
import { failureReason } from './failure-reason.ts'
import { type FeedMemory, type FeedsMemory, NO_FEED_MEMORY } from './feed-memory.ts'
import { DAY_MS, type FeedsRun, isExpired } from './feeds-run.ts'
import { isLate } from './fetch-link.ts'
import type { FeedOutcome, Refusal } from './report.ts'

/** A link in a feed that may become an article. */
export interface FeedLink {
  readonly feed: FeedConfig
  readonly item: FeedItem
  /** Fetched already if the feed is a single page. */
  readonly page?: FetchedPage
}

type FetchedPage = Extract<Fetched, { kind: 'fetched' }>

export interface PolledFeed {
  readonly feed: FeedConfig
  readonly outcome: FeedOutcome['outcome']
  readonly memory: FeedMemory
  readonly links: readonly FeedLink[]
  readonly rejected: readonly Refusal[]
  /** The time for one refresh was over before it was read. */
  readonly isLate?: true
}

/** A link that gave no article is tried again after this long. */
const RETRY_REJECTED_AFTER_MS = DAY_MS

/** One feed that fails never stops the others. */
export async function pollFeeds(
  feeds: readonly FeedConfig[],
  before: FeedsMemory,
  run: FeedsRun,
): Promise<readonly PolledFeed[]> {
  const polled = new Map<FeedConfig, PolledFeed>()
  const poll = async (feed: FeedConfig) => {
    polled.set(feed, await pollFeed(feed, before.feeds[feed.url] ?? NO_FEED_MEMORY, run))
    run.onProgress({ step: 'feeds', done: polled.size, total: feeds.length })
  }
  await forEachByHost(feeds, ({ url }) => url, poll)
  return feeds.flatMap((feed) => polled.get(feed) ?? [])
}

async function pollFeed(feed: FeedConfig, memory: FeedMemory, run: FeedsRun): Promise<PolledFeed> {
  try {
    const types = feed.kind === 'page' ? PAGE_TYPES : FEED_TYPES
    const fetched = await run.fetcher.get(feed.url, { types, validators: validatorsOf(memory) })
    const { lastError: _, ...known } = withoutValidators(memory)
    if (fetched.kind === 'not-modified') {
      const kept = { ...known, ...validatorsOf(memory), lastSuccess: run.now() }
      return { feed, outcome: 'not-modified', memory: kept, links: [], rejected: [] }
    }
    const reached = { ...known, ...fetched.validators, lastSuccess: run.now() }
    return { feed, outcome: 'read', memory: reached, ...(await linksIn(feed, fetched, memory, run)) }
  } catch (error) {
    const reason = failureReason(error, { key: 'report.feed' })
    if (reason === null) throw error
    // A feed that was not asked has not failed.
    if (isLate(error, run)) return { feed, outcome: 'failed', memory, links: [], rejected: [], isLate: true }
    const failed = { ...memory, lastError: { at: run.now(), message: saidText(reason), reason } }
    return { feed, outcome: 'failed', memory: failed, links: [], rejected: [{ source: feed.url, reason }] }
  }
}

async function linksIn(
  feed: FeedConfig,
  fetched: FetchedPage,
  memory: FeedMemory,
  { pages, now }: FeedsRun,
): Promise<Pick<PolledFeed, 'links' | 'rejected'>> {
  if (feed.kind === 'page') return { links: [{ feed, item: { link: feed.url }, page: fetched }], rejected: [] }
  const { limit, filter } = feed
  const { items, broken } = await pages.feed(fetched.text, { link: fetched.link, limit, filter })
  return {
    links: items.filter((item) => isWanted(feed, item, memory, now())).map((item) => ({ feed, item })),
    rejected: broken.map(({ place, reason: wrong }) => ({
      source: feed.url,
      reason: { key: 'feed.item', values: { place, wrong } },
    })),
  }
}

/** The same feed, to be fetched whole the next time. */
export function withoutValidators(memory: FeedMemory): FeedMemory {
  const { etag: _etag, lastModified: _lastModified, ...known } = memory
  return known
}

const validatorsOf = ({ etag, lastModified }: FeedMemory): Validators => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { lastModified }),
})

function isWanted(feed: FeedConfig, { link, published }: FeedItem, { links }: FeedMemory, now: number): boolean {
  if (published !== undefined && isExpired(feed, Date.parse(published), now)) return false
  const known = links[link]
  if (known === undefined || known.failed) return true
  return known.rejected !== undefined && now - known.at > RETRY_REJECTED_AFTER_MS
}
