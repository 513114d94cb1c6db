/** Finds the articles that share the id of a passage with another one: such an id is a hash, and two texts may have the same. */
import { type ArticleRecord, decodeRecord } from './article-record.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import type { EngineHit, SearchAnswer } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'
import type { StoredArticle } from './stored-articles.ts'

/** More ids are hardly ever shared: one in seven corpora of a million passages shares one. */
const MAX_FOUND = 1_000

/**
 * @param version whose documents searches see
 * @param ids of passages, each of which several articles have
 * @returns those articles whose passage with the id was not written, because another article's was
 */
export async function articlesWithTakenIds(
  connection: EngineConnection,
  version: EngineVersion,
  ids: ReadonlySet<string>,
): Promise<readonly StoredArticle[]> {
  if (ids.size === 0) return []
  const find = async (index: string, body: object): Promise<readonly EngineHit[]> => {
    const request = { method: 'POST', path: `/${index}/_search`, body: { size: MAX_FOUND, ...body } } as const
    return (await connection.request<SearchAnswer>({ ...request, withinMs: PATIENT_MS })).hits.hits
  }
  const asked = [...ids]
  const written = await find(version.index('passages'), {
    query: { ids: { values: asked } },
    docvalue_fields: ['article'],
  })
  const articleOf = new Map(written.map(({ _id, fields }) => [_id, fields?.article?.[0]]))
  const holders = await find(version.index('articles'), {
    query: { terms: { passageIds: asked } },
  })
  return holders.flatMap(({ _id: id, _source }) => {
    const { stamp, ...record } = _source as ArticleRecord & { readonly stamp: string }
    const analysed = decodeRecord(record)
    const lacksOne = analysed.passages.some((passage) => ids.has(passage.id) && articleOf.get(passage.id) !== id)
    return lacksOne ? [{ id, analysed, stamp }] : []
  })
}
