/** Finds the quotations of articles on a thread of its own. An article that stays the same object is analysed once. */
import type { Worker } from 'node:worker_threads'
import type { Article } from '../corpus/article.ts'
import { startWorker } from '../process/start-worker.ts'
import type { ArticleQuotations } from './quotation.ts'

/** What the analysis reads of an article. */
type Analysed = Pick<Article, 'id' | 'body' | 'author'>

export interface AnalyserTask {
  readonly articles: readonly Analysed[]
}

export interface AnalyserReply {
  /** One for each article of the task, in order. */
  readonly results: readonly ArticleQuotations[]
}

export interface QuotationAnalyser {
  /**
   * @returns one result for each article, in order; rejects if the thread fails or is closed
   */
  analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]>
  /** The result for an article that was analysed before; `undefined` if it was not. */
  known(article: Article): ArticleQuotations | undefined
  /** Ends the thread. A running analysis rejects. */
  close(): Promise<void>
}

/** Articles that the thread gets at once: enough to keep it busy, few enough to end soon. */
const BATCH_SIZE = 16

/**
 * The thread starts with the first article that is not known yet, and ends when all articles of a call are done.
 * @param restored the results of an earlier analysis for the very same articles
 */
export function createQuotationAnalyser(
  restored: ReadonlyMap<Article, ArticleQuotations> = new Map(),
): QuotationAnalyser {
  let known = restored
  let latest = restored
  let worker: Worker | null = null

  async function analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]> {
    const found = new Map<Article, ArticleQuotations>()
    latest = found
    for (const article of articles) {
      const before = known.get(article)
      if (before) found.set(article, before)
    }
    const missing = articles.filter((article) => !found.has(article))
    for (let i = 0; i < missing.length; i += BATCH_SIZE) {
      const batch = missing.slice(i, i + BATCH_SIZE)
      worker ??= startWorker(new URL('./analyser-worker.ts', import.meta.url))
      const { results } = await replyOf(worker, {
        articles: batch.map(({ id, body, author }) => ({ id, body, author })),
      })
      for (const [at, result] of results.entries()) found.set(batch[at] as Article, result)
    }
    await close()
    known = found
    return articles.map((article) => found.get(article) as ArticleQuotations)
  }

  async function close() {
    await worker?.terminate()
    worker = null
  }

  return { analyse, known: (article) => latest.get(article) ?? known.get(article), close }
}

function replyOf(worker: Worker, task: AnalyserTask): Promise<AnalyserReply> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      action()
    }
    const onMessage = (reply: AnalyserReply) => settle(() => resolve(reply))
    const onError = (error: Error) => settle(() => reject(error))
    const onExit = () => settle(() => reject(new Error('the analysis of quotations was stopped')))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(task)
  })
}
