/** Lists the articles of a briefing as sources: of one outlet or of all. */
import type { Article } from '../corpus/article.ts'
import type { ArticleScope } from '../corpus/counted-articles.ts'
import { type Catalogue, isInScope, outletAsked } from './catalogue.ts'

export interface SourcesRequest {
  /** An outlet as typed; absent for all outlets. */
  readonly outlet?: string | undefined
  /** Which part of the list is wanted: `page` times `size` articles come before it. A page beyond the last is the last. */
  readonly page: number
  readonly size: number
}

export interface Sources {
  /** The outlet that was meant; absent if nobody asked for one. */
  readonly outlet?: string | undefined
  /** Number of all articles of the list. */
  readonly total: number
  readonly page: number
  /** The articles of the page. Newest first, undated articles last; articles of one day by outlet and title. */
  readonly articles: readonly Article[]
}

/**
 * @param catalogue of all articles
 * @param listed gives a part of the articles of some outlets, or of all, in the order of the list
 * @throws UserError if no outlet or several fit what was typed
 */
export function listSources(catalogue: Catalogue, listed: ListArticles, request: SourcesRequest): Sources {
  const { outlet, names } = outletAsked(catalogue, request.outlet)
  const total = names === undefined ? catalogue.whole.articles : catalogue.within({ outlets: names }).articles
  const { size } = request
  const page = Math.min(request.page, Math.max(0, Math.ceil(total / size) - 1))
  return { outlet, total, page, articles: listed({ scope: { outlets: names }, from: page * size, count: size }) }
}

/** @returns at most `count` articles, of which the first has the number `from` among all that are in the scope */
export type ListArticles = (part: {
  readonly scope: ArticleScope
  readonly from: number
  readonly count: number
}) => readonly Article[]

/** @param articles all articles of the briefing */
export const listIn =
  (articles: readonly Article[]): ListArticles =>
  ({ scope, from, count }) =>
    articles
      .filter((article) => isInScope(scope, article))
      .sort(newestFirst)
      .slice(from, from + count)

const newestFirst = (a: Article, b: Article): number =>
  (b.published ?? '').localeCompare(a.published ?? '', 'en') ||
  (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en') ||
  a.title.localeCompare(b.title, 'en')
