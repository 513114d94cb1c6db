/** Where an article of the corpus came from, and what an earlier version of it said. */

import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'

/** When and how something came into the corpus or left it. */
export interface Origin {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly with: 'start' | 'refresh' | 'addition' | 'removal' | 'restoration' | 'takedown'
  /** Who made the change, as reports name them; absent if the bot found the file when it started. */
  readonly by?: string | undefined
}

/** The origin of an article that is in the briefing now. */
export interface ArticleOrigin {
  /** Hash of the bytes of its file, 64 hexadecimal digits. */
  readonly sha256: string
  /** The version of the corpus, as in `CorpusReading`. */
  readonly corpusVersion: string
  /** Absent if the bot cannot write to the corpus folder. */
  readonly added?: Origin | undefined
  /** The last change of its file; absent if it was never changed. */
  readonly changed?: Origin | undefined
}

/** A passage or quotation: a span of the article's body (half-open, in UTF-16 units) with its id. */
export interface IdentifiedWords extends Span {
  readonly id: string
}

/** Everything in an article that has an id. */
export interface ArticleWords {
  readonly passages: readonly IdentifiedWords[]
  readonly quotations: readonly IdentifiedWords[]
}

/** A passage or quotation that is no longer in the briefing, with the last version of the article that contained it. */
export interface PastWords extends Span {
  readonly id: string
  readonly kind: 'passage' | 'quotation'
  readonly article: Article
  readonly sha256: string
  /** The version of the corpus when this version of the article came into the briefing. */
  readonly corpusVersion: string
  readonly added: Origin
  /** When this version was replaced or moved out; absent if that is unknown. */
  readonly gone?: Origin | undefined
  /** When its article was last moved out; absent if it never was. */
  readonly removed?: Origin | undefined
}

/** Words that were taken down: nothing of them is known any more. */
export interface TakenDownWords {
  readonly id: string
  readonly takenDown: Origin
}
