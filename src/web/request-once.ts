/** Sends one HTTP request, without retries and without following redirects. */
import { type Dispatcher, request } from 'undici'
import type { Reason } from '../reasons/reason.ts'
import { decodeBody } from './decode-body.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import type { Fetched, Validators } from './fetched.ts'
import { isGarbled } from './is-garbled.ts'
import { CODINGS, cutFailure, readBody } from './read-body.ts'
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

type Answer = Dispatcher.ResponseData

/** @throws FetchFailure for an answer that cannot be used, and whatever undici throws */
export async function requestOnce(url: URL, errand: Errand, connection: Connection): Promise<ServerReply> {
  const { userAgent, dispatcher, signal, now } = connection
  const ended = new AbortController()
  const signals = [AbortSignal.timeout(Math.max(1, errand.remainingMs)), ended.signal, ...(signal ? [signal] : [])]
  try {
    const answer = await request(url, {
      headers: headersFor(errand, userAgent),
      signal: AbortSignal.any(signals),
      dispatcher,
    })
    // A body that nobody reads fails when the request is ended.
    answer.body.on('error', () => undefined)
    return await replyOf(answer, url, errand, now)
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
    'accept-encoding': CODINGS,
    ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
    ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
  }
}

/** @returns the values of a header that was sent several times, joined by commas; `null` if it was not sent */
function headerOf({ headers }: Answer, name: string): string | null {
  const value = headers[name]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

async function replyOf(answer: Answer, url: URL, errand: Errand, now: () => number): Promise<ServerReply> {
  const { statusCode: status } = answer
  if (status === 304) return { kind: 'not-modified', link: url.href }
  if (REDIRECTS.has(status)) {
    const location = headerOf(answer, 'location')
    if (location !== null) return { kind: 'redirect', location }
    throw new FetchFailure('bad-redirect', { key: 'link.no-target', values: { link: shownLink(url.href), status } })
  }
  if (status < 200 || status > 299 || status === 204 || status === 205) throw statusFailure(answer, url, now())
  const contentType = headerOf(answer, 'content-type')
  checkType(contentType, url, errand.types)
  const bytes = await readBody(answer.body, headerOf(answer, 'content-encoding') ?? '', url, errand)
  const text = decodeBody(bytes, contentType)
  if (errand.types !== null) checkText(text, answer, url)
  return { kind: 'fetched', link: url.href, text, validators: validatorsOf(answer) }
}

function validatorsOf(answer: Answer): Validators {
  const [etag, lastModified] = [headerOf(answer, 'etag'), headerOf(answer, 'last-modified')]
  return { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) }
}

function statusFailure(answer: Answer, url: URL, now: number): FetchFailure {
  const { statusCode: status } = answer
  const after = retryAfterMs(headerOf(answer, 'retry-after'), now)
  if (status === 429) {
    return new FetchFailure('rate-limited', askedPause(url, after), { status, retryAfterMs: after })
  }
  const why: Reason = { key: 'link.status', values: { link: shownLink(url.href), status } }
  return new FetchFailure('status', why, { status, retryAfterMs: after })
}

const askedPause = ({ host }: URL, ms: number | undefined): Reason =>
  ms === undefined
    ? { key: 'link.pause', values: { host } }
    : { key: 'link.timed-pause', values: { host, seconds: Math.ceil(ms / 1_000) } }

/** An answer that declares no type is accepted. */
function checkType(contentType: string | null, url: URL, types: readonly string[] | null): void {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  if (!type || types === null || types.includes(type)) return
  const values = { link: shownLink(url.href), type: shownLink(type), types: types.join(', ') }
  throw new FetchFailure('content-type', { key: 'link.type', values })
}

const DOCUMENT = /<(?:html|body)[\s>]/i
const DOCUMENT_END = /<\/(?:html|body)\s*>/i

/** @throws FetchFailure if the text is garbage, or a page that ends early */
function checkText(text: string, answer: Answer, url: URL): void {
  if (isGarbled(text)) {
    throw new FetchFailure('content-type', { key: 'link.no-text', values: { link: shownLink(url.href) } })
  }
  if (!DOCUMENT.test(text) || DOCUMENT_END.test(text)) return
  // Only the page itself says whether it is whole if neither its length nor its last chunk was announced. What was
  // announced may be too short.
  const isMeasured = headerOf(answer, 'content-length') !== null || headerOf(answer, 'transfer-encoding') !== null
  if (!isMeasured || endsWithinElement(text)) throw cutFailure(url)
}

/** Whether the text ends within a tag, or in an element whose end may not be left out. */
function endsWithinElement(text: string): boolean {
  if (text.lastIndexOf('<') > text.lastIndexOf('>')) return true
  const count = (tag: RegExp) => text.match(tag)?.length ?? 0
  return count(/<(?:div|article|main|section|script)[\s>]/gi) > count(/<\/(?:div|article|main|section|script)\s*>/gi)
}
