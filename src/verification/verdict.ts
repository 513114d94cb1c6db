/** What becomes of a quotation that is checked: the verdict, the closest words of the briefing, and how the two differ. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { Quotation } from '../quotations/quotation.ts'
import type { RegisteredSpeaker } from '../speakers/join-people.ts'
import type { Span } from '../text/span.ts'
import type { Claim } from './claim.ts'
import type { Difference } from './compare.ts'

/**
 * `word-for-word`: a slice of a quotation. `shortened`: every word is there in this order, with words left out between them
 * or around them that a reader should see. `altered`: words were changed, added or left out. `someone-elses`: the words of
 * another than is claimed. `reported`: an article says it in its own words. `not-here`: nothing in the briefing is close.
 */
export type Verdict = 'word-for-word' | 'shortened' | 'altered' | 'someone-elses' | 'reported' | 'not-here'

/** Words of an article, where they stand. */
export interface Place {
  readonly article: Article
  /** The passage that holds the first word. */
  readonly passage: Passage
  /** A span of the article's body. */
  readonly span: Span
  /** The quotation that holds most of the words; null: the article's own words. */
  readonly quotation: Quotation | null
  /** How much of the words stands in quotation marks. */
  readonly marked: 'all' | 'part' | 'none'
}

/** Who is said to have said it. */
export interface ClaimedSpeaker {
  /** As a member names them. */
  readonly typed: string
  /** Whom the briefing knows by that name; empty: nobody. */
  readonly meant: readonly RegisteredSpeaker[]
}

export interface CheckedQuotation {
  readonly claim: Claim
  readonly verdict: Verdict
  readonly claimed: ClaimedSpeaker | null
  /** Absent where nothing is close. */
  readonly closest?: {
    readonly place: Place
    /** In order; none between texts that share only their content. */
    readonly differences: readonly Difference[]
    /** `words`: compared word by word; `content`: a sentence that says much of the same. */
    readonly by: 'words' | 'content'
    /** Share of the claim in common, in [0, 1]: of its words, or of its content weighted by rarity. */
    readonly similarity: number
  }
  /** Other places of the same words, in the order of the articles. */
  readonly also: readonly Place[]
}
