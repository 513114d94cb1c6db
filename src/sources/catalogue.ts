/** What a briefing knows of its articles without looking into them: how many there are, of which outlets and days. */
import { type Days, spanOfPublished } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import {
  type ArticleScope,
  type CountedArticles,
  countArticles,
  countArticlesSteps,
} from '../corpus/counted-articles.ts'
import { isOneOutlet } from '../corpus/outlet-key.ts'
import { atOnce, type Steps } from '../process/in-steps.ts'
import { isWithin } from './day-range.ts'
import { listedOutlets, outletNamed } from './outlets.ts'

export interface Catalogue {
  readonly whole: CountedArticles
  /** Each outlet once, even if under several names, in alphabetical order. */
  readonly outlets: readonly string[]
  /** @param among whether an article counts; absent if all do */
  within(scope: ArticleScope, among?: (article: Article) => boolean): CountedArticles
}

/** @param articles all articles of a briefing */
export const catalogueOf = (articles: readonly Article[]): Catalogue => atOnce(catalogueSteps(articles))

/** Does the same in steps. */
export function* catalogueSteps(articles: readonly Article[]): Steps<Catalogue> {
  const whole = yield* countArticlesSteps(articles)
  return {
    whole,
    outlets: listedOutlets(whole.outlets),
    within: (scope, among = () => true) =>
      countArticles(articles.filter((article) => isInScope(scope, article) && among(article))),
  }
}

/** First and last day of publication, `YYYY-MM-DD`; `null` if no article is dated. */
export const daysOf = ({ published }: Pick<CountedArticles, 'published'>): Days | null =>
  spanOfPublished([...published.keys()])

export const isInScope = ({ outlets, ...range }: ArticleScope, { outlet, published }: Article): boolean =>
  (outlets === undefined || (outlet !== undefined && outlets.includes(outlet))) && isWithin(range, published)

/** Number of articles that name no outlet. */
export const withoutOutletOf = ({ articles, outlets }: CountedArticles): number =>
  [...outlets.values()].reduce((left, count) => left - count, articles)

/** The outlets with the number of their articles under all names, those with most first. */
export function articlesByOutlet({ whole, outlets }: Pick<Catalogue, 'whole' | 'outlets'>) {
  const articlesOf = (outlet: string) =>
    [...whole.outlets].reduce((sum, [name, count]) => sum + (isOneOutlet(name, outlet) ? count : 0), 0)
  return outlets.map((outlet) => ({ outlet, articles: articlesOf(outlet) })).sort((a, b) => b.articles - a.articles)
}

/**
 * @param typed an outlet as a reader typed it; absent if all are meant
 * @returns the outlet as it is listed, and all its names
 * @throws UserError if there is no such outlet
 */
export function outletAsked(
  { whole, outlets }: Pick<Catalogue, 'whole' | 'outlets'>,
  typed: string | undefined,
): { readonly outlet?: string; readonly names?: readonly string[] } {
  if (typed === undefined) return {}
  const outlet = outletNamed(typed, outlets)
  return { outlet, names: [...whole.outlets.keys()].filter((name) => isOneOutlet(name, outlet)) }
}
