/** A passage that may answer, with everything that the ranking looks at. */
import type { Passage } from '../../passages/passage.ts'
import type { Span } from '../../text/span.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import type { Held, Holding } from './held-words.ts'
import type { SentenceKind } from './sentence-kind.ts'

export interface CandidateSentence {
  /** A span of the article's body. */
  readonly span: Span
  readonly holding: Holding
  /** Whether it holds the kind of answer that the question asks for. */
  readonly answers: boolean
  /** Whether it holds something of this kind. */
  is(kind: SentenceKind): boolean
}

/** What all candidates of one question and article have in common. */
export interface CandidateArticle {
  /** Its score as a share of the best article's score, in [0, 1]. */
  readonly score: number
  /** What its title holds. */
  readonly title: Held
  /** For each word, how rare it is among the article's passages: its inverse document frequency, or 0 if none holds it. */
  readonly localRarity: Float64Array
  /** Whether the question names its outlet. */
  readonly outletNamed: boolean
  /** Whether the question names or prefers its day of publication. */
  readonly dayNamed: boolean
}

export interface Candidate {
  readonly question: UnderstoodQuestion
  readonly passage: Passage
  /** Its score in the passage index as a share of the best score, in [0, 1]. */
  readonly score: number
  readonly article: CandidateArticle
  /** Number among the article's passages, from 0. */
  readonly position: number
  /** In order. */
  readonly sentences: readonly CandidateSentence[]
  /** What the passage holds. */
  readonly holding: Holding
  /** What the title and the passage before hold together. */
  readonly around: Held
  /** What the passage before holds; nothing if there is none. */
  readonly before: Held
  /** What the passage after holds; nothing if there is none. */
  readonly after: Held
  /** Whether someone whom the question names is quoted in the passage; `null` while it is unknown who is quoted. */
  readonly quotesAsked: boolean | null
}
