/** The articles of a briefing as sources: newest first, of one outlet or of all. */
import type { Article } from '../corpus/article.ts'
import { outletNamed, outletsOf } from './outlets.ts'

export interface Sources {
  /** The outlet that was meant; absent where none was asked for. */
  readonly outlet?: string | undefined
  /** Newest first, the undated last, those of one day by outlet and title. */
  readonly articles: readonly Article[]
}

/**
 * @param articles those of the briefing
 * @param typed an outlet as typed
 * @throws UserError where no article is from the outlet asked for
 */
export function sourcesOf(articles: readonly Article[], typed?: string): Sources {
  const outlet = typed === undefined ? undefined : outletNamed(typed, outletsOf(articles))
  const kept = outlet === undefined ? articles : articles.filter((article) => article.outlet === outlet)
  return { outlet, articles: [...kept].sort(newestFirst) }
}

const newestFirst = (a: Article, b: Article): number =>
  (b.published ?? '').localeCompare(a.published ?? '', 'en') ||
  (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en') ||
  a.title.localeCompare(b.title, 'en')
