/** The bot's service over a real search engine. */
import { describe } from 'vitest'
import { commands } from '../../commands/index.ts'
import { connectEngine } from '../../src/engine/engine-connection.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import type { Config } from '../../src/process/config.ts'
import type { ServiceReports } from '../../src/serving/briefing-service.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { eventually } from '../builders/eventually.ts'
import { CALL, describeService, QUESTION } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

describe.skipIf(MISSING !== null)(`the service over a search engine${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses } = clusterHere()
  let opened = 0

  /** Each service has indices of its own. */
  async function open(config: Config, reports: ServiceReports) {
    const own = { ...config, SEARCH_URL: addresses().split(','), SEARCH_INDEX: `service${opened++}` }
    const connection = connectEngine(own)
    try {
      await fillEngine(own, connection, { shards: 1, now: Date.now, onProgress: () => undefined })
    } finally {
      await connection.close()
    }
    const service = await openLocalService({ config: own, commands, reports, now: Date.now })
    // The first questions to a new engine may take longer than a reader waits.
    await eventually(() => service.run('ask', QUESTION, CALL))
    return service
  }
  describeService('a search engine', open)
})
