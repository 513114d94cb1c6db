/** Streaming reads what a reader reads, article by article. */
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/corpus/article.ts'
import { readCorpus, streamCorpus } from '../../src/corpus/read-corpus.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const FILES = {
  'b.md': 'Forty swans were counted beside the pier.',
  'a/again.md': 'The ferry stays in port.',
  'a/ferry.md': 'The ferry  stays in port.',
  'empty.txt': '',
  'b.txt': 'Another text of the same name.',
  'c.md': 'The bridge is shut.',
}

describe('streaming a corpus folder', () => {
  it('gives the articles that a reader serves, in the same order, and the same report', async () => {
    const folder = corpusFolder(FILES)
    const articles: Article[] = []
    const progress: number[][] = []
    const streamed = await streamCorpus(
      folder,
      { maxArticleBytes: 1_000 },
      {
        visit: async (article, hash) => {
          articles.push(article)
          expect(hash).toMatch(/^[\da-f]{64}$/)
        },
        onProgress: (done, total) => progress.push([done, total]),
      },
    )
    const read = await readCorpus(folder, { maxArticleBytes: 1_000 })
    expect(articles).toEqual(read.articles)
    expect(articles).toHaveLength(3)
    const { rejected, contents, version } = read
    expect(streamed).toEqual({ rejected, contents, version })
    expect(progress.at(-1)).toEqual([6, 6])
  })

  it('waits for the visitor before the next article, and ends with its error', async () => {
    let atOnce = 0
    const visit = async ({ id }: Article) => {
      expect(++atOnce).toBe(1)
      await new Promise(setImmediate)
      atOnce--
      if (id === 'b') throw new Error('the engine is full')
    }
    const options = { maxArticleBytes: 1_000 }
    const visitor = { visit, onProgress: () => undefined }
    await expect(streamCorpus(corpusFolder(FILES), options, visitor)).rejects.toThrow('the engine is full')
  })
})
