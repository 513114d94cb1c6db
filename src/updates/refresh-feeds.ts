/** Feeds -> new articles in the corpus; expired ones leave it. Nothing is locked while something is fetched. */
import type { HeldArticle } from '../corpus/article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { Said } from '../translations/wording.ts'
import { forEachByHost } from './by-host.ts'
import type { FeedMemory, FeedsMemory, LinkMemory } from './feed-memory.ts'
import { DAY_MS, type FeedsRun } from './feeds-run.ts'
import { type FeedDraft, fetchLink } from './fetch-link.ts'
import { createLinkNotes, type LinkNotes } from './link-notes.ts'
import { type PolledFeed, pollFeeds, withoutValidators } from './poll-feeds.ts'
import { readInTime } from './read-in-time.ts'
import type { FeedOutcome, OnProgress, Refusal } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'
import { expireArticles, writeDrafts } from './write-drafts.ts'

interface FeedsRefresh {
  readonly feeds: readonly FeedConfig[]
  readonly before: FeedsMemory
  /** What is done and by whom: `work.refresh`. */
  readonly what: Said
  readonly onProgress: OnProgress
}

interface FeedsResult {
  /** What to remember, given what is saved and which files the corpus holds at the end. */
  readonly memory: (saved: FeedsMemory, reading: CorpusReading<HeldArticle>) => FeedsMemory
  readonly outcomes: readonly FeedOutcome[]
  readonly rejected: readonly Refusal[]
  /** About articles that are served. */
  readonly notes: readonly Refusal[]
  /** What could not be done at all, in sentences. */
  readonly failures: readonly Said[]
  /** What ended the writing, such as a full disk or a lost lock; undefined if nothing did. */
  readonly stoppedBy: unknown
}

/** A link without an article in the corpus is forgotten after this long. */
const FORGET_AFTER_MS = 90 * DAY_MS

/** One feed, item or page that fails never stops the others. */
export async function refreshFeeds(
  context: UpdaterContext,
  { feeds, before, what, onProgress }: FeedsRefresh,
): Promise<FeedsResult> {
  const { now, refreshMs } = context
  const deadline = AbortSignal.timeout(refreshMs)
  const { polled, notes, drafts } = await fetchFeeds(context, { feeds, before, deadline, onProgress })
  const stopped = await writeDrafts(context, what, drafts, notes)
  const { expired, refused, stoppedBy } = await expireArticles(context, what, feeds, notes)
  return {
    memory: (saved, reading) => nextMemory(saved, { polled, notes, expired, reading, now: now() }),
    outcomes: polled.map(({ feed, outcome }) => ({ url: feed.url, outlet: feed.outlet, outcome })),
    rejected: [...polled.flatMap((one) => one.rejected), ...notes.refused(), ...refused],
    notes: notes.onServed(),
    failures: lateness(refreshMs, polled, notes),
    stoppedBy: stopped ?? stoppedBy,
  }
}

interface FeedsFetch extends Pick<FeedsRefresh, 'feeds' | 'before' | 'onProgress'> {
  readonly deadline: AbortSignal
}

async function fetchFeeds(context: UpdaterContext, { feeds, before, deadline, onProgress }: FeedsFetch) {
  const fetcher = await context.openOwnFetcher(deadline)
  try {
    const pages = readInTime(context.pages, deadline)
    const run: FeedsRun = { fetcher, pages, now: context.now, onProgress, deadline }
    const polled = await pollFeeds(feeds, before, run)
    const notes = createLinkNotes(polled)
    return { polled, notes, drafts: await fetchLinks(polled, before.dropped, notes, run) }
  } finally {
    await fetcher.close()
  }
}

/** @returns a sentence if the time was over before everything was fetched; otherwise none */
function lateness(refreshMs: number, polled: readonly PolledFeed[], notes: LinkNotes): readonly Said[] {
  const feeds = polled.filter(({ isLate }) => isLate).length
  const links = notes.lateCount()
  if (feeds + links === 0) return []
  return [{ key: 'report.late', values: { seconds: Math.round(refreshMs / 1_000), feeds, links } }]
}

