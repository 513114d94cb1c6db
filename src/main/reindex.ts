/** `npm run reindex`: fills the search engine with the corpus folder, from nothing. */
import { config as loadEnvironment } from 'dotenv'
import { createProgressBar } from '../console/progress-bar.ts'
import { rejectionLine } from '../console/welcome-text.ts'
import { connectEngine } from '../engine/engine-connection.ts'
import { EngineFailure } from '../engine/engine-failure.ts'
import { fillEngine } from '../indexing/fill-engine.ts'
import { UserError } from '../process/user-error.ts'
import { chosenCorpus } from './chosen-corpus.ts'
import { BRIEFING_NAME_OPTION, CORPUS_OPTION } from './open-console.ts'
import { type Given, type Program, runProgram } from './program.ts'

const PROGRAM = {
  command: 'npm run reindex',
  purpose:
    'Fills the search engine that SEARCH_URL names with the corpus folder, from nothing. Bots serve what it held before\n' +
    'until all is there. If it is interrupted, run it again.',
  options: {
    corpus: CORPUS_OPTION,
    briefing: BRIEFING_NAME_OPTION,
    shards: { type: 'number', default: 1, help: 'into how many parts each index is split: one for every 10 to 50 GB' },
  },
  examples: [
    { typed: 'npm run reindex', does: 'fills the search engine' },
    { typed: 'npm run reindex -- --shards 3', does: 'spreads a large corpus over three nodes' },
  ],
} as const satisfies Program

async function reindex({ options: { shards, ...named } }: Given<typeof PROGRAM.options>): Promise<void> {
  if (shards === 0) throw new UserError("The option '--shards' must be at least 1.")
  loadEnvironment({ quiet: true })
  const { config } = chosenCorpus(process.env, named)
  const connection = connectEngine(config)
  const bar = createProgressBar(process.stderr, Date.now)
  const startedAt = Date.now()
  try {
    const { contents, rejected } = await fillEngine(config, connection, { shards, now: Date.now, onProgress: bar.show })
    bar.clear()
    for (const one of rejected) process.stderr.write(`${rejectionLine(one)}\n`)
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(0)
    process.stdout.write(`The search engine holds ${contents.size} articles. It took ${seconds} s.\n`)
  } catch (error) {
    throw error instanceof EngineFailure ? new UserError(error.message) : error
  } finally {
    bar.clear()
    await connection.close()
  }
}

await runProgram(PROGRAM, reindex)
