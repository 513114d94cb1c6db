/** What a bot says while the disks of a real search engine are too full for changes, by the engine's own watermarks. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
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
const FULL = 'The search engine takes no changes, since its disks are nearly full'

describe.skipIf(MISSING !== null)(`an engine whose disks are full${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, connected } = clusterHere()

  /**
   * Sets how much must be free on each disk, or else no parts of indices are put there.
   * @param floodStage or else what is there takes no changes
   */
  const wantFree = (free: string, floodStage = free) =>
    connected('full').request({
      method: 'PUT',
      path: '/_cluster/settings',
      body: {
        transient: {
          // The most often that the engine looks.
          'cluster.info.update.interval': '10s',
          'cluster.routing.allocation.disk': {
            threshold_enabled: true,
            reroute_interval: '1s',
            watermark: { low: free, high: free, flood_stage: floodStage },
          },
        },
      },
    })

  async function makesIndices(): Promise<boolean> {
    const blocks = await connected('full').request<object>({ method: 'GET', path: '/_cluster/state/blocks' })
    return !JSON.stringify(blocks).includes('create-index blocked')
  }
  const hasRoom = () => eventually(async () => expect(await makesIndices()).toBe(true))
  const hasNoRoom = () => eventually(async () => expect(await makesIndices()).toBe(false))
  afterEach(async () => {
    await wantFree(LESS_THAN_IS_FREE)
    await hasRoom()
  })

  async function opened(name: string) {
    const folder = corpusFolder(FILES)
    const config = parseConfig({ CORPUS_DIR: folder, MEANING: 'off', SEARCH_URL: addresses(), SEARCH_INDEX: name })
    const fill = () => fillEngine(config, connected(name), { shards: 1, now: Date.now, onProgress: () => undefined })
    await fill()
    const notes: string[] = []
    const service = await openLocalService({
      config,
      commands,
      now: Date.now,
      reports: { onChange: () => undefined, onNote: (note) => notes.push(note), onTrouble: () => undefined },
    })
    onTestFinished(service.close)
    writeFileSync(path.join(folder, 'new.md'), 'A new article tells of a hundred geese on the lake.')
    const ask = async () => (await service.run('ask', QUESTION, CALL)).record
    return { fill, notes, service, ask }
  }

  it('is told as that: readers see the articles as they were, and a reindex works when there is room', async () => {
    const { fill, service, ask } = await opened('full')
    await wantFree(MORE_THAN_IS_FREE)
    await hasNoRoom()
    await expect(fill()).rejects.toThrow(FULL)
    expect(await ask()).toMatchObject({ outcome: 'answer' })
    expect(service.holdings().articles).toBe(2)

    await wantFree(LESS_THAN_IS_FREE)
    await hasRoom()
    await fill()
    await eventually(() => expect(service.holdings().articles).toBe(3))
  })

  it('is told to who refreshes, if a copy of what is served finds no room; and the same refresh works when there is room', async () => {
    const { notes, service, ask } = await opened('copied')
    await wantFree(MORE_THAN_IS_FREE, LESS_THAN_IS_FREE)
    await hasNoRoom()
    await expect(service.run('corpus refresh', {}, CALL)).rejects.toThrow('my search engine did not take it over')
    expect(notes.join()).toContain(FULL)
    expect(await ask()).toMatchObject({ outcome: 'answer' })
    expect(service.holdings().articles).toBe(2)
    // An index without a place would make the whole cluster unhealthy.
    const indices = await connected('copied').request<object>({ method: 'GET', path: '/copied-*/_alias' })
    expect(Object.keys(indices).filter((name) => name.startsWith('copied-v2-'))).toEqual([])

    await wantFree(LESS_THAN_IS_FREE)
    await hasRoom()
    await service.run('corpus refresh', {}, CALL)
    expect(service.holdings().articles).toBe(3)
  })
})
