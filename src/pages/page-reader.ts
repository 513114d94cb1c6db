/** Reads pages, feeds and documents on a thread of its own, with limits on time and memory. */

import type { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import type { DocumentText } from '../documents/document-text.ts'
import { startWorker } from '../process/start-worker.ts'
import type { Reason } from '../reasons/reason.ts'
import type { ExtractedArticle } from './extract-article.ts'
import { ExtractionFailure, type ExtractionFailureReason } from './extraction-failure.ts'
import type { Feed, FeedOptions } from './feeds/read-feed.ts'

export type DocumentFormat = 'pdf' | 'docx'

export type ReaderTask =
  | { readonly kind: 'page'; readonly text: string; readonly link: string | undefined }
  | { readonly kind: 'feed'; readonly text: string; readonly options: FeedOptions }
  | { readonly kind: DocumentFormat; readonly bytes: Uint8Array }

export type ReaderReply =
  | { readonly result: ExtractedArticle | Feed | DocumentText }
  | { readonly failure: { readonly reason: ExtractionFailureReason; readonly why: Reason } }

/** Reads one page, feed or document at a time, in the order of the calls. Reading throws ExtractionFailure and nothing else. */
export interface PageReader {
  /** See `extractArticle`. */
  readonly article: (html: string, link?: string) => Promise<ExtractedArticle>
  /** See `readFeed`. */
  readonly feed: (text: string, options: FeedOptions) => Promise<Feed>
  /** The text of a document. */
  readonly document: (bytes: Uint8Array, format: DocumentFormat) => Promise<DocumentText>
  /** Ends the thread. What is being read, and what is still waiting, fails with `stopped`. */
  readonly close: () => Promise<void>
}

export interface PageReaderOptions {
  /**
   * How many milliseconds of processor time the process may use while one page or feed is read, not counting the start of
   * the thread. On a busy machine that takes longer by the clock.
   */
  readonly processorMs?: number
  /** How many milliseconds of processor time the process has used. */
  readonly usedMs?: () => number
  /** How many megabytes the thread's heap may have. */
  readonly memoryMb?: number
}

/** Other threads of the process use processor time too, so this is more than a page should need. */
const DEFAULT_PROCESSOR_MS = 30_000
/** A thread that is not even scheduled for so long hangs. */
const MAX_WAIT_MS = 600_000
/** How often the processor time is looked at, at most. */
const MIN_CHECK_MS = 100
const DEFAULT_MEMORY_MB = 512

/**
 * The thread starts with the first call, and again after a call that had to be killed. An idle thread does not keep the
 * process alive.
 */
export function createPageReader({
  processorMs = DEFAULT_PROCESSOR_MS,
  usedMs = usedByProcess,
  memoryMb = DEFAULT_MEMORY_MB,
}: PageReaderOptions = {}): PageReader {
  const inTurn = pLimit(1)
  let thread: Worker | null = null
  let closed = false

  async function startedThread(): Promise<Worker> {
    if (thread) return thread
    const started = startWorker(new URL('./page-reader-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    thread = started
    started.once('exit', () => {
      if (thread === started) thread = null
    })
    await nextMessage(started)
    return started
  }

  async function run(task: ReaderTask): Promise<ExtractedArticle | Feed | DocumentText> {
    if (closed) throw stopped()
    const worker = await startedThread()
    worker.ref()
    worker.postMessage(task)
    const reply = await nextMessage(worker, { processorMs, usedMs }).finally(() => worker.unref())
    if ('result' in reply) return reply.result
    throw new ExtractionFailure(reply.failure.reason, reply.failure.why)
  }

  return {
    article: async (text, link) => (await inTurn(() => run({ kind: 'page', text, link }))) as ExtractedArticle,
    feed: async (text, options) => (await inTurn(() => run({ kind: 'feed', text, options }))) as Feed,
    document: async (bytes, format) => (await inTurn(() => run({ kind: format, bytes }))) as DocumentText,
    close: async () => {
      closed = true
      await thread?.terminate()
    },
  }
}

const stopped = (): ExtractionFailure => new ExtractionFailure('stopped', { key: 'page.stopped' })

/** Resolves with the thread's next message. Ends a thread that is late, breaks or runs out of memory. */
function nextMessage(worker: Worker, limit?: TimeLimit): Promise<ReaderReply> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      timer.stop()
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      action()
    }
    const fail = (failure: ExtractionFailure) => settle(() => void worker.terminate().then(() => reject(failure)))
    const onMessage = (reply: ReaderReply) => settle(() => resolve(reply))
    const onExit = () => settle(() => reject(stopped()))
    const onError = (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      fail(
        isMemory
          ? new ExtractionFailure('memory-limit', { key: 'page.memory' })
          : new ExtractionFailure('unreadable', { key: 'page.unreadable' }, { cause: error }),
      )
    }
    const onLate = () => fail(new ExtractionFailure('time-limit', { key: 'page.processor' }))
    const timer = timerFor(limit, onLate)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

type TimeLimit = Required<Pick<PageReaderOptions, 'processorMs' | 'usedMs'>>

/** Calls back once so much processor time has been used from now on; never without a limit. */
function timerFor(limit: TimeLimit | undefined, onLimit: () => void): { readonly stop: () => void } {
  if (!limit) return { stop: () => undefined }
  const [usedBefore, start] = [limit.usedMs(), performance.now()]
  const check = (): void => {
    const leftMs = limit.processorMs - (limit.usedMs() - usedBefore)
    if (leftMs <= 0 || performance.now() - start > MAX_WAIT_MS) onLimit()
    else timer = setTimeout(check, Math.max(leftMs, MIN_CHECK_MS))
  }
  let timer = setTimeout(check, MIN_CHECK_MS)
  return { stop: () => clearTimeout(timer) }
}

function usedByProcess(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
