import { once } from 'node:events'
import { mkdirSync, readdirSync, rmdirSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CorpusBusy, LockLost, lockCorpus, releaseTickets } from '../../src/store/corpus-lock.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'
import { transpiled } from '../setup/transpiled.ts'

/** Larger than any process number that Linux gives out. */
const NO_PROCESS = 4_194_305
const ticketOf = (fields: object) =>
  JSON.stringify({ pid: NO_PROCESS, host: hostname(), what: 'a refresh by Eve', since: Date.now() - 90_000, ...fields })

function tickets(files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(corpusFolder({}), 'lock')
  mkdirSync(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

/** A thread that holds the corpus, and lives on. */
async function threadWithTicket(folder: string): Promise<Worker> {
  const module = pathToFileURL(transpiled('src/store/corpus-lock.ts')).href
  const thread = new Worker(
    `import(${JSON.stringify(module)}).then(async ({ lockCorpus }) => {
       await lockCorpus(${JSON.stringify(folder)}, ${JSON.stringify(asWritten('a refresh on a thread'))})
       require('node:worker_threads').parentPort.postMessage('held')
       setInterval(() => undefined, 1_000)
     })`,
    { eval: true, execArgv: [] },
  )
  await once(thread, 'message')
  return thread
}

describe('the lock of a corpus', () => {
  it('is held by one at a time, who is named to the second', async () => {
    const folder = tickets()
    const lock = await lockCorpus(folder, { key: 'work.refresh', values: { by: 'Ada' } })
    await expect(lockCorpus(folder, { key: 'work.removal', values: { by: 'Eve' } })).rejects.toThrow(
      /^One change at a time: a refresh by Ada is under way, started \d+ s ago\. Try again when it is done\.$/,
    )
    await lock.assertHeld()
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
    await (await lockCorpus(folder, { key: 'work.removal', values: { by: 'Eve' } })).release()
  })

  it('is never held by two, however many come at once', async () => {
    const folder = tickets()
    let holders = 0
    let granted = 0
    const attempt = async () => {
      const lock = await lockCorpus(folder, asWritten('a refresh')).catch((error: unknown) => {
        expect(error).toBeInstanceOf(CorpusBusy)
        return null
      })
      if (!lock) return
      granted++
      expect(++holders).toBe(1)
      await wait(5)
      holders--
      await lock.release()
    }
    for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 8 }, attempt))
    expect(granted).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is taken over from a process that has ended, even one with the same number', async () => {
    const folder = tickets({
      'a.json': ticketOf({}),
      'b.json': ticketOf({ pid: process.pid }),
      'c.json': 'cut sh',
    })
    const lock = await lockCorpus(folder, asWritten('a refresh'))
    expect(readdirSync(folder)).toHaveLength(1)
    await lock.release()
  })

  it('is not taken over from another thread of this process', async () => {
    const folder = tickets()
    const thread = await threadWithTicket(folder)
    await expect(lockCorpus(folder, asWritten('x'))).rejects.toThrow('a refresh on a thread is under way')
    await thread.terminate()
  })

  it('is released for a thread of this process that has died, and for nobody else', async () => {
    const folder = tickets()
    const thread = await threadWithTicket(folder)
    const { threadId } = thread
    await releaseTickets(folder, threadId + 1)
    await thread.terminate()
    await expect(lockCorpus(folder, asWritten('x'))).rejects.toThrow('a refresh on a thread is under way')
    const others = {
      'a.json': ticketOf({ pid: process.ppid, thread: threadId }),
      'b.json': ticketOf({ host: 'elsewhere', thread: threadId, pid: process.pid }),
    }
    for (const [name, text] of Object.entries(others)) writeFileSync(path.join(folder, name), text)
    await releaseTickets(folder, threadId)
    expect(readdirSync(folder).sort()).toEqual(Object.keys(others))
    for (const name of Object.keys(others)) unlinkSync(path.join(folder, name))
    await (await lockCorpus(folder, asWritten('a removal'))).release()
    await releaseTickets(path.join(folder, 'missing'), threadId)
  })

  it('is not taken over from a living process, nor from another machine', async () => {
    await expect(lockCorpus(tickets({ 'a.json': ticketOf({ pid: process.ppid }) }), asWritten('x'))).rejects.toThrow(
      /started 90 s ago, in process/,
    )
    await expect(lockCorpus(tickets({ 'a.json': ticketOf({ host: 'elsewhere' }) }), asWritten('x'))).rejects.toThrow(
      /on elsewhere/,
    )
  })

  it('is taken over from another machine that has given no sign of life for long', async () => {
    const folder = tickets({ 'a.json': ticketOf({ host: 'elsewhere' }) })
    const longAgo = new Date(Date.now() - 180_000)
    utimesSync(path.join(folder, 'a.json'), longAgo, longAgo)
    await (await lockCorpus(folder, asWritten('a refresh'))).release()
  })

  it('is not left behind by an attempt that the disk ended', async () => {
    const folder = tickets()
    // Reading a folder as a file fails.
    const obstacle = path.join(folder, 'other.json')
    mkdirSync(obstacle)
    await expect(lockCorpus(folder, asWritten('a refresh'))).rejects.toMatchObject({ code: 'EISDIR' })
    rmdirSync(obstacle)
    await (await lockCorpus(folder, asWritten('a removal'))).release()
  })

  it('gives signs of life by the clock of the disk, even if the clock of this machine is wrong', async () => {
    const folder = tickets()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: Date.now() - 600_000 })
    onTestFinished(() => void vi.useRealTimers())
    const lock = await lockCorpus(folder, { key: 'work.refresh', values: { by: 'Ada' } })
    const [name = ''] = readdirSync(folder)
    const longAgo = new Date(0)
    utimesSync(path.join(folder, name), longAgo, longAgo)
    vi.advanceTimersByTime(5_000)
    vi.useRealTimers()
    await expect.poll(() => Date.now() - statSync(path.join(folder, name)).mtimeMs).toBeLessThan(60_000)
    await expect(lockCorpus(folder, asWritten('a removal'))).rejects.toThrow('a refresh by Ada is under way')
    await lock.release()
  })

  it('that was taken over is noticed by the one who had it', async () => {
    const folder = tickets()
    const lock = await lockCorpus(folder, asWritten('a refresh'))
    const longAgo = new Date(Date.now() - 180_000)
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), longAgo, longAgo)
    const next = await lockCorpus(folder, asWritten('a removal'))
    await expect(lock.assertHeld()).rejects.toThrow(LockLost)
    await next.assertHeld()
    await lock.release()
    await next.assertHeld()
    await next.release()
  })
})
