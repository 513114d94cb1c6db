/** What a briefing service must keep, whichever thread holds the briefing; each implementation's test file runs it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Call, GivenFile } from '../../commands/command.ts'
import { openUpdater } from '../../src/briefing/open-updater.ts'
import { MAX_DOCUMENT_BYTES } from '../../src/documents/document-text.ts'
import { type Config, parseConfig } from '../../src/process/config.ts'
import { UserError } from '../../src/process/user-error.ts'
import type { BriefingService, ServiceReports } from '../../src/serving/briefing-service.ts'
import { saidText } from '../../src/translations/wording.ts'
import type { Progress } from '../../src/updates/report.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

export type OpenService = (config: Config, reports: ServiceReports) => Promise<BriefingService>

export const CALL: Call = { by: 'ada', onProgress: () => undefined }
export const FILES = {
  'call.md': [
    '---\noutlet: Morning Desk\npublished: 2026-11-20\n---',
    '“The presidents will talk on Tuesday,” Mara Lind said in the harbour town.',
    'The mayor of the town would not say where they meet, nor who had asked for the meeting to be held there.',
    'Fishermen were told to leave the old pier free for three days, which many of them did not like at all.',
  ].join('\n\n'),
  'swans.md':
    '---\noutlet: Evening Desk\n---\nThe swans of the lake have come back two weeks early this spring, say keepers.\n',
}
export const QUESTION = { question: 'what did Mara Lind say the presidents will do on Tuesday in the harbour town' }
/** Enough articles that a change shows how far it is. */
const MANY = {
  ...FILES,
  ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`a${i}.md`, `Article number ${i} tells of ${i} swans.`])),
}

type Environment = Readonly<Record<string, string>>
type Files = Readonly<Record<string, string>>

/** @returns the service, its folder, and what it reported */
async function openIn(corpus: string, open: OpenService, environment: Environment = {}) {
  const changes: { readonly by: string; readonly what: string; readonly isNew: boolean }[] = []
  const troubles: { readonly what: string; readonly error: unknown }[] = []
  const service = await open(parseConfig({ CORPUS_DIR: corpus, MEANING: 'off', ...environment }), {
    onChange: (change) => changes.push({ ...change, what: saidText(change.what) }),
    onNote: () => undefined,
    onTrouble: (what, error) => troubles.push({ what, error }),
  })
  return { service, corpus, changes, troubles }
}

/** @returns a service of the test's own, its folder, and what it reported */
export async function opened(open: OpenService, files: Files = FILES, environment: Environment = {}) {
  const own = await openIn(corpusFolder(files), open, environment)
  onTestFinished(() => own.service.close())
  return own
}

export type Shared = () => Awaited<ReturnType<typeof openIn>>

/** A service that the tests of a group share: to start a thread takes most of a second of processor time. */
export function sharedService(open: OpenService, files: Files = FILES): Shared {
  let shared: Awaited<ReturnType<typeof openIn>>
  beforeAll(async () => {
    shared = await openIn(corpusFolder(files), open)
  })
  afterAll(() => shared.service.close())
  return () => shared
}

const given = (name: string, text: string, reads: number[] = []): GivenFile => ({
  name,
  async read(maxBytes) {
    reads.push(maxBytes)
    if (text.length > maxBytes) throw new UserError('The file is too large.')
    return new TextEncoder().encode(text)
  },
})

export function describeService(name: string, open: OpenService): void {
  describe(`the contract of a briefing service, kept by ${name}`, () => {
    const shared = sharedService(open, MANY)
    describeReading(shared)
    describeChanging(shared)
    describeOpening(open)
  })
}

