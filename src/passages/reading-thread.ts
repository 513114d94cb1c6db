/** A second thread that reads articles, batch after batch. */
import type { Worker } from 'node:worker_threads'
import type { Article } from '../corpus/article.ts'
import { askWorker } from '../process/ask-worker.ts'
import { createArticleDecoder, type EncodedArticles } from './encode-article.ts'
import type { ReadArticle } from './read-article.ts'

export interface ReaderTask {
  readonly articles: readonly Article[]
}

/** About the articles of the task, in order. */
export type ReaderReply = EncodedArticles

export interface ReadingThread {
  /** Starts it, unless it runs. It ends when no batch is left. Once it has failed, it never starts again. */
  start(): void
  /** The articles that it reads now. */
  inHand(): readonly Article[]
  /** Resolves when it has ended. */
  ended(): Promise<void>
  /** Ends it for ever, as if it had failed. */
  close(): Promise<void>
}

interface ReadingThreadOptions {
  readonly startThread: () => Worker
  /** Gives the next articles to read; none at the end. */
  readonly nextBatch: () => readonly Article[]
  readonly onRead: (article: Article, read: ReadArticle) => void
  /** Gets back what it had when it failed. */
  readonly onFailure: (articles: readonly Article[]) => void
}

const ENDED = 'the thread that reads articles has ended'

export function createReadingThread({
  startThread,
  nextBatch,
  onRead,
  onFailure,
}: ReadingThreadOptions): ReadingThread {
  let inHand: readonly Article[] = []
  let worker: Worker | null = null
  let running: Promise<void> | null = null
  let hasFailed = false

  async function readBatches(thread: Worker): Promise<void> {
    const decode = createArticleDecoder()
    for (inHand = nextBatch(); inHand.length > 0; inHand = nextBatch()) {
      const task: ReaderTask = { articles: inHand }
      const read = decode(inHand, await askWorker<ReaderReply>(thread, task, ENDED))
      for (const [i, article] of inHand.entries()) onRead(article, read[i] as ReadArticle)
    }
  }

  async function run(): Promise<void> {
    try {
      worker = startThread()
      await readBatches(worker)
    } catch {
      // An article that ends the thread fails on the caller's too, and its error is told of there.
      hasFailed = true
      onFailure(inHand)
      inHand = []
    }
    await worker?.terminate()
    running = null
  }

  return {
    start() {
      if (!running && !hasFailed) running = run()
    },
    inHand: () => inHand,
    async ended() {
      await running
    },
    async close() {
      hasFailed = true
      await worker?.terminate()
      await running
    },
  }
}
