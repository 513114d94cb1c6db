/** How the search engine is asked which articles there are, of which outlets and days. */
import type { ArticleScope, CountedArticles } from '../corpus/counted-articles.ts'
import { scopeFilter } from './article-plans.ts'
import type { SearchAnswer, SearchPlan } from './engine-search.ts'

/** More outlets, or days of publication, than any corpus has. */
const MAX_NAMES = 20_000

/** @param articles the index @param scope which articles count */
export const countedPlan = (articles: string, scope: ArticleScope): SearchPlan<CountedArticles> => ({
  searches: [
    {
      index: articles,
      body: {
        size: 0,
        track_total_hits: true,
        query: { bool: { filter: [...scopeFilter(scope), { exists: { field: 'file' } }] } },
        aggs: {
          outlets: { terms: { field: 'outlet', size: MAX_NAMES } },
          published: { terms: { field: 'published', size: MAX_NAMES } },
        },
      },
    },
  ],
  read: ([answer]) => ({
    articles: answer?.hits.total?.value ?? 0,
    outlets: countsIn(answer, 'outlets'),
    published: countsIn(answer, 'published'),
  }),
})

const countsIn = (answer: SearchAnswer | undefined, name: string): ReadonlyMap<string, number> =>
  new Map((answer?.aggregations?.[name]?.buckets ?? []).map(({ key, doc_count: articles }) => [key, articles]))
