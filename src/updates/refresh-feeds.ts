/** Feeds -> new articles in the corpus; expired ones leave it. */
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import { expireArticles } from './expire-articles.ts'
import type { FeedMemory, FeedsMemory, LinkMemory } from './feed-memory.ts'
import { DAY_MS, type FeedsRun } from './feeds-run.ts'
import { type PolledFeed, pollFeeds, withoutValidators } from './poll-feeds.ts'
import type { FeedOutcome, Refusal } from './report.ts'
import { takeLink } from './take-link.ts'
import { createWorkingCorpus, type WorkingCorpus } from './working-corpus.ts'

interface FeedsResult {
  readonly memory: FeedsMemory
  readonly outcomes: readonly FeedOutcome[]
  readonly rejected: readonly Refusal[]
  /** Whether something was written or moved. */
  readonly changed: boolean
  /** What ended the writing, such as a full disk or a lost lock; undefined if nothing did. */
  readonly stoppedBy: unknown
}

const PAGES_AT_ONCE = 8
/** A link without an article in the corpus is forgotten after this long. */
const FORGET_AFTER_MS = 90 * DAY_MS

/** What is remembered of links, by the feed's link and then by their own. */
type LinkMemories = ReadonlyMap<string, Record<string, LinkMemory>>

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
  const polled = await pollFeeds(feeds, before, run)
  const corpus = createWorkingCorpus(articles, before.dropped)
  const links: LinkMemories = new Map(polled.map(({ feed, memory }) => [feed.url, { ...memory.links }]))
  const { unfinished, refused } = await takeLinks(polled, links, corpus, run)
  const notMoved = await expireArticles(feeds, links, corpus, run)
  const isRemembered = ({ file, at }: LinkMemory): boolean =>
    // The article of a link may have to be moved out one day: the link is remembered as long as the article is there.
    (file !== undefined && corpus.article(file) !== undefined) || run.now() - at < FORGET_AFTER_MS
  return {
    memory: {
      feeds: { ...unlistedFeeds(before, links, isRemembered), ...listedFeeds(polled, links, unfinished, isRemembered) },
      dropped: corpus.dropped(),
    },
    outcomes: polled.map(({ feed, outcome }) => ({ url: feed.url, outlet: feed.outlet, outcome })),
    rejected: [...polled.flatMap((one) => one.rejected), ...refused, ...notMoved],
    changed: corpus.isChanged(),
    stoppedBy: corpus.stoppedBy(),
  }
}

/** @returns links of feeds that must be fetched whole the next time, and what was refused */
async function takeLinks(
  polled: readonly PolledFeed[],
  memories: LinkMemories,
  corpus: WorkingCorpus,
  run: FeedsRun,
): Promise<{ readonly unfinished: ReadonlySet<string>; readonly refused: readonly Refusal[] }> {
  const feedLinks = polled.flatMap(({ links }) => links)
  const unfinished = new Set<string>()
  const refused: Refusal[] = []
  const atOnce = pLimit(PAGES_AT_ONCE)
  let done = 0
  await Promise.all(
    feedLinks.map((feedLink) =>
      atOnce(async () => {
        const { feed, item } = feedLink
        const ofFeed = memories.get(feed.url) ?? {}
        const outcome = await takeLink(feedLink, ofFeed[item.link], corpus, run)
        if (outcome.kind === 'done') ofFeed[item.link] = outcome.memory
        else unfinished.add(feed.url)
        if (outcome.reason !== undefined) refused.push({ source: item.link, reason: outcome.reason })
        run.onProgress({ step: 'articles', done: ++done, total: feedLinks.length })
      }),
    ),
  )
  return { unfinished, refused }
}

type IsRemembered = (link: LinkMemory) => boolean

const listedFeeds = (
  polled: readonly PolledFeed[],
  links: LinkMemories,
  unfinished: ReadonlySet<string>,
  isRemembered: IsRemembered,
): Readonly<Record<string, FeedMemory>> =>
  Object.fromEntries(
    polled.map(({ feed: { url }, memory }) => {
      const known = unfinished.has(url) ? withoutValidators(memory) : memory
      return [url, { ...known, links: remembered(links.get(url) ?? {}, isRemembered) }]
    }),
  )

/** Feeds that are not listed now: if a host mends a mistake in feeds.yaml, nothing is fetched a second time. */
function unlistedFeeds(
  before: FeedsMemory,
  listed: LinkMemories,
  isRemembered: IsRemembered,
): Readonly<Record<string, FeedMemory>> {
  const unlisted = Object.entries(before.feeds)
    .filter(([url]) => !listed.has(url))
    .map(([url, known]): [string, FeedMemory] => [url, { ...known, links: remembered(known.links, isRemembered) }])
  return Object.fromEntries(unlisted.filter(([, { links }]) => Object.keys(links).length > 0))
}

const remembered = (links: FeedMemory['links'], isRemembered: IsRemembered): FeedMemory['links'] =>
  Object.fromEntries(Object.entries(links).filter(([, link]) => isRemembered(link)))
