/** Which articles are counted, and what is counted of them. */
import type { Article } from './article.ts'

/** Tells which articles count by what is known of their source. */
export interface ArticleScope {
  /** Names of outlets as articles write them; absent if all articles count, even those without an outlet. */
  readonly outlets?: readonly string[] | undefined
  /** First and last day, `YYYY-MM-DD`, both included; an article of a month or a year counts if one of its days does. */
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export interface CountedArticles {
  readonly articles: number
  /** The number of articles of each name of an outlet, as articles write it. */
  readonly outlets: ReadonlyMap<string, number>
  /** The number of articles of each day of publication, `YYYY-MM-DD`, or of a month or year if no more is known. */
  readonly published: ReadonlyMap<string, number>
}

export const countArticles = (articles: readonly Article[]): CountedArticles => ({
  articles: articles.length,
  outlets: countsOf(articles, ({ outlet }) => outlet),
  published: countsOf(articles, ({ published }) => published),
})

/** Number of articles without a day, month or year. */
export const undatedOf = ({ articles, published }: CountedArticles): number => articles - sumOf(published.values())

function countsOf(
  articles: readonly Article[],
  tell: (article: Article) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) {
    const value = tell(article)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0)
