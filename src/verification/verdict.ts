/** The result for a checked quotation: the verdict, the closest words of the briefing, and how the two differ. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { RegisteredSpeaker } from '../speakers/join-people.ts'
import type { Span } from '../text/span.ts'
import type { Claim } from './claim.ts'
import type { Difference } from './compare.ts'

/**
 * `word-for-word`: a slice of a quotation. `shortened`: a quotation has all the words in this order, and between or
 * around them others that a reader should see. `altered`: words were changed, added or left out. `someone-elses`:
 * another speaker than the claimed one said it. `reported`: an article says it in its own words. `not-here`: nothing in
 * the briefing is close.
 */
export type Verdict = 'word-for-word' | 'shortened' | 'altered' | 'someone-elses' | 'reported' | 'not-here'

/** Words of an article in their place. */
export interface Place {
  readonly article: Article
  /** The passage that holds the first word. */
  readonly passage: Passage
  /** A span of the article's body. */
  readonly span: Span
  /** The quotation that holds most of the words; null for the article's own words. */
  readonly quotation: Quotation | null
  /** Whether all, some or none of the words are in quotation marks. */
  readonly marked: 'all' | 'part' | 'none'
}

/** Who said it, by the message or its writer. */
export interface ClaimedSpeaker {
  /** The name as a member wrote it. */
  readonly typed: string
  /** Whom the briefing knows by that name; may be nobody. */
  readonly meant: readonly RegisteredSpeaker[]
}

export interface CheckedQuotation {
  readonly claim: Claim
  readonly verdict: Verdict
  readonly claimed: ClaimedSpeaker | null
  /** Absent if nothing is close. */
  readonly closest?: {
    readonly place: Place
    /** In order; none if `by` is `content`. */
    readonly differences: readonly Difference[]
    /** How it was found. `words`: compared word by word; `content`: a sentence that says much of the same. */
    readonly by: 'words' | 'content'
    /**
     * Share of the claim that the place has too, in [0, 1]: of its words, or of its content words weighted by rarity.
     */
    readonly similarity: number
  }
  /** Other places with exactly the same words. */
  readonly also: readonly Place[]
}