/** @returns the drafts in the order of the feeds */
async function fetchLinks(
  polled: readonly PolledFeed[],
  dropped: readonly string[],
  notes: LinkNotes,
  run: FeedsRun,
): Promise<readonly FeedDraft[]> {
  const droppedLinks = new Set(dropped)
  const isDropped = (link: string) => droppedLinks.has(link)
  const feedLinks = polled.flatMap(({ links }) => links).map((feedLink) => ({ feedLink, known: notes.known(feedLink) }))
  const drafts = new Map<object, FeedDraft>()
  let done = 0
  // What failed the last time comes last: a page that always fails must not keep the others of its host away for ever.
  const inOrder = [
    ...feedLinks.filter(({ known }) => !known?.failed),
    ...feedLinks.filter(({ known }) => known?.failed),
  ]
  await forEachByHost(
    inOrder,
    ({ feedLink }) => feedLink.item.link,
    async ({ feedLink, known }) => {
      const outcome = await fetchLink(feedLink, known, isDropped, run)
      if (outcome.kind === 'draft') drafts.set(feedLink, outcome.draft)
      else if (outcome.kind === 'done') notes.done(feedLink, outcome.memory, outcome.reason)
      else if (outcome.kind === 'failed') notes.unfinished(feedLink, outcome.reason, outcome.memory)
      else if (outcome.kind === 'given-up') notes.givenUp(feedLink, outcome.reason)
      else notes.late(feedLink)
      run.onProgress({ step: 'articles', done: ++done, total: feedLinks.length })
    },
  )
  return feedLinks.flatMap(({ feedLink }) => drafts.get(feedLink) ?? [])
}

interface Remembering {
  readonly polled: readonly PolledFeed[]
  readonly notes: LinkNotes
  /** Links of articles that have expired. */
  readonly expired: readonly string[]
  readonly reading: CorpusReading<HeldArticle>
  /** Milliseconds since 1970. */
  readonly now: number
}

type IsRemembered = (link: LinkMemory) => boolean

function nextMemory(saved: FeedsMemory, { polled, notes, expired, reading, now }: Remembering): FeedsMemory {
  const files = new Set(reading.articles.map(({ file }) => file))
  // The article of a link may have to be moved out one day: the link is remembered as long as the article is there.
  const isRemembered: IsRemembered = ({ file, at }) =>
    (file !== undefined && files.has(file)) || now - at < FORGET_AFTER_MS
  const dropped = new Set([...saved.dropped, ...expired])
  // What was taken down meanwhile leaves nothing but its link.
  const linksOf = (feedUrl: string): FeedMemory['links'] => {
    const known = Object.entries(notes.linksOf(feedUrl)).map(([link, memory]): [string, LinkMemory] => {
      const isGone = dropped.has(link) && memory.file !== undefined && !files.has(memory.file)
      return [link, isGone ? { at: memory.at } : memory]
    })
    return remembered(Object.fromEntries(known), isRemembered)
  }
  const listed = polled.map(({ feed: { url }, memory }): [string, FeedMemory] => {
    const known = notes.isUnfinished(url) ? withoutValidators(memory) : memory
    return [url, { ...known, links: linksOf(url) }]
  })
  return {
    feeds: { ...unlistedFeeds(saved, polled, isRemembered), ...Object.fromEntries(listed) },
    dropped: [...dropped],
  }
}

/** Feeds that are not listed now: if a host mends a mistake in feeds.yaml, nothing is fetched a second time. */
function unlistedFeeds(
  saved: FeedsMemory,
  polled: readonly PolledFeed[],
  isRemembered: IsRemembered,
): Readonly<Record<string, FeedMemory>> {
  const listed = new Set(polled.map(({ feed }) => feed.url))
  const unlisted = Object.entries(saved.feeds)
    .filter(([url]) => !listed.has(url))
    .map(([url, known]): [string, FeedMemory] => [url, { ...known, links: remembered(known.links, isRemembered) }])
  return Object.fromEntries(unlisted.filter(([, { links }]) => Object.keys(links).length > 0))
}

const remembered = (links: FeedMemory['links'], isRemembered: IsRemembered): FeedMemory['links'] =>
  Object.fromEntries(Object.entries(links).filter(([, link]) => isRemembered(link)))
