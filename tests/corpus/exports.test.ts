import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openCorpusReader } from '../../src/briefing/open-corpus-reader.ts'
import { inEnglish } from '../builders/in-english.ts'

const FIXTURES = path.join(import.meta.dirname, 'fixtures')

type Expected = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What each file tells of itself; what it does not tell is absent. */
const expected = JSON.parse(readFileSync(path.join(FIXTURES, 'exports.json'), 'utf8')) as Expected

describe('forty files as people export them', () => {
  const { reader, pages } = openCorpusReader({ CORPUS_DIR: path.join(FIXTURES, 'exports'), MAX_ARTICLE_BYTES: 100_000 })
  const reading = reader.read()
  afterAll(() => pages.close())

  it('are all served', async () => {
    const { articles, rejected } = await reading
    expect(rejected).toEqual([])
    expect(articles.map(({ file }) => file)).toEqual(Object.keys(expected))
    expect(articles).toHaveLength(40)
  })

  it.each(Object.entries(expected))('%s has the title, day, outlet and link that it gives', async (file, fields) => {
    const article = (await reading).articles.find((one) => one.file === file)
    const { id: _id, file: _file, body, written: _written, tags = [], ...told } = article ?? { body: '' }
    expect({ ...told, ...(tags.length > 0 && { tags }) }).toEqual(fields)
    expect(body).not.toMatch(/\ufffd|[\u0080-\u009f]/)
  })

  it('are reported where something is not used, each unknown key once', async () => {
    const { notes = [] } = await reading
    const lines = inEnglish(notes).map(({ file, line, reason }) => `${file}:${line ?? ''} ${reason}`)
    expect(lines.filter((line) => !line.includes('the key'))).toEqual([
      expect.stringMatching(/^bad-date\.md:4 is served without “date”/),
      expect.stringMatching(/^bad-yaml\.md:4 is served without “author”/),
      expect.stringMatching(/^iso-8859-1\.txt: was read as windows-1252/),
      expect.stringMatching(/^iso-8859-2\.txt: was read as iso-8859-2/),
      expect.stringMatching(/^windows-1251\.txt: was read as windows-1251/),
      expect.stringMatching(/^windows-1252\.md: was read as windows-1252/),
    ])
    const keys = lines.flatMap((line) => /the key “([^”]+)”/.exec(line)?.[1] ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['layout', 'draft', 'lastmod', 'date_saved', 'Status']))
  })
})
