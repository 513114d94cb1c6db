import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Briefing } from '../../src/briefing/briefing.ts'
import type { MeaningState } from '../../src/briefing/briefing-meaning.ts'
import { awaitedMeaning } from '../../src/console/await-meaning.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A briefing whose passages are all encoded after a time, and a question to it. */
function asked(readyAfterMs: number, maxWaitMs: number) {
  let state: MeaningState = { kind: 'encoding', done: 3, total: 9 }
  const ready = new Promise<void>((resolve) =>
    setTimeout(() => {
      state = { kind: 'ready' } as MeaningState
      resolve()
    }, readyAfterMs),
  )
  const briefing = {
    meaning: { state: () => state, settled: () => ready, of: () => Promise.resolve(null) },
    quotations: () => Promise.resolve({}),
    quotationsSoFar: () => null,
  } as unknown as Briefing
  const shown: string[] = []
  const meaning = awaitedMeaning(briefing, { maxWaitMs, show: (text) => shown.push(text), clear: () => undefined })
  let isAnswered = false
  void meaning.of('why').then(() => {
    isAnswered = true
  })
  const after = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return isAnswered
  }
  return { after, shown }
}

describe('a question in the terminal, while passages are encoded,', () => {
  it('waits a second at most if it is the only one', async () => {
    const { after } = asked(60_000, 1_000)
    expect(await after(990)).toBe(false)
    expect(await after(20)).toBe(true)
  })

  it('waits no longer than the passages take', async () => {
    const { after } = asked(400, 1_000)
    expect(await after(390)).toBe(false)
    expect(await after(20)).toBe(true)
  })

  it('waits as long as it takes in a script, and shows how far the work is', async () => {
    const { after, shown } = asked(600_000, Number.POSITIVE_INFINITY)
    expect(await after(599_000)).toBe(false)
    expect(shown.at(-1)).toBe('Encoding passages: 3 of 9')
    expect(await after(1_000)).toBe(true)
  })

  it('does not wait in a session, or if a script does not want to', async () => {
    const { after, shown } = asked(60_000, 0)
    expect(await after(0)).toBe(true)
    expect(shown).toEqual([])
  })
})
