/** The thread that reads strangers' pages and feeds. It may be slow, and it may be killed. */
import { parentPort } from 'node:worker_threads'
import { extractArticle } from './extract-article.ts'
import { ExtractionFailure } from './extraction-failure.ts'
import { readFeed } from './feeds/read-feed.ts'
import type { ReaderReply, ReaderTask } from './page-reader.ts'

function replyTo(task: ReaderTask): ReaderReply {
  try {
    return { result: task.kind === 'page' ? extractArticle(task.text, task.link) : readFeed(task.text, task.options) }
  } catch (error) {
    if (!(error instanceof ExtractionFailure)) throw error
    return { failure: { reason: error.reason, message: error.message } }
  }
}

parentPort?.on('message', (task: ReaderTask) => parentPort?.postMessage(replyTo(task)))
parentPort?.postMessage('ready')
