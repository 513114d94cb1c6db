/** The thread that reads strangers' pages, feeds and documents. It may be slow, and it may be killed. */
import { parentPort } from 'node:worker_threads'
import { UnreadableDocument } from '../documents/document-text.ts'
import { extractArticle } from './extract-article.ts'
import { ExtractionFailure } from './extraction-failure.ts'
import { readFeed } from './feeds/read-feed.ts'
import type { ReaderReply, ReaderTask } from './page-reader.ts'

async function resultOf(task: ReaderTask) {
  if (task.kind === 'page') return extractArticle(task.text, task.link)
  if (task.kind === 'feed') return readFeed(task.text, task.options)
  // Loaded with the first document: few corpora have any.
  if (task.kind === 'pdf') return (await import('../documents/pdf-text.ts')).pdfText(task.bytes)
  return (await import('../documents/docx-text.ts')).docxText(task.bytes)
}

async function replyTo(task: ReaderTask): Promise<ReaderReply> {
  try {
    return { result: await resultOf(task) }
  } catch (error) {
    if (error instanceof UnreadableDocument) return { failure: { reason: 'unreadable', why: error.why } }
    if (!(error instanceof ExtractionFailure)) throw error
    return { failure: { reason: error.reason, why: error.why } }
  }
}

parentPort?.on('message', async (task: ReaderTask) => parentPort?.postMessage(await replyTo(task)))
parentPort?.postMessage('ready')
