/** Fetches pages and feeds politely: from public addresses only, within limits on time and size. */
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, type Dispatcher } from 'undici'
import type { AllowedHosts } from './allowed-hosts.ts'
import { checkedLink } from './checked-link.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import { FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import type { Fetched, Validators } from './fetched.ts'
import { createHostTurns, type Sleep } from './host-turns.ts'
import { publicConnector } from './public-connector.ts'
import { requestFailure } from './request-failure.ts'
import { type Errand, requestOnce, type ServerReply } from './request-once.ts'
import { isTemporary } from './retry-delay.ts'
import { createRobotsGate } from './robots-gate.ts'
import { ROBOTS_BYTES } from './robots-rules.ts'
import type { UserAgent } from './user-agent.ts'

export type { Fetched, Validators }

interface FetchRequest {
  /** Media types that are accepted, such as `text/html`. An answer without a type is accepted, too. */
  readonly types: readonly string[]
  /** Those of the version that is already known. The server then does not send an unchanged page again. */
  readonly validators?: Validators
}

export interface FetcherOptions {
  readonly userAgent: UserAgent
  readonly allowed: AllowedHosts
  readonly limits?: Partial<FetchLimits>
  /** Opens the connections; by default only to public and allowed hosts. The fetcher closes it. */
  readonly dispatcher?: Dispatcher
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly sleep?: Sleep
  /** In [0, 1). */
  readonly random?: () => number
  /** Stops everything that runs, with a FetchFailure `stopped`. */
  readonly signal?: AbortSignal
}

/** Make one for each refresh: it remembers every robots.txt that it has read. */
export interface Fetcher {
  /** @throws FetchFailure, and nothing else */
  readonly get: (link: string, request: FetchRequest) => Promise<Fetched>
  readonly close: () => Promise<void>
}

const systemSleep: Sleep = (ms, signal) => wait(ms, undefined, { ...(signal && { signal }) })

/**
 * Each hop of a redirect is treated like the link itself: it is checked, waits for its turn at its host, and needs the
 * permission of that host's robots.txt.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const { allowed, userAgent, signal, now = Date.now, random = Math.random, sleep = systemSleep } = options
  const dispatcher = options.dispatcher ?? publicDispatcher(allowed, limits)
  const inTurn = createHostTurns({ limits, now, sleep, random, signal })

  /** The errand's time goes down by what the request takes. */
  async function attempt(url: URL, errand: Errand, leftMs: number): Promise<ServerReply> {
    const startedAt = now()
    try {
      const remainingMs = Math.min(errand.remainingMs, leftMs)
      return await requestOnce(url, { ...errand, remainingMs }, { userAgent, dispatcher, signal, now })
    } catch (error) {
      throw requestFailure(error, url, signal)
    } finally {
      errand.remainingMs -= now() - startedAt
    }
  }

  /** A link that failed for now goes to the end of its host's queue: others may be luckier. */
  async function request(url: URL, errand: Errand): Promise<ServerReply> {
    let failure: FetchFailure | null = null
    for (let attempts = 1; ; attempts++) {
      try {
        return await inTurn(url.host, (leftMs) => attempt(url, errand, leftMs))
      } catch (error) {
        const latest = requestFailure(error, url, signal)
        failure = latest.reason === 'host-given-up' ? (failure ?? latest) : latest
        if (attempts >= limits.attempts || !isWorthRepeating(latest, limits)) throw failure
      }
    }
  }

  async function follow(start: URL, errand: Errand, mayFetch: (url: URL) => Promise<void>): Promise<Fetched> {
    let url = start
    for (let redirects = 0; ; redirects++) {
      await mayFetch(url)
      const reply = await request(url, errand)
      if (reply.kind !== 'redirect') return reply
      if (redirects === limits.redirects) {
        const values = { link: shownLink(start.href), most: limits.redirects }
        throw new FetchFailure('too-many-redirects', { key: 'link.redirects', values })
      }
      url = checkedLink(reply.location, allowed, url)
    }
  }

  const checkRobots = createRobotsGate(userAgent.product, (url) => follow(url, robotsErrand(limits), async () => {}))

  return {
    async get(link, { types, validators = {} }) {
      const url = checkedLink(link, allowed)
      const { bytes: maxBytes, timeMs: remainingMs } = limits
      return follow(url, { types, validators, maxBytes, overflow: 'refuse', remainingMs }, checkRobots)
    },
    close: () => dispatcher.destroy(),
  }
}

/** A server that asks for a longer pause than the bot makes is not asked again. */
const isWorthRepeating = ({ status, retryAfterMs = 0 }: FetchFailure, { maxWaitMs }: FetchLimits): boolean =>
  status !== undefined && isTemporary(status) && retryAfterMs <= maxWaitMs

const publicDispatcher = (allowed: AllowedHosts, { timeMs }: FetchLimits): Dispatcher =>
  new Agent({ connect: publicConnector({ allowed, timeoutMs: timeMs }), headersTimeout: 0, bodyTimeout: 0 })

const robotsErrand = ({ timeMs }: FetchLimits): Errand => ({
  types: null,
  validators: {},
  maxBytes: ROBOTS_BYTES,
  overflow: 'cut',
  remainingMs: timeMs,
})
