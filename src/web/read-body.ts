/** The body of an answer -> its bytes, decompressed and whole. */
import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FetchFailure, shownLink } from './fetch-failure.ts'

/** What is asked for in the Accept-Encoding header. */
export const CODINGS = 'gzip, deflate, br'

/** More codings on top of each other are an attack. */
const MAX_CODINGS = 3

interface BodyOptions {
  /** How many decompressed bytes are read. */
  readonly maxBytes: number
  /** What happens if there are more. */
  readonly overflow: 'refuse' | 'cut'
}

/**
 * The decoders of Node refuse a stream that ends early; those in `fetch` of undici are told to take it for whole.
 * @param encoding the value of the Content-Encoding header
 * @throws FetchFailure if the body is too large, ends early or is damaged; whatever the connection throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  url: URL,
  { maxBytes, overflow }: BodyOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of decompressed(body, encoding, url)) {
    size += chunk.byteLength
    chunks.push(chunk)
    if (size <= maxBytes) continue
    if (overflow === 'cut') return Buffer.concat(chunks, maxBytes)
    throw new FetchFailure('too-large', {
      key: 'link.too-large',
      values: { link: shownLink(url.href), most: maxBytes },
    })
  }
  return Buffer.concat(chunks, size)
}

async function* decompressed(body: AsyncIterable<Uint8Array>, encoding: string, url: URL): AsyncIterable<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  const unknown = codings.find((coding) => !Object.hasOwn(DECODERS, coding))
  if (unknown !== undefined || codings.length > MAX_CODINGS) {
    throw new FetchFailure('content-type', { key: 'link.packed', values: { link: shownLink(url.href) } })
  }
  try {
    yield* codings.reduceRight<AsyncIterable<Uint8Array>>((source, coding) => decodedBy(coding, source), body)
  } catch (error) {
    if (!/^(?:Z_|ERR__ERROR)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    throw cutFailure(url, error)
  }
}

export const cutFailure = (url: URL, cause?: unknown): FetchFailure =>
  new FetchFailure('cut', { key: 'link.cut', values: { link: shownLink(url.href) } }, { cause })

/** By coding; given the first byte of the packed body. */
const DECODERS: Readonly<Record<string, (first: number) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // Some servers leave out the header of the format (RFC 1950), whose first byte ends with 8.
  deflate: (first) => ((first & 0x0f) === 0x08 ? createInflate() : createInflateRaw()),
}

async function* decodedBy(coding: string, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  const decoder = first.done ? undefined : DECODERS[coding]?.(first.value[0] ?? 0)
  if (first.done || !decoder) return
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator }
  const whole = async function* () {
    yield first.value
    yield* rest
  }
  // An error is thrown to whoever reads the decoder.
  yield* pipeline(Readable.from(whole()), decoder, () => undefined)
}
