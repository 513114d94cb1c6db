/** `npm run refresh`: refreshes the corpus once and ends, for cron. A bot that serves the corpus picks the changes up. */
import { config as loadEnvironment } from 'dotenv'
import { openUpdater } from '../briefing/open-updater.ts'
import { createProgressBar } from '../console/progress-bar.ts'
import { renderReply } from '../console/render-text.ts'
import { styleOf } from '../console/text-style.ts'
import { refreshReply } from '../reply/corpus/refresh-reply.ts'
import { refreshRecord } from '../reply/corpus/report-record.ts'
import { chosenCorpus } from './chosen-corpus.ts'
import { BRIEFING_NAME_OPTION, CORPUS_OPTION } from './open-console.ts'
import { type Given, type Program, runProgram } from './program.ts'

const PROGRAM = {
  command: 'npm run refresh',
  purpose:
    'Reads the corpus folder again, polls the feeds in feeds.yaml, reports what changed, and ends.\n' +
    'The exit status is 1 if something could not be done at all.',
  options: {
    corpus: CORPUS_OPTION,
    briefing: BRIEFING_NAME_OPTION,
    json: { type: 'flag', help: 'write the report as one JSON object' },
  },
  examples: [
    { typed: 'npm run refresh', does: 'refreshes the corpus once' },
    { typed: 'npm run --silent refresh -- --json >> refreshes.jsonl', does: 'keeps each report, for cron' },
  ],
} as const satisfies Program

async function refresh({ options: { json, ...named } }: Given<typeof PROGRAM.options>): Promise<void> {
  loadEnvironment({ quiet: true })
  const { config } = chosenCorpus(process.env, named)
  const { updater, close } = await openUpdater(config, Date.now)
  const bar = createProgressBar(process.stderr, Date.now)
  try {
    const report = await updater.refresh('npm run refresh', bar.show)
    bar.clear()
    const text = renderReply({ ...refreshReply(report, 'whole'), actions: [] }, styleOf(process.stdout))
    const record = { command: 'corpus refresh', outcome: 'refreshed', ...refreshRecord(report) }
    process.stdout.write(`${json ? JSON.stringify(record) : text}\n`)
    if (report.failures.length > 0) process.exitCode = 1
  } finally {
    bar.clear()
    await close()
  }
}

await runProgram(PROGRAM, refresh)
