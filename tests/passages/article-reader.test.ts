import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { madeNews } from '../../bench/made/made-news.ts'
import type { Article } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { createArticleReader } from '../../src/passages/article-reader.ts'
import { createArticleEncoder } from '../../src/passages/encode-article.ts'
import { type ReadArticle, readArticle } from '../../src/passages/read-article.ts'
import type { ReaderTask } from '../../src/passages/reading-thread.ts'
import { articleOf } from '../builders/article-of.ts'
import { eventually } from '../builders/eventually.ts'
import { hostileText } from '../builders/hostile-text.ts'
import { startedThreads } from '../setup/start-transpiled-worker.ts'

const news = madeNews(5)
const made = Array.from({ length: 30 }, () => news.next().value).map(({ content, file }) => parseArticle(content, file))
const german = articleOf(
  'Die Fähre fährt am Montag. „Wir warten“, sagte Greta Holm.\n\nDer Hafen bleibt zu.',
  'de.md',
  {
    language: 'de',
  },
)
const articles = [...made, german]
const MANY = { minUnits: 0, cores: 2 }
const readers: { close(): Promise<void> }[] = []

/** A thread that is played here; messages are copied as between threads. */
class PlayedThread extends EventEmitter {
  readonly tasks: ReaderTask[] = []
  isEnded = false
  readonly #encode = createArticleEncoder()
  readonly #failsAt: number

  /** @param failsAt the number of the task with which it ends, from 1 */
  constructor(failsAt = Number.POSITIVE_INFINITY) {
    super()
    this.#failsAt = failsAt
  }

  postMessage(task: ReaderTask): void {
    this.tasks.push(structuredClone(task))
    if (this.tasks.length >= this.#failsAt) setImmediate(() => this.emit('exit', 1))
    else
      setImmediate(() =>
        this.emit('message', structuredClone(this.#encode(task.articles.map((one) => readArticle(one))))),
      )
  }

  async terminate(): Promise<number> {
    this.isEnded = true
    return 0
  }
}

/** @param failsAt the number of the task with which each thread ends, from 1 */
function open(options: Parameters<typeof createArticleReader>[0], failsAt?: number) {
  const threads: PlayedThread[] = []
  const startThread = () => {
    const thread = new PlayedThread(failsAt)
    threads.push(thread)
    return thread as unknown as Worker
  }
  const reader = createArticleReader({ startThread, ...options })
  readers.push(reader)
  return { reader, threads }
}

const plain = ({ passages, names, readPassage }: ReadArticle) => ({
  names,
  passages: passages.map((passage) => [passage, readPassage(passage)]),
})

/** What each article gives when it is read here, alone. */
const readAlone = (of: readonly Article[]) => of.map((article) => plain(readArticle(article)))

const readBy = async ({ reader }: ReturnType<typeof open>, of: readonly Article[]) =>
  [...(await reader.read(of, () => undefined)).values()].map(plain)

afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close()
})

describe('the reader of articles', () => {
  it('gives, from its own thread, what the articles give alone, and ends the thread', async () => {
    const reader = createArticleReader(MANY)
    for (const article of articles) reader.expect(article)
    const thread = startedThreads.at(-1)
    const read = await reader.read(articles, () => undefined)
    expect([...read.keys()]).toEqual(articles)
    expect([...read.values()].map(plain)).toEqual(readAlone(articles))
    expect(thread?.threadId).toBe(-1)
  })

  it('gives the same for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 5 }), async (texts) => {
        const own = texts.map((text, i) => articleOf(`Rain. ${text}`, `${i}.md`))
        const opened = open(MANY)
        for (const article of own) opened.reader.expect(article)
        expect(await readBy(opened, own)).toEqual(readAlone(own))
        expect(opened.threads).toHaveLength(1)
      }),
    )
  })

  it('shares the work: the thread has the first articles, and the passages are of the caller’s own objects', async () => {
    const { reader, threads } = open(MANY)
    const read = await reader.read(articles, () => undefined)
    const sent = threads.flatMap(({ tasks }) => tasks.flatMap((task) => task.articles))
    expect(sent).toEqual(articles.slice(0, sent.length))
    expect(sent.length).toBeGreaterThan(0)
    for (const [article, { passages }] of read) for (const passage of passages) expect(passage.article).toBe(article)
  })

  it.each([
    ['there is little to read', { minUnits: 1_000_000, cores: 2 }],
    ['there is one core', { minUnits: 0, cores: 1 }],
    ['others are served by this process', { ...MANY, isBesideOthers: true }],
  ])('starts no thread if %s', async (_, options) => {
    const opened = open(options)
    for (const article of articles) opened.reader.expect(article)
    expect(await readBy(opened, articles)).toEqual(readAlone(articles))
    expect(opened.threads).toEqual([])
  })

  it('starts no thread after the first articles: a briefing is served by then', async () => {
    const opened = open(MANY)
    await readBy(opened, [])
    for (const article of articles) opened.reader.expect(article)
    expect(await readBy(opened, articles)).toEqual(readAlone(articles))
    expect(opened.threads).toEqual([])
  })

  it.each([1, 2])('reads the rest itself if the thread ends at task %i, and starts none again', async (task) => {
    const large = [1, 2, 3].map((i) => articleOf('x'.repeat(130_000), `${i}.md`))
    const all = [...large, ...articles]
    const opened = open(MANY, task)
    for (const article of all) opened.reader.expect(article)
    await eventually(() => expect(opened.threads.map(({ isEnded }) => isEnded)).toEqual([true]))
    expect(await readBy(opened, all)).toEqual(readAlone(all))
    expect(await readBy(opened, articles)).toEqual(readAlone(articles))
    expect(opened.threads.map(({ tasks }) => tasks.length)).toEqual([task])
  })

  it('reads everything itself if no thread can be started', async () => {
    const startThread = () => {
      throw new Error('no more threads')
    }
    const opened = open({ ...MANY, startThread })
    for (const article of articles) opened.reader.expect(article)
    expect(await readBy(opened, articles)).toEqual(readAlone(articles))
  })

  it('drops what was expected and is not asked for', async () => {
    const opened = open(MANY)
    for (const article of articles) opened.reader.expect(article)
    expect(await readBy(opened, [german])).toEqual(readAlone([german]))
    expect(await readBy(opened, made.slice(3))).toEqual(readAlone(made.slice(3)))
  })

  it('goes on without its thread when it is closed', async () => {
    const opened = open(MANY)
    const reading = readBy(opened, articles)
    await opened.reader.close()
    expect(await reading).toEqual(readAlone(articles))
  })
})
