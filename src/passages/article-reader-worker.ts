/** Reads articles on a thread of its own, beside the one that needs them. */
import { parentPort } from 'node:worker_threads'
import { createArticleEncoder } from './encode-article.ts'
import { readArticle } from './read-article.ts'
import type { ReaderReply, ReaderTask } from './reading-thread.ts'

const encode = createArticleEncoder()

parentPort?.on('message', ({ articles }: ReaderTask) => {
  const reply: ReaderReply = encode(articles.map((article) => readArticle(article)))
  parentPort?.postMessage(reply)
})
