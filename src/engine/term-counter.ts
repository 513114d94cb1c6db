/** Adds up what is counted of terms while a version is written. */
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import type { EngineVersion } from './engine-versions.ts'
import { type Counted, type Counts, countedDocument, countedId, countsIn, sumOf } from './term-counts.ts'

export interface TermCounter {
  /** Resolves when there is room for more. @param isAdded false if the article is removed @throws EngineFailure */
  count(analysed: AnalysedArticle, isAdded: boolean): Promise<void>
  /** Resolves when all is written. @throws EngineFailure */
  flush(): Promise<void>
}

interface TermCounterParts {
  readonly connection: EngineConnection
  readonly version: EngineVersion
  readonly bulk: BulkWriter
  /** Whether the version begins without articles. */
  readonly isNew: boolean
}

/** Texts whose counts wait to be written: some ten megabytes. */
const MAX_WAITING = 200_000
/** Counts that are read at once. */
const MAX_READ = 5_000

export function createTermCounter({ connection, version, bulk, isNew }: TermCounterParts): TermCounter {
  const index = version.index('terms')
  let waiting = new Map<string, Counted>()
  let isEmpty = isNew
  const write = async (changes: readonly Counted[]) => {
    const written = isEmpty ? new Map<string, Counts>() : await readCounts(connection, index, changes)
    for (const change of changes) {
      const counts = sumOf(written.get(countedId(change)) ?? {}, change.counts)
      const { id, fields } = countedDocument({ ...change, counts })
      const isGone = Object.keys(counts).length === 0
      await bulk.add(isGone ? { action: 'delete', index, id } : { action: 'index', index, id, fields })
    }
  }
  const flush = async () => {
    const changes = [...waiting.values()]
    waiting = new Map()
    for (let from = 0; from < changes.length; from += MAX_READ) await write(changes.slice(from, from + MAX_READ))
    await bulk.drain()
    isEmpty = false
  }
  return {
    async count(analysed, isAdded) {
      for (const { kind, text, counts } of countsIn(analysed)) {
        const key = `${kind} ${text}`
        const change = isAdded ? counts : negative(counts)
        waiting.set(key, { kind, text, counts: sumOf(waiting.get(key)?.counts ?? {}, change) })
      }
      if (waiting.size > MAX_WAITING) await flush()
    },
    flush,
  }
}

const negative = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, -count]))

interface CountsAnswer {
  readonly docs: readonly { readonly _id: string; readonly _source?: Counts }[]
}

/** @returns what was written before, by the ids of the documents */
async function readCounts(
  connection: EngineConnection,
  index: string,
  changes: readonly Counted[],
): Promise<ReadonlyMap<string, Counts>> {
  const { docs } = await connection.request<CountsAnswer>({
    method: 'POST',
    path: `/${index}/_mget`,
    body: { ids: changes.map(countedId) },
    withinMs: PATIENT_MS,
  })
  return new Map(docs.flatMap(({ _id, _source }) => (_source ? [[_id, _source] as const] : [])))
}
