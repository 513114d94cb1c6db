/** Writing in bulk against an engine that answers as told. */
import { describe, expect, it } from 'vitest'
import { type BulkOperation, createBulkWriter } from '../../src/engine/bulk-writer.ts'
import type { EngineRequest } from '../../src/engine/engine-connection.ts'
import { EngineFailure } from '../../src/engine/engine-failure.ts'

const BUSY = { type: 'rejected_execution_exception', reason: 'queue is full' }
const FULL = {
  type: 'cluster_block_exception',
  reason:
    'index [a] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];',
}
const created = (id: string, text = 'short'): BulkOperation => ({ action: 'create', index: 'a', id, fields: { text } })
/** Half of what one request may have. */
const LONG = 'x'.repeat(2_600_000)

/** @param statusOf the status of each document, and what is wrong with it, at each try */
function writerTo(statusOf: (id: string, tries: number) => readonly [number, object?] = () => [201]) {
  const requests: string[][] = []
  const tries = new Map<string, number>()
  const told = { taken: [] as string[], pauses: [] as number[], atOnce: 0, most: 0 }
  const request = async <Body>({ lines = [] }: EngineRequest): Promise<Body> => {
    told.most = Math.max(told.most, ++told.atOnce)
    await new Promise(setImmediate)
    told.atOnce--
    const ids = lines.flatMap((line) => Object.values(JSON.parse(line) as object)[0]?._id ?? [])
    requests.push(ids)
    const items = ids.map((id) => {
      tries.set(id, (tries.get(id) ?? 0) + 1)
      const [status, error] = statusOf(id, tries.get(id) ?? 1)
      return { create: { status, ...(error && { error }) } }
    })
    return { errors: items.some(({ create }) => create.status >= 400), items } as Body
  }
  const writer = createBulkWriter(
    { request },
    { onTaken: ({ id }) => told.taken.push(id), wait: async (ms) => void told.pauses.push(ms) },
  )
  return { writer, requests, told }
}

describe('writing in bulk', () => {
  it('sends many documents with one request, and all by the end', async () => {
    const { writer, requests } = writerTo()
    for (const id of ['1', '2', '3']) await writer.add(created(id))
    expect(requests).toEqual([])
    await writer.drain()
    expect(requests).toEqual([['1', '2', '3']])
    await writer.drain()
    expect(requests).toHaveLength(1)
  })

  it('sends no more than 5,000 documents with one request, however short they are', async () => {
    const { writer, requests } = writerTo()
    for (let id = 0; id < 5_001; id++) await writer.add(created(String(id)))
    await writer.drain()
    expect(requests.map((ids) => ids.length)).toEqual([5_000, 1])
  })

  it('has two requests under way at most, however much there is to write', async () => {
    const { writer, requests, told } = writerTo()
    for (let id = 0; id < 12; id++) await writer.add(created(String(id), LONG))
    await writer.drain()
    expect(requests.flat()).toHaveLength(12)
    expect(told.most).toBe(2)
  })

  it('sends again what a busy engine refuses, and only that, after longer and longer pauses', async () => {
    const { writer, requests, told } = writerTo((id, tries) => (id === '2' && tries < 4 ? [429, BUSY] : [201]))
    for (const id of ['1', '2', '3']) await writer.add(created(id))
    await writer.drain()
    expect(requests).toEqual([['1', '2', '3'], ['2'], ['2'], ['2']])
    expect(told.pauses).toEqual([200, 400, 800])
  })

  it('gives up if the engine stays busy, and at once if its disks are full', async () => {
    const busy = writerTo(() => [429, BUSY])
    await busy.writer.add(created('1'))
    await expect(busy.writer.drain()).rejects.toMatchObject({ kind: 'busy' })
    expect(busy.requests).toHaveLength(8)
    const full = writerTo(() => [429, FULL])
    await full.writer.add(created('1'))
    await expect(full.writer.drain()).rejects.toMatchObject({ kind: 'full' })
    expect(full.requests).toHaveLength(1)
  })

  it('tells of ids that are taken, and takes what is gone already for deleted', async () => {
    const { writer, told } = writerTo((id) => (id === '1' ? [409, { type: 'version_conflict' }] : [404, {}]))
    await writer.add(created('1'))
    await writer.add({ action: 'delete', index: 'a', id: '2' })
    await writer.drain()
    expect(told.taken).toEqual(['1'])
  })

  it('fails with the next call if an earlier request failed', async () => {
    const request = () => Promise.reject(new EngineFailure('unreachable', 'no node'))
    const writer = createBulkWriter({ request }, { onTaken: () => undefined, wait: async () => undefined })
    await writer.add(created('1', LONG))
    await writer.add(created('2', LONG))
    await expect(writer.drain()).rejects.toThrow('cannot be reached')
    await expect(writer.drain()).rejects.toThrow('cannot be reached')
  })
})
