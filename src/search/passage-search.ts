/** Finds passages in two stages: first candidates, then their order by features. Other rooms search through this file. */
import type { Passage } from '../passages/passage.ts'
import { READING, type ReadPassage, readPassage } from '../passages/read-passage.ts'
import { atOnce, type Steps } from '../process/in-steps.ts'
import { type CorpusIndex, corpusIndexSteps } from './index/corpus-index.ts'
import type { BuildTermIndex } from './index/term-index.ts'
import type { WholeCorpus } from './index/whole-corpus.ts'
import { rarityOf } from './question/question.ts'
import { contextOfWhole, type QuestionContext, questionContextSteps } from './question/question-context.ts'
import { type UnderstoodQuestion, understandQuestion } from './question/understood-question.ts'
import type { Candidate } from './ranking/candidate.ts'
import { findCandidates } from './ranking/find-candidates.ts'
import { type RankedPassage, rankCandidates } from './ranking/rank-candidates.ts'
import type { SearchOptions } from './ranking/search-options.ts'
import { createWordSearch, type WordSearch } from './word-search.ts'

export interface PassageSearch extends WordSearch {
  /** What the search of a changed corpus takes over from this one. */
  readonly index: CorpusIndex
  /** In the order in which the search was built from them. */
  readonly passages: readonly Passage[]
  /** @param question anything that can be typed */
  analyse(question: string): UnderstoodQuestion
  /** Gives the sentences of a passage with their terms. Only a passage of another search is read anew. */
  readonly readPassage: ReadPassage
  /** The numbers of terms, in the same order; -1 for a term that no passage holds. */
  numbersOf(terms: readonly string[]): readonly number[]
  /** The distinct terms of a passage, by numbers that mean the same in every passage of this search. */
  passageTerms(passage: Passage): ReadonlySet<number>
  /** The first stage: the passages that may answer, in no particular order. */
  candidates(question: UnderstoodQuestion, options: SearchOptions): readonly Candidate[]
  /**
   * Both stages.
   * @param limit how many passages are returned at most
   * @returns best first
   */
  search(question: UnderstoodQuestion, options: SearchOptions, limit: number): readonly RankedPassage[]
  /** The passages of other articles whose words are most like those of a passage, best first. */
  similarTo(passage: Passage, limit: number): readonly Passage[]
  /** In (0, 1]: 1 for a term that occurs nowhere, near 0 for one that every passage holds. */
  rarityOf(term: string): number
}

/** How a search is built. The search keeps none of it: it would keep the previous search alive, and that one its own predecessor. */
interface SearchParts {
  /** In the order of their articles: the passages of an article together and in order. */
  readonly passages: readonly Passage[]
  /** Makes an index of documents. */
  readonly build: BuildTermIndex
  /** How passages are read; by default from their text. */
  readonly reading?: typeof READING
  /** The search of the corpus before a change: what it knows of the same passages is taken over. */
  readonly earlier?: PassageSearch | null
  /** The corpus, if these are not all of its passages. */
  readonly whole?: WholeCorpus | null
}

/** Builds a search at once, from the text of its passages. */
export const buildPassageSearch = (passages: readonly Passage[], build: BuildTermIndex): PassageSearch =>
  atOnce(passageSearchSteps({ passages, build }))

/** Builds a search in steps. This function makes no closure, so that no search keeps its parts by accident. */
export function* passageSearchSteps({
  passages,
  build,
  reading = READING,
  earlier = null,
  whole = null,
}: SearchParts): Steps<PassageSearch> {
  const index = yield* corpusIndexSteps({
    passages,
    build,
    read: reading.readPassage,
    earlier: earlier?.index ?? null,
    whole,
  })
  const context = whole ? contextOfWhole(index, whole) : yield* questionContextSteps(index, reading.findNames)
  return searchOver(index, context)
}

function searchOver(index: CorpusIndex, context: QuestionContext): PassageSearch {
  const { passages, words, passageIndex, numberOf } = index
  const wordSearch = createWordSearch(index)
  const candidates: PassageSearch['candidates'] = (question, options) => findCandidates(index, question, options)
  return {
    ...wordSearch,
    index,
    passages,
    analyse: (question) => understandQuestion(question, context),
    readPassage(passage) {
      const number = numberOf(passage)
      return number === undefined ? readPassage(passage) : words.sentencesIn(number)
    },
    numbersOf: (terms) => terms.map(words.vocabulary.numberOf),
    passageTerms: (passage) => new Set(words.numbersOf(numberOf(passage) ?? -1)),
    candidates,
    search: (question, options, limit) => rankCandidates(candidates(question, options), limit),
    similarTo(passage, limit) {
      const terms = [...new Set(words.termsOf(numberOf(passage) ?? -1))]
      return wordSearch.holding(terms, (article) => article !== passage.article, limit)
    },
    rarityOf: (term) => rarityOf([{ term, weight: 1 }], passageIndex),
  }
}
