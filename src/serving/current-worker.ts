/** The worker that serves now. A worker that died is replaced. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Holdings } from '../briefing/briefing.ts'
import { ReaderError } from '../translations/reader-error.ts'
import type { BriefingWorkerCalls, ParentCalls } from './briefing-worker.ts'
import type { BriefingWorker } from './start-briefing-worker.ts'
import type { ThreadCalls } from './thread-calls.ts'

interface CurrentWorker {
  /** False between the death of a worker and the moment when the next one is ready. */
  isServing(): boolean
  holdings(): Holdings
  /** Milliseconds since 1970. */
  servedSince(): number
  /** Runs a job on the worker that serves now. @throws UserError if there is none */
  use<T>(job: (calls: ThreadCalls<BriefingWorkerCalls>) => Promise<T>): Promise<T>
  endChanges(): Promise<void>
  close(): Promise<void>
}

interface CurrentWorkerOptions {
  /** Starts a worker that has read the corpus. */
  readonly start: (serving: ParentCalls['serving']) => Promise<BriefingWorker>
  readonly onTrouble: (what: string, error: unknown) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The pause before a dead worker is replaced; it doubles with each failure up to the maximum. */
const FIRST_PAUSE_MS = 100
const MAX_PAUSE_MS = 60_000

interface Serving {
  current: BriefingWorker | null
  holdings: Holdings
  servedSince: number
  isClosed: boolean
}

/** Starts the first worker. @throws as `start` does */
export async function createCurrentWorker(options: CurrentWorkerOptions): Promise<CurrentWorker> {
  const nothing: Holdings = { articles: 0, passages: 0, outlets: [], rejected: [] }
  const serving: Serving = { current: null, holdings: nothing, servedSince: options.now(), isClosed: false }
  await serveFromNext(serving, options)
  return {
    isServing: () => serving.current !== null,
    holdings: () => serving.holdings,
    servedSince: () => serving.servedSince,
    use: async (job) => {
      if (!serving.current) throw new ReaderError('error.rereading')
      return job(serving.current.calls)
    },
    async endChanges() {
      // A worker that dies meanwhile has ended its changes, too.
      await serving.current?.calls.call('endChanges', []).catch(() => undefined)
    },
    async close() {
      serving.isClosed = true
      await serving.current?.end()
    },
  }
}

async function serveFromNext(serving: Serving, options: CurrentWorkerOptions): Promise<void> {
  const worker = await options.start((holdings) => {
    if (serving.current === worker) Object.assign(serving, { holdings, servedSince: options.now() })
  })
  if (serving.isClosed) return worker.end()
  Object.assign(serving, { current: worker, holdings: worker.holdings, servedSince: options.now() })
  void worker.ended.then((fault) => {
    serving.current = null
    if (fault !== null && !serving.isClosed) void replaceDead(serving, fault, options)
  })
}

async function replaceDead(serving: Serving, fault: unknown, options: CurrentWorkerOptions): Promise<void> {
  options.onTrouble('the thread that holds the articles died', fault)
  let pauseMs = FIRST_PAUSE_MS
  while (!serving.isClosed && serving.current === null) {
    await pause(pauseMs, undefined, { ref: false })
    pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)
    try {
      await serveFromNext(serving, options)
    } catch (error) {
      options.onTrouble('the articles could not be read again', error)
    }
  }
}
