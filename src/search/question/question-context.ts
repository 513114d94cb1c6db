/** What a question is understood with: what the corpus calls things, and how recent it is. */
import type { FindNames } from '../../passages/name-mentions.ts'
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { type CorpusNames, corpusNames } from './corpus-names.ts'
import { createRelatedTerms } from './related-terms.ts'

export interface QuestionContext {
  /** Decides which terms exist. */
  readonly index: TermIndex
  /** Terms of the index that are related in meaning to a word; made with `createRelatedTerms`. */
  readonly relatedTo: (word: string) => readonly WeightedTerm[]
  readonly names: CorpusNames
  /** Outlets of the corpus, each once. */
  readonly outlets: readonly string[]
  /** The newest day of the corpus, `YYYY-MM-DD`. */
  readonly newestDay: string
}

/** "Last October" counts from this day if no article is dated. */
const DEFAULT_DAY = '2000-01-01'

/** @param findNames finds the names in the passages of one article */
export function questionContextOf(
  { passages, layout: { articles, firstOf, lengths }, passageIndex }: CorpusIndex,
  findNames: FindNames,
): QuestionContext {
  const mentions = articles.map((_, number) => {
    const first = firstOf[number] ?? 0
    return findNames(passages.slice(first, first + (lengths[number] ?? 0)))
  })
  return {
    index: passageIndex,
    relatedTo: createRelatedTerms(passageIndex),
    names: corpusNames(mentions, passageIndex.documentFrequency),
    outlets: [...new Set(articles.flatMap(({ outlet }) => (outlet === undefined ? [] : [outlet])))],
    newestDay: articles.reduce(
      (newest, { published }) => (published && published > newest ? published : newest),
      DEFAULT_DAY,
    ),
  }
}
