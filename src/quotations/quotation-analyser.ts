/**
 * Finds the quotations of articles, of many on a thread of its own. An article that stays the same object is analysed once.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import type { Article } from '../corpus/article.ts'
import { askWorker } from '../process/ask-worker.ts'
import { eachInSteps, inTurns } from '../process/in-steps.ts'
import { startWorker } from '../process/start-worker.ts'
import type { ArticleQuotations } from './quotation.ts'

/** What the analysis reads of an article. */
type Analysed = Pick<Article, 'id' | 'body' | 'author' | 'language'>

export interface AnalyserTask {
  readonly articles: readonly Analysed[]
}

export interface AnalyserReply {
  /** One for each article of the task, in order. */
  readonly results: readonly ArticleQuotations[]
}

export interface QuotationAnalyser {
  /**
   * @returns one result for each article, in order; rejects if the thread fails, or `close` is called meanwhile
   */
  analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]>
  /** The result for an article that was analysed before; `undefined` if it was not. */
  known(article: Article): ArticleQuotations | undefined
  /** Ends what is running: an analysis rejects. */
  close(): Promise<void>
}

/**
 * Articles with no more UTF-16 units than this in all are analysed on the caller's thread, one at a turn: to start another
 * thread would take longer.
 */
const MAX_UNITS_HERE = 100_000
/** Articles that are looked up before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 10_000
/** Articles that the thread gets at once: enough to keep it busy, few enough to end soon. */
const BATCH_SIZE = 16

/**
 * The thread starts with the first of many articles that are not known yet, and ends when all articles of a call are done.
 * @param restored the results of an earlier analysis for the very same articles
 */
export function createQuotationAnalyser(
  restored: ReadonlyMap<Article, ArticleQuotations> = new Map(),
): QuotationAnalyser {
  let known = restored
  let latest = restored
  let worker: Worker | null = null
  let closed = 0

  async function analyse(articles: readonly Article[]): Promise<readonly ArticleQuotations[]> {
    const found = new Map<Article, ArticleQuotations>()
    const missing: Article[] = []
    const before = closed
    latest = found
    const lookUp = (article: Article) => {
      const own = known.get(article)
      if (own) found.set(article, own)
      else missing.push(article)
    }
    await inTurns(eachInSteps(articles, ARTICLES_A_STEP, lookUp))
    if (closed !== before) throw new Error(STOPPED)
    if (unitsOf(missing) <= MAX_UNITS_HERE) await analyseHere(missing, found)
    else await analyseOnThread(missing, found)
    known = found
    return articles.map((article) => found.get(article) as ArticleQuotations)
  }

  async function analyseHere(missing: readonly Article[], found: Map<Article, ArticleQuotations>): Promise<void> {
    if (missing.length === 0) return
    const before = closed
    const { unexplainedQuotationsOf } = await import('./quotations-of.ts')
    for (const article of missing) {
      await turn()
      if (closed !== before) throw new Error(STOPPED)
      found.set(article, unexplainedQuotationsOf(article))
    }
  }

  async function analyseOnThread(missing: readonly Article[], found: Map<Article, ArticleQuotations>): Promise<void> {
    for (let i = 0; i < missing.length; i += BATCH_SIZE) {
      const batch = missing.slice(i, i + BATCH_SIZE)
      worker ??= startWorker(new URL('./analyser-worker.ts', import.meta.url))
      const task: AnalyserTask = {
        articles: batch.map(({ id, body, author, language }) => ({ id, body, author, language })),
      }
      const { results } = await askWorker<AnalyserReply>(worker, task, STOPPED)
      for (const [at, result] of results.entries()) found.set(batch[at] as Article, result)
    }
    await endThread()
  }

  async function endThread() {
    await worker?.terminate()
    worker = null
  }

  async function close() {
    closed++
    await endThread()
  }

  return { analyse, known: (article) => latest.get(article) ?? known.get(article), close }
}

const STOPPED = 'the analysis of quotations was stopped'

const unitsOf = (articles: readonly Article[]): number => articles.reduce((sum, { body }) => sum + body.length, 0)
