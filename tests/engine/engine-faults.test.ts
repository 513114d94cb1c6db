/** What readers and operators are told if the search engine fails, each fault brought about for real. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { type Config, parseConfig } from '../../src/process/config.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { CALL, FILES, QUESTION } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'
import { startProxy } from './proxy.ts'

const UNAVAILABLE = 'My search engine does not answer just now. Ask again in a minute.'

describe.skipIf(MISSING !== null)(`a search engine that fails${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, cluster, connected } = clusterHere()
  const folder = corpusFolder(FILES)
  const configOf = (environment: Record<string, string> = {}) =>
    parseConfig({ CORPUS_DIR: folder, MEANING: 'off', SEARCH_URL: addresses(), SEARCH_INDEX: 'faults', ...environment })
  const first = () => cluster().addresses[0] ?? ''
  const proxied = async (...options: Parameters<typeof startProxy> extends [string, ...infer Rest] ? Rest : never) => {
    const proxy = await startProxy(first(), ...options)
    onTestFinished(proxy.close)
    return proxy
  }
  beforeAll(async () => {
    await fillEngine(configOf(), connected('faults'), { shards: 1, now: Date.now, onProgress: () => undefined })
  })

  async function opened(config: Config) {
    const notes: string[] = []
    const service = await openLocalService({
      config,
      commands,
      now: Date.now,
      reports: { onChange: () => undefined, onNote: (note) => notes.push(note), onTrouble: () => undefined },
    })
    onTestFinished(service.close)
    const ask = () => service.run('ask', QUESTION, CALL)
    const isReachable = () => service.holdings().isReachable
    return { service, notes, ask, isReachable }
  }

  it('is waited for at the start, and the operator is told why', async () => {
    const proxy = await proxied({ isGone: true })
    const notes: string[] = []
    const opening = openLocalService({
      config: configOf({ SEARCH_URL: proxy.address }),
      commands,
      now: Date.now,
      reports: { onChange: () => undefined, onNote: (note) => notes.push(note), onTrouble: () => undefined },
    })
    await eventually(() =>
      expect(notes[0]).toMatch(/^The search engine cannot be reached.*Trying again in 5 seconds\.$/),
    )
    proxy.isGone = false
    const service = await opening
    onTestFinished(service.close)
    expect((await service.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
  })

  it('is told to readers in time if it is gone, and answers again when it is back', async () => {
    const proxy = await proxied()
    const { notes, ask, isReachable } = await opened(configOf({ SEARCH_URL: proxy.address }))
    expect((await ask()).record).toMatchObject({ outcome: 'answer' })
    expect(isReachable()).toBe(true)
    proxy.isGone = true
    await expect(ask()).rejects.toThrow(UNAVAILABLE)
    await eventually(() => expect(isReachable()).toBe(false))
    expect(notes.at(-1)).toMatch(/^The search engine cannot be reached/)
    proxy.isGone = false
    await eventually(() => expect(isReachable()).toBe(true))
    expect(notes.at(-1)).toBe('The search engine answers again.')
    expect((await ask()).record).toMatchObject({ outcome: 'answer' })
  })

  it('is told to readers before Discord gives up if it is slow', async () => {
    const proxy = await proxied()
    const { notes, ask } = await opened(configOf({ SEARCH_URL: proxy.address }))
    // Longer than Discord waits; nothing is answered before the reader is told.
    proxy.delayMs = 60_000
    await expect(ask()).rejects.toThrow(UNAVAILABLE)
    await eventually(() => expect(notes.join()).toContain('did not answer in time'))
  })

  it('takes no changes if its disks are full: readers see the articles as they were', async () => {
    const own = corpusFolder(FILES)
    const config = configOf({ CORPUS_DIR: own, SEARCH_INDEX: 'full' })
    const connection = connected('full')
    await fillEngine(config, connection, { shards: 1, now: Date.now, onProgress: () => undefined })
    const { service, notes, ask } = await opened(config)
    const block = (isFull: boolean | null) =>
      connection.request({
        method: 'PUT',
        path: '/_cluster/settings',
        body: { transient: { 'cluster.blocks.read_only_allow_delete': isFull } },
      })
    writeFileSync(path.join(own, 'new.md'), 'A new article tells of a hundred geese on the lake.')
    await block(true)
    onTestFinished(async () => void (await block(null)))
    await expect(service.run('corpus refresh', {}, CALL)).rejects.toThrow('my search engine did not take it over')
    expect(notes.join()).toContain('its disks are nearly full')
    expect((await ask()).record).toMatchObject({ outcome: 'answer' })
    expect(service.holdings().articles).toBe(2)
    await block(null)
    await service.run('corpus refresh', {}, CALL)
    expect(service.holdings().articles).toBe(3)
  })

  it('says what to do if it holds nothing of this briefing', async () => {
    await expect(opened(configOf({ SEARCH_INDEX: 'never-filled' }))).rejects.toThrow(
      'does not hold this briefing: run npm run reindex',
    )
  })

  it('shows a change by one bot to the readers of another', async () => {
    const own = corpusFolder(FILES)
    const config = configOf({ CORPUS_DIR: own, SEARCH_INDEX: 'two' })
    await fillEngine(config, connected('two'), { shards: 1, now: Date.now, onProgress: () => undefined })
    const [one, other] = [await opened(config), await opened(config)]
    writeFileSync(path.join(own, 'new.md'), 'A new article tells of a hundred geese on the lake.')
    await one.service.run('corpus refresh', {}, CALL)
    await eventually(() => expect(other.service.holdings().articles).toBe(3))
    const geese = await other.service.run('ask', { question: 'how many geese are on the lake' }, CALL)
    expect(geese.record).toMatchObject({ outcome: 'answer' })
  })
})
