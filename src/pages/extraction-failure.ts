/** The error for a page that gave no article, or a text that is no feed. */
import type { Reason } from '../reasons/reason.ts'

/** For programs. People are told `why`. */
export type ExtractionFailureReason =
  | 'too-large'
  | 'too-deep'
  | 'time-limit'
  | 'memory-limit'
  | 'paywall'
  | 'cookie-wall'
  | 'link-list'
  | 'too-little-text'
  | 'incomplete'
  | 'no-feed'
  | 'unreadable'
  | 'stopped'

/** The only error that reading pages and feeds throws. */
export class ExtractionFailure extends Error {
  override readonly name = 'ExtractionFailure'
  readonly reason: ExtractionFailureReason
  /** Completes "the page …" or "the feed …". */
  readonly why: Reason

  constructor(reason: ExtractionFailureReason, why: Reason, options?: ErrorOptions) {
    super(why.key, options)
    this.reason = reason
    this.why = why
  }
}
