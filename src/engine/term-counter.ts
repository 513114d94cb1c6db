/** Adds up what is counted of terms while a version is written. */
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import type { EngineVersion } from './engine-versions.ts'
import { type Counted, type Counts, countArticle, countedDocument, countedId, sumOf } from './term-counts.ts'
import { createTermSums } from './term-sums.ts'

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
  let waiting = createTermSums()
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
    const sums = waiting
    waiting = createTermSums()
    for (const changes of inGroups(sums.all(), MAX_READ)) await write(changes)
    await bulk.drain()
    isEmpty = false
  }
  return {
    async count(analysed, isAdded) {
      const sign = isAdded ? 1 : -1
      countArticle(analysed, (kind, text, field, times) => waiting.add(kind, text, field, sign * times))
      if (waiting.size() > MAX_WAITING) await flush()
    },
    flush,
  }
}

function* inGroups<Item>(items: Iterable<Item>, size: number): Iterable<readonly Item[]> {
  let group: Item[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

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
