import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { parseConfig } from '../../src/process/config.ts'
import { UserError } from '../../src/process/user-error.ts'
import { createSharedThread } from '../../src/serving/shared-thread.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { startedThreads } from '../setup/start-transpiled-worker.ts'
import { CALL, describeService, FILES, type OpenService, QUESTION } from './briefing-service-contract.ts'

const shared = createSharedThread({ commands, now: Date.now })
const open: OpenService = (config, reports) => shared.open({ config, reports })
afterAll(() => shared.close())

describeService('a thread that several briefings share', open)

describe('a thread that several briefings share', () => {
  const openIn = async (
    files: Readonly<Record<string, string>>,
    troubles: string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ) =>
    open(parseConfig({ CORPUS_DIR: corpusFolder(files), MEANING: 'off', ...environment }), {
      onChange: () => undefined,
      onNote: () => undefined,
      onTrouble: (what) => troubles.push(what),
    })

  it('keeps them apart, and holds the others when one is left', async () => {
    const before = startedThreads.length
    const [call, swans] = [await openIn(FILES), await openIn({ 'swans.md': FILES['swans.md'] })]
    expect([call.holdings().articles, swans.holdings().articles]).toEqual([2, 1])
    expect((await swans.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'no-answer' })
    await swans.close()
    expect(swans.isServing()).toBe(false)
    expect((await call.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
    expect(startedThreads.length).toBe(before)
    await call.close()
  })

  it('that dies is told of once, and the next briefing starts another one', async () => {
    const troubles: string[] = []
    const [one, two] = [await openIn(FILES, troubles), await openIn(FILES, troubles)]
    const dead = startedThreads.at(-1)
    const running = one.run('ask', QUESTION, CALL)
    await dead?.terminate()
    await expect(running).rejects.toBeInstanceOf(UserError)
    await eventually(() => expect([one.isServing(), two.isServing()]).toEqual([false, false]))
    expect(troubles).toEqual(['the thread that holds the articles died'])
    const again = await openIn(FILES)
    expect((await again.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
    await again.close()
  })

  it('passes on why a briefing cannot be opened, and goes on with the others', async () => {
    const missing = parseConfig({ CORPUS_DIR: '/nowhere/at/all', MEANING: 'off' })
    const reports = { onChange: () => undefined, onNote: () => undefined, onTrouble: () => undefined }
    await expect(open(missing, reports)).rejects.toBeInstanceOf(UserError)
    const service = await openIn(FILES)
    expect(service.holdings().articles).toBe(2)
    await service.close()
  })

  it('has one encoder for all, which the one that is left does not end', async () => {
    const before = startedThreads.length
    const opened = await Promise.all(
      [FILES, { 'swans.md': FILES['swans.md'] }].map((files) => openIn(files, [], { MEANING: 'on' })),
    )
    const [call, swans] = opened
    for (const service of opened) {
      await expect.poll(() => service.run('briefing', {}, CALL)).toMatchObject({ record: { meaning: 'ready' } })
    }
    expect(startedThreads.length).toBe(before + 1)
    await call?.close()
    expect((await swans?.run('ask', { question: 'what birds live at the lake' }, CALL))?.record).toMatchObject({
      outcome: 'answer',
    })
    expect((await swans?.run('briefing', {}, CALL))?.record).toMatchObject({ meaning: 'ready' })
    await swans?.close()
  })
})
