/** One thread with one briefing: from its start until the last command that it runs is done. */
import { totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Holdings } from '../briefing/briefing.ts'
import { UserError } from '../process/user-error.ts'
import { releaseThread } from '../store/article-store.ts'
import type { BriefingWorkerCalls, BriefingWorkerData, MainCalls } from './briefing-worker.ts'
import { connectThreads, plainError, type ThreadCalls } from './thread-calls.ts'

export interface Generation {
  /** Of its briefing, once it is open. */
  readonly holdings: Holdings
  /** Resolves to whether who says what is worked out: until then commands that need it wait or are turned away. */
  readonly complete: Promise<boolean>
  /** Resolves when the thread has ended, to what ended it, or to null where it was asked to end. */
  readonly gone: Promise<unknown>
  readonly tell: ThreadCalls<BriefingWorkerCalls>['tell']
  /** Runs a job that calls the thread, which lives until the job is done. */
  use<T>(job: (calls: ThreadCalls<BriefingWorkerCalls>) => Promise<T>): Promise<T>
  /** Ends the thread as soon as no job runs. */
  retire(): void
  /** Ends the thread; jobs that run fail. */
  end(): Promise<void>
}

const INTERRUPTED =
  'I lost hold of the articles while I worked on this, and am reading them again. Ask again in a moment.'
/** For a thread to end by itself. Milliseconds. */
const MAX_GOODBYE = 5_000
/** Of the memory that this process may have, what one thread may fill. */
const MEMORY_SHARE = 0.75
const MEGABYTE = 1024 * 1024

/**
 * Starts a thread and waits until it has read the corpus.
 * @throws UserError where the corpus or the configuration does not allow it; whatever ended the thread before
 */
export async function startGeneration(workerData: BriefingWorkerData, mine: MainCalls): Promise<Generation> {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  const worker = new Worker(new URL('./briefing-boot.mjs', import.meta.url), {
    execArgv: [],
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor((MEMORY_SHARE * memory) / MEGABYTE) },
  })
  const { threadId } = worker
  const calls = connectThreads<BriefingWorkerCalls>(worker, mine)
  let [running, isRetired, isEnding] = [0, false, false]
  const gone = new Promise<unknown>((resolve) => {
    let fault: unknown = new Error('the thread ended by itself')
    worker.on('error', (error) => {
      fault = error
    })
    worker.on('exit', async () => {
      // Before anybody can try again.
      await releaseThread(workerData.config.CORPUS_DIR, threadId).catch((error: unknown) => {
        mine.trouble({ what: 'a change that died may hold others up for two minutes', error: plainError(error) })
      })
      calls.fail(new UserError(INTERRUPTED))
      resolve(isEnding ? null : fault)
    })
  })
  const end = async () => {
    isEnding = true
    const goodbye = calls.call('close', undefined).catch(() => undefined)
    await Promise.race([goodbye, pause(MAX_GOODBYE, undefined, { ref: false })])
    await worker.terminate()
    await gone
  }
  const endWhereIdle = () => {
    if (isRetired && running === 0 && !isEnding) void end()
  }
  try {
    const holdings = await Promise.race([calls.call('open', undefined), gone.then((fault) => Promise.reject(fault))])
    const complete = calls.call('quotationsReady', undefined).then(
      () => true,
      () => false,
    )
    return {
      holdings,
      complete,
      gone,
      tell: calls.tell,
      async use(job) {
        running++
        try {
          return await job(calls)
        } finally {
          running--
          endWhereIdle()
        }
      },
      retire() {
        isRetired = true
        endWhereIdle()
      },
      end,
    }
  } catch (error) {
    isEnding = true
    await worker.terminate()
    await gone
    throw error
  }
}
