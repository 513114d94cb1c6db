/** The answer to a question: passages with their sources, or the reason why there is none. */
import type { Passage } from '../passages/passage.ts'
import type { Correction } from '../search/question/question.ts'
import type { Span } from '../text/span.ts'
import type { MessageKey } from '../translations/messages.ts'

export interface Evidence {
  readonly passage: Passage
  /** The sentence of the passage that answers best: a half-open span of the article's body, within the passage. */
  readonly sentence: Span
  /** Above 0, at most 100; comparable within one answer only. */
  readonly score: number
  /** The same passage, nearly word for word, in other articles. */
  readonly also: readonly Passage[]
}

/** How strong a match is, in the words that readers see; with `none` there is no answer. */
export type Strength = 'strong' | 'likely' | 'weak' | 'none'

/** What was searched: readers see it if there is no answer. */
export interface Searched {
  /** Number of articles. */
  readonly articles: number
  readonly outlets: readonly string[]
  /** First and last day of publication of these articles, `YYYY-MM-DD`; absent if none is dated. */
  readonly days?: { readonly first: string; readonly last: string }
  /** Number of articles that `since` and `until` leave out because they have no date. */
  readonly undatedLeftOut: number
}

/** Why there is no answer, in any language. */
export interface Reason {
  readonly key: Extract<MessageKey, `reason.${string}`>
  readonly values?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly question: string
  readonly outcome: 'answer' | 'no-answer'
  /** One sentence in English; present if there is no answer. */
  readonly reason?: string
  /** The message that the reason is; present with it. */
  readonly why?: Reason
  /** In [0, 1]: it rises with the chance that the first passage answers. */
  readonly confidence: number
  readonly strength: Strength
  /** At most 10, best first. If there is no answer, these are the nearest passages. */
  readonly evidence: readonly Evidence[]
  /** An older report of what the first one tells, with another figure; absent if none is known. */
  readonly earlierFigure?: Evidence
  /** Words of the question, as typed, that the briefing does not hold. */
  readonly unknownWords: readonly string[]
  /**
   * If the match is weak: words of the question, as typed, that neither the first passage holds nor its title or neighbours, in no
   * form and by no related word; the most common words of English aside. Empty for other matches, of which right ones lack as many
   * words as wrong ones.
   */
  readonly missingWords: readonly string[]
  /** Links of the question, as typed, to pages that are no articles of the briefing. */
  readonly unknownLinks: readonly string[]
  /** The words of the question that were taken for misspelled ones, each once. */
  readonly corrections: readonly Correction[]
  readonly searched: Searched
}
