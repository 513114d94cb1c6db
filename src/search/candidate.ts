/** A passage that may answer, with all that the ranking looks at. */
import type { Passage } from '../passages/passage.ts'
import type { Span } from '../text/span.ts'
import type { Held, Holding } from './held-words.ts'
import type { UnderstoodQuestion } from './understood-question.ts'

export interface CandidateSentence {
  /** A span of the article's body. */
  readonly span: Span
  readonly text: string
  readonly holding: Holding
}

/** What holds for all candidates of one question and article. */
export interface CandidateArticle {
  /** Its score as a share of the best article's, in [0, 1]. */
  readonly score: number
  readonly title: Held
  readonly all: Held
  /** For each word, how few of the article's passages hold it (as the inverse document frequency of BM25); at least 0. */
  readonly localRarity: Float64Array
  readonly outletNamed: boolean
  readonly dayNamed: boolean
}

export interface Candidate {
  readonly question: UnderstoodQuestion
  readonly passage: Passage
  /** Its score in the passage index as a share of the best one, in [0, 1]. */
  readonly score: number
  readonly article: CandidateArticle
  /** Number among the article's passages, from 0. */
  readonly position: number
  readonly sentences: readonly CandidateSentence[]
  readonly holding: Holding
  /** What the passages before and after hold. */
  readonly before: Held
  readonly after: Held
}
