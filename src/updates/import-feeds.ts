/** A list of feeds, as feed readers export it -> `feeds.yaml`. Each feed is read once before it is added. */
import { appendFeeds } from '../pages/feeds/append-feeds.ts'
import { parseFeedsConfig } from '../pages/feeds/feeds-config.ts'
import { isOpml } from '../pages/feeds/is-opml.ts'
import type { ListedFeed } from '../pages/feeds/read-opml.ts'
import { ReaderError } from '../translations/reader-error.ts'
import type { Said } from '../translations/wording.ts'
import { decodeBody } from '../web/decode-body.ts'
import { FEED_TYPES } from '../web/media-types.ts'
import { agentOf } from './agents.ts'
import { forEachByHost } from './by-host.ts'
import { endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import { failureReason } from './failure-reason.ts'
import { FEEDS_FILE, readFeedsList, readFeedsText } from './feeds-files.ts'
import { isPassing } from './fetch-link.ts'
import { readInTime } from './read-in-time.ts'
import type { ImportedFeed, ImportReport, OnProgress, Refusal } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

const NO_LIST = { line: 1, reason: { key: 'feeds-file.unlike' } } as const

/** Whether a file that a moderator hands over is a list of feeds. */
export const isFeedList = (bytes: Uint8Array): boolean => isOpml(decodeBody(bytes))

/** @throws UserError if the file is no list of feeds, or feeds.yaml cannot be added to */
export async function importFeeds(
  context: UpdaterContext,
  bytes: Uint8Array,
  by: string,
  onProgress: OnProgress,
): Promise<ImportReport> {
  const listed = await listedFeeds(bytes)
  const { feeds } = await readFeedsList(context.store)
  const known = new Set(feeds.map(({ url }) => url))
  const { links, refused: bad } = sorted(listed)
  const isKnown = ({ url }: ListedFeed) => known.has(url)
  const report = await context.changes.run(async () => {
    const { readable, refused } = await checkedFeeds(
      context,
      links.filter((link) => !isKnown(link)),
      onProgress,
    )
    const added = await writeFeeds(context, by, readable)
    return {
      added,
      alreadyThere: [...links.filter(isKnown), ...readable.filter((feed) => !added.includes(feed))].map(
        ({ url }) => url,
      ),
      rejected: [...bad, ...refused],
    }
  })
  const { version } = context.served.get()
  if (report.added.length > 0) {
    const what: Said = { key: 'change.feeds', values: { count: report.added.length } }
    context.tell(by, what, { versionBefore: version, versionAfter: version })
  }
  return report
}

async function listedFeeds(bytes: Uint8Array): Promise<readonly ListedFeed[]> {
  // Its parser takes 5 MB, and few bots ever read such a list.
  const { readOpml } = await import('../pages/feeds/read-opml.ts')
  try {
    return readOpml(decodeBody(bytes))
  } catch (error) {
    const said = failureReason(error, { key: 'report.list' })
    throw said === null ? error : new ReaderError(said.key, said.values)
  }
}

/** @returns each feed once, with its link as feeds.yaml will have it, and what is no link */
function sorted(listed: readonly ListedFeed[]): {
  readonly links: readonly ListedFeed[]
  readonly refused: readonly Refusal[]
} {
  const links = new Map<string, ListedFeed>()
  const refused: Refusal[] = []
  for (const feed of listed) {
    // Apple's programs write feed: where others write http:.
    const url = feed.url.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      refused.push({ source: feed.url, reason: { key: 'feed.no-web-link' } })
    } else if (!links.has(url)) links.set(url, { ...feed, url })
  }
  return { links: [...links.values()], refused }
}

/** @returns the feeds that can be read, or may be readable later; and why the others cannot be read */
async function checkedFeeds(context: UpdaterContext, links: readonly ListedFeed[], onProgress: OnProgress) {
  const deadline = AbortSignal.timeout(context.refreshMs)
  const fetcher = await context.openOwnFetcher(deadline)
  const pages = readInTime(context.pages, deadline)
  const outcomes = new Map<string, ImportedFeed | Refusal>()
  const outletOf = ({ url, title }: ListedFeed, own?: string) => title ?? own ?? new URL(url).hostname
  const check = async (link: ListedFeed) => {
    try {
      const fetched = await fetcher.get(link.url, { types: FEED_TYPES })
      const read = fetched.kind === 'fetched' ? await pages.feed(fetched.text, { link: fetched.link }) : null
      outcomes.set(link.url, { url: link.url, outlet: outletOf(link, read?.title) })
    } catch (error) {
      const reason = failureReason(error, { key: 'report.feed' })
      if (reason === null) throw error
      const later = { url: link.url, outlet: outletOf(link), note: reason }
      outcomes.set(link.url, isPassing(error) ? later : { source: link.url, reason })
    }
    onProgress({ step: 'feeds', done: outcomes.size, total: links.length })
  }
  try {
    await forEachByHost(links, ({ url }) => url, check)
  } finally {
    await fetcher.close()
  }
  const inOrder = links.flatMap(({ url }) => outcomes.get(url) ?? [])
  return {
    readable: inOrder.filter((outcome): outcome is ImportedFeed => 'url' in outcome),
    refused: inOrder.filter((outcome): outcome is Refusal => 'source' in outcome),
  }
}

/** @returns those that were not there already */
async function writeFeeds(
  { store }: UpdaterContext,
  by: string,
  feeds: readonly ImportedFeed[],
): Promise<readonly ImportedFeed[]> {
  if (feeds.length === 0) return []
  try {
    return await store.change({ key: 'work.import', values: { by: agentOf(by) } }, async (change) => {
      const text = await readFeedsText(store)
      const { feeds: listed, problems } = parseFeedsConfig(text)
      const fresh = feeds.filter(({ url }) => !listed.some((feed) => feed.url === url))
      const written = appendFeeds(text, fresh)
      if (written === null) {
        const [{ line, reason } = NO_LIST] = problems
        throw new ReaderError('error.feeds-file', { file: FEEDS_FILE, line: String(line), reason })
      }
      if (fresh.length > 0) await change.replace(FEEDS_FILE, written)
      return fresh
    })
  } catch (error) {
    throw isOfDisk(error) || endsWriting(error) ? unwritable(error) : error
  }
}
