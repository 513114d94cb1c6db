/** Finds who is quoted in which passage: what the ranking knows when speaker attribution has finished. */
import type { Article } from '../src/corpus/article.ts'
import type { Passage } from '../src/passages/passage.ts'
import { quotationsOf } from '../src/quotations/quotations-of.ts'
import { buildMiniSearchIndex } from '../src/search/index/minisearch-index.ts'
import { outletsOf } from '../src/sources/outlets.ts'
import { createQuotationBook, type QuotationBook } from '../src/speakers/quotation-book.ts'

/** Takes about 10 ms an article. */
export function loadQuotationBook(articles: readonly Article[], passages: readonly Passage[]): QuotationBook {
  const ofArticle = new Map<Article, Passage[]>()
  for (const passage of passages) ofArticle.set(passage.article, [...(ofArticle.get(passage.article) ?? []), passage])
  return createQuotationBook({
    articles,
    outlets: outletsOf(articles),
    passagesOf: (article) => ofArticle.get(article) ?? [],
    perArticle: articles.map((article) => quotationsOf(article)),
    build: buildMiniSearchIndex,
  })
}
