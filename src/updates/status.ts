/** The state of a corpus: what is served, and how its feeds and the last refresh went. */
import type { Rejection } from '../corpus/rejection.ts'
import type { Said } from '../translations/wording.ts'
import type { RefreshReport } from './report.ts'

export interface FeedStatus {
  readonly url: string
  readonly outlet: string
  /** Milliseconds since 1970. */
  readonly lastSuccess?: number | undefined
  /** Absent if the last poll succeeded. */
  readonly lastError?: { readonly at: number; readonly reason: Said } | undefined
}

export interface CorpusStatus {
  /** Of the served articles, as `CorpusReading` has it. */
  readonly version: string
  readonly articles: number
  /** Files that are not served. */
  readonly rejected: readonly Rejection[]
  /** What of served files is not used. */
  readonly notes?: readonly Rejection[]
  readonly feeds: readonly FeedStatus[]
  readonly lastRefresh: RefreshReport | null
}
