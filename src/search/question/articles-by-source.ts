/** Finds the articles that a question names by nothing but their sources: an author, an outlet, a tag, the name of a file. */
import type { Article } from '../../corpus/article.ts'
import { WORDS_OF_AUTHORSHIP } from '../../english/author-words.ts'
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { QuestionWord } from './question.ts'

/** An author may have written hundreds of articles: only the newest are named. */
const MAX_ARTICLES = 10

type Word = Pick<QuestionWord, 'word' | 'terms'>

export type ArticlesBySource = (words: readonly Word[]) => readonly Article[]

/**
 * @returns a function from the words of a question to the newest articles whose sources hold all of them, words such as "articles"
 *   and "wrote" aside; none if a text holds one
 */
export function createArticlesBySource({
  layout: { articles },
  passageIndex,
  titleIndex,
  whole,
}: Pick<CorpusIndex, 'layout' | 'passageIndex' | 'titleIndex' | 'whole'>): ArticlesBySource {
  const isInTexts = (term: string) => passageIndex.documentFrequency(term) > 0
  const holdersOf = ({ terms }: Word): ReadonlySet<number> => {
    const holders = new Set<number>()
    for (const { term } of terms) titleIndex.eachHolder(term, (article) => holders.add(article))
    return holders
  }
  return (asked) => {
    const words = asked.filter(({ word }) => !WORDS_OF_AUTHORSHIP.has(word))
    if (words.length === 0 || words.some(({ terms }) => terms.some(({ term }) => isInTexts(term)))) return []
    whole?.need({ kind: 'headings', words: words.map(({ terms }) => terms.map(({ term }) => term)) })
    const [first, ...others] = words.map(holdersOf)
    const named = [...(first ?? [])].filter((article) => others.every((holders) => holders.has(article)))
    return named
      .flatMap((article) => articles[article] ?? [])
      .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
      .slice(0, MAX_ARTICLES)
  }
}
