/** A gold question as the fits ask it of a corpus, or one without an answer that is made from it. */
import type { Article } from '../../src/corpus/article.ts'
import { goldOf, isSameArticle } from '../measures/judge.ts'
import type { GoldQuestion } from './gold-questions.ts'

/** Parts of the cross-validation. */
export const FOLDS = 10

/**
 * How a question without an answer is made. `taken away`: the articles that answer are missing. `cut out`: the passages that
 * answer are missing from these articles. `somebody else`, `somewhere else`, `another thing`: another name, place or year, or
 * another thing of the same kind is put into it. `a detail`: something that articles seldom tell of a person, a place or a thing.
 */
export const MADE = ['taken away', 'cut out', 'somebody else', 'somewhere else', 'another thing', 'a detail'] as const
export type Made = (typeof MADE)[number]

export interface AskedQuestion {
  readonly question: GoldQuestion
  /** The part of the cross-validation that it belongs to. */
  readonly fold: number
  /** `null` for a gold question as it is. */
  readonly made: Made | null
}

export const isGold = (question: GoldQuestion, { id }: Article): boolean =>
  goldOf(question).some((gold) => isSameArticle(id, gold.article))

/** The articles that answer it; none if it has no answer or was made itself. */
export const goldArticles = ({ question, made }: AskedQuestion, articles: readonly Article[]): readonly Article[] =>
  question.answerable && made === null ? articles.filter((article) => isGold(question, article)) : []

/** @param text asks for something that the articles do not tell */
export function withoutAnswer(one: AskedQuestion, made: Made, text: string): AskedQuestion {
  const unanswered = { article: undefined, articles: [], also: [], answers: [], evidence: [] }
  const question = { ...one.question, ...unanswered, question: text, answerable: false, category: made }
  return { ...one, question, made }
}
