/** One part of `npm run bench:engine`, in a process of its own: `measure.ts FOLDER PASSAGES fill|ask|seen|bot|memory`; see the environment there. */
import { randomBytes } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'yaml'
import { commands } from '../../commands/index.ts'
import { connectEngine } from '../../src/engine/engine-connection.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import type { MeaningThread } from '../../src/meaning/meaning-thread.ts'
import { DIMENSIONS, normalised } from '../../src/meaning/vectors.ts'
import { configSchema, parseConfig } from '../../src/process/config.ts'
import type { BriefingService } from '../../src/serving/briefing-service.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { type MadeCorpus, madeCorpus } from '../made/made-corpus.ts'
import { madeVectors } from '../made/made-vectors.ts'
import { quantile } from '../measures/quantiles.ts'
import { residentMegabytes } from '../measures/resident-megabytes.ts'

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

/** Over the engine if the environment names one, else over all articles in memory. */
const openBot = (CORPUS_DIR: string, environment: NodeJS.ProcessEnv): Promise<BriefingService> =>
  openLocalService({
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

async function ask(CORPUS_DIR: string, questions: readonly string[], environment: NodeJS.ProcessEnv): Promise<Row> {
  const service = await openBot(CORPUS_DIR, environment)
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

/** How often a refresh is made and looked for. */
const ROUNDS = 5
const POLL_MS = 10

/** Measures how long after a refresh by one bot another one answers from the new article. */
async function seen(CORPUS_DIR: string, environment: NodeJS.ProcessEnv): Promise<Row> {
  const [one, other] = [await openBot(CORPUS_DIR, environment), await openBot(CORPUS_DIR, environment)]
  const files: string[] = []
  const took: number[] = []
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      const name = `seen-by-another-bot-${round}`
      const place = `Quendelbrook${'abcdefgh'[round]}`
      files.push(path.join(CORPUS_DIR, `${name}.md`))
      await writeFile(
        files.at(-1) ?? '',
        `The keeper of the lighthouse of ${place} counted ${round}07 geese on the lake.`,
      )
      await one.run('corpus refresh', {}, CALL)
      const endedAt = performance.now()
      while (other.holdings().articles < one.holdings().articles) await wait(POLL_MS)
      while ((await firstArticle(other, `how many geese did the keeper of ${place} count`)) !== name)
        await wait(POLL_MS)
      took.push((performance.now() - endedAt) / 1_000)
    }
  } finally {
    await Promise.all(files.map((file) => rm(file, { force: true })))
    await Promise.all([one.close(), other.close()])
  }
  return { 'seen by another bot, s p50': quantile(took, 0.5), 'seen by another bot, s max': Math.max(...took) }
}

async function firstArticle(service: BriefingService, question: string): Promise<string | undefined> {
  const { record } = await service.run('ask', { question }, CALL)
  return (record.evidence as readonly { readonly article: string }[] | undefined)?.[0]?.article
}

/** Measures the program as hosts run it, with its threads, on a double of Discord: after as many questions, quotations and completions. */
async function bot(corpus: MadeCorpus): Promise<Row> {
  // The other parts measure their own memory, which must not hold the double.
  const { openLoadedBot } = await import('../measures/loaded-bot.ts')
  const loaded = await openLoadedBot(corpus, await startedForHosts())
  try {
    for (let i = 0; i < WARM_UP_QUESTIONS + MEASURED_QUESTIONS; i++) await loaded.use(i)
    return { 'memory of the bot, MB': await residentMegabytes(loaded.bot) }
  } finally {
    await loaded.close()
  }
}

interface ExampleForHosts {
  readonly services: {
    readonly bot: { readonly command: readonly string[]; readonly environment: Readonly<Record<string, string>> }
  }
}

/** The options of Node and the variables, beside the settings of the bot, with which the example for hosts starts it. */
async function startedForHosts() {
  const file = path.resolve(import.meta.dirname, '../../deploy/compose.opensearch.yaml')
  const example: ExampleForHosts = parse(await readFile(file, 'utf8'), { merge: true })
  const { command, environment } = example.services.bot
  return {
    nodeOptions: command.filter((word) => word.startsWith('--')),
    environment: Object.fromEntries(Object.entries(environment).filter(([name]) => !(name in configSchema.shape))),
  }
}

const [parent = '', passages = '', step = ''] = process.argv.slice(2)
const corpus = await madeCorpus(parent, Number(passages))
const { folder, questions } = corpus
const steps: Readonly<Record<string, () => Promise<Row>>> = {
  fill: () => fill(folder, process.env),
  ask: () => ask(folder, questions, process.env),
  seen: () => seen(folder, process.env),
  bot: () => bot(corpus),
  memory: () => ask(folder, questions, process.env),
}
const row = await steps[step]?.()
process.stdout.write(JSON.stringify(row))
process.exit(0)
