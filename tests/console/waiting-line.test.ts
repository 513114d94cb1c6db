import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWaitingLine, ERASE_LINE } from '../../src/console/waiting-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function lineOn(output: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = []
  const line = createWaitingLine({ ...output, write: (text) => written.push(text) }, Date.now)
  return { line, written }
}

describe('the waiting line', () => {
  it('says at once what is under way, then for how long, and is taken away', () => {
    const { line, written } = lineOn({ isTTY: true, columns: 80 })
    line.show('Reading …')
    expect(written).toEqual([`${ERASE_LINE}Reading …`])
    vi.advanceTimersByTime(2_000)
    line.clear()
    vi.advanceTimersByTime(5_000)
    expect(written.slice(1)).toEqual([`${ERASE_LINE}Reading … 1 s`, `${ERASE_LINE}Reading … 2 s`, ERASE_LINE])
  })

  it('is never drawn for work that is done sooner than it should appear', () => {
    const { line, written } = lineOn({ isTTY: true, columns: 80 })
    line.show('Finding …', 300)
    vi.advanceTimersByTime(299)
    line.clear()
    vi.advanceTimersByTime(5_000)
    expect(written).toEqual([])
  })

  it('replaces the line before it', () => {
    const { line, written } = lineOn({ isTTY: true, columns: 80 })
    line.show('Reading …')
    line.show('Finding …')
    vi.advanceTimersByTime(1_000)
    expect(written).toEqual([
      `${ERASE_LINE}Reading …`,
      ERASE_LINE,
      `${ERASE_LINE}Finding …`,
      `${ERASE_LINE}Finding … 1 s`,
    ])
  })

  it('fits on one row of the terminal, since a wrapped line could not be erased', () => {
    const { line, written } = lineOn({ isTTY: true, columns: 30 })
    line.show(`Reading the articles in ${'long/'.repeat(20)} …`)
    vi.advanceTimersByTime(1_000)
    for (const drawn of written) expect(drawn.slice(ERASE_LINE.length).length).toBeLessThan(30)
    expect(written[1]).toMatch(/… 1 s$/)
  })

  it('writes nothing on what is no terminal', () => {
    const { line, written } = lineOn({})
    line.show('Reading …')
    vi.advanceTimersByTime(5_000)
    line.clear()
    expect(written).toEqual([])
  })
})
