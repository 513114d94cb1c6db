/** The search engine that `npm run engine` starts for trying out. */
import { once } from 'node:events'
import net from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startLocalCluster } from '../../bench/engine/local-cluster.ts'
import { MISSING } from './cluster-here.ts'

describe.skipIf(MISSING !== null)(`a search engine for trying out${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  it('does not start where something listens already, and names the port', async () => {
    const other = net.createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as net.AddressInfo
    await expect(startLocalCluster({ nodes: 1, firstPort: port })).rejects.toThrow(`Port ${port} cannot be used`)
  })
})
