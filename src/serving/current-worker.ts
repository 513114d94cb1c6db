/** The worker that serves now: a changed corpus moves on to the next worker, and a worker that died is replaced. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Holdings } from '../briefing/briefing.ts'
import { UserError } from '../process/user-error.ts'
import type { OnProgress } from '../updates/report.ts'
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
  readonly start: (calls: Pick<ParentCalls, 'publish' | 'serving'>, onProgress: OnProgress) => Promise<BriefingWorker>
  readonly onTrouble: (what: string, error: unknown) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const RESTARTING = 'I am reading the articles again after a fault. Ask again in a moment.'
/** The pause before a dead worker is replaced; it doubles with each failure up to the maximum. */
const FIRST_PAUSE_MS = 100
const MAX_PAUSE_MS = 60_000

const NO_PROGRESS: OnProgress = () => undefined

interface Workers {
  readonly alive: Set<BriefingWorker>
  /** Those whose speaker attribution has finished. */
  readonly complete: Set<BriefingWorker>
  current: BriefingWorker | null
  holdings: Holdings
  servedSince: number
  isClosed: boolean
}

/** Starts the first worker. @throws as `start` does */
export async function createCurrentWorker(options: CurrentWorkerOptions): Promise<CurrentWorker> {
  const { now } = options
  const nothing: Holdings = { articles: 0, passages: 0, outlets: [], rejected: [] }
  const workers: Workers = {
    alive: new Set(),
    complete: new Set(),
    current: null,
    holdings: nothing,
    servedSince: now(),
    isClosed: false,
  }
  serveFrom(workers, await startNext(workers, options, NO_PROGRESS), now)
  return {
    isServing: () => workers.current !== null,
    holdings: () => workers.holdings,
    servedSince: () => workers.servedSince,
    use: (job) => (workers.current ? workers.current.use(job) : Promise.reject(new UserError(RESTARTING))),
    async endChanges() {
      await Promise.allSettled([...workers.alive].map((worker) => worker.use((calls) => calls.call('endChanges', []))))
    },
    async close() {
      workers.isClosed = true
      await Promise.all([...workers.alive].map((worker) => worker.end()))
    },
  }
}

async function startNext(
  workers: Workers,
  options: CurrentWorkerOptions,
  onProgress: OnProgress,
): Promise<BriefingWorker> {
  const worker = await options.start(
    {
      publish: (show) => publish(workers, options, show),
      serving(holdings) {
        if (workers.current !== worker) return
        workers.holdings = holdings
        workers.servedSince = options.now()
      },
    },
    onProgress,
  )
  workers.alive.add(worker)
  void worker.isComplete.then((isComplete) => {
    if (isComplete && workers.alive.has(worker)) workers.complete.add(worker)
  })
  void worker.ended.then((fault) => {
    workers.alive.delete(worker)
    workers.complete.delete(worker)
    if (fault !== null && !workers.isClosed) afterDeath(workers, worker, fault, options)
  })
  return worker
}

async function publish(workers: Workers, options: CurrentWorkerOptions, onProgress: OnProgress): Promise<void> {
  const next = await startNext(workers, options, onProgress)
  // If quotations can be asked for now, the change must not make anyone wait for them.
  if (workers.current && workers.complete.has(workers.current)) await next.isComplete
  serveFrom(workers, next, options.now)
}

function serveFrom(workers: Workers, worker: BriefingWorker, now: () => number): void {
  const before = workers.current
  workers.current = worker
  workers.holdings = worker.holdings
  workers.servedSince = now()
  before?.retire()
  if (workers.isClosed) worker.retire()
}

function afterDeath(workers: Workers, worker: BriefingWorker, fault: unknown, options: CurrentWorkerOptions): void {
  options.onTrouble('the thread that holds the articles died', fault)
  if (workers.current !== worker) return
  workers.current = null
  void replaceDead(workers, options)
}

async function replaceDead(workers: Workers, options: CurrentWorkerOptions): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS
  while (!workers.isClosed && workers.current === null) {
    await pause(pauseMs, undefined, { ref: false })
    pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS)
    try {
      serveFrom(workers, await startNext(workers, options, NO_PROGRESS), options.now)
    } catch (error) {
      options.onTrouble('the articles could not be read again', error)
    }
  }
}
