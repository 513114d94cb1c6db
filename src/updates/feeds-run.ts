/** What one refresh of feeds works with. */
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import type { PageReader } from '../pages/page-reader.ts'
import type { CorpusChange } from '../store/article-store.ts'
import type { Fetcher } from '../web/fetcher.ts'
import type { OnProgress } from './report.ts'

export interface FeedsRun {
  readonly fetcher: Fetcher
  readonly pages: PageReader
  readonly change: CorpusChange
  readonly maxArticleBytes: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: OnProgress
}

export const DAY_MS = 86_400_000

/** Whether the feed's articles expire before `now`. @param since, now milliseconds since 1970; NaN never expires */
export const isExpired = ({ expireAfterDays }: FeedConfig, since: number, now: number): boolean =>
  expireAfterDays !== undefined && now - since > expireAfterDays * DAY_MS
