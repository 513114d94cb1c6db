/** Which articles a version in the search engine holds. They are never all kept: there may be millions. */
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { documentIdOf } from './engine-documents.ts'
import type { EngineHit, SearchAnswer } from './engine-search.ts'
import type { EngineVersion } from './engine-versions.ts'

/** The engine gives 10,000 at most. */
const PAGE_SIZE = 5_000

/** @returns the stamp of each article, by its path below the corpus @throws EngineFailure */
export async function readContents(
  connection: EngineConnection,
  version: EngineVersion,
): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>()
  let after: string | null = null
  for (;;) {
    const page: readonly EngineHit[] = await readPage(connection, version, after)
    for (const { fields } of page) contents.set(String(fields?.file?.[0]), String(fields?.stamp?.[0]))
    if (page.length < PAGE_SIZE) return contents
    after = String(page.at(-1)?.fields?.file?.[0])
  }
}

/** @returns the stamp of one article; undefined if the version does not hold it @throws EngineFailure */
export async function readStamp(
  connection: EngineConnection,
  version: EngineVersion,
  articleId: string,
): Promise<string | undefined> {
  const { docs } = await connection.request<StampAnswer>({
    method: 'POST',
    path: `/${version.index('articles')}/_mget`,
    query: { _source: 'stamp' },
    body: { ids: [documentIdOf(articleId)] },
  })
  return docs[0]?._source?.stamp
}

interface StampAnswer {
  readonly docs: readonly { readonly _source?: { readonly stamp: string } }[]
}

/** @param after the last path of the page before; null for the first page */
async function readPage(connection: EngineConnection, version: EngineVersion, after: string | null) {
  const body = {
    size: PAGE_SIZE,
    _source: false,
    docvalue_fields: ['file', 'stamp'],
    query: { exists: { field: 'file' } },
    sort: [{ file: 'asc' }],
    ...(after !== null && { search_after: [after] }),
  }
  const path = `/${version.index('articles')}/_search`
  const answer = await connection.request<SearchAnswer>({ method: 'POST', path, body, withinMs: PATIENT_MS })
  return answer.hits.hits
}
