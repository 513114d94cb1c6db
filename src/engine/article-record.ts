/** An analysed article as the search engine keeps it: JSON, compressed to a third, and apart from it the vectors, which compression would not shrink. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Article } from '../corpus/article.ts'
import { DIMENSIONS, type PassageVectors } from '../meaning/vectors.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import type { Passage } from '../passages/passage.ts'

/** Both in Base64. */
export interface ArticleRecord {
  readonly record: string
  /** The values of all vectors, passage by passage, and then their scales. Absent if the passages have none. */
  readonly vectors?: string
}

interface PlainRecord extends Omit<AnalysedArticle, 'passages' | 'vectors'> {
  readonly passages: readonly Omit<Passage, 'article'>[]
  /** How many vectors each passage has. */
  readonly vectorCounts?: readonly number[]
}

export function encodeRecord({ passages, vectors, ...rest }: AnalysedArticle): ArticleRecord {
  const plain: PlainRecord = {
    ...rest,
    passages: passages.map(({ article, ...own }) => own),
    ...(vectors && { vectorCounts: vectors.map(({ scales }) => scales.length) }),
  }
  return {
    record: deflateRawSync(JSON.stringify(plain)).toString('base64'),
    ...(vectors && { vectors: encodedVectors(vectors) }),
  }
}

/** @param stored what `encodeRecord` made */
export function decodeRecord({ record, vectors }: ArticleRecord): AnalysedArticle {
  const plain = JSON.parse(inflateRawSync(Buffer.from(record, 'base64')).toString('utf8')) as PlainRecord
  const { passages, vectorCounts = [], ...rest } = plain
  const article: Article = rest.article
  return {
    ...rest,
    passages: passages.map((own) => ({ ...own, article })),
    ...(vectors !== undefined && { vectors: decodedVectors(vectors, vectorCounts) }),
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

const encodedVectors = (vectors: readonly PassageVectors[]): string =>
  Buffer.concat([
    ...vectors.map(({ values }) => bytesOf(values)),
    ...vectors.map(({ scales }) => bytesOf(scales)),
  ]).toString('base64')

function decodedVectors(encoded: string, counts: readonly number[]): readonly PassageVectors[] {
  const bytes = Buffer.from(encoded, 'base64')
  const all = counts.reduce((sum, count) => sum + count, 0)
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, all * DIMENSIONS)
  const scales = new Float32Array(all)
  // Copied, since numbers of four bytes lie at multiples of four.
  bytesOf(scales).set(bytes.subarray(values.length))
  let from = 0
  return counts.map((count) => {
    const start = from
    from += count
    return { values: values.subarray(start * DIMENSIONS, from * DIMENSIONS), scales: scales.subarray(start, from) }
  })
}
