/** `npm run feeds`: adds the feeds of a list, as feed readers export it, to `feeds.yaml`. */
import { readFile } from 'node:fs/promises'
import { config as loadEnvironment } from 'dotenv'
import { openUpdater } from '../briefing/open-updater.ts'
import { createProgressBar } from '../console/progress-bar.ts'
import { renderReply } from '../console/render-text.ts'
import { styleOf } from '../console/text-style.ts'
import { UserError } from '../process/user-error.ts'
import { importReply } from '../reply/corpus/import-reply.ts'
import { importRecord } from '../reply/corpus/report-record.ts'
import { chosenCorpus } from './chosen-corpus.ts'
import { BRIEFING_NAME_OPTION, CORPUS_OPTION } from './open-console.ts'
import { type Given, type Program, runProgram, usageLine } from './program.ts'

const PROGRAM = {
  command: 'npm run feeds',
  purpose:
    'Adds the feeds of an OPML file, as feed readers export it, to feeds.yaml. Each feed is read once before it is added.\n' +
    'The exit status is 1 if no feed of the file is in feeds.yaml afterwards.',
  words: { shown: 'import FILE', help: 'the OPML file', min: 2, max: 2 },
  options: {
    corpus: CORPUS_OPTION,
    briefing: BRIEFING_NAME_OPTION,
    json: { type: 'flag', help: 'write the report as one JSON object' },
  },
  examples: [
    { typed: 'npm run feeds -- import subscriptions.opml', does: 'adds the feeds of the file' },
    { typed: 'npm run --silent feeds -- import feeds.opml --json', does: 'writes what came of each feed' },
  ],
} as const satisfies Program

async function feeds({ options: { json, ...named }, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [what, file = ''] = words
  if (what !== 'import') throw new UserError(`'${what}' is not something to do with feeds.\n${usageLine(PROGRAM)}`)
  loadEnvironment({ quiet: true })
  const { config } = chosenCorpus(process.env, named)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.code ?? error.message}.`)
  })
  const { updater, close } = await openUpdater(config, Date.now)
  const bar = createProgressBar(process.stderr, Date.now)
  try {
    const report = await updater.importFeeds(bytes, 'npm run feeds', bar.show)
    bar.clear()
    const text = renderReply(importReply(report, true), styleOf(process.stdout))
    const record = { command: 'feeds', outcome: 'feeds', ...importRecord(report) }
    process.stdout.write(`${json ? JSON.stringify(record) : text}\n`)
    if (report.added.length + report.alreadyThere.length === 0) process.exitCode = 1
  } finally {
    bar.clear()
    await close()
  }
}

await runProgram(PROGRAM, feeds)
