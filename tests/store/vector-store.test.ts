import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/meaning/vectors.ts'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { createVectorStore } from '../../src/store/vector-store.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const vectorsOf = (value: number) => [
  { values: new Int8Array(DIMENSIONS).fill(value), scales: new Float32Array([0.5]) },
]
const keyOf = (first: string) => first.padEnd(32, '0')

function openStore(corpus: string, version = 'encoder 1') {
  const notes: string[] = []
  return {
    notes,
    store: createVectorStore(createPartFiles(ownAnalysis(corpus), 'vectors', version), (note) => notes.push(note)),
  }
}

const filesIn = (corpus: string): readonly string[] =>
  readdirSync(path.join(corpus, '.state/vectors'))
    .filter((name) => name.endsWith('.part'))
    .map((name) => path.join(corpus, '.state/vectors', name))

describe('the vectors of a corpus', () => {
  it('come back at the next start', async () => {
    const corpus = corpusFolder({})
    const vectors = new Map([
      [keyOf('01'), vectorsOf(1)],
      [keyOf('ff'), vectorsOf(2)],
    ])
    await openStore(corpus).store.save(vectors)
    expect(await openStore(corpus).store.load()).toEqual(vectors)
  })

  it('are written anew only where something has changed', async () => {
    const corpus = corpusFolder({})
    await openStore(corpus).store.save(new Map([[keyOf('01'), vectorsOf(1)]]))
    const [file = ''] = filesIn(corpus)
    const before = statSync(file).ino
    const { store } = openStore(corpus)
    const kept = await store.load()
    await store.save(new Map([...kept, [keyOf('02'), vectorsOf(2)]]))
    expect(statSync(file).ino).toBe(before)
    expect(filesIn(corpus)).toHaveLength(2)
  })

  it('are all written again by the next save after their folder was deleted', async () => {
    const corpus = corpusFolder({})
    const { notes, store } = openStore(corpus)
    const vectors = new Map([[keyOf('01'), vectorsOf(1)]])
    await store.save(vectors)
    rmSync(path.join(corpus, '.state'), { recursive: true })
    vectors.set(keyOf('ff'), vectorsOf(2))
    await store.save(vectors)
    await store.save(vectors)
    expect(await openStore(corpus).store.load()).toEqual(vectors)
    expect(notes).toEqual([])
  })

  it('count as absent if they are damaged or of another encoder', async () => {
    const corpus = corpusFolder({})
    await openStore(corpus).store.save(new Map([[keyOf('01'), vectorsOf(1)]]))
    expect((await openStore(corpus, 'encoder 2').store.load()).size).toBe(0)
    writeFileSync(filesIn(corpus)[0] ?? '', 'no vectors at all')
    expect((await openStore(corpus).store.load()).size).toBe(0)
  })

  it('are not kept in a folder that is gone, and that is said once', async () => {
    const { notes, store } = openStore('/nowhere/at/all')
    await store.save(
      new Map([
        [keyOf('01'), vectorsOf(1)],
        [keyOf('02'), vectorsOf(1)],
      ]),
    )
    expect(notes).toEqual(['The vectors of the articles cannot be saved (ENOENT). The next start encodes them again.'])
  })
})
