import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { givenFile } from '../../src/console/given-file.ts'
import { renderResult } from '../../src/console/run-terminal.ts'
import { createSession } from '../../src/console/session.ts'
import { styleOf } from '../../src/console/text-style.ts'
import { rejectionLine } from '../../src/console/welcome-text.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const TITLE = 'Harbour board of Varnhem lets forty grain ships leave before the end of the month after long talks'

describe('text for a terminal', () => {
  it('wraps at the width of the terminal, and at 100 columns at most', () => {
    expect(styleOf({ isTTY: true, columns: 60 }).width).toBe(60)
    expect(styleOf({ isTTY: true, columns: 250 }).width).toBe(100)
    expect(styleOf({}).width).toBe(100)
  })

  it.each([0, Number.NaN, -1])('takes a terminal that reports %d columns for one of 80', (columns) => {
    expect(styleOf({ isTTY: true, columns }).width).toBe(80)
  })

  it('breaks titles between words, and never begins a line of one with the bar of evidence', async () => {
    const title = `${TITLE} │ and a bar`
    const session = createSession(contextOf(articleOf('Dock workers in Varnhem will strike.', 'a.md', { title })))
    for (const width of [20, 33, 41, 58, 80]) {
      const shown = renderResult(await session.run('when will the dock workers strike'), {
        colors: picocolors.createColors(false),
        width,
      })
      const source = shown.slice(shown.indexOf('— ')).split('\n\n')[0] ?? ''
      const lines = source.split('\n')
      expect(source.replace(/\s+/g, ' ')).toContain(`— ${title}`)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}\S/)
    }
  })
})

describe('the name of a file', () => {
  it('is escaped in what is said of files that were not taken', () => {
    const file = 'a\u001B]0;owned\u0007\nNot taken: b.md'
    expect(rejectionLine({ file, line: 2, reason: { key: 'file.empty' } })).toBe(
      'Not taken: a\\u001b]0;owned\\u0007\\nNot taken: b.md, line 2: is empty: add text or delete it',
    )
  })

  it('is escaped in what is said of a given file', async () => {
    await expect(givenFile('no/such\u001B[2Jfile.md').read(10)).rejects.toThrow(
      'no/such\\u001b[2Jfile.md cannot be read: ENOENT.',
    )
  })
})
