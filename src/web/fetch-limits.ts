/** How much time and data one link may cost. */

export interface FetchLimits {
  /** How many milliseconds one link may take: all redirects and attempts together, without the pauses between them. */
  readonly timeMs: number
  /** How many milliseconds one host may take: all its links together, with the pauses that it asks for. */
  readonly hostMs: number
  /** How many bytes one body may have after decompression. */
  readonly bytes: number
  /** How many redirects are followed for one link. */
  readonly redirects: number
  /** How many requests are made at most for one link if the answer is a temporary failure: 429 or 5xx. */
  readonly attempts: number
  /** The longest pause before another request, in milliseconds. A server that asks for a longer one is not asked again. */
  readonly maxWaitMs: number
}

export const FETCH_LIMITS: FetchLimits = {
  timeMs: 20_000,
  hostMs: 120_000,
  bytes: 5_000_000,
  redirects: 5,
  attempts: 3,
  maxWaitMs: 30_000,
}
