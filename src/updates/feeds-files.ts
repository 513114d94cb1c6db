/** The files about feeds in the corpus folder: the list that the host writes, and what the bot remembers. */
import type { Rejection } from '../corpus/rejection.ts'
import { systemCode } from '../corpus/system-code.ts'
import { type FeedConfig, parseFeedsConfig } from '../pages/feeds/feeds-config.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { decodeBody } from '../web/decode-body.ts'
import { isOfDisk } from './disk-failure.ts'
import { type FeedMemory, type FeedsMemory, type LinkMemory, parseFeedsMemory } from './feed-memory.ts'

export const FEEDS_FILE = 'feeds.yaml'
const FEEDS_STATE = 'feeds.json'

interface ListedFeeds {
  readonly feeds: readonly FeedConfig[]
  /** Entries that are wrong, or the whole file if it cannot be read. */
  readonly problems: readonly Rejection[]
}

/** @returns the list as written; empty if there is none @throws what the file system throws */
export async function readFeedsText(store: ArticleStore): Promise<string> {
  const bytes = await store.file(FEEDS_FILE)
  return bytes === null ? '' : decodeBody(bytes)
}

export async function readFeedsList(store: ArticleStore): Promise<ListedFeeds> {
  try {
    const { feeds, problems } = parseFeedsConfig(await readFeedsText(store))
    return { feeds, problems: problems.map((problem) => ({ file: FEEDS_FILE, ...problem })) }
  } catch (error) {
    if (!isOfDisk(error)) throw error
    return {
      feeds: [],
      problems: [{ file: FEEDS_FILE, reason: { key: 'file.unreadable', values: { code: systemCode(error) } } }],
    }
  }
}

/** @throws what the file system throws */
export const readFeedsMemory = async (store: ArticleStore): Promise<FeedsMemory> =>
  parseFeedsMemory(await store.state(FEEDS_STATE))

/** @throws what the file system throws */
export const saveFeedsMemory = (change: CorpusChange, memory: FeedsMemory): Promise<void> =>
  change.saveState(FEEDS_STATE, JSON.stringify(memory))

/**
 * Forgets what feeds gave for articles, except the links, which no feed may bring back.
 * @param files their paths below the corpus
 * @param urls their links
 * @throws what the file system throws
 */
export async function eraseFromFeedsMemory(
  store: ArticleStore,
  change: CorpusChange,
  { files, urls }: { readonly files: ReadonlySet<string>; readonly urls: readonly string[] },
): Promise<void> {
  const { feeds, dropped } = await readFeedsMemory(store)
  const links: string[] = []
  const erased = (link: string, known: LinkMemory): LinkMemory => {
    if (known.file === undefined || !files.has(known.file)) return known
    links.push(link)
    return { at: known.at }
  }
  const kept = Object.entries(feeds).map(([url, feed]): [string, FeedMemory] => [
    url,
    {
      ...feed,
      links: Object.fromEntries(Object.entries(feed.links).map(([link, known]) => [link, erased(link, known)])),
    },
  ])
  await saveFeedsMemory(change, {
    feeds: Object.fromEntries(kept),
    dropped: [...new Set([...dropped, ...urls, ...links])],
  })
}

/**
 * Changes which links no feed may bring back. If that cannot be saved, a feed may bring back a removed article: that is no
 * reason to refuse the removal.
 */
export async function updateDroppedLinks(
  store: ArticleStore,
  change: CorpusChange,
  next: (dropped: readonly string[]) => readonly string[],
): Promise<void> {
  const memory = await readFeedsMemory(store)
  const dropped = [...new Set(next(memory.dropped))]
  if (dropped.length === memory.dropped.length) return
  await saveFeedsMemory(change, { ...memory, dropped }).catch(() => undefined)
}
