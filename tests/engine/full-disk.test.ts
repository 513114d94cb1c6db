/** What a bot says while the disks of a real search engine are too full for changes, by the engine's own watermarks. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { parseConfig } from '../../src/process/config.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { CALL, FILES, QUESTION } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

/** No disk has so much free. */
const MORE_THAN_IS_FREE = '100pb'
const LESS_THAN_IS_FREE = '1b'

describe.skipIf(MISSING !== null)(`an engine whose disks are full${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, connected } = clusterHere()

  /** Sets how much must be free, or else the engine takes no changes. It looks every 10 seconds at the most often. */
  const wantFree = (free: string) =>
    connected('full').request({
      method: 'PUT',
      path: '/_cluster/settings',
      body: {
        transient: {
          'cluster.info.update.interval': '10s',
          'cluster.routing.allocation.disk': {
            threshold_enabled: true,
            reroute_interval: '1s',
            watermark: { low: free, high: free, flood_stage: free },
          },
        },
      },
    })

  async function makesIndices(): Promise<boolean> {
    const blocks = await connected('full').request<object>({ method: 'GET', path: '/_cluster/state/blocks' })
    return !JSON.stringify(blocks).includes('create-index blocked')
  }

  it('is told as that: readers see the articles as they were, and a reindex works when there is room', async () => {
    const folder = corpusFolder(FILES)
    const config = parseConfig({
      CORPUS_DIR: folder,
      MEANING: 'off',
      SEARCH_URL: addresses(),
      SEARCH_INDEX: 'full',
    })
    const fill = () => fillEngine(config, connected('full'), { shards: 1, now: Date.now, onProgress: () => undefined })
    await fill()
    const service = await openLocalService({
      config,
      commands,
      now: Date.now,
      reports: { onChange: () => undefined, onNote: () => undefined, onTrouble: () => undefined },
    })
    onTestFinished(service.close)
    writeFileSync(path.join(folder, 'new.md'), 'A new article tells of a hundred geese on the lake.')

    await wantFree(MORE_THAN_IS_FREE)
    await eventually(async () => expect(await makesIndices()).toBe(false))
    await expect(fill()).rejects.toThrow('The search engine takes no changes, since its disks are nearly full')
    expect((await service.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
    expect(service.holdings().articles).toBe(2)

    await wantFree(LESS_THAN_IS_FREE)
    await eventually(async () => expect(await makesIndices()).toBe(true))
    await fill()
    await eventually(() => expect(service.holdings().articles).toBe(3))
  })
})
