/** Sends one HTTP request, without retries and without following redirects. */
import { type Dispatcher, fetch, type Response } from 'undici'
import { decodeBody } from './decode-body.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import type { Fetched, Validators } from './fetched.ts'
import { retryAfterMs } from './retry-delay.ts'
import type { UserAgent } from './user-agent.ts'

/** One link to fetch, with all its redirects and attempts. */
export interface Errand {
  /** Media types that are accepted; `null` for all. */
  readonly types: readonly string[] | null
  readonly validators: Validators
  /** How large the decompressed body may be, in bytes, and what happens if it is larger. */
  readonly maxBytes: number
  readonly overflow: 'refuse' | 'cut'
  /** How many milliseconds are left. */
  remainingMs: number
}

export type ServerReply = Fetched | { readonly kind: 'redirect'; readonly location: string }

export interface Connection {
  readonly userAgent: UserAgent
  readonly dispatcher: Dispatcher
  readonly signal: AbortSignal | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** @throws FetchFailure for an answer that cannot be used, and whatever undici throws */
export async function requestOnce(url: URL, errand: Errand, connection: Connection): Promise<ServerReply> {
  const { userAgent, dispatcher, signal, now } = connection
  const ended = new AbortController()
  const signals = [AbortSignal.timeout(Math.max(1, errand.remainingMs)), ended.signal, ...(signal ? [signal] : [])]
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: headersFor(errand, userAgent),
      signal: AbortSignal.any(signals),
      dispatcher,
    })
    return await replyOf(response, url, errand, now)
  } finally {
    // A body that was not read to its end would keep its connection open.
    ended.abort()
  }
}

function headersFor({ types, validators }: Errand, userAgent: UserAgent): Record<string, string> {
  return {
    'user-agent': userAgent.header,
    accept: types ? [...types, '*/*;q=0.1'].join(', ') : '*/*',
    'accept-language': 'en, *;q=0.5',
    ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
    ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
  }
}

async function replyOf(response: Response, url: URL, errand: Errand, now: () => number): Promise<ServerReply> {
  const { status, headers } = response
  if (status === 304) return { kind: 'not-modified', link: url.href }
  if (REDIRECTS.has(status)) {
    const location = headers.get('location')
    if (location !== null) return { kind: 'redirect', location }
    throw new FetchFailure('bad-redirect', `${shownLink(url.href)} redirects (${status}) without saying where to.`)
  }
  if (!response.ok || status === 204 || status === 205) throw statusFailure(response, url, now())
  const contentType = headers.get('content-type')
  checkType(contentType, url, errand.types)
  const bytes = await readBody(response, url, errand)
  return { kind: 'fetched', link: url.href, text: decodeBody(bytes, contentType), validators: validatorsOf(response) }
}

function validatorsOf({ headers }: Response): Validators {
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) }
}

function statusFailure(response: Response, url: URL, now: number): FetchFailure {
  const { status } = response
  const after = retryAfterMs(response.headers.get('retry-after'), now)
  if (status === 429) {
    const pause = after === undefined ? '' : `, for ${Math.ceil(after / 1_000)} s`
    const message = `${url.host} asks for a pause (429)${pause}: try again later.`
    return new FetchFailure('rate-limited', message, { status, retryAfterMs: after })
  }
  return new FetchFailure('status', `${shownLink(url.href)} answered ${status}.`, { status, retryAfterMs: after })
}

/** An answer that declares no type is accepted. */
function checkType(contentType: string | null, url: URL, types: readonly string[] | null): void {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  if (!type || types === null || types.includes(type)) return
  throw new FetchFailure(
    'content-type',
    `${shownLink(url.href)} is ${shownLink(type)}, which the bot cannot read. It reads ${types.join(', ')}.`,
  )
}

/** Counts decompressed bytes, so that a small answer cannot become a large one. */
async function readBody(response: Response, url: URL, { maxBytes, overflow }: Errand): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    chunks.push(chunk)
    if (size <= maxBytes) continue
    if (overflow === 'cut') return Buffer.concat(chunks, maxBytes)
    throw new FetchFailure('too-large', `${shownLink(url.href)} is larger than ${maxBytes} bytes.`)
  }
  return Buffer.concat(chunks, size)
}
