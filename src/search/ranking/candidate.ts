/** A passage that may answer, with everything that the ranking looks at. */
import type { Passage } from '../../passages/passage.ts'
import type { Span } from '../../text/span.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import type { Held, Holding } from './held-words.ts'
import type { SentenceAround } from './sentence-around.ts'
import type { SentenceKind } from './sentence-kind.ts'

export interface CandidateSentence {
  /** A span of the article's body. */
  readonly span: Span
  readonly holding: Holding
  /** Whether it holds the kind of answer that the question asks for. */
  readonly answers: boolean
  /** Whether it names somebody in the role that the question asks for, or says who the somebody is whom the question names. */
  readonly fitsRole: boolean
  /** Whether it counts the thing that the question asks how many there are of; true for other questions. */
  countsThing(): boolean
  /** How near it is to the question in meaning, as a cosine; 0 if nothing is known of the meaning. */
  readonly meaning: number
  /** Whether it holds something of this kind. */
  is(kind: SentenceKind): boolean
}

/** What all candidates of one question and article have in common. */
export interface CandidateArticle {
  /** Its score as a share of the best article's score, in [0, 1]. */
  readonly score: number
  /** BM25 of the article as one text, as a share of the best article's, in [0, 1]. */
  readonly wholeScore: number
  /** The same as a share of what an article could score at most for this question, in [0, 1]. */
  readonly wholeShare: number
  /** By how much of that share it is ahead of the best other article; below 0 if it is behind. */
  readonly lead: number
  /** What its title holds, and half of what its source holds. */
  readonly title: Held
  /** For each word, how rare it is among the article's passages: its inverse document frequency, or 0 if none holds it. */
  readonly localRarity: Float64Array
  /** Whether the question names its outlet. */
  readonly outletNamed: boolean
  /** Whether the question names or prefers its day of publication. */
  readonly dayNamed: boolean
}

/** How near a passage is to the question in meaning: cosines in [-1, 1]; unrelated texts have about 0.75. */
export interface CandidateMeaning {
  readonly passage: number
  /** The highest of its sentences; that of the passage if it has none. */
  readonly sentence: number
  /** The higher one of the passages before and after in the article; that of the passage itself if it is alone. */
  readonly neighbour: number
  /** 1 for the nearest passage of all, 1/2 for the second and so on; 0 beyond the nearest twenty. */
  readonly nearness: number
  /** Of all passages of the corpus, on average. */
  readonly average: number
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
  /** The sentences of the passage and of its neighbours, in order. */
  readonly sentencesAround: () => readonly SentenceAround[]
  /** Whether someone whom the question names is quoted in the passage; `null` while it is unknown who is quoted. */
  readonly quotesAsked: boolean | null
  /** Whether the passage tells, in whatever words, that someone whom the question names spoke. */
  readonly reportsAsked: () => boolean
  /** `null` if nothing is known of the meaning. */
  readonly meaning: CandidateMeaning | null
  /**
   * For each word of the question, its highest cosine with a sentence of the passage or of a neighbour: how near they come to
   * what the word means in the question. 1 for a word of which nothing is known.
   */
  readonly wordCosines: () => Held
}
