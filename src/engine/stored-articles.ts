/** Reads analysed articles from the search engine. */
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import { type ArticleRecord, decodeRecord } from './article-record.ts'
import type { EngineConnection } from './engine-connection.ts'
import type { EngineVersion } from './engine-versions.ts'

/** An article as the engine keeps it. */
export interface StoredArticle {
  /** Of its document. */
  readonly id: string
  readonly stamp: string
  readonly analysed: AnalysedArticle
}

interface RecordAnswer {
  readonly docs: readonly {
    readonly _id: string
    readonly _source?: ArticleRecord & { readonly stamp: string }
  }[]
}

interface ReadOptions {
  /** Whether their vectors are read too, which take as much as all the rest. */
  readonly withVectors: boolean
  /** As for a request. */
  readonly withinMs?: number
}

/**
 * @param ids of their documents
 * @returns those that the version holds
 * @throws EngineFailure
 */
export async function readStoredArticles(
  connection: EngineConnection,
  version: EngineVersion,
  ids: readonly string[],
  { withVectors, withinMs }: ReadOptions,
): Promise<readonly StoredArticle[]> {
  const { docs } = await connection.request<RecordAnswer>({
    method: 'POST',
    path: `/${version.index('articles')}/_mget`,
    body: { ids },
    ...(!withVectors && { query: { _source_excludes: 'vectors' } }),
    ...(withinMs !== undefined && { withinMs }),
  })
  return docs.flatMap(({ _id: id, _source }) =>
    _source ? [{ id, stamp: _source.stamp, analysed: decodeRecord(_source) }] : [],
  )
}
