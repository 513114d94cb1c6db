/** Begins an index of the search engine: the engine takes the request, and only then looks for nodes with room for the index. */
import { type EngineConnection, PATIENT_MS } from './engine-connection.ts'
import { EngineFailure } from './engine-failure.ts'

type Connection = Pick<EngineConnection, 'request'>

export interface BegunIndex {
  readonly index: string
  /** Of the request that makes it. */
  readonly path: string
  readonly body: object
}

/** An empty index and a copy that shares files start within a second, unless something keeps them from it. Seconds. */
const USUAL_START_S = 10
/** How much longer an index may take whose disks have room. Seconds. */
const LONG_START_S = 50

/**
 * Makes an index, and waits until it can be written.
 * @throws EngineFailure, of the kind `full` if only full disks keep it from its nodes
 */
export async function beginIndex(connection: Connection, { index, path, body }: BegunIndex): Promise<void> {
  const { shards_acknowledged: hasStarted } = await connection.request<{ readonly shards_acknowledged: boolean }>({
    method: 'PUT',
    path,
    query: { timeout: `${USUAL_START_S}s` },
    body,
    withinMs: PATIENT_MS,
  })
  if (hasStarted) return
  const fullNode = await nodeWithFullDisk(connection, index)
  if (fullNode !== null) throw new EngineFailure('full', `${index} finds no room on ${fullNode}`)
  const query = { wait_for_status: 'yellow', timeout: `${LONG_START_S}s` }
  await connection.request({ method: 'GET', path: `/_cluster/health/${index}`, query, withinMs: PATIENT_MS })
}

/** Why the engine gives a part of an index no node. Decisions that are not told are in favour of the node. */
interface Explanation {
  readonly node_allocation_decisions?: readonly {
    readonly node_name: string
    readonly deciders?: readonly { readonly decider: string; readonly decision: string }[]
  }[]
}

/** @returns the name of a node that would take the index if its disk had room; null if there is none, or this user may not ask */
async function nodeWithFullDisk(connection: Connection, index: string): Promise<string | null> {
  for (const shard of await shardsWithoutNode(connection, index)) {
    const body = { index, shard, primary: true }
    const request = { method: 'POST', path: '/_cluster/allocation/explain', body, withinMs: PATIENT_MS } as const
    const { node_allocation_decisions: decisions = [] } = await orNothing(connection.request<Explanation>(request))
    const full = decisions.find(({ deciders = [] }) => {
      const refusing = deciders.filter(({ decision }) => decision === 'NO')
      return refusing.length > 0 && refusing.every(({ decider }) => decider === 'disk_threshold')
    })
    if (full) return full.node_name
  }
  return null
}

interface ShardsHealth {
  readonly indices: Readonly<Record<string, { readonly shards: Readonly<Record<string, { readonly status: string }>> }>>
}

async function shardsWithoutNode(connection: Connection, index: string): Promise<readonly number[]> {
  const path = `/_cluster/health/${index}`
  const request = { method: 'GET', path, query: { level: 'shards' }, withinMs: PATIENT_MS } as const
  const { indices } = await connection.request<ShardsHealth>(request)
  const shards = Object.entries(indices[index]?.shards ?? {})
  return shards.flatMap(([shard, { status }]) => (status === 'red' ? [Number(shard)] : []))
}

async function orNothing(asked: Promise<Explanation>): Promise<Explanation> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof EngineFailure && error.kind === 'refused') return {}
    throw error
  }
}
