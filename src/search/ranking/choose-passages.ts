/** Chooses the passages that may answer. To add a source, write a file in `sources` and a line here. */
import type { CandidateSource, FirstStage } from './sources/candidate-source.ts'
import { linkedArticles } from './sources/linked-articles.ts'
import { passagesByMeaning } from './sources/passages-by-meaning.ts'
import { passagesByWords } from './sources/passages-by-words.ts'
import { wholeArticles } from './sources/whole-articles.ts'

const CANDIDATE_SOURCES: readonly CandidateSource[] = [
  passagesByWords,
  wholeArticles,
  linkedArticles,
  passagesByMeaning,
]

/** @returns the numbers of the passages, each once */
export const choosePassages = (stage: FirstStage): readonly number[] => [
  ...new Set(CANDIDATE_SOURCES.flatMap((source) => source(stage))),
]
