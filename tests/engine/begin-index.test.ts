/** Beginning an index against an engine that answers as told: what keeps it from its nodes. */
import { describe, expect, it } from 'vitest'
import { beginIndex } from '../../src/engine/begin-index.ts'
import type { EngineRequest } from '../../src/engine/engine-connection.ts'
import { EngineFailure } from '../../src/engine/engine-failure.ts'

const NO_ROOM = { decider: 'disk_threshold', decision: 'NO' }
const ELSEWHERE = { decider: 'resize', decision: 'NO' }

/**
 * An engine on which the second part of an index gets no node.
 * @param decisions why each node does not take it; or the failure that comes instead
 */
function begin(decisions: Readonly<Record<string, readonly object[]>> | EngineFailure): Promise<void> {
  const request = async <Body>({ path, query, body }: EngineRequest): Promise<Body> => {
    const answer = () => {
      if (path === '/new') return { acknowledged: true, shards_acknowledged: false }
      if (path === '/_cluster/health/new' && query?.level === 'shards') {
        return { indices: { new: { shards: { 0: { status: 'green' }, 1: { status: 'red' } } } } }
      }
      if (path === '/_cluster/health/new') throw new EngineFailure('slow', 'timed out')
      expect([path, body]).toEqual(['/_cluster/allocation/explain', { index: 'new', shard: 1, primary: true }])
      if (decisions instanceof EngineFailure) throw decisions
      const nodes = Object.entries(decisions).map(([node_name, deciders]) => ({ node_name, deciders }))
      return { node_allocation_decisions: nodes }
    }
    return answer() as Body
  }
  return beginIndex({ request }, { index: 'new', path: '/new', body: {} })
}

describe('an index that gets no node', () => {
  it('fails for full disks if only its disk keeps a node from taking it', async () => {
    const begun = begin({ a: [ELSEWHERE], b: [NO_ROOM] })
    await expect(begun).rejects.toMatchObject({
      kind: 'full',
      message: expect.stringContaining('new finds no room on b'),
    })
  })

  it('fails for lack of time if anything else keeps all nodes from taking it', async () => {
    await expect(begin({ a: [ELSEWHERE], b: [NO_ROOM, ELSEWHERE] })).rejects.toMatchObject({ kind: 'slow' })
  })

  it('fails for lack of time if this user may not ask why', async () => {
    await expect(begin(new EngineFailure('refused', 'no permissions'))).rejects.toMatchObject({ kind: 'slow' })
  })
})
