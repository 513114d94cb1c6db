import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { UserError } from '../../src/process/user-error.ts'
import { TurnedAway } from '../../src/serving/patience.ts'
import { openThreadedService } from '../../src/serving/threaded-service.ts'
import { startedThreads } from '../setup/start-transpiled-worker.ts'
import { serve } from '../web/loopback-server.ts'
import {
  CALL,
  describeService,
  FILES,
  type OpenService,
  opened,
  QUESTION,
  sharedService,
} from './briefing-service-contract.ts'

const open: OpenService = (config, reports) => openThreadedService({ config, commands, reports, now: Date.now })

describeService('a thread of its own', open)

describe('a thread of a corpus', () => {
  const shared = sharedService(open)

  it('does not begin a use whose reader has left, whether it is typed, pressed or completed', async () => {
    const { service } = shared()
    const gone = { beginWithinMs: 0 }
    await expect(service.run('corpus remove', { article: 'swans' }, CALL, gone)).rejects.toBeInstanceOf(TurnedAway)
    await expect(service.show('ask', 'forged', CALL, gone)).rejects.toBeInstanceOf(TurnedAway)
    await expect(service.complete('ask', 'outlet', 'mor', gone)).rejects.toBeInstanceOf(TurnedAway)
    expect((await service.run('corpus status', {}, CALL, { beginWithinMs: 60_000 })).record).toMatchObject({
      articles: 2,
    })
  })

  it('builds a changed briefing on the same thread', async () => {
    const { service } = shared()
    const [before, since] = [startedThreads.length, service.servedSince()]
    await service.run('corpus remove', { article: 'swans' }, CALL)
    expect(startedThreads.length).toBe(before)
    expect(service.holdings().articles).toBe(1)
    expect(service.servedSince()).toBeGreaterThan(since)
  })
})

describe('a thread that dies', () => {
  it('is replaced; what ran on it gets one clear message, and so does who asks before the next one is ready', async () => {
    const { service, troubles } = await opened(open)
    const running = service.run('ask', QUESTION, CALL).catch((error: unknown) => error)
    await startedThreads.at(-1)?.terminate()
    expect(String(await running)).toContain('I lost hold of the articles while I worked on this')
    expect(await running).toBeInstanceOf(UserError)
    await expect(service.run('ask', QUESTION, CALL)).rejects.toThrow(/^I am reading the articles again after a fault/)
    expect(await service.complete('ask', 'outlet', 'mor')).toEqual([])
    expect(troubles).toEqual([{ what: 'the thread that holds the articles died', error: expect.any(Error) }])
    await expect
      .poll(() => service.run('ask', QUESTION, CALL).catch(() => null))
      .toMatchObject({ record: { outcome: 'answer' } })
  })
})

describe('a thread that dies while its passages are encoded', () => {
  it('leaves the encoder to the next one', async () => {
    const before = startedThreads.length
    const long = Array.from({ length: 6 }, (_, i) => `Swan number ${i} has come back to the lake. `.repeat(20))
    const files = { ...FILES, 'long.txt': long.join('\n\n') }
    const { service } = await opened(open, files, { MEANING: 'on' })
    await expect.poll(() => startedThreads.length).toBe(before + 2)
    await startedThreads[before]?.terminate()
    const briefing = () => service.run('briefing', {}, CALL).catch(() => null)
    await expect.poll(briefing).toMatchObject({ record: { meaning: 'ready' } })
  })
})

describe('a thread that dies in the middle of a refresh', () => {
  it('holds nobody up: the next refresh is made as soon as the articles are read again', async () => {
    const web = await serve((_, response) => web.requests.length > 1 && response.writeHead(404).end())
    onTestFinished(() => web.close())
    const feeds = `- url: ${web.origin}/silent.xml\n  outlet: Silent Desk\n`
    const { service } = await opened(open, { ...FILES, 'feeds.yaml': feeds }, { FETCH_ALLOW_HOSTS: web.host })
    const refreshing = service.run('corpus refresh', {}, CALL).catch((error: unknown) => error)
    await expect.poll(() => web.requests.length, { timeout: 20_000 }).toBe(1)
    await expect(service.run('corpus refresh', {}, CALL)).rejects.toThrow('a refresh by ada is under way')
    await startedThreads.at(-1)?.terminate()
    expect(String(await refreshing)).toContain('I lost hold of the articles')
    const refresh = () => service.run('corpus refresh', {}, CALL)
    const isReading = (error: Error) => error.message.startsWith('I am reading the articles again')
    await expect
      .poll(() => refresh().catch((error) => (isReading(error) ? null : error)))
      .toMatchObject({ record: { outcome: 'refreshed' } })
  })
})
