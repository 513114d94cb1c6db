/** Why a page gave no article, or a text no feed. */

/** For programs and logs; the sentence for people is the message. */
export type ExtractionFailureReason =
  | 'too-large'
  | 'too-deep'
  | 'time-limit'
  | 'memory-limit'
  | 'paywall'
  | 'cookie-wall'
  | 'link-list'
  | 'too-little-text'
  | 'no-feed'
  | 'unreadable'
  | 'stopped'

/** The one error that reading pages and feeds throws; its message completes "the page …" or "the feed …". */
export class ExtractionFailure extends Error {
  override readonly name = 'ExtractionFailure'
  readonly reason: ExtractionFailureReason

  constructor(reason: ExtractionFailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
