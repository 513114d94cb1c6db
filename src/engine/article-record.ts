/** An analysed article as the search engine keeps it: JSON, compressed to a third, in Base64. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Article } from '../corpus/article.ts'
import { DIMENSIONS, type PassageVectors } from '../meaning/vectors.ts'
import type { AnalysedArticle } from '../narrowing/narrower.ts'
import type { Passage } from '../passages/passage.ts'

interface PlainRecord extends Omit<AnalysedArticle, 'passages' | 'vectors'> {
  readonly passages: readonly Omit<Passage, 'article'>[]
  readonly vectors?: readonly PlainVectors[]
}

/** Bytes in Base64. */
interface PlainVectors {
  readonly values: string
  readonly scales: readonly number[]
}

export function encodeRecord({ passages, vectors, ...rest }: AnalysedArticle): string {
  const plain: PlainRecord = {
    ...rest,
    passages: passages.map(({ article, ...own }) => own),
    ...(vectors && { vectors: vectors.map(plainVectors) }),
  }
  return deflateRawSync(JSON.stringify(plain)).toString('base64')
}

/** @param record what `encodeRecord` made */
export function decodeRecord(record: string): AnalysedArticle {
  const plain = JSON.parse(inflateRawSync(Buffer.from(record, 'base64')).toString('utf8')) as PlainRecord
  const { passages, vectors, ...rest } = plain
  const article: Article = rest.article
  return {
    ...rest,
    passages: passages.map((own) => ({ ...own, article })),
    ...(vectors && { vectors: vectors.map(vectorsOf) }),
  }
}

const plainVectors = ({ values, scales }: PassageVectors): PlainVectors => ({
  values: Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64'),
  scales: [...scales],
})

function vectorsOf({ values, scales }: PlainVectors): PassageVectors {
  const bytes = Buffer.from(values, 'base64')
  return {
    values: new Int8Array(bytes.buffer, bytes.byteOffset, scales.length * DIMENSIONS),
    scales: Float32Array.from(scales),
  }
}
