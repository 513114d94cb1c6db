/** The error for a page that gave no article, or a text that is no feed. */

/** For programs and logs. People read the message. */
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

/** The only error that reading pages and feeds throws. Its message completes "the page …" or "the feed …". */
export class ExtractionFailure extends Error {
  override readonly name = 'ExtractionFailure'
  readonly reason: ExtractionFailureReason

  constructor(reason: ExtractionFailureReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
