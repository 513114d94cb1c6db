import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLeanReader } from '../../src/corpus/read-corpus.ts'
import { createKnownFiles } from '../../src/snapshot/known-files.ts'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const HOUR_AGO = new Date(Date.now() - 3_600_000)

/** Enough files to be kept, of every kind. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.html`, `The text of page ${i}.`])),
  'noted.md': '---\noutlet: Desk\ncolour: blue\npublished: someday\ntags: [sea]\n---\nThe ferry leaves at noon.',
  'bad.md': '---\nnever closed',
}

function openCorpus() {
  const folder = corpusFolder(FILES)
  for (const name of Object.keys(FILES)) utimesSync(path.join(folder, name), HOUR_AGO, HOUR_AGO)
  const files = () => createKnownFiles(createPartFiles(ownAnalysis(folder), 'files', 'v1'))
  /** Reads as a new process does. */
  const read = async () => {
    const parsed: string[] = []
    const readPage = async (bytes: Uint8Array) => {
      parsed.push(Buffer.from(bytes).toString())
      return { text: Buffer.from(bytes).toString(), outlet: 'Desk' }
    }
    const known = await files().load()
    // A file is settled when its times are two seconds old: those of a new file are not.
    const settled = new Map([...known].map(([file, own]) => [file, { ...own, settled: true }]))
    const reader = createLeanReader(folder, { maxArticleBytes: 10_000, readPage, known: settled })
    const reading = await reader.read()
    await files().save(reader.known())
    return { reading, parsed, known }
  }
  return { folder, read }
}

describe('what is known of the files of a corpus', () => {
  it('is kept: an unchanged file is not read again, and all that is told of it stays the same', async () => {
    const { folder, read } = openCorpus()
    const first = await read()
    expect(first.parsed).toHaveLength(60)
    const second = await read()
    expect(second.parsed).toEqual([])
    expect(second.known.size).toBe(62)
    expect(second.reading).toEqual(first.reading)
    expect(second.reading.notes).toHaveLength(2)
    writeFileSync(path.join(folder, '7.html'), 'Another text of page 7.')
    expect((await read()).parsed).toEqual(['Another text of page 7.'])
  })

  it('is read again where its part is damaged, and kept again', async () => {
    const { folder, read } = openCorpus()
    await read()
    const parts = path.join(folder, '.state/files')
    const [name = ''] = readdirSync(parts).filter((file) => file.endsWith('.part'))
    writeFileSync(path.join(parts, name), 'no part')
    expect((await read()).parsed.length).toBeLessThan(60)
    expect((await read()).parsed).toEqual([])
  })
})
