import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/briefing/read-articles.ts'
import { createCorpusReader } from '../../src/corpus/read-corpus.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { createArticleStore } from '../../src/store/article-store.ts'
import { createArticleHistory } from '../../src/updates/article-history.ts'
import { articleOf } from '../builders/article-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'

const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'

const DEATH = new Error('killed')

function openHistory(files: Readonly<Record<string, string>>, longest?: number) {
  const folder = corpusFolder(files)
  const store = createArticleStore(folder, () => 0)
  const history = createArticleHistory(store, wordsOf, longest)
  const reader = createCorpusReader(folder, { maxArticleBytes: 1_000_000 })
  let at = 0
  return {
    history,
    store,
    reader,
    file: (name: string) => path.join(folder, name),
    log: path.join(folder, '.state/history.jsonl'),
    async record(by?: string) {
      const reading = await reader.read()
      await store.change(asWritten('a test'), (change) =>
        history.record(change, reading, { at: ++at, with: by === undefined ? 'start' : 'refresh', by }),
      )
      return reading
    },
  }
}

const idOf = (body: string, file: string) => passagesOf(articleOf(body, file))[0]?.id ?? ''

describe('the history of the corpus', () => {
  it('knows when a served article came, by whom, and when its file last changed', async () => {
    const { history, file, record } = openHistory({ 'a.md': STRIKE })
    await record()
    expect(await history.originOf('a.md')).toEqual({ added: { at: 1, with: 'start' } })
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    expect(await history.originOf('a.md')).toEqual({
      added: { at: 1, with: 'start' },
      changed: { at: 2, with: 'refresh', by: 'Ada' },
    })
  })

  it('knows at once what another process has written', async () => {
    const { store, file, record } = openHistory({ 'a.md': STRIKE })
    const other = createArticleHistory(store, wordsOf)
    expect(await other.originOf('a.md')).toEqual({})
    await record()
    expect(await other.originOf('a.md')).toEqual({ added: { at: 1, with: 'start' } })
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    expect(await other.originOf('a.md')).toMatchObject({ changed: { at: 2, by: 'Ada' } })
  })

  it('finds words by their id after they were edited and after their article was removed', async () => {
    const { history, file, record } = openHistory({ 'a.md': STRIKE })
    const { version } = await record()
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    rmSync(file('a.md'))
    await record('Bo')
    const id = idOf(STRIKE, 'a.md')
    expect(await history.find(id)).toMatchObject({
      id,
      kind: 'passage',
      article: { id: 'a', file: 'a.md', body: STRIKE },
      start: 0,
      end: STRIKE.length,
      corpusVersion: version,
      added: { at: 1 },
      gone: { at: 2, by: 'Ada' },
      removed: { at: 3, by: 'Bo' },
    })
    expect(await history.find(idOf(GRAIN, 'a.md'))).toMatchObject({ gone: { at: 3, by: 'Bo' } })
    expect(await history.find('AAAAAAA')).toBeNull()
    expect(await history.find('version')).toBeNull()
  })

  it('gives quotations the ids that /quote gives them, those of a transcript too', async () => {
    const said = `“It is over,” Greta Holm said. “We have won,” she said.\n\nWALLACE: Is it over?\n\nHOLM: It is over.`
    const { history, record } = openHistory({ 'a.md': said })
    await record()
    const { quotations } = quotationsOf(articleOf(said, 'a.md'))
    expect(quotations).toHaveLength(4)
    for (const { id, start, end } of quotations) {
      expect(await history.find(id)).toMatchObject({ id, kind: 'quotation', start, end })
    }
  })

  it('notes what was served though the folder has changed since, and leaves what others have noted', async () => {
    const { history, store, reader, file, record } = openHistory({ 'a.md': STRIKE, 'b.md': GRAIN })
    const served = await reader.read()
    writeFileSync(file('b.md'), `${GRAIN} More.`)
    writeFileSync(file('c.md'), `${STRIKE} Again.`)
    await record('another process')
    writeFileSync(file('a.md'), `${STRIKE} Now.`)
    await store.change(asWritten('a test'), async (change) =>
      history.record(change, served, { at: 9, with: 'start' }, { onDisk: await reader.read() }),
    )
    expect(await history.find(idOf(STRIKE, 'a.md'))).toMatchObject({ article: { body: STRIKE } })
    expect(await history.originOf('b.md')).toEqual({ added: { at: 1, with: 'refresh', by: 'another process' } })
    expect(await history.originOf('c.md')).toEqual({ added: { at: 1, with: 'refresh', by: 'another process' } })
  })

  it('writes nothing if nothing is new', async () => {
    const { history, log, record } = openHistory({ 'a.md': STRIKE })
    const reading = await record()
    const before = readFileSync(log, 'utf8')
    expect(await history.lacks(reading)).toBe(false)
    await record('Ada')
    expect(readFileSync(log, 'utf8')).toBe(before)
  })

  it('reads on behind a line that a crash has left unfinished, and adds whole lines after it', async () => {
    const { history, file, log, record } = openHistory({ 'a.md': STRIKE })
    await record()
    appendFileSync(log, readFileSync(log, 'utf8').slice(0, 60))
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    expect(await history.find(idOf(STRIKE, 'a.md'))).toMatchObject({ article: { body: STRIKE } })
    expect(await history.find(idOf(GRAIN, 'a.md'))).toMatchObject({ article: { body: GRAIN } })
  })

  it('starts again if its ledger was lost, and still knows the words from before', async () => {
    const { history, file, record } = openHistory({ 'a.md': STRIKE })
    await record()
    writeFileSync(file('.state/ledger.json'), '{"articles": {"a.md"')
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    expect(await history.find(idOf(STRIKE, 'a.md'))).toMatchObject({ article: { body: STRIKE }, gone: { at: 2 } })
  })

  it('stays within its bound, and forgets the oldest versions that are no longer served first', async () => {
    const longest = 20_000
    const { history, file, log, record } = openHistory({ 'kept.md': GRAIN, 'a.md': `${STRIKE} 0` }, longest)
    await record()
    for (let i = 1; i <= 60; i++) {
      writeFileSync(file('a.md'), `${STRIKE} ${'x'.repeat(900)} ${i}`)
      await record('Ada')
      expect(statSync(log).size).toBeLessThanOrEqual(longest)
    }
    const versionOf = (i: number) => history.find(idOf(`${STRIKE} ${'x'.repeat(900)} ${i}`, 'a.md'))
    expect(await versionOf(60)).not.toBeNull()
    expect(await versionOf(59)).not.toBeNull()
    expect(await versionOf(1)).toBeNull()
    expect(await history.find(idOf(GRAIN, 'kept.md'))).not.toBeNull()
  })
  it('is never longer than its bound in bytes, if there are more articles than it can hold, and if runs die', async () => {
    const longest = 20_000
    const files = Array.from({ length: 60 }, (_, i) => [`${i}.md`, `第${i}篇。${'港口关闭了。'.repeat(60)}`])
    const { history, store, reader, log, record } = openHistory(Object.fromEntries(files), longest)
    const reading = await reader.read()
    const sizes: number[] = []
    for (const at of [1, 2, 3]) {
      await store
        .change(asWritten('a run that dies'), (change) =>
          history.record({ ...change, saveState: () => Promise.reject(DEATH) }, reading, { at, with: 'start' }),
        )
        .catch((error: unknown) => expect(error).toBe(DEATH))
      sizes.push(existsSync(log) ? statSync(log).size : 0)
    }
    await record()
    sizes.push(statSync(log).size)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(longest)
    const last = reading.articles.at(-1)
    const id = last ? (wordsOf(last).passages[0]?.id ?? '') : ''
    expect(await history.find(id)).toMatchObject({ article: { file: last?.file } })
  })

  it('that an earlier version has left too long is read from its end, and shortened by the next change', async () => {
    const longest = 20_000
    const { history, file, log, record } = openHistory({ 'a.md': STRIKE }, longest)
    await record()
    const line = readFileSync(log, 'utf8')
    writeFileSync(log, line.repeat(Math.ceil(longest / line.length) * 3))
    expect(await history.find(idOf(STRIKE, 'a.md'))).not.toBeNull()
    writeFileSync(file('a.md'), GRAIN)
    await record('Ada')
    expect(statSync(log).size).toBeLessThanOrEqual(longest)
    expect(await history.find(idOf(GRAIN, 'a.md'))).not.toBeNull()
  })
})
