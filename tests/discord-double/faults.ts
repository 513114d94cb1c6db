/** Faults that a test asks for: what happens to the next requests that match. */
import type { ServerResponse } from 'node:http'
import type { ErrorTree } from './api-error.ts'

export type RequestMatch = {
  readonly method?: string
  /** Compared with the path after the API version, e.g. `/interactions/1/abc/callback`. */
  readonly path?: RegExp | string
  /** How many matching requests the fault befalls; 1 by default. */
  readonly times?: number
}

export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number; readonly scope: RateLimitScope }
  | { readonly kind: 'server-error'; readonly status: number; readonly after: 'nothing' | 'effect' }
  | { readonly kind: 'no-answer'; readonly forMs: number; readonly after: 'nothing' | 'effect' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly errors?: ErrorTree }
  | { readonly kind: 'cut'; readonly after: 'nothing' | 'effect' | 'half the reply' }
/** `none` is a 429 from a proxy before Discord: plain text, and `Retry-After` alone. */
export type RateLimitScope = 'user' | 'shared' | 'global' | 'none'

/** 429 with Retry-After, X-RateLimit headers and Discord's JSON body (topics/rate-limits). */
export const rateLimited = (options: { retryAfterMs?: number; scope?: RateLimitScope } = {}): Fault => ({
  kind: 'rate-limited',
  retryAfterMs: options.retryAfterMs ?? 100,
  scope: options.scope ?? 'user',
})
/** A 5xx with the text of a proxy, not JSON; nothing takes effect, unless it is said to come after the `effect`. */
export const serverError = (status = 503, options: { after?: 'nothing' | 'effect' } = {}): Fault => ({
  kind: 'server-error',
  status,
  after: options.after ?? 'nothing',
})
/**
 * The request is held for `forMs` real milliseconds, then it is handled as usual, if the client still waits. After `effect` it
 * is handled at once, and its answer is held.
 */
export const noAnswer = (options: { forMs?: number; after?: 'nothing' | 'effect' } = {}): Fault => ({
  kind: 'no-answer',
  forMs: options.forMs ?? Number.POSITIVE_INFINITY,
  after: options.after ?? 'nothing',
})
/** Discord refuses for a reason of its own, such as a link or a word; nothing takes effect. `errors` as in a 50035. */
export const refused = (status: number, code: number, errors?: ErrorTree): Fault => ({
  kind: 'refused',
  status,
  code,
  ...(errors ? { errors } : {}),
})
/** The connection breaks: before the request was handled, after it took effect, or then when half of the reply has arrived. */
export const cutConnection = (options: { after: 'nothing' | 'effect' | 'half the reply' }): Fault => ({
  kind: 'cut',
  after: options.after,
})

type Planned = { readonly match: RequestMatch; readonly fault: Fault; left: number }

export class Faults {
  readonly #planned: Planned[] = []

  plan(match: RequestMatch, fault: Fault): void {
    this.#planned.push({ match, fault, left: match.times ?? 1 })
  }

  /** Forgets the faults that have not happened yet. */
  clear(): void {
    this.#planned.length = 0
  }

  /** The fault that befalls this request, which uses it up. */
  take(method: string, path: string): Fault | null {
    const planned = this.#planned.find(({ match, left }) => left > 0 && matches(match, method, path))
    if (!planned) return null
    planned.left--
    return planned.fault
  }
}

function matches(match: RequestMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method !== method) return false
  if (match.path === undefined) return true
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path)
}

/** Writes a 429 as Discord does. */
export function answerRateLimited(response: ServerResponse, fault: Extract<Fault, { kind: 'rate-limited' }>): void {
  const seconds = fault.retryAfterMs / 1000
  const isGlobal = fault.scope === 'global'
  const retryAfter = String(Math.max(1, Math.ceil(seconds)))
  if (fault.scope === 'none') {
    response.writeHead(429, { 'content-type': 'text/plain', 'retry-after': retryAfter }).end('error code: 1015')
    return
  }
  response.writeHead(429, {
    'content-type': 'application/json',
    'retry-after': retryAfter,
    via: '1.1 google',
    'x-ratelimit-scope': fault.scope,
    ...(isGlobal
      ? { 'x-ratelimit-global': 'true' }
      : {
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': ((Date.now() + fault.retryAfterMs) / 1000).toFixed(3),
          'x-ratelimit-reset-after': seconds.toFixed(3),
          'x-ratelimit-bucket': 'd0b1ed0b1ed0b1e0',
        }),
  })
  const message = fault.scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.'
  response.end(JSON.stringify({ message, retry_after: seconds, global: isGlobal }))
}
