/** Starts a worker that holds one briefing, and watches it until its end. */
import { totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { Holdings } from '../briefing/briefing.ts'
import { startWorker } from '../process/start-worker.ts'
import { UserError } from '../process/user-error.ts'
import { releaseThread } from '../store/article-store.ts'
import type { OnProgress } from '../updates/report.ts'
import type { BriefingWorkerCalls, BriefingWorkerData, ParentCalls } from './briefing-worker.ts'
import { connectThreads, type ThreadCalls } from './thread-calls.ts'
import { plainError } from './thread-messages.ts'

export interface BriefingWorker {
  /** What its briefing held when it was opened. */
  readonly holdings: Holdings
  /** Resolves when speaker attribution has finished or failed, to whether it succeeded: `/quote` waits for it. */
  readonly isComplete: Promise<boolean>
  /** Resolves when the worker has ended, to the error that ended it, or to null if it was asked to end. */
  readonly ended: Promise<unknown>
  /** Runs a job that calls the worker; a retired worker lives until its last job is done. */
  use<T>(job: (calls: ThreadCalls<BriefingWorkerCalls>) => Promise<T>): Promise<T>
  /** Ends the worker as soon as no job runs. */
  retire(): void
  /** Ends the worker at once; jobs that run fail. */
  end(): Promise<void>
}

const INTERRUPTED =
  'I lost hold of the articles while I worked on this, and am reading them again. Ask again in a moment.'
/** A worker that was asked to end has this long before it is stopped. */
const MAX_GOODBYE_MS = 5_000
/** The share of the memory of this process that one worker may fill, in [0, 1]. */
const MEMORY_SHARE = 0.75
const MEGABYTE = 1024 * 1024

/**
 * Starts a worker and waits until it has read the corpus.
 * @throws UserError if the corpus or the configuration does not allow it; otherwise what ended the worker before that
 */
export async function startBriefingWorker(
  workerData: BriefingWorkerData,
  mine: ParentCalls,
  onProgress: OnProgress,
): Promise<BriefingWorker> {
  const worker = startWorker(new URL('./briefing-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((MEMORY_SHARE * availableMemory()) / MEGABYTE) },
  })
  const calls = connectThreads<BriefingWorkerCalls>(worker, mine)
  // Read now: a thread that has ended has no number.
  const { threadId } = worker
  const life = watch(worker, calls, () => releaseLock(threadId, workerData, mine))
  try {
    const opened = calls.call('open', [onProgress])
    const holdings = await Promise.race([opened, life.ended.then((fault) => Promise.reject(fault))])
    const isComplete = calls.call('quotationsReady', []).then(
      () => true,
      () => false,
    )
    return { holdings, isComplete, ended: life.ended, end: life.end, ...countedUses(calls, life.end) }
  } catch (error) {
    await life.stop()
    throw error
  }
}

const availableMemory = (): number => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/** @param beforeEnded is done between the thread's end and the news of it */
function watch(worker: Worker, calls: ThreadCalls<BriefingWorkerCalls>, beforeEnded: () => Promise<void>) {
  let isEnding = false
  const ended = new Promise<unknown>((resolve) => {
    let fault: unknown = new Error('the worker ended by itself')
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', async () => {
      await beforeEnded()
      calls.fail(new UserError(INTERRUPTED))
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
      const goodbye = calls.call('close', []).catch(() => undefined)
      await Promise.race([goodbye, pause(MAX_GOODBYE_MS, undefined, { ref: false })])
      await stop()
    },
  }
}

/** Releases the corpus lock that a dead worker may have held, before anyone can try the change again. */
async function releaseLock(threadId: number, { config }: BriefingWorkerData, { trouble }: ParentCalls): Promise<void> {
  await releaseThread(config.CORPUS_DIR, threadId).catch((error: unknown) => {
    trouble('a change that died may block other changes for two minutes', plainError(error))
  })
}

function countedUses(
  calls: ThreadCalls<BriefingWorkerCalls>,
  end: () => Promise<void>,
): Pick<BriefingWorker, 'use' | 'retire'> {
  let [running, isRetired, isEnding] = [0, false, false]
  const endIfUnused = () => {
    if (!isRetired || running > 0 || isEnding) return
    isEnding = true
    void end()
  }
  return {
    async use(job) {
      running++
      try {
        return await job(calls)
      } finally {
        running--
        endIfUnused()
      }
    },
    retire() {
      isRetired = true
      endIfUnused()
    },
  }
}
