/**
 * Writes vectors of a made corpus that no encoder has made: to encode 500,000 passages takes hours, and what a question costs
 * does not depend on what vectors say.
 */
import { randomBytes } from 'node:crypto'
import { passagesByArticle } from '../../src/briefing/read-articles.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import type { ArticleVectors } from '../../src/meaning/article-encoder.ts'
import { articleText } from '../../src/meaning/article-text.ts'
import { ENCODER_VERSION } from '../../src/meaning/model-files.ts'
import { DIMENSIONS, type PassageVectors } from '../../src/meaning/vectors.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { ownAnalysis } from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { createVectorStore } from '../../src/store/vector-store.ts'

/** Of random bytes, of which all vectors are slices. */
const POOL_BYTES = 4_000_000
/** Gives random bytes about length 1: their root mean square is 74. */
const SCALE = 1 / (74 * Math.sqrt(DIMENSIONS))

/**
 * Writes one vector for each passage of the folder, and one for each sentence, where the bot keeps its own.
 * @returns how many there are
 */
export async function writeMadeVectors(folder: string, maxArticleBytes: number): Promise<number> {
  const { articles } = await readCorpus(folder, { maxArticleBytes })
  const next = madeVectors()
  let count = 0
  const vectors = new Map<string, ArticleVectors>()
  for (const [article, passages] of passagesByArticle(articles)) {
    const { key, inputs } = articleText(article, passages, readPassage)
    const own = inputs.map(({ sentences }) => next(1 + sentences.length))
    for (const { scales } of own) count += scales.length
    vectors.set(key, own)
  }
  const files = createPartFiles(ownAnalysis(folder), 'vectors', ENCODER_VERSION)
  await createVectorStore(files, (note) => process.stderr.write(`${note}\n`)).save(vectors)
  return count
}

/** @returns gives so many vectors, one after the other */
export function madeVectors(): (count: number) => PassageVectors {
  const pool = new Int8Array(randomBytes(POOL_BYTES).buffer)
  let at = 0
  return (count) => {
    const length = count * DIMENSIONS
    // An odd distance, so that no vector comes again soon.
    at = (at + length + 1) % (pool.length - length)
    return { values: pool.subarray(at, at + length), scales: new Float32Array(count).fill(SCALE) }
  }
}
