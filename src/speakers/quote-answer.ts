/** What a reader who looks a speaker up gets: statements with their sources, or why there are none. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'
import type { RegisteredSpeaker } from './join-people.ts'

/** A quotation where it stands. */
export interface PlacedQuotation {
  readonly quotation: Quotation
  readonly article: Article
  /** The passage that holds its first word. */
  readonly passage: Passage
}

/** One wording of a statement: the same words, wherever they are printed. */
export interface QuotedWording {
  /** At least one, newest first; the words are shown as the first one prints them. */
  readonly places: readonly PlacedQuotation[]
  /** Words of the first place that other wordings of the statement do not have; spans of its article's body. */
  readonly differing: readonly Span[]
}

/** What a speaker said once, in all the wordings that articles give it. */
export interface QuotedStatement {
  /** At least one; the first is the one that most articles print. */
  readonly wordings: readonly QuotedWording[]
}

export interface SpeakerChoice {
  readonly id: string
  readonly speaker: RegisteredSpeaker
}

export type QuoteAnswer =
  | {
      readonly outcome: 'quotations'
      readonly chosen: SpeakerChoice
      /** At least one: newest first, or best first where a topic is asked for. */
      readonly statements: readonly QuotedStatement[]
    }
  /** Several people can be meant. */
  | { readonly outcome: 'ambiguous'; readonly choices: readonly SpeakerChoice[] }
  /** Named in articles and never quoted, or not on this topic or in this outlet. */
  | { readonly outcome: 'not-quoted'; readonly chosen: SpeakerChoice; readonly quotedElsewhere: number }
  /** Neither quoted nor named. */
  | { readonly outcome: 'unknown' }
