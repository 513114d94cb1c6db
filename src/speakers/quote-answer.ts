/** The answer to a reader who looks a speaker up: statements with their sources, or why there are none. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'
import type { RegisteredSpeaker } from './join-people.ts'

/** A quotation in its place. */
export interface PlacedQuotation {
  readonly quotation: Quotation
  readonly article: Article
  /** The passage that holds its first word. */
  readonly passage: Passage
}

/** One wording of a statement in all places that print it. */
export interface QuotedWording {
  /** At least one, newest first; a reader sees the words as the first place prints them. */
  readonly places: readonly PlacedQuotation[]
  /** Words of the first place that other wordings do not have; spans of its article's body. */
  readonly differing: readonly Span[]
}

/** What a speaker said once, in all wordings that articles give it. */
export interface QuotedStatement {
  /** At least one; most places print the first. */
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
      /** At least one: newest first, or best first if the reader asks about a topic. */
      readonly statements: readonly QuotedStatement[]
      /** How many quotations of the speaker are in articles that were not looked through; absent if all were. */
      readonly elsewhere?: number
    }
  /** The name can mean several speakers. */
  | { readonly outcome: 'ambiguous'; readonly choices: readonly SpeakerChoice[] }
  /** Articles name the speaker but quote nothing, or nothing on this topic or in this outlet. */
  | { readonly outcome: 'not-quoted'; readonly chosen: SpeakerChoice; readonly quotedElsewhere: number }
  /** No article quotes or names anybody of this name. */
  | { readonly outcome: 'unknown' }
