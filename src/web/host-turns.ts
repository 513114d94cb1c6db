/** One request at a time to each host, and none any more to a host that costs too much time. */
import pLimit, { type LimitFunction } from 'p-limit'
import type { HostReason } from '../reasons/link-reasons.ts'
import { FetchFailure, shownLink } from './fetch-failure.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { backOff, isTemporary } from './retry-delay.ts'

/** Waits; rejects as soon as the signal is aborted. */
export type Sleep = (ms: number, signal: AbortSignal | undefined) => Promise<void>

interface HostTurnsOptions {
  readonly limits: FetchLimits
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: Sleep
  /** In [0, 1). */
  readonly random: () => number
  readonly signal: AbortSignal | undefined
}

/**
 * Runs the task when all earlier tasks for the host have ended and the pause that the host asked for is over.
 * @param task given how many milliseconds are left for the host
 * @throws FetchFailure `host-given-up` without running the task if the host was given up; whatever the task or the pause
 *   throws
 */
type HostTurns = <T>(host: string, task: (leftMs: number) => Promise<T>) => Promise<T>

/** What is known of a host. All of it is for one run: the next one begins anew. */
interface HostState {
  readonly inTurn: LimitFunction
  /** When the first request began. */
  startedAt?: number
  /** Until the next request to this host. */
  pause?: { readonly since: number; readonly ms: number }
  /** Requests in a row that failed because of the host. */
  failuresInARow: number
  /** Requests in a row that are worth another try. */
  temporaryInARow: number
  givenUp?: FetchFailure
}

/** So many failures in a row, of whichever links, and the host is given up. */
const MAX_FAILURES_IN_A_ROW = 2

/** A failure of one link says something of its host if the next link is likely to fail as well. */
const ABOUT_THE_HOST = new Set(['time-limit', 'rate-limited', 'connection', 'unknown-host', 'cut'])
/** The one temporary failure that is more often about a page than about its host. */
const INTERNAL_SERVER_ERROR = 500

const isAboutTheHost = ({ reason, status = 0 }: FetchFailure): boolean =>
  ABOUT_THE_HOST.has(reason) || (isTemporary(status) && status !== INTERNAL_SERVER_ERROR)

export function createHostTurns(options: HostTurnsOptions): HostTurns {
  const hosts = new Map<string, HostState>()
  return (host, task) => {
    const state = hosts.get(host) ?? { inTurn: pLimit(1), failuresInARow: 0, temporaryInARow: 0 }
    hosts.set(host, state)
    return state.inTurn(() => runInTurn(host, state, task, options))
  }
}

async function runInTurn<T>(
  host: string,
  state: HostState,
  task: (leftMs: number) => Promise<T>,
  options: HostTurnsOptions,
): Promise<T> {
  const leftMs = await leftAfterPause(host, state, options)
  try {
    const result = await task(leftMs)
    noteLife(state)
    return result
  } catch (error) {
    if (error instanceof FetchFailure) noteFailure(host, state, error, options)
    throw error
  }
}

/** @returns how many milliseconds are left for the host */
async function leftAfterPause(host: string, state: HostState, options: HostTurnsOptions): Promise<number> {
  const { limits, now, sleep, signal } = options
  if (state.givenUp) throw state.givenUp
  state.startedAt ??= now()
  const until = state.startedAt + limits.hostMs
  const { since = 0, ms = 0 } = state.pause ?? {}
  const pauseMs = since + ms - now()
  if (now() + pauseMs >= until || now() >= until) {
    throw giveUp(host, state, { key: 'host.slow', values: { seconds: Math.round(limits.hostMs / 1_000) } })
  }
  if (pauseMs > 0) await sleep(pauseMs, signal)
  return until - now()
}

/** The host has answered, whatever it said of the page. */
function noteLife(state: HostState): void {
  state.failuresInARow = 0
  state.temporaryInARow = 0
}

function noteFailure(host: string, state: HostState, failure: FetchFailure, options: HostTurnsOptions): void {
  const { limits, now, random } = options
  const isWorthATry = isTemporary(failure.status ?? 0)
  if (isAboutTheHost(failure)) state.failuresInARow++
  else if (failure.status !== undefined && !isWorthATry) noteLife(state)
  if (state.failuresInARow >= MAX_FAILURES_IN_A_ROW) giveUp(host, state, { key: 'host.failing' })
  if (!isWorthATry) return
  const ms = failure.retryAfterMs ?? backOff(++state.temporaryInARow, random())
  if (ms <= limits.maxWaitMs) state.pause = { since: now(), ms }
}

function giveUp(host: string, state: HostState, why: HostReason): FetchFailure {
  const values = { host: shownLink(host), why }
  state.givenUp ??= new FetchFailure('host-given-up', { key: 'link.given-up', values })
  return state.givenUp
}
