import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { TurnedAway } from '../../src/serving/patience.ts'
import { connectThreads } from '../../src/serving/thread-calls.ts'
import type { PatientWorkerCalls } from './patient-worker.ts'

const HOUR = 3_600_000

/** A thread that is held up until it is let go. */
async function heldUp() {
  const worker = new Worker(new URL('./patient-boot.mjs', import.meta.url), { execArgv: [] })
  onTestFinished(async () => void (await worker.terminate()))
  const calls = connectThreads<PatientWorkerCalls>(worker, {})
  const gate = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const held = calls.call('holdUp', gate)
  return {
    calls,
    async letGo() {
      Atomics.store(gate, 0, 1)
      Atomics.notify(gate, 0)
      await held
    },
  }
}

describe('calls to a thread that is busy', () => {
  it('that nobody waits for any more are not begun; those without a limit are, however late', async () => {
    const { calls, letGo } = await heldUp()
    const abandoned = calls.call('work', 'abandoned', { beginWithinMs: 20 }).catch((error: unknown) => error)
    const awaited = calls.call('work', 'awaited', { beginWithinMs: HOUR })
    const unlimited = calls.call('work', 'unlimited')
    await pause(50)
    await letGo()
    await Promise.all([awaited, unlimited])
    expect(await abandoned).toBeInstanceOf(TurnedAway)
    expect(String(await abandoned)).toContain('I am asked more than I can answer just now')
    expect((await calls.call('begun', undefined)).toSorted()).toEqual(['awaited', 'unlimited'])
  })

  it('begin with the newest if the oldest has stood for long', async () => {
    const { calls, letGo } = await heldUp()
    const work = (name: string) => calls.call('work', name, { beginWithinMs: HOUR })
    const early = [work('first'), work('second')]
    await pause(600)
    const late = [work('third'), work('fourth')]
    await letGo()
    await Promise.all([...early, ...late])
    expect(await calls.call('begun', undefined)).toEqual(['fourth', 'third', 'second', 'first'])
  })

  it('of which only the newest is of use are begun once', async () => {
    const { calls, letGo } = await heldUp()
    const typed = ['w', 'wi', 'wit'].map((name) =>
      calls.call('work', name, { beginWithinMs: HOUR, newestOf: 'ada' }).catch((error: unknown) => error),
    )
    await letGo()
    expect(await Promise.all(typed)).toEqual([expect.any(TurnedAway), expect.any(TurnedAway), undefined])
    expect(await calls.call('begun', undefined)).toEqual(['wit'])
  })
})
