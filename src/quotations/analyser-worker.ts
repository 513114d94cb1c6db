/** Finds and attributes quotations on a thread of its own: a large corpus takes seconds. */
import { parentPort } from 'node:worker_threads'
import type { AnalyserReply, AnalyserTask } from './quotation-analyser.ts'
import { quotationsOf } from './quotations-of.ts'

parentPort?.on('message', (task: AnalyserTask) => {
  const reply: AnalyserReply = { results: task.articles.map((article) => withoutExplanations(quotationsOf(article))) }
  parentPort?.postMessage(reply)
})

const withoutExplanations = ({
  quotations,
  ...rest
}: ReturnType<typeof quotationsOf>): AnalyserReply['results'][number] => ({
  ...rest,
  quotations: quotations.map(({ explanation: _, ...quotation }) => quotation),
})
