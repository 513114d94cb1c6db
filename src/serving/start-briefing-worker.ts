/** Starts a worker that holds one briefing, and watches it until its end. */
import type { Holdings } from '../briefing/briefing.ts'
import { releaseThread } from '../store/article-store.ts'
import type { OnProgress } from '../updates/report.ts'
import type { BriefingWorkerCalls, BriefingWorkerData, ParentCalls } from './briefing-worker.ts'
import type { ThreadCalls } from './thread-calls.ts'
import { plainError } from './thread-messages.ts'
import { startWatchedWorker } from './watched-worker.ts'

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

/**
 * Starts a worker and waits until it has read the corpus.
 * @throws UserError if the corpus or the configuration does not allow it; otherwise what ended the worker before that
 */
export async function startBriefingWorker(
  workerData: BriefingWorkerData,
  mine: ParentCalls,
  onProgress: OnProgress,
): Promise<BriefingWorker> {
  const worker = startWatchedWorker<BriefingWorkerCalls>(new URL('./briefing-worker.ts', import.meta.url), {
    workerData,
    mine,
    beforeEnded: (threadId) => releaseLock(threadId, workerData, mine),
  })
  const { calls, ended, end } = worker
  try {
    const opened = calls.call('open', [onProgress])
    const holdings = await Promise.race([opened, ended.then((fault) => Promise.reject(fault))])
    const isComplete = calls.call('quotationsReady', []).then(
      () => true,
      () => false,
    )
    return { holdings, isComplete, ended, end, ...countedUses(calls, end) }
  } catch (error) {
    await worker.stop()
    throw error
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
