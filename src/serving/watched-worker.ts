/** A worker thread that is called by its functions, and watched until its end. */
import { totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { startWorker } from '../process/start-worker.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { connectThreads, type Offer, type ThreadCalls } from './thread-calls.ts'

/** What a watched worker offers at least, besides its own functions. */
interface Closing {
  close(): Promise<void>
}

export interface WatchedWorker<Theirs extends Offer<Theirs>> {
  readonly calls: ThreadCalls<Theirs>
  /** Resolves when the worker has ended, to the error that ended it, or to null if it was asked to end. */
  readonly ended: Promise<unknown>
  /** Ends the worker at once, and does not ask it first. */
  stop(): Promise<void>
  /** Asks the worker to close, and then ends it; calls that still run fail. */
  end(): Promise<void>
}

interface WatchedWorkerOptions {
  readonly workerData?: unknown
  /** Whether what it reads lies in a search engine, so that it holds little itself. */
  readonly isOverEngine: boolean
  /** What this side offers. */
  readonly mine: Readonly<Record<string, (...args: never[]) => unknown>>
  /** Is done between the worker's end and the news of it. @param threadId the number that the thread had */
  readonly beforeEnded: (threadId: number) => Promise<void>
}

/** A worker that was asked to end has this long before it is stopped. */
const MAX_GOODBYE_MS = 5_000
/** The share of the memory of this process that one worker may fill, in [0, 1]. */
const MEMORY_SHARE = 0.75
const MEGABYTE = 1024 * 1024
/**
 * How much young objects may take on a thread. Much is less work to collect, and little beside a corpus; a thread that holds
 * none takes less memory with little.
 */
const YOUNG_MEGABYTES = { inMemory: 48, overEngine: 6 }

/** @param module the worker's own module */
export function startWatchedWorker<Theirs extends Offer<Theirs> & Closing>(
  module: URL,
  { workerData, isOverEngine, mine, beforeEnded }: WatchedWorkerOptions,
): WatchedWorker<Theirs> {
  const worker = startWorker(module, {
    workerData,
    resourceLimits: {
      maxOldGenerationSizeMb: Math.floor((MEMORY_SHARE * availableMemory()) / MEGABYTE),
      maxYoungGenerationSizeMb: isOverEngine ? YOUNG_MEGABYTES.overEngine : YOUNG_MEGABYTES.inMemory,
    },
  })
  const calls = connectThreads<Theirs>(worker, mine)
  return { calls, ...watch(worker, calls, beforeEnded) }
}

const availableMemory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

function watch<Theirs extends Offer<Theirs> & Closing>(
  worker: Worker,
  calls: ThreadCalls<Theirs>,
  beforeEnded: WatchedWorkerOptions['beforeEnded'],
): Omit<WatchedWorker<Theirs>, 'calls'> {
  // Read now: a thread that has ended has no number.
  const { threadId } = worker
  let isEnding = false
  const ended = new Promise<unknown>((resolve) => {
    let fault: unknown = new Error('the worker ended by itself')
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', async () => {
      await beforeEnded(threadId)
      calls.fail(new ReaderError('error.interrupted'))
      resolve(isEnding ? null : fault)
    })
  })
  const stop = async () => {
    isEnding = true
    await worker.terminate()
    await ended
  }
  return {
    ended,
    stop,
    async end() {
      isEnding = true
      const goodbye = calls.call('close', [] as never).catch(() => undefined)
      await Promise.race([goodbye, pause(MAX_GOODBYE_MS, undefined, { ref: false })])
      await stop()
    },
  }
}
