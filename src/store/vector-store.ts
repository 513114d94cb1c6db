/** The vectors of a corpus, kept between starts by the text that they were made from. */
import { setImmediate as turn } from 'node:timers/promises'
import type { ArticleVectors } from '../meaning/article-encoder.ts'
import { decodeVectors, encodeVectors } from '../meaning/vectors-file.ts'
import type { PartFiles } from './part-files.ts'

interface VectorStore {
  /** Never throws: a part that cannot be used counts as absent, and its texts are encoded again. */
  load(): Promise<ReadonlyMap<string, ArticleVectors>>
  /**
   * Writes the parts that have changed, with room for other work between them. If they are deleted meanwhile, the next call
   * writes all.
   * @param vectors by the key of their text
   */
  save(vectors: ReadonlyMap<string, ArticleVectors>): Promise<void>
}

/** So many that one changed article costs a small part of the whole. */
const PARTS = 64

/** @param onNote told once, in a sentence for the operator, if the vectors cannot be kept */
export function createVectorStore(files: PartFiles, onNote: (note: string) => void): VectorStore {
  const written = new Map<number, string>()
  let isFailureTold = false
  return {
    async load() {
      const all = new Map<string, ArticleVectors>()
      for (let part = 0; part < PARTS; part++) {
        const own = await loadPart(files, part)
        for (const [key, vectors] of own) all.set(key, vectors)
        written.set(part, signatureOf(own))
        await turn()
      }
      return all
    },
    async save(vectors) {
      const parts = Array.from({ length: PARTS }, () => new Map<string, ArticleVectors>())
      for (const [key, own] of vectors) parts[vectorPartOf(key)]?.set(key, own)
      try {
        await writeChanged(parts, files, written)
      } catch (error) {
        if (isFailureTold) return
        isFailureTold = true
        const { code, message } = error as NodeJS.ErrnoException
        onNote(`The vectors of the articles cannot be saved (${code ?? message}). The next start encodes them again.`)
      }
    },
  }
}

/** @throws what the file system throws */
async function writeChanged(
  parts: readonly ReadonlyMap<string, ArticleVectors>[],
  files: PartFiles,
  written: Map<number, string>,
): Promise<void> {
  for (const [part, own] of parts.entries()) {
    const signature = signatureOf(own)
    if ((written.get(part) ?? '') === signature) continue
    if ((await files.write(part, encodeVectors(own))) === 'deleted meanwhile') {
      written.clear()
      return
    }
    written.set(part, signature)
  }
}

async function loadPart(files: PartFiles, part: number): Promise<ReadonlyMap<string, ArticleVectors>> {
  try {
    const loaded = await files.read(part)
    return loaded && 'content' in loaded ? decodeVectors(loaded.content) : new Map()
  } catch {
    // A part that cannot be read or decoded counts as absent: its texts are encoded again.
    return new Map()
  }
}

/** @param key of a text, 32 hexadecimal digits @returns the number of the part that holds its vectors */
export const vectorPartOf = (key: string): number => Number.parseInt(key.slice(0, 2), 16) % PARTS

const signatureOf = (vectors: ReadonlyMap<string, ArticleVectors>): string => [...vectors.keys()].sort().join(' ')
