import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_HISTORY_LINES, openLineHistory } from '../../src/console/line-history.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const freshFile = () => path.join(corpusFolder({}), 'state', 'history')
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1)

async function typed(file: string, ...lines: readonly string[]) {
  const history = await openLineHistory(file)
  for (const line of lines) history.add(line)
  await history.saved()
  return history
}

describe('the history of typed lines', () => {
  it('is kept for the next session, newest first', async () => {
    const file = freshFile()
    await typed(file, 'first', 'second')
    expect((await openLineHistory(file)).newestFirst).toEqual(['second', 'first'])
  })

  it('leaves out a line that repeats the one before, even of an earlier session', async () => {
    const file = freshFile()
    await typed(file, 'one', 'one', 'two', 'one')
    await typed(file, 'one')
    expect(linesOf(file)).toEqual(['one', 'two', 'one'])
  })

  it('leaves out lines that would break the file or a terminal, and very long ones', async () => {
    const file = freshFile()
    await typed(file, 'a\u001B[31m', 'b\u2028c', 'd\re', 'x'.repeat(5_000), '', 'kept')
    expect(linesOf(file)).toEqual(['kept'])
  })

  it('holds a bounded number of lines', async () => {
    const file = freshFile()
    mkdirSync(path.dirname(file))
    writeFileSync(file, Array.from({ length: MAX_HISTORY_LINES + 50 }, (_, i) => `line ${i}\n`).join(''))
    const { newestFirst } = await typed(file, 'newest')
    expect(newestFirst).toHaveLength(MAX_HISTORY_LINES)
    const lines = linesOf(file)
    expect(lines).toHaveLength(MAX_HISTORY_LINES)
    expect(lines.at(-1)).toBe('newest')
  })

  it('keeps what another session has added meanwhile', async () => {
    const file = freshFile()
    const mine = await openLineHistory(file)
    await typed(file, 'of the other')
    mine.add('mine')
    await mine.saved()
    expect(linesOf(file)).toEqual(['of the other', 'mine'])
  })

  it.skipIf(process.platform === 'win32')('can be read by its owner only', async () => {
    const file = freshFile()
    mkdirSync(path.dirname(file))
    writeFileSync(file, 'before\n', { mode: 0o644 })
    await typed(file, 'secret question')
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('says nothing if it cannot be written or read', async () => {
    const folder = corpusFolder({ state: 'a file where the folder should be' })
    const file = path.join(folder, 'state', 'history')
    const { newestFirst } = await typed(file, 'lost')
    expect(newestFirst).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})
