/** Fetches pages and feeds: public addresses only, within limits of time and size, politely. */
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, type Dispatcher, fetch, type Response } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { checkedLink } from './checked-link.ts'
import { decodeBody } from './decode-body.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import { createHostQueue } from './host-queue.ts'
import { publicConnector } from './public-connector.ts'
import { backOff, isPassing, retryAfterMs } from './retry-delay.ts'
import { parseRobots, ROBOTS_BYTES, type RobotsRules } from './robots-rules.ts'
import type { UserAgent } from './user-agent.ts'

/** What a server gave to recognise a version by (RFC 9110, section 8.8). */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface FetchRequest {
  /** Media types that are read, such as `text/html`; an answer without a type is read. */
  readonly types: readonly string[]
  /** Those of the version at hand: an unchanged page is then not sent again. */
  readonly validators?: Validators
}

export type Fetched =
  | { readonly kind: 'not-modified'; readonly link: string }
  | {
      readonly kind: 'fetched'
      /** Where the last redirect led. */
      readonly link: string
      readonly text: string
      readonly validators: Validators
    }

export interface FetcherOptions {
  readonly userAgent: UserAgent
  readonly allowed: AllowedHosts
  readonly limits?: Partial<FetchLimits>
  /** Opens the connections; by default to public and allowed hosts only. Closed with the fetcher. */
  readonly dispatcher?: Dispatcher
  readonly now?: () => number
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
  /** In [0, 1). */
  readonly random?: () => number
  /** Ends all that runs, with a FetchFailure `stopped`. */
  readonly signal?: AbortSignal
}

/** Lives for one run of a refresh: what it learnt of a host's robots.txt holds that long. */
export interface Fetcher {
  /** @throws FetchFailure */
  readonly get: (link: string, request: FetchRequest) => Promise<Fetched>
  readonly close: () => Promise<void>
}

/** One link on its way, with the time that is left for it. */
interface Errand {
  readonly types: readonly string[] | null
  readonly validators: Validators
  readonly bytes: number
  readonly overflow: 'refuse' | 'cut'
  remainingMs: number
}

type Reply = Fetched | { readonly kind: 'redirect'; readonly location: string }

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Every hop of a redirect is checked like the link itself, waits its turn at its host, and asks that host's robots.txt
 * first. A robots.txt that is not there allows all; one that cannot be read allows nothing (RFC 9309, section 2.3.1).
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const { allowed, userAgent, signal, now = Date.now, random = Math.random } = options
  const sleep =
    options.sleep ??
    ((ms: number, stop: AbortSignal | undefined) => wait(ms, undefined, { ...(stop && { signal: stop }) }))
  const dispatcher =
    options.dispatcher ??
    new Agent({ connect: publicConnector({ allowed, timeoutMs: limits.timeMs }), headersTimeout: 0, bodyTimeout: 0 })
  const inTurn = createHostQueue()
  const robots = new Map<string, Promise<RobotsRules>>()

  async function get(link: string, request: FetchRequest): Promise<Fetched> {
    const { types, validators = {} } = request
    const errand: Errand = { types, validators, bytes: limits.bytes, overflow: 'refuse', remainingMs: limits.timeMs }
    return follow(checkedLink(link, allowed), errand, async (url) => {
      if (!(await robotsOf(url))(url.pathname + url.search)) {
        throw new FetchFailure('robots', `${shownLink(url.href)} is closed to bots by the robots.txt of ${url.host}.`)
      }
    })
  }

  async function follow(start: URL, errand: Errand, mayFetch: (url: URL) => Promise<void>): Promise<Fetched> {
    let url = start
    for (let redirects = 0; ; redirects++) {
      await mayFetch(url)
      const reply = await inTurn(url.host, () => attempts(url, errand))
      if (reply.kind !== 'redirect') return reply
      if (redirects === limits.redirects) {
        throw new FetchFailure(
          'too-many-redirects',
          `${shownLink(start.href)} leads on through more than ${limits.redirects} redirects.`,
        )
      }
      url = checkedLink(reply.location, allowed, url)
    }
  }

  function robotsOf(url: URL): Promise<RobotsRules> {
    const known = robots.get(url.origin)
    if (known) return known
    const rules = readRobots(new URL('/robots.txt', url))
    robots.set(url.origin, rules)
    return rules
  }

  async function readRobots(url: URL): Promise<RobotsRules> {
    const errand: Errand = {
      types: null,
      validators: {},
      bytes: ROBOTS_BYTES,
      overflow: 'cut',
      remainingMs: limits.timeMs,
    }
    try {
      const reply = await follow(url, errand, async () => {})
      return parseRobots(reply.kind === 'fetched' ? reply.text : '', userAgent.product)
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error
      const absent = error.reason === 'status' && (error.status ?? 500) < 500
      if (absent || error.reason === 'too-many-redirects') return () => true
      throw error
    }
  }

  /** The host's turn is kept during the waits, so that a busy host is left alone by all. */
  async function attempts(url: URL, errand: Errand): Promise<Reply> {
    for (let attempt = 1; ; attempt++) {
      const startedAt = now()
      try {
        return await attemptOnce(url, errand)
      } catch (error) {
        const failure = asFailure(error, url, signal)
        errand.remainingMs -= now() - startedAt
        const passing = failure.reason === 'rate-limited' || (failure.status !== undefined && isPassing(failure.status))
        const delay = failure.retryAfterMs ?? backOff(attempt, random())
        if (!passing || attempt >= limits.attempts || delay > limits.longestWaitMs) throw failure
        await sleep(delay, signal).catch((reason) => {
          throw asFailure(reason, url, signal)
        })
      }
    }
  }

  async function attemptOnce(url: URL, errand: Errand): Promise<Reply> {
    const startedAt = now()
    const ended = new AbortController()
    const signals = [AbortSignal.timeout(Math.max(1, errand.remainingMs)), ended.signal, ...(signal ? [signal] : [])]
    try {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: headersFor(errand),
        signal: AbortSignal.any(signals),
        dispatcher,
      })
      const reply = await replyOf(response, url, errand)
      errand.remainingMs -= now() - startedAt
      return reply
    } finally {
      // A body that was not read to its end would keep its connection.
      ended.abort()
    }
  }

  function headersFor({ types, validators }: Errand): Record<string, string> {
    return {
      'user-agent': userAgent.header,
      accept: types ? [...types, '*/*;q=0.1'].join(', ') : '*/*',
      'accept-language': 'en, *;q=0.5',
      ...(validators.etag !== undefined && { 'if-none-match': validators.etag }),
      ...(validators.lastModified !== undefined && { 'if-modified-since': validators.lastModified }),
    }
  }

  async function replyOf(response: Response, url: URL, errand: Errand): Promise<Reply> {
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
    const etag = headers.get('etag')
    const lastModified = headers.get('last-modified')
    return {
      kind: 'fetched',
      link: url.href,
      text: decodeBody(bytes, contentType),
      validators: { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) },
    }
  }

  return { get, close: () => dispatcher.destroy() }
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

