/** Lines are found in a file of which only a block at a time is read. */
import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openSortedLines } from '../../../src/search/question/sorted-lines.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'sorted-lines-'))
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '%', ' '), minLength: 1, maxLength: 6 })

it('gives the lines that begin with a text, as many blocks as they fill', () => {
  const file = path.join(folder, 'lines')
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 300 }),
      word,
      (words, width, text) => {
        const lines = words.map((one) => one.padEnd(width, '-')).sort()
        writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
        expect(openSortedLines(file).startingWith(text)).toEqual(lines.filter((line) => line.startsWith(text)))
      },
    ),
  )
})
