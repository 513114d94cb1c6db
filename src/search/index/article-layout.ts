/** Which passages make which article, in flat arrays. Articles and passages are numbered from 0, in order. */
import type { Article } from '../../corpus/article.ts'
import type { Passage } from '../../passages/passage.ts'

export interface ArticleLayout {
  readonly articles: readonly Article[]
  /** For each passage, the number of its article. */
  readonly articleOf: Int32Array
  /** For each article, the number of its first passage; the others follow it. */
  readonly firstOf: Int32Array
  /** For each article, the number of its passages. */
  readonly lengths: Int32Array
}

/** @param passages the passages of an article together and in order */
export function articleLayoutOf(passages: readonly Passage[]): ArticleLayout {
  const articles: Article[] = []
  const articleOf = new Int32Array(passages.length)
  const firstOf: number[] = []
  for (const [i, { article }] of passages.entries()) {
    if (article !== articles.at(-1)) {
      articles.push(article)
      firstOf.push(i)
    }
    articleOf[i] = articles.length - 1
  }
  const lengths = Int32Array.from(firstOf, (first, i) => (firstOf[i + 1] ?? passages.length) - first)
  return { articles, articleOf, firstOf: Int32Array.from(firstOf), lengths }
}
