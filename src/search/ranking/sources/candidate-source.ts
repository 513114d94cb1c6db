/** The contract of a source of candidates: it names the passages that may answer a question. */
import type { CorpusIndex } from '../../index/corpus-index.ts'
import type { UnderstoodQuestion } from '../../question/understood-question.ts'
import type { MeaningMatches } from '../meaning-matches.ts'
import type { WordMatches } from '../word-matches.ts'

/** What a source may look at. */
export interface FirstStage {
  readonly index: CorpusIndex
  readonly question: UnderstoodQuestion
  readonly matches: WordMatches
  /** Null if nothing is known of the meaning. */
  readonly meaning: MeaningMatches | null
  /** Whether an article, by its number, may be shown. A source returns only passages of such articles. */
  readonly isKept: (article: number) => boolean
}

/** @returns the numbers of passages; what several sources return becomes one candidate */
export type CandidateSource = (stage: FirstStage) => readonly number[]
