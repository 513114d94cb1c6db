import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/briefing/read-articles.ts'
import { createCorpusReader } from '../../src/corpus/read-corpus.ts'
import { createArticleStore } from '../../src/store/article-store.ts'
import { createArticleHistory } from '../../src/updates/article-history.ts'
import { manifestStamp, savedManifest, saveManifest } from '../../src/updates/known-corpus.ts'
import { recordHistory } from '../../src/updates/record-history.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'

const SWANS = 'Swans were counted in the harbour of Varnhem on Tuesday.'
const HERONS = 'Herons came to the harbour of Varnhem on Wednesday.'

/** A corpus that was read before it is written into the history. */
async function readCorpus() {
  const folder = corpusFolder({ 'swans.md': SWANS, 'herons.md': HERONS })
  const store = createArticleStore(folder, () => 0)
  const history = createArticleHistory(store, wordsOf)
  const reader = createCorpusReader(folder, { maxArticleBytes: 1_000_000 })
  let readings = 0
  const counted = {
    ...reader,
    async read() {
      readings++
      return reader.read()
    },
  }
  const stamp = await manifestStamp(store)
  const reading = await reader.read()
  return {
    history,
    store,
    remove: (name: string) => rmSync(path.join(folder, name)),
    write: (name: string, text: string) => writeFileSync(path.join(folder, name), text),
    /** As another process writes it down after a change. */
    saveOther: () => store.change(asWritten('a test'), async (change) => saveManifest(change, await reader.read())),
    record: () =>
      recordHistory(
        { history, store, reader: counted },
        { reading, origin: { at: 1, with: 'refresh' }, stamp, more: saveManifest },
      ),
    readings: () => readings,
  }
}

describe('what is served, written into the history', () => {
  it('is not read from the folder again if no other process has changed that since', async () => {
    const { history, store, record, readings } = await readCorpus()
    await record()
    expect(readings()).toBe(0)
    expect(await history.originOf('swans.md')).toEqual({ added: { at: 1, with: 'refresh' } })
    expect([...((await savedManifest(store))?.contents.keys() ?? [])]).toEqual(['herons.md', 'swans.md'])
  })

  it('leaves out what another process has removed, and keeps what that has added', async () => {
    const { history, store, record, readings, remove, write, saveOther } = await readCorpus()
    remove('swans.md')
    write('terns.md', SWANS)
    await saveOther()
    await record()
    expect(readings()).toBe(1)
    expect(await history.originOf('swans.md')).toEqual({})
    expect([...((await savedManifest(store))?.contents.keys() ?? [])]).toEqual(['herons.md', 'terns.md'])
  })
})
