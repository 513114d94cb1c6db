import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCorpusReader } from '../../src/corpus/read-corpus.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const LIMIT = { maxArticleBytes: 10_000 }
const HOUR_AGO = new Date(Date.now() - 3_600_000)

function readerOf(files: Readonly<Record<string, string>>) {
  const folder = corpusFolder(files)
  return { folder, reader: createCorpusReader(folder, LIMIT), file: (name: string) => path.join(folder, name) }
}

describe('a corpus that is read again', () => {
  it('gives the same objects and the same version if nothing has changed', async () => {
    const { reader } = readerOf({ 'a.md': 'One.', 'b.md': 'Two.', 'bad.md': '---\nnever closed' })
    const first = await reader.read()
    const second = await reader.read()
    expect(second).toBe(first)
    expect(first.articles.map(({ file }) => file)).toEqual(['a.md', 'b.md'])
    expect(first.rejected.map(({ file }) => file)).toEqual(['bad.md'])
    expect(first.version).toMatch(/^[0-9a-f]{8}$/)
  })

  it('sees which files were changed, added and removed, and reads only those again', async () => {
    const { reader, file } = readerOf({ 'a.md': 'One.', 'b.md': 'Two.', 'c.md': 'Three.' })
    const first = await reader.read()
    writeFileSync(file('a.md'), 'One, changed.')
    writeFileSync(file('d.md'), 'Four.')
    rmSync(file('c.md'))
    const second = await reader.read()
    expect(second.articles.map(({ body }) => body)).toEqual(['One, changed.', 'Two.', 'Four.'])
    expect(second.articles[1]).toBe(first.articles[1])
    expect(second.version).not.toBe(first.version)
  })

  it('sees that something has come or gone that is no file', async () => {
    const { reader, file } = readerOf({ 'a.md': 'One.' })
    const rejected = async () => (await reader.read()).rejected.map((of) => of.file)
    expect(await rejected()).toEqual([])
    symlinkSync(file('nowhere.md'), file('link.md'))
    expect([await rejected(), await rejected()]).toEqual([['link.md'], ['link.md']])
    rmSync(file('link.md'))
    expect(await rejected()).toEqual([])
  })

  it('sees a change that leaves size and modification time as they were', async () => {
    const { reader, file } = readerOf({ 'a.md': 'One.' })
    utimesSync(file('a.md'), HOUR_AGO, HOUR_AGO)
    await reader.read()
    writeFileSync(file('a.md'), 'Two.')
    utimesSync(file('a.md'), HOUR_AGO, HOUR_AGO)
    expect((await reader.read()).articles[0]?.body).toBe('Two.')
  })

  it('takes a file that was only touched for the same', async () => {
    const { reader, file } = readerOf({ 'a.md': 'One.' })
    const [first] = (await reader.read()).articles
    utimesSync(file('a.md'), HOUR_AGO, HOUR_AGO)
    expect((await reader.read()).articles[0]).toBe(first)
  })

  it('has its earlier version again if a change is undone, and another one if a file is renamed', async () => {
    const { reader, file } = readerOf({ 'a.md': 'One.' })
    const { version } = await reader.read()
    writeFileSync(file('a.md'), 'Two.')
    expect((await reader.read()).version).not.toBe(version)
    writeFileSync(file('a.md'), 'One.')
    expect((await reader.read()).version).toBe(version)
    renameSync(file('a.md'), file('b.md'))
    expect((await reader.read()).version).not.toBe(version)
  })
})

describe('a saved page in the corpus', () => {
  const readPage = async (bytes: Uint8Array) => {
    const text = Buffer.from(bytes).toString()
    if (text.includes('paywall')) throw new RejectedFile({ key: 'page.paywall', values: { words: 9 } })
    return { title: 'Its title', outlet: 'Its outlet', text: 'The text of the page.' }
  }

  it('is an article whose body is the text of the page', async () => {
    const folder = corpusFolder({ 'desk/page.html': '<p>…', 'other.HTM': '<p>paywall' })
    const { articles, rejected } = await createCorpusReader(folder, { ...LIMIT, readPage }).read()
    expect(articles).toEqual([
      {
        id: 'desk/page',
        file: 'desk/page.html',
        title: 'Its title',
        outlet: 'Its outlet',
        tags: [],
        body: 'The text of the page.',
      },
    ])
    expect(rejected).toEqual([{ file: 'other.HTM', reason: { key: 'page.paywall', values: { words: 9 } } }])
  })

  it('may be larger than an article, up to a limit of its own', async () => {
    const folder = corpusFolder({
      'a.html': 'x'.repeat(15_000),
      'b.html': 'y'.repeat(25_000),
      'c.md': 'z'.repeat(15_000),
    })
    const { articles, rejected } = await createCorpusReader(folder, { ...LIMIT, maxPageBytes: 20_000, readPage }).read()
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(rejected.map(({ file }) => file)).toEqual(['b.html', 'c.md'])
  })
})
