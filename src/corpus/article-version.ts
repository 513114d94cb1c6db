/** A version of an article that was served: what it said, when it came, and which ids its words had. */

import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'

/** When, by whom and by which kind of change something came into the corpus or left it. */
export interface Origin {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly with: 'start' | 'refresh' | 'addition' | 'removal' | 'restoration'
  /** Who made the change, as reports name them; absent where the bot found the file when it started. */
  readonly by?: string | undefined
}

/** What is known of an article that is served now. */
export interface ArticleOrigin {
  /** Of the bytes of its file, 64 hexadecimal digits. */
  readonly sha256: string
  /** Of the served articles, as `CorpusReading` has it. */
  readonly corpusVersion: string
  /** Absent where the corpus folder cannot be written to. */
  readonly added?: Origin | undefined
  /** The last change of its file; absent where there was none. */
  readonly changed?: Origin | undefined
}

/** Words with an id: a span of the article's body. */
export interface IdentifiedWords extends Span {
  readonly id: string
}

/** Everything in an article that can be shown under an id. */
export interface ArticleWords {
  readonly passages: readonly IdentifiedWords[]
  readonly quotations: readonly IdentifiedWords[]
}

/** Words that were served once, and the version of the article that held them last. */
export interface PastWords extends Span {
  readonly id: string
  readonly kind: 'passage' | 'quotation'
  readonly article: Article
  readonly sha256: string
  /** Of the corpus when this version of the article was first served. */
  readonly corpusVersion: string
  readonly added: Origin
  /** When this version was replaced or moved out; absent where nothing is known of that. */
  readonly gone?: Origin | undefined
  /** When its article was last moved out. */
  readonly removed?: Origin | undefined
}
