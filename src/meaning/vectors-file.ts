/** Vectors of many articles <-> bytes. */
import type { ArticleVectors } from './article-encoder.ts'
import { DIMENSIONS, type PassageVectors } from './vectors.ts'

const KEY_BYTES = 16
const COUNT_BYTES = 4

/**
 * The number of articles; for each its key, its number of passages, and for each passage its number of vectors; then the scales of
 * all vectors, then their values. Numbers are unsigned, of 32 bits, little-endian.
 * @param articles by the key of their text (32 hexadecimal digits)
 */
export function encodeVectors(articles: ReadonlyMap<string, ArticleVectors>): Uint8Array {
  const head: Buffer[] = [countBytes(articles.size)]
  const all: PassageVectors[] = []
  for (const [key, vectors] of articles) {
    head.push(Buffer.from(key, 'hex'), countBytes(vectors.length))
    head.push(...vectors.map(({ scales }) => countBytes(scales.length)))
    all.push(...vectors)
  }
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Buffer =>
    Buffer.from(buffer, byteOffset, byteLength)
  return Buffer.concat([
    ...head,
    ...all.map(({ scales }) => bytesOf(scales)),
    ...all.map(({ values }) => bytesOf(values)),
  ])
}

function countBytes(count: number): Buffer {
  const bytes = Buffer.alloc(COUNT_BYTES)
  bytes.writeUInt32LE(count)
  return bytes
}

/** @throws RangeError if the bytes are not what `encodeVectors` gives */
export function decodeVectors(bytes: Uint8Array): ReadonlyMap<string, ArticleVectors> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  /** Of things that take at least four bytes each, so that no count asks for more memory than there are bytes. */
  const count = (): number => {
    at += COUNT_BYTES
    const counted = buffer.readUInt32LE(at - COUNT_BYTES)
    if (counted * COUNT_BYTES > buffer.length) throw new RangeError('vectors that are cut short')
    return counted
  }
  const shapes = Array.from({ length: count() }, () => {
    at += KEY_BYTES
    const key = buffer.toString('hex', at - KEY_BYTES, at)
    return { key, rows: Array.from({ length: count() }, count) }
  })
  const rows = shapes.reduce((sum, shape) => sum + shape.rows.reduce((a, b) => a + b, 0), 0)
  if (at + rows * (Float32Array.BYTES_PER_ELEMENT + DIMENSIONS) !== buffer.length) {
    throw new RangeError('vectors that are cut short')
  }
  // A copy begins where 32-bit numbers may begin.
  const scales = new Float32Array(Uint8Array.from(buffer.subarray(at, at + rows * 4)).buffer)
  const values = new Int8Array(Uint8Array.from(buffer.subarray(at + rows * 4)).buffer)
  let row = 0
  const next = (length: number): PassageVectors => {
    row += length
    const from = row - length
    return { scales: scales.subarray(from, row), values: values.subarray(from * DIMENSIONS, row * DIMENSIONS) }
  }
  return new Map(shapes.map((shape) => [shape.key, shape.rows.map(next)]))
}
