import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { repeatJittered } from '../../src/process/repeat-jittered.ts'

const EVERY = 1_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a job that is repeated', () => {
  it.each([
    [0, 900],
    [0.5, 1_000],
    [0.999, 1_099],
  ])('runs first after a pause that chance %d makes %d ms of 1000', async (chance, pause) => {
    const job = vi.fn(async () => undefined)
    const end = repeatJittered(EVERY, job, () => chance)
    await vi.advanceTimersByTimeAsync(pause - 1)
    expect(job).toHaveBeenCalledTimes(0)
    await vi.advanceTimersByTimeAsync(2)
    expect(job).toHaveBeenCalledTimes(1)
    end()
  })

  it('waits for a run to end before the next pause begins, and never runs again once ended', async () => {
    let finish = (): void => undefined
    const job = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const end = repeatJittered(EVERY, job, () => 0.5)
    await vi.advanceTimersByTimeAsync(10 * EVERY)
    expect(job).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(EVERY + 1)
    expect(job).toHaveBeenCalledTimes(2)
    end()
    finish()
    await vi.advanceTimersByTimeAsync(10 * EVERY)
    expect(job).toHaveBeenCalledTimes(2)
  })
})
