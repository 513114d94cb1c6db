/** A narrower that also gives the articles that can matter among those that a change has brought. */
import type { ArticleQuery } from '../search/index/whole-corpus.ts'
import type { Lookups, Narrower } from './narrower.ts'

/** @param after the time after which it came. Milliseconds since 1970 */
export const withArrivals = ({ overview, lookUp }: Narrower, after: number): Narrower => ({
  overview,
  lookUp: ({ articles, ...rest }: Lookups) =>
    lookUp({
      ...rest,
      articles: articles.flatMap((query): readonly ArticleQuery[] =>
        query.kind === 'words' || query.kind === 'meaning' ? [query, { ...query, cameAfter: after }] : [query],
      ),
    }),
})
