/** Why a link was not fetched. */

/** For programs and logs; the sentence for people is the message. */
export type FetchFailureReason =
  | 'bad-link'
  | 'refused-address'
  | 'robots'
  | 'bad-redirect'
  | 'too-many-redirects'
  | 'time-limit'
  | 'too-large'
  | 'content-type'
  | 'status'
  | 'rate-limited'
  | 'unknown-host'
  | 'connection'
  | 'stopped'

/** The one error that fetching throws; its message is a sentence that may be shown to a moderator. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly reason: FetchFailureReason
  /** HTTP status, where the server answered with one that is no success. */
  readonly status: number | undefined
  /** How long the server asked to be left alone. Milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(
    reason: FetchFailureReason,
    message: string,
    details: { readonly status?: number; readonly retryAfterMs?: number | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? {} : { cause: details.cause })
    this.reason = reason
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
  }
}

const MAX_SHOWN_LINK = 200

/** A link as a message shows it: cut where it is long, without control characters. */
export function shownLink(link: string): string {
  const printable = link.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return printable.length <= MAX_SHOWN_LINK ? printable : `${printable.slice(0, MAX_SHOWN_LINK)}…`
}
