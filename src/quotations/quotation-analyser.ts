/** Finds the quotations of articles on a thread of its own, each article once as long as it stays the same. */
import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Article } from '../corpus/article.ts'
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
  /** @returns one result for each article, in order */
  analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]>
  /** Ends the thread; a running analysis rejects. */
  close(): Promise<void>
}

/** Articles sent to the thread at once: enough to keep it busy, few enough to be ended soon. */
const BATCH = 16

/** The thread starts with the first article that is not known yet, and ends when a corpus is done. */
export function createQuotationAnalyser(): QuotationAnalyser {
  let known: ReadonlyMap<string, ArticleQuotations> = new Map()
  let worker: Worker | null = null

  async function analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]> {
    const keys = articles.map(keyOf)
    const wanted = new Set(keys)
    const found = new Map([...known].filter(([key]) => wanted.has(key)))
    const missing = articles.filter((_, i) => !found.has(keys[i] ?? ''))
    for (let i = 0; i < missing.length; i += BATCH) {
      const batch = missing.slice(i, i + BATCH).map(({ id, body, author }) => ({ id, body, author }))
      worker ??= new Worker(new URL('./analyser-boot.mjs', import.meta.url), { execArgv: [] })
      const { results } = await replyOf(worker, { articles: batch })
      for (const [at, result] of results.entries()) found.set(keyOf(batch[at] as Analysed), result)
    }
    await close()
    known = found
    return keys.map((key) => found.get(key) as ArticleQuotations)
  }

  async function close() {
    await worker?.terminate()
    worker = null
  }

  return { analyse, close }
}

/** Changes with whatever the analysis reads of the article. */
const keyOf = ({ id, body, author }: Analysed): string =>
  createHash('sha256')
    .update(JSON.stringify([id, author ?? null, body]))
    .digest('base64')

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
