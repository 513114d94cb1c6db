/** Finds and attributes quotations on a thread of its own: a large corpus takes seconds. */
import { parentPort } from 'node:worker_threads'
import type { AnalyserReply, AnalyserTask } from './quotation-analyser.ts'
import { unexplainedQuotationsOf } from './quotations-of.ts'

parentPort?.on('message', (task: AnalyserTask) => {
  const reply: AnalyserReply = { results: task.articles.map(unexplainedQuotationsOf) }
  parentPort?.postMessage(reply)
})
