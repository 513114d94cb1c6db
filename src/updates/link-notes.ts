/** What becomes of the links of one refresh: for the memory of feeds, and for the report. */
import type { Said } from '../translations/wording.ts'
import type { LinkMemory } from './feed-memory.ts'
import type { FeedLink, PolledFeed } from './poll-feeds.ts'
import type { Refusal } from './report.ts'

export interface LinkNotes {
  /** What is known of a link, from the last refresh or from this one. */
  known(feedLink: FeedLink): LinkMemory | undefined
  /** What is known of the links of a feed, by link. */
  linksOf(feedUrl: string): Readonly<Record<string, LinkMemory>>
  /** @param reason why it became no article */
  done(feedLink: FeedLink, memory: LinkMemory, reason?: Said): void
  /** It became an article, about which its keeper should know something. @param notes each completing "The page …" */
  served(feedLink: FeedLink, notes: readonly Said[]): void
  /** The next refresh tries it again. */
  unfinished(feedLink: FeedLink, reason?: Said, memory?: LinkMemory): void
  /** The host of a link was given up before its turn came. @param reason names the host */
  givenUp(feedLink: FeedLink, reason: Said): void
  /** The time for one refresh was over before its turn came. */
  late(feedLink: FeedLink): void
  /** Whether the feed must be fetched whole the next time. */
  isUnfinished(feedUrl: string): boolean
  /** How many links were late. */
  lateCount(): number
  /** A line for each link that was refused, and for each host that was given up. */
  refused(): readonly Refusal[]
  /** A line for each note on an article. */
  onServed(): readonly Refusal[]
}

export function createLinkNotes(polled: readonly PolledFeed[]): LinkNotes {
  const links = new Map(polled.map(({ feed, memory }) => [feed.url, { ...memory.links }]))
  const unfinishedFeeds = new Set<string>()
  const refused: Refusal[] = []
  const onServed: Refusal[] = []
  /** By the reason, as JSON. */
  const leftByHost = new Map<string, { readonly source: string; readonly reason: Said; count: number }>()
  let lateCount = 0
  const remember = ({ feed, item }: FeedLink, memory: LinkMemory) => {
    const own = links.get(feed.url)
    if (own) own[item.link] = memory
  }
  const refuse = ({ item }: FeedLink, reason: Said | undefined) => {
    if (reason !== undefined) refused.push({ source: item.link, reason })
  }
  return {
    known: ({ feed, item }) => links.get(feed.url)?.[item.link],
    linksOf: (feedUrl) => links.get(feedUrl) ?? {},
    done(feedLink, memory, reason) {
      remember(feedLink, memory)
      refuse(feedLink, reason)
    },
    served({ item }, notes) {
      onServed.push(...notes.map((reason) => ({ source: item.link, reason })))
    },
    unfinished(feedLink, reason, memory) {
      unfinishedFeeds.add(feedLink.feed.url)
      if (memory) remember(feedLink, memory)
      refuse(feedLink, reason)
    },
    givenUp({ feed, item }, reason) {
      unfinishedFeeds.add(feed.url)
      const key = JSON.stringify(reason)
      const left = leftByHost.get(key) ?? { source: new URL(item.link).host, reason, count: 0 }
      left.count++
      leftByHost.set(key, left)
    },
    late({ feed }) {
      unfinishedFeeds.add(feed.url)
      lateCount++
    },
    isUnfinished: (feedUrl) => unfinishedFeeds.has(feedUrl),
    lateCount: () => lateCount,
    onServed: () => onServed,
    refused: () => [
      ...refused,
      ...[...leftByHost.values()].map(({ source, reason, count }): Refusal => {
        const waiting: Said = { key: 'report.waiting', values: { count } }
        return { source, reason: { key: 'report.given-up', values: { reason, waiting } } }
      }),
    ],
  }
}
