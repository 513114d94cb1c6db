/** Starts a worker that holds one briefing, and watches it until its end. */
import type { Holdings } from '../briefing/briefing.ts'
import { releaseThread } from '../store/article-store.ts'
import type { BriefingWorkerCalls, BriefingWorkerData, ParentCalls } from './briefing-worker.ts'
import type { ThreadCalls } from './thread-calls.ts'
import { plainError } from './thread-messages.ts'
import { startWatchedWorker } from './watched-worker.ts'

export interface BriefingWorker {
  /** What its briefing held when it was opened. */
  readonly holdings: Holdings
  readonly calls: ThreadCalls<BriefingWorkerCalls>
  /** Resolves when the worker has ended, to the error that ended it, or to null if it was asked to end. */
  readonly ended: Promise<unknown>
  /** Ends the worker at once; calls that run fail. */
  end(): Promise<void>
}

/**
 * Starts a worker and waits until it has read the corpus.
 * @throws UserError if the corpus or the configuration does not allow it; otherwise what ended the worker before that
 */
export async function startBriefingWorker(workerData: BriefingWorkerData, mine: ParentCalls): Promise<BriefingWorker> {
  const worker = startWatchedWorker<BriefingWorkerCalls>(new URL('./briefing-worker.ts', import.meta.url), {
    workerData,
    isOverEngine: workerData.config.SEARCH_URL !== undefined,
    mine,
    beforeEnded: (threadId) => releaseLock(threadId, workerData, mine),
  })
  const { calls, ended, end } = worker
  try {
    const opened = calls.call('open', [])
    const holdings = await Promise.race([opened, ended.then((fault) => Promise.reject(fault))])
    return { holdings, calls, ended, end }
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
