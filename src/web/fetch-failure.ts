/** The error for a link that was not fetched. */
import type { Reason } from '../reasons/reason.ts'

/** For programs. People are told `why`. */
type FetchFailureReason =
  | 'bad-link'
  | 'refused-address'
  | 'robots'
  | 'bad-redirect'
  | 'too-many-redirects'
  | 'time-limit'
  | 'too-large'
  | 'cut'
  | 'content-type'
  | 'status'
  | 'rate-limited'
  | 'unknown-host'
  | 'connection'
  | 'host-given-up'
  | 'stopped'

/** The only error that fetching throws. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly reason: FetchFailureReason
  /** A sentence that moderators may be shown. */
  readonly why: Reason
  /** The HTTP status of an answer that was not a success. */
  readonly status: number | undefined
  /** How many milliseconds the server asked to wait. */
  readonly retryAfterMs: number | undefined

  constructor(
    reason: FetchFailureReason,
    why: Reason,
    details: { readonly status?: number; readonly retryAfterMs?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(why.key, details.cause === undefined ? {} : { cause: details.cause })
    this.reason = reason
    this.why = why
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
  }
}

/** UTF-16 units. */
const MAX_SHOWN_LENGTH = 200

/** A link as messages show it: cut if it is long, without control characters. */
export function shownLink(link: string): string {
  const printable = link.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return printable.length <= MAX_SHOWN_LENGTH ? printable : `${printable.slice(0, MAX_SHOWN_LENGTH)}…`
}
