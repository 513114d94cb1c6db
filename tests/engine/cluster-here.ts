/** The search engine for the tests of a file, where Java and Maven can start it: `npm run test:all` does. */
import { afterAll, beforeAll } from 'vitest'
import { type LocalCluster, missingForCluster, startLocalCluster } from '../../bench/engine/local-cluster.ts'
import { connectEngine, type EngineConnection } from '../../src/engine/engine-connection.ts'
import { parseConfig } from '../../src/process/config.ts'
import { TEST_ALL } from '../setup/test-all.ts'

/** Why the tests of the engine are skipped; null if they are not. */
export const MISSING = TEST_ALL ? await missingForCluster() : 'left to npm run test:all'

export interface ClusterHere {
  /** As `SEARCH_URL` has them. */
  addresses(): string
  cluster(): LocalCluster
  /** Closed after the tests. @param prefix what the names of the indices begin with */
  connected(prefix: string): EngineConnection
}

/** Starts three nodes before the tests of a file, and ends them after those. */
export function clusterHere(): ClusterHere {
  let cluster: LocalCluster
  const connections: EngineConnection[] = []
  beforeAll(async () => {
    cluster = await startLocalCluster({ apart: true })
  })
  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()))
    await cluster.close()
  })
  const addresses = () => cluster.addresses.join(',')
  return {
    addresses,
    cluster: () => cluster,
    connected(prefix) {
      const connection = connectEngine(parseConfig({ SEARCH_URL: addresses(), SEARCH_INDEX: prefix }))
      connections.push(connection)
      return connection
    },
  }
}
