import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/passages/read-article.ts'
import type { AnalysedFile } from '../../src/snapshot/encode-part.ts'
import { createSnapshot } from '../../src/snapshot/snapshot.ts'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { articleOf } from '../builders/article-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

/** Enough files for a snapshot. @param hash of the content of the first one */
const files = (hash = 'first'): readonly AnalysedFile[] =>
  Array.from({ length: 60 }, (_, i) => {
    const article = articleOf(`The ferry of pier ${i} leaves at noon.`, `${i}.md`)
    const { passages, names } = readArticle(article)
    const known = { stamp: '1:2:3', settled: true, hash: i === 0 ? hash : 'other', textKey: 'key', result: article }
    return { file: article.file, known, passages, names }
  })

function openSnapshot(corpus: string) {
  const notes: string[] = []
  const parts = createPartFiles(ownAnalysis(corpus), 'snapshot', 'v1')
  return { notes, snapshot: createSnapshot(parts, (note) => notes.push(note)) }
}

describe('a snapshot that is deleted while the bot runs', () => {
  it('is written whole by the next save but one, and nobody is told of a failure', async () => {
    const corpus = corpusFolder({})
    const { notes, snapshot } = openSnapshot(corpus)
    await snapshot.save(files())
    rmSync(path.join(corpus, '.state'), { recursive: true })
    await snapshot.save(files('second'))
    await snapshot.save(files('second'))
    const restored = await openSnapshot(corpus).snapshot.load()
    expect(restored.files.size).toBe(60)
    expect(restored.files.get('0.md')?.hash).toBe('second')
    expect(notes).toEqual([])
  })

  it('is not written into a folder that is gone, which is told of once', async () => {
    const { notes, snapshot } = openSnapshot('/nowhere/at/all')
    await snapshot.save(files())
    await snapshot.save(files('second'))
    expect(notes).toEqual([
      'The snapshot of the analysed articles cannot be written (ENOENT): the next start takes longer.',
    ])
  })
})
