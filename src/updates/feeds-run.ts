/** What one fetching of feeds works with. */
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { PageReader } from '../pages/page-reader.ts'
import type { Fetcher } from '../web/fetcher.ts'
import type { OnProgress } from './report.ts'

export interface FeedsRun {
  readonly fetcher: Fetcher
  readonly pages: Pick<PageReader, 'article' | 'feed'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: OnProgress
  /** Aborted when the time for one refresh is over. */
  readonly deadline: AbortSignal
}

export const DAY_MS = 86_400_000

/** Whether the feed's articles expire before `now`. @param since, now milliseconds since 1970; NaN never expires */
export const isExpired = ({ expireAfterDays }: FeedConfig, since: number, now: number): boolean =>
  expireAfterDays !== undefined && now - since > expireAfterDays * DAY_MS
