/** What the readers of documents give, and why they may give nothing. */
import type { Reason } from '../reasons/reason.ts'

export interface DocumentText {
  /** Paragraphs separated by blank lines. */
  readonly text: string
  /** As the document declares it; absent if it declares none, or only the name of a file. */
  readonly title?: string
  /** The address that a browser printed on the pages. */
  readonly url?: string
  /** What its keeper should know, each completing "The file …". */
  readonly notes: readonly Reason[]
}

/** Most of a document's bytes may be pictures. */
export const MAX_DOCUMENT_BYTES = 20_000_000

/** A document that gives no text. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
  /** Completes "The file …". */
  readonly why: Reason

  constructor(why: Reason, options?: ErrorOptions) {
    super(why.key, options)
    this.why = why
  }
}
