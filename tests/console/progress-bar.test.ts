import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createProgressBar } from '../../src/console/progress-bar.ts'

function barOn(isTTY: boolean) {
  const output = Object.assign(new PassThrough(), { isTTY })
  let time = 1_000
  const bar = createProgressBar(output, () => time)
  const later = (ms: number) => {
    time += ms
  }
  return { bar, later, drawn: () => String(output.read() ?? '') }
}

describe('the progress bar', () => {
  it('is drawn on one line, not more often than can be seen, and taken away at the end', () => {
    const { bar, later, drawn } = barOn(true)
    bar.show({ step: 'articles', done: 1, total: 4 })
    later(10)
    bar.show({ step: 'articles', done: 2, total: 4 })
    later(200)
    bar.show({ step: 'articles', done: 3, total: 4 })
    bar.show({ step: 'articles', done: 4, total: 4 })
    bar.clear()
    const lines = drawn().split('\r\u001B[K')
    expect(lines).toEqual([
      '',
      `articles ${'█'.repeat(6)}${'░'.repeat(18)} 1/4`,
      `articles ${'█'.repeat(18)}${'░'.repeat(6)} 3/4`,
      `articles ${'█'.repeat(24)} 4/4`,
      '',
    ])
  })

  it('is not drawn if nobody sees it', () => {
    const { bar, drawn } = barOn(false)
    bar.show({ step: 'feeds', done: 1, total: 1 })
    bar.clear()
    expect(drawn()).toBe('')
  })
})
