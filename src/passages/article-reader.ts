/** Reads articles. If many are read at first, a second thread helps. */
import { availableParallelism } from 'node:os'
import { setImmediate as turn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { Article } from '../corpus/article.ts'
import { startWorker } from '../process/start-worker.ts'
import { createArticleQueue } from './article-queue.ts'
import { type ReadArticle, readArticle } from './read-article.ts'
import { createReadingThread } from './reading-thread.ts'

export interface ArticleReader {
  /** Tells of an article that will probably have to be read, so that the thread may begin with it. */
  expect(article: Article): void
  /**
   * Reads articles, with room for other work between its steps; one call at a time. Each is read as if it were the only one.
   * The thread helps with the first call alone: at later ones a briefing is served, and its readers need the core.
   * @param onProgress told how many are read
   */
  read(articles: readonly Article[], onProgress: (done: number) => void): Promise<ReadonlyMap<Article, ReadArticle>>
  /** Ends the thread. What is left is read on the caller's. */
  close(): Promise<void>
}

interface ArticleReaderOptions {
  /** Starts the thread. */
  readonly startThread?: () => Worker
  /** The thread helps if more than this is to be read, in UTF-16 units. */
  readonly minUnits?: number
  /** How many threads can run at the same time. With one, nobody helps. */
  readonly cores?: number
  /** Whether others are served by this process even now: then nobody helps. False by default. */
  readonly isBesideOthers?: boolean
}

/** To read as much takes about 400 ms, and to start a thread nearly as long. */
const MIN_UNITS = 2_000_000
/** What the thread gets at once: it takes about 50 ms. UTF-16 units. */
const BATCH_UNITS = 250_000
/** Articles that the caller's thread reads before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 10

/** The thread ends with the work: what it saves by collecting seldom costs no memory afterwards. */
const YOUNG_MEGABYTES = 192

const startReaderThread = (): Worker =>
  startWorker(new URL('./article-reader-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })

export function createArticleReader({
  startThread = startReaderThread,
  minUnits = MIN_UNITS,
  cores = availableParallelism(),
  isBesideOthers = false,
}: ArticleReaderOptions = {}): ArticleReader {
  const queue = createArticleQueue()
  const done = new Map<Article, ReadArticle>()
  let isReading = false
  let mayBeHelped = cores > 1 && !isBesideOthers
  const thread = createReadingThread({
    startThread,
    nextBatch: () => queue.takeFirst(BATCH_UNITS),
    onRead: (article, read) => done.set(article, read),
    onFailure: (articles) => articles.forEach(queue.add),
  })

  function add(article: Article): void {
    queue.add(article)
    if (mayBeHelped && queue.units() > minUnits) thread.start()
  }

  async function readHere(onProgress: (done: number) => void): Promise<void> {
    let article = queue.takeLast()
    for (let own = 1; article !== undefined; own++) {
      done.set(article, readArticle(article))
      article = queue.takeLast()
      if (own % ARTICLES_A_STEP !== 0) continue
      onProgress(done.size)
      await turn()
    }
  }

  return {
    expect(article) {
      if (!isReading) add(article)
    },
    async read(articles, onProgress) {
      isReading = true
      try {
        const begun = new Set([...done.keys(), ...thread.inHand()])
        queue.clear()
        for (const article of articles) if (!begun.has(article)) add(article)
        await readHere(onProgress)
        await thread.ended()
        // What the thread had if it failed.
        await readHere(onProgress)
        return new Map(articles.map((article) => [article, done.get(article) as ReadArticle]))
      } finally {
        done.clear()
        isReading = false
        mayBeHelped = false
      }
    },
    close: thread.close,
  }
}
