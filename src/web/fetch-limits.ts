/** How much a server may cost us. */

export interface FetchLimits {
  /** For one link, connecting to last byte, all redirects and attempts together, without the waits between. Milliseconds. */
  readonly timeMs: number
  /** Of one body once decompressed. Bytes. */
  readonly bytes: number
  /** Redirects followed for one link. */
  readonly redirects: number
  /** Attempts in all at an answer that may pass: 429 and 5xx. */
  readonly attempts: number
  /** A server that asks for a longer pause is not asked again. Milliseconds. */
  readonly longestWaitMs: number
}

export const FETCH_LIMITS: FetchLimits = {
  timeMs: 20_000,
  bytes: 5_000_000,
  redirects: 5,
  attempts: 3,
  longestWaitMs: 30_000,
}