function checkType(contentType: string | null, url: URL, types: readonly string[] | null): void {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  if (!type || types === null || types.includes(type)) return
  throw new FetchFailure(
    'content-type',
    `${shownLink(url.href)} is ${shownLink(type)}, which cannot be read: ${types.join(', ')} can.`,
  )
}

/** Counts what comes out of decompression, so that a small answer cannot become a large one. */
async function readBody(response: Response, url: URL, errand: Errand): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    chunks.push(chunk)
    if (size <= errand.bytes) continue
    if (errand.overflow === 'cut') return Buffer.concat(chunks, errand.bytes)
    throw new FetchFailure('too-large', `${shownLink(url.href)} is larger than ${errand.bytes} bytes.`)
  }
  return Buffer.concat(chunks, size)
}

/** undici wraps what went wrong in a `TypeError` whose cause tells; its own codes begin with UND_ERR. */
function asFailure(error: unknown, url: URL, signal: AbortSignal | undefined): FetchFailure {
  const chain = causesOf(error)
  const failure = chain.find((link) => link instanceof FetchFailure)
  if (failure) return failure
  const details = { cause: error }
  const codes = chain.map((link) => (link as NodeJS.ErrnoException).code)
  const names = chain.map((link) => link.name)
  const shown = shownLink(url.href)
  if (signal?.aborted) return new FetchFailure('stopped', `${shown} was not fetched: the run was stopped.`, details)
  if (
    names.includes('TimeoutError') ||
    codes.some((code) => code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
  ) {
    return new FetchFailure('time-limit', `${shown} did not answer in time.`, details)
  }
  if (codes.some((code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN')) {
    return new FetchFailure(
      'unknown-host',
      `There is no host named ${shownLink(url.hostname)}, or its name cannot be resolved now.`,
      details,
    )
  }
  const code = codes.find((known) => typeof known === 'string')
  return new FetchFailure('connection', `The connection to ${url.host} failed${code ? ` (${code})` : ''}.`, details)
}

function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let link = error; link instanceof Error && chain.length < 10; link = link.cause) chain.push(link)
  return chain
}
