/** A passage that may answer, with all that the ranking looks at. */
import type { Passage } from '../../passages/passage.ts'
import type { Span } from '../../text/span.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import type { Held, Holding } from './held-words.ts'
import type { SentenceKind } from './sentence-kind.ts'

export interface CandidateSentence {
  /** A span of the article's body. */
  readonly span: Span
  readonly holding: Holding
  /** It holds the kind of answer that the question asks for. */
  readonly answers: boolean
  is(kind: SentenceKind): boolean
}

/** What holds for all candidates of one question and article. */
export interface CandidateArticle {
  /** Its score as a share of the best article's, in [0, 1]. */
  readonly score: number
  readonly title: Held
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
  /** What the passage before and the title hold. */
  readonly around: Held
  /** What the passages before and after hold. */
  readonly before: Held
  readonly after: Held
  /** Somebody whom the question names is quoted in the passage; `null` where quotations are not known (yet). */
  readonly quotesAsked: boolean | null
}
