/** Lists the articles of a briefing as sources: of one outlet or of all. */
import type { Article } from '../corpus/article.ts'
import { articlesOf, outletNamed, outletsOf } from './outlets.ts'

export interface Sources {
  /** The outlet that was meant; absent if nobody asked for one. */
  readonly outlet?: string | undefined
  /** Newest first, undated articles last; articles of one day by outlet and title. */
  readonly articles: readonly Article[]
}

/**
 * @param articles all articles of the briefing
 * @param typed an outlet as typed; undefined for all outlets
 * @throws UserError if no outlet or several fit what was typed
 */
export function listSources(articles: readonly Article[], typed?: string): Sources {
  const outlet = typed === undefined ? undefined : outletNamed(typed, outletsOf(articles))
  const kept = outlet === undefined ? articles : articlesOf(articles, outlet)
  return { outlet, articles: [...kept].sort(newestFirst) }
}

const newestFirst = (a: Article, b: Article): number =>
  (b.published ?? '').localeCompare(a.published ?? '', 'en') ||
  (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en') ||
  a.title.localeCompare(b.title, 'en')
