/** Writes many documents to the search engine, as fast as it takes them and no faster. */
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { EngineFailure, kindOfStatus } from './engine-failure.ts'

export type BulkAction = 'create' | 'index' | 'delete'

export interface BulkOperation {
  /** `create` does nothing if there is a document with this id: `onTaken` is told. */
  readonly action: BulkAction
  readonly index: string
  readonly id: string
  /** Absent for a deletion. */
  readonly fields?: object
}

export interface BulkWriter {
  /** Resolves when there is room for more. @throws EngineFailure if the engine refuses documents, of this call or of earlier ones */
  add(operation: BulkOperation): Promise<void>
  /** Resolves when everything is written. @throws EngineFailure */
  drain(): Promise<void>
}

/** What waits to be written, as two lines or one. */
interface Pending extends Pick<BulkOperation, 'index' | 'id'> {
  readonly lines: readonly string[]
}

interface BulkAnswer {
  readonly errors: boolean
  readonly items: readonly Readonly<Partial<Record<BulkAction, BulkItem>>>[]
}

interface BulkItem {
  readonly status: number
  readonly error?: { readonly type: string; readonly reason: string }
}

/** OpenSearch advises 5 to 15 MB a request. UTF-16 units. */
const MAX_REQUEST_LENGTH = 5_000_000
/** What is kept of each document until it is written takes more memory than a short document itself. */
const MAX_REQUEST_DOCUMENTS = 5_000
/** With two the engine has work while the next one is made. */
const MAX_REQUESTS = 2
/** If the engine is busy, it is tried again after pauses of 0.2 to 25.6 seconds. */
const [FIRST_PAUSE_MS, MAX_TRIES] = [200, 8]

interface BulkWriterOptions {
  /** Told of each document that was to be created and whose id is taken. */
  readonly onTaken: (taken: Pick<BulkOperation, 'index' | 'id'>) => void
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>
}

export function createBulkWriter(
  connection: Pick<EngineConnection, 'request'>,
  options: BulkWriterOptions,
): BulkWriter {
  const running = new Set<Promise<void>>()
  let failure: unknown = null
  let pending: Pending[] = []
  let length = 0

  const send = () => {
    const batch = pending
    pending = []
    length = 0
    if (batch.length === 0) return
    const request = writeAll(connection, batch, options)
      .catch((error: unknown) => {
        failure ??= error
      })
      .finally(() => running.delete(request))
    running.add(request)
  }
  const throwFailure = () => {
    if (failure !== null) throw failure
  }
  return {
    async add({ action, index, id, fields }) {
      const lines = [
        JSON.stringify({ [action]: { _index: index, _id: id } }),
        ...(fields ? [JSON.stringify(fields)] : []),
      ]
      pending.push({ index, id, lines })
      length += lines.reduce((sum, line) => sum + line.length, 0)
      if (length < MAX_REQUEST_LENGTH && pending.length < MAX_REQUEST_DOCUMENTS) return
      while (running.size >= MAX_REQUESTS) await Promise.race(running)
      throwFailure()
      send()
    },
    async drain() {
      send()
      await Promise.all(running)
      throwFailure()
    },
  }
}

async function writeAll(
  connection: Pick<EngineConnection, 'request'>,
  batch: readonly Pending[],
  { onTaken, wait }: BulkWriterOptions,
): Promise<void> {
  let left = batch
  for (let tries = 1; left.length > 0; tries++) {
    const outcome = await tryBulk(connection, left)
    for (const { taken } of outcome) if (taken) onTaken(taken)
    left = outcome.flatMap(({ again }) => again ?? [])
    if (left.length === 0) return
    if (tries === MAX_TRIES) throw new EngineFailure('busy', `${left.length} documents were refused ${tries} times`)
    await wait(FIRST_PAUSE_MS * 2 ** (tries - 1))
  }
}

interface Outcome {
  /** Present if the engine was too busy for it. */
  readonly again?: Pending
  /** Present if its id was taken. */
  readonly taken?: Pending
}

/** What is read of the answer, which would be longer than short documents. */
const ANSWERED = { filter_path: 'errors,items.*.status,items.*.error' }

/** @throws EngineFailure unless the engine is only busy */
async function tryBulk(
  connection: Pick<EngineConnection, 'request'>,
  batch: readonly Pending[],
): Promise<readonly Outcome[]> {
  try {
    const lines = batch.flatMap((one) => one.lines)
    const request = { method: 'POST', path: '/_bulk', query: ANSWERED, lines, withinMs: PATIENT_MS } as const
    const { errors, items } = await connection.request<BulkAnswer>(request)
    return errors ? batch.map((one, i) => outcomeOf(one, items[i] ?? {})) : []
  } catch (error) {
    if (error instanceof EngineFailure && error.kind === 'busy') return batch.map((again) => ({ again }))
    throw error
  }
}

function outcomeOf(one: Pending, answer: BulkAnswer['items'][number]): Outcome {
  const { status = 0, error } = Object.values(answer)[0] ?? {}
  // A document that is gone already is deleted.
  if (!error || status === 404) return {}
  if (status === 409) return { taken: one }
  const detail = `${error.type}: ${error.reason}`
  const kind = kindOfStatus(status, detail)
  if (kind === 'busy') return { again: one }
  throw new EngineFailure(kind, detail)
}
