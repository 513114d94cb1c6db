/** One part of `npm run bench:engine`, in a process of its own: `measure.ts FOLDER PASSAGES fill|ask|memory`; see the environment there. */
import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { commands } from '../../commands/index.ts'
import { connectEngine } from '../../src/engine/engine-connection.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import type { MeaningThread } from '../../src/meaning/meaning-thread.ts'
import { DIMENSIONS, normalised } from '../../src/meaning/vectors.ts'
import { parseConfig } from '../../src/process/config.ts'
import type { BriefingService } from '../../src/serving/briefing-service.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { madeCorpus } from '../made/made-corpus.ts'
import { madeVectors } from '../made/made-vectors.ts'
import { quantile } from '../measures/quantiles.ts'

const MEGABYTE = 1024 * 1024
/** Questions that are asked before the measuring starts, so that the code of both sides is compiled. */
const WARM_UP_QUESTIONS = 60
/** Then so many are measured. */
const MEASURED_QUESTIONS = 200
const MEMORY_INTERVAL_MS = 20
const CALL = { by: 'the bench', onProgress: () => undefined }

type Row = Readonly<Record<string, number>>

/** Gives vectors at once that say nothing: what they cost does not depend on what they say. */
function madeEncoder(): MeaningThread {
  const next = madeVectors()
  const question = () => normalised(Float32Array.from(randomBytes(DIMENSIONS), (byte) => byte - 127.5))
  return {
    encodePassages: async (inputs) => inputs.map(({ sentences }) => next(1 + sentences.length)),
    encodeQuestion: async () => ({ whole: question(), words: question(), byWord: new Map() }),
    close: async () => undefined,
  }
}

async function fill(CORPUS_DIR: string, environment: NodeJS.ProcessEnv): Promise<Row> {
  const config = parseConfig({ ...environment, CORPUS_DIR })
  const connection = connectEngine(config)
  const startedAt = performance.now()
  const filled = await fillEngine(config, connection, {
    shards: Number(environment.SHARDS),
    now: Date.now,
    onProgress: () => undefined,
    startEncoder: madeEncoder,
  })
  const seconds = (performance.now() - startedAt) / 1_000
  await connection.close()
  return {
    'fill, s': seconds,
    'articles a second': filled.contents.size / seconds,
    'fill, peak MB': process.resourceUsage().maxRSS / 1024,
  }
}

/** Measures questions: over the engine if the environment names one, else over all articles in memory. */
async function ask(CORPUS_DIR: string, questions: readonly string[], environment: NodeJS.ProcessEnv): Promise<Row> {
  const service = await openLocalService({
    config: parseConfig({ ...environment, CORPUS_DIR }),
    commands,
    now: Date.now,
    reachEncoder: madeEncoder,
    reports: {
      onChange: () => undefined,
      onNote: (note) => process.stderr.write(`${note}\n`),
      onTrouble: (what, error) => process.stderr.write(`${what}: ${error}\n`),
    },
  })
  await service.quotationsReady()
  let failed = 0
  const asked = async (question: string): Promise<number> => {
    const startedAt = performance.now()
    await service.run('ask', { question }, CALL).catch(() => failed++)
    return performance.now() - startedAt
  }
  for (const question of questions.slice(0, WARM_UP_QUESTIONS)) await asked(question)
  failed = 0
  const took: number[] = []
  for (const question of questions.slice(WARM_UP_QUESTIONS, WARM_UP_QUESTIONS + MEASURED_QUESTIONS))
    took.push(await asked(question))
  const row = {
    '/ask p50': quantile(took, 0.5),
    '/ask p99': quantile(took, 0.99),
    'not answered in time': failed,
    'RSS, MB': process.memoryUsage.rss() / MEGABYTE,
    ...(await measureChanges(service, CORPUS_DIR)),
  }
  await service.close()
  return row
}

/** Two refreshes that each bring a new article, and one that takes both away. The first one reads the folder for the first time. */
async function measureChanges(service: BriefingService, folder: string): Promise<Row> {
  const files = [1, 2].map((i) => path.join(folder, `zz-new-${i}.md`))
  const restMb = process.memoryUsage.rss() / MEGABYTE
  let peakMb = 0
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, process.memoryUsage.rss() / MEGABYTE)
  }, MEMORY_INTERVAL_MS)
  const refreshed = async () => {
    const startedAt = performance.now()
    await service.run('corpus refresh', {}, CALL)
    return (performance.now() - startedAt) / 1_000
  }
  const took: number[] = []
  for (const file of files) {
    await writeFile(file, `${path.basename(file)} tells of a ferry that nobody has told of before, and of its captain.`)
    took.push(await refreshed())
  }
  await Promise.all(files.map((file) => rm(file)))
  await refreshed()
  clearInterval(looking)
  return {
    'first refresh, s': took[0] ?? 0,
    'second refresh, s': took[1] ?? 0,
    'refreshes, MB above RSS': peakMb - restMb,
  }
}

const [parent = '', passages = '', step = ''] = process.argv.slice(2)
const { folder, questions } = await madeCorpus(parent, Number(passages))
const row = await (step === 'fill' ? fill(folder, process.env) : ask(folder, questions, process.env))
process.stdout.write(JSON.stringify(row))
process.exit(0)
