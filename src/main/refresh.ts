/** `npm run refresh`: refreshes the corpus once and ends; for cron. A bot that serves the corpus takes it over. */
import { parseArgs } from 'node:util'
import { config as loadEnvironment } from 'dotenv'
import picocolors from 'picocolors'
import { openUpdater } from '../briefing/open-updater.ts'
import { createProgressBar } from '../console/progress-bar.ts'
import { renderReply } from '../console/render-text.ts'
import { exitWithMessage } from '../console/run-console.ts'
import { parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { refreshReply } from '../reply/corpus/corpus-reply.ts'

const USAGE = 'Usage: npm run refresh [-- --corpus DIR] [--json]'
/** Columns. */
const WIDTH = 100

async function main(args: readonly string[]): Promise<void> {
  const { corpus, json } = parseArguments(args)
  loadEnvironment({ quiet: true })
  const config = parseConfig({ ...process.env, ...(corpus === undefined ? {} : { CORPUS_DIR: corpus }) })
  const { updater, close } = await openUpdater(config, Date.now)
  const bar = createProgressBar(process.stderr, Date.now)
  try {
    const report = await updater.refresh('npm run refresh', bar.show)
    bar.clear()
    const text = renderReply({ ...refreshReply(report, 'whole'), actions: [] }, { colors: picocolors, width: WIDTH })
    const record = { command: 'corpus refresh', outcome: 'refreshed', ...report }
    process.stdout.write(`${json ? JSON.stringify(record) : text}\n`)
    if (report.failures.length > 0) process.exitCode = 1
  } finally {
    bar.clear()
    await close()
  }
}

function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
    }).values
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n${USAGE}`)
  }
}

await exitWithMessage(main(process.argv.slice(2)))
