/** What members are told of changes if a real search engine holds the articles. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Delivery } from '../../src/deliveries/delivery.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { parseConfig } from '../../src/process/config.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { CALL, FILES } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

const MEMBER = { userId: '100000000000000004', guildId: '200000000000000004', isModerator: true }
const CHANNEL = '300000000000000004'
const DAY_MS = 86_400_000

describe.skipIf(MISSING !== null)(`deliveries over a search engine${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, connected } = clusterHere()
  const clock = { aheadMs: 0 }
  const now = () => Date.now() + clock.aheadMs

  async function filled(prefix: string) {
    const folder = corpusFolder(FILES)
    const config = parseConfig({
      CORPUS_DIR: folder,
      MEANING: 'off',
      SEARCH_URL: addresses(),
      SEARCH_INDEX: prefix,
    })
    const fill = () => fillEngine(config, connected(prefix), { shards: 1, now, onProgress: () => undefined })
    await fill()
    const openBot = async () => {
      const reports = { onChange: () => undefined, onNote: () => undefined, onTrouble: () => undefined }
      const service = await openLocalService({ config, commands, now, reports })
      onTestFinished(service.close)
      const sent: Delivery[] = []
      const look = () =>
        service.deliver(async (delivery) => {
          sent.push(delivery)
          return { kind: 'sent' }
        })
      return { service, sent, look }
    }
    const bring = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
    return { fill, openBot, bring }
  }

  it('tell a watch what a refresh brings, and a digest all that is new: once, by one of two bots on a folder', async () => {
    const { openBot, bring } = await filled('watched')
    const [one, other] = [await openBot(), await openBot()]
    const call = { ...CALL, member: MEMBER }
    await eventually(() => one.service.run('watch add', { question: 'how many geese are on the lake' }, call))
    await one.service.run('digest', { channel: CHANNEL, at: '08:00' }, call)
    await one.look()
    bring('geese.md', 'A new article tells of a hundred geese on the lake, and of nothing else that anybody knew.')
    bring('ferry.md', 'The night ferry sails at eleven in the evening from Friday on, the captain of the ship said.')
    await one.service.run('corpus refresh', {}, CALL)
    await eventually(() => expect(other.service.holdings().articles).toBe(4))
    for (const bot of [other, one, other]) await eventually(async () => expect(await bot.look()).toBe(true))
    const told = [...one.sent, ...other.sent]
    expect(told.map(({ to }) => to)).toEqual([{ userId: MEMBER.userId }])
    expect(JSON.stringify(told)).toContain('a hundred geese')
    clock.aheadMs += DAY_MS
    for (const bot of [other, one]) await eventually(async () => expect(await bot.look()).toBe(true))
    const posted = [...one.sent, ...other.sent].filter(({ command }) => command === 'digest')
    expect(posted.map(({ to }) => to)).toEqual([{ channelId: CHANNEL }])
    expect(posted[0]?.reply.heading).toContain('2 articles')
  })

  it('take nothing for news that a reindex brings, nor an old passage of an edited article', async () => {
    const { fill, openBot, bring } = await filled('anew')
    const { service, sent, look } = await openBot()
    const call = { ...CALL, member: MEMBER }
    await eventually(() => service.run('watch add', { question: 'how many geese are on the lake' }, call))
    bring('geese.md', 'A new article tells of a hundred geese on the lake, and of nothing else that anybody knew.')
    await fill()
    await eventually(() => expect(service.holdings().articles).toBe(3))
    await eventually(async () => expect(await look()).toBe(true))
    bring(
      'geese.md',
      'A new article tells of a hundred geese on the lake, and of nothing else that anybody knew.\n\n' +
        'The council of the town will meet on Friday to talk about the price of bread and of fish in the market hall.',
    )
    await service.run('corpus refresh', {}, CALL)
    await eventually(async () => expect(await look()).toBe(true))
    expect(sent).toEqual([])
  })
})
