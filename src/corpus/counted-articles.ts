/** Which articles are counted, and what is counted of them. */
import { type Days, spanOfPublished } from '../calendar/calendar-days.ts'
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
  /** First and last day of publication, `YYYY-MM-DD`; absent if none is dated. */
  readonly days?: Days | undefined
  /** Number of articles without a day, month or year. */
  readonly undated: number
}

export function countArticles(articles: readonly Article[]): CountedArticles {
  const outlets = new Map<string, number>()
  for (const { outlet } of articles) if (outlet !== undefined) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1)
  const days = spanOfPublished(articles.map(({ published }) => published))
  return {
    articles: articles.length,
    outlets,
    ...(days && { days }),
    undated: articles.filter(({ published }) => published === undefined).length,
  }
}
