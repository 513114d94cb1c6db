/** Articles with all that is analysed of them, for tests. */
import type { Article } from '../../src/corpus/article.ts'
import type { AnalysedArticle } from '../../src/narrowing/narrower.ts'
import { findNames } from '../../src/passages/name-mentions.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'

/** @param articles in the order of their files */
export function analysedArticles(articles: readonly Article[]): readonly AnalysedArticle[] {
  const takenIds = new Set<string>()
  return articles.map((article) => {
    const passages = passagesOf(article, takenIds)
    return {
      article,
      passages,
      sentences: passages.map(readPassage),
      names: findNames(passages),
      quotations: quotationsOf(article),
    }
  })
}