/** These change nothing. */
function describeReading(shared: Shared): void {
  it('answers a check that comes before quotations are found', async () => {
    const { service } = shared()
    const quotation = 'Mara Lind said: “The presidents will talk on Tuesday”'
    const { record } = await service.run('verify', { quotation }, CALL)
    expect(record).toMatchObject({ quotations: [{ verdict: 'word-for-word', claimed: 'Mara Lind' }] })
  })

  it('says what it holds', () => {
    const { service } = shared()
    expect(service.holdings()).toMatchObject({ articles: 32, outlets: ['Evening Desk', 'Morning Desk'], rejected: [] })
  })

  it('runs a command, and makes the views that its reply offers, from plain data alone', async () => {
    const { service } = shared()
    const { reply, record } = await service.run('ask', QUESTION, CALL)
    expect(record).toMatchObject({ command: 'ask', outcome: 'answer' })
    expect(structuredClone(reply)).toEqual(reply)
    const view = reply.actions.find((action) => action.kind === 'view' && action.view !== null)
    expect(view).toBeDefined()
    const shown = await service.show('ask', view?.kind === 'view' ? (view.view ?? '') : '', CALL)
    expect(shown?.blocks.length).toBeGreaterThan(0)
  })

  it('asks a follow-up together with its topic', async () => {
    const { service } = shared()
    const { reply, record } = await service.run('ask', { question: 'why' }, { ...CALL, topic: QUESTION.question })
    expect(reply.asked).toMatchObject({ question: 'why', topic: QUESTION.question })
    expect(record).toMatchObject({ outcome: 'answer' })
  })

  it('knows no view that the command never offered', async () => {
    const { service } = shared()
    expect(await service.show('ask', 'forged', CALL)).toBeNull()
    expect(await service.show('help', 'forged', CALL)).toBeNull()
  })

  it('completes what is typed, and returns nothing for an option without completions', async () => {
    const { service } = shared()
    expect(await service.complete('ask', 'outlet', 'mor')).toEqual(['Morning Desk'])
    expect(await service.complete('help', 'outlet', 'mor')).toEqual([])
  })

  it('passes on a mistake of the reader as one', async () => {
    const { service } = shared()
    const failed = service.run('ask', { ...QUESTION, outlet: 'Nowhere Post' }, CALL)
    await expect(failed).rejects.toBeInstanceOf(UserError)
    await expect(failed).rejects.toThrow(/This briefing has no outlet "Nowhere Post"/)
    await expect(service.run('dance', {}, CALL)).rejects.toBeInstanceOf(UserError)
  })

  it('passes on any other error with its name and stack', async () => {
    const { service } = shared()
    const error = await service.run('ask', { question: 5 as unknown as string }, CALL).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(UserError)
    expect(error).toMatchObject({ name: 'TypeError', stack: expect.stringMatching(/ at .*(?:src|\.bundles)\//) })
  })

  it('finds quotations in the background', async () => {
    const { service } = shared()
    await service.quotationsReady()
    const { record } = await service.run('quote', { speaker: 'Lind' }, CALL)
    expect(record).toMatchObject({ outcome: 'quotations' })
  })

  it('passes on why a file cannot be read', async () => {
    const { service } = shared()
    const failed = service.run('corpus add', { file: given('big.md', 'a'.repeat(MAX_DOCUMENT_BYTES + 1)) }, CALL)
    await expect(failed).rejects.toThrow(new UserError('The file is too large.'))
    expect(service.holdings().articles).toBe(32)
  })

  it('passes on pictures', async () => {
    const { service } = shared()
    const { reply } = await service.run('briefing', {}, CALL)
    const chart = reply.blocks.find((block) => block.kind === 'chart')
    expect([...(chart?.png ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')])
  })
}

/** Each begins with what the ones before it have left, and says what it adds to that. */
function describeChanging(shared: Shared): void {
  it('reads a file that is handed over only when it is asked for, and serves it', async () => {
    const { service, changes } = shared()
    const [before, reported] = [service.holdings().articles, changes.length]
    const reads: number[] = []
    const file = given(
      'bread.md',
      'The baker of Harrow sells walnut bread on Fridays only, and has done so for years.',
      reads,
    )
    const { record } = await service.run('corpus add', { file }, CALL)
    expect(record).toMatchObject({ outcome: 'added' })
    expect(reads).toEqual([MAX_DOCUMENT_BYTES])
    expect(changes.slice(reported)).toEqual([{ by: 'ada', what: expect.stringMatching(/^added /), isNew: true }])
    expect(service.holdings().articles).toBe(before + 1)
    const asked = await service.run('ask', { question: 'which baker of Harrow sells walnut bread on Fridays' }, CALL)
    expect(asked.record).toMatchObject({ outcome: 'answer' })
  })

  it('shows how far a change is, and reports what it did', async () => {
    const { service, corpus } = shared()
    const before = service.holdings().articles
    writeFileSync(path.join(corpus, 'new.md'), 'A new article tells of a hundred geese on the lake.')
    const progress: Progress[] = []
    const { record } = await service.run('corpus refresh', {}, { by: 'ada', onProgress: (one) => progress.push(one) })
    expect(record).toMatchObject({ outcome: 'refreshed', added: ['new.md'], unchanged: before })
    expect(progress).toContainEqual({ step: 'passages', done: before + 1, total: before + 1 })
    expect(service.holdings().articles).toBe(before + 1)
  })

  it('answers while a change is under way', async () => {
    const { service, corpus } = shared()
    writeFileSync(
      path.join(corpus, 'call.md'),
      `${readFileSync(path.join(corpus, 'call.md'), 'utf8')}\nOne more line.\n`,
    )
    let isDone = false
    const refreshing = service.run('corpus refresh', {}, CALL).finally(() => {
      isDone = true
    })
    while (!isDone) {
      expect((await service.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
      await turn()
    }
    expect((await refreshing).record).toMatchObject({ changed: ['call.md'] })
  })

  it('takes over what another process has changed', async () => {
    const { service, corpus } = shared()
    const before = service.holdings().articles
    const other = await openUpdater(parseConfig({ CORPUS_DIR: corpus }), Date.now)
    await other.updater.remove('swans', 'somebody else')
    await other.close()
    await service.follow()
    expect(service.holdings().articles).toBe(before - 1)
  })

  it('turns nothing away after a change that was answered before it', async () => {
    const { service, corpus } = shared()
    await service.quotationsReady()
    const many = Array.from({ length: 40 }, (_, i) => `“We saw ${i} of them,” Greta Holm said on the pier.`)
    writeFileSync(`${corpus}/holm.md`, many.join('\n\n'))
    await service.run('corpus refresh', {}, CALL)
    expect((await service.run('quote', { speaker: 'Holm' }, CALL)).record).toMatchObject({ outcome: 'quotations' })
  })

  it('leaves the briefing that is served if a change cannot be built', async () => {
    const { service, corpus } = shared()
    await rename(corpus, `${corpus}-away`)
    await expect(service.run('corpus refresh', {}, CALL)).rejects.toBeInstanceOf(UserError)
    expect((await service.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' })
    await rename(`${corpus}-away`, corpus)
    expect((await service.run('corpus refresh', {}, CALL)).record).toMatchObject({ outcome: 'refreshed' })
  })
}

function describeOpening(open: OpenService): void {
  it('refuses a corpus folder that is not there', async () => {
    const failed = open(parseConfig({ CORPUS_DIR: '/nowhere/at/all' }), {
      onChange: () => undefined,
      onNote: () => undefined,
      onTrouble: () => undefined,
    })
    await expect(failed).rejects.toThrow(/There is no corpus folder at "\/nowhere\/at\/all"/)
    await expect(failed).rejects.toBeInstanceOf(UserError)
  })
}
