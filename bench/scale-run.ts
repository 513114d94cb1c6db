/** One size of `npm run bench:scale`, in a process of its own: `scale-run.ts FOLDER PASSAGES build|served|plain|vectors|meaning`. */
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import MiniSearch from 'minisearch'
import { commands } from '../commands/index.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { passageText } from '../src/passages/passage.ts'
import { passagesOf } from '../src/passages/passages-of.ts'
import { parseConfig } from '../src/process/config.ts'
import type { BriefingService } from '../src/serving/briefing-service.ts'
import { TurnedAway } from '../src/serving/patience.ts'
import { openThreadedService } from '../src/serving/threaded-service.ts'
import { type MadeCorpus, madeCorpus } from './made/made-corpus.ts'
import { writeMadeVectors } from './made/made-vectors.ts'
import { quantile } from './measures/quantiles.ts'

const NANOSECONDS = 1e6
const MEGABYTE = 1024 * 1024
/** The bot's own default. */
const MAX_ARTICLE_BYTES = 1_000_000
/** How many questions are asked before the measuring starts, so that the code is compiled. */
const WARM_UP_QUESTIONS = 40
const PLAIN_QUESTIONS = 20
/** Questions a second while the briefing is rebuilt. */
const RATE = 50
/** The snapshot counts as complete if it has not changed for this long. */
const QUIET_MS = 4_000
/** How often it is looked whether all vectors are there. */
const MEANING_POLL_MS = 500

/** The same as on Discord. */
const PATIENCE = { beginWithinMs: 2_000 }
const CALL = { by: 'the bench', onProgress: () => undefined }

type Row = Readonly<Record<string, number>>

async function times<T>(of: readonly T[], job: (one: T) => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = []
  for (const one of of) {
    const start = performance.now()
    await job(one)
    took.push(performance.now() - start)
  }
  return took
}

const summary = (name: string, took: readonly number[]): Row => ({
  [`${name} p50`]: quantile(took, 0.5),
  [`${name} p99`]: quantile(took, 0.99),
})

interface FoundQuotations {
  readonly statements?: readonly {
    readonly wordings: readonly { readonly places: readonly { readonly quotation: { readonly text: string } }[] }[]
  }[]
}

/** The first wording of each statement that `/quote` found. */
const textsIn = ({ statements = [] }: FoundQuotations): readonly string[] =>
  statements.flatMap(({ wordings }) => wordings[0]?.places[0]?.quotation.text ?? [])

/** The text without its third word. */
const altered = (text: string): string => text.split(' ').toSpliced(2, 1).join(' ')

const opened = (folder: string, MEANING = process.env.MEANING ?? 'off'): Promise<BriefingService> =>
  openThreadedService({
    config: parseConfig({ CORPUS_DIR: folder, MEANING }),
    commands,
    now: Date.now,
    reports: {
      onChange: () => undefined,
      onNote: (note) => process.stderr.write(`${note}\n`),
      onTrouble: (what, error) => process.stderr.write(`${what}: ${error}\n`),
    },
  })

const withoutSnapshot = (folder: string): Promise<void> =>
  rm(path.join(folder, '.state'), { recursive: true, force: true })

/** Waits until the snapshot, which is written in the background, is complete. */
async function untilSnapshotIsWritten(folder: string): Promise<void> {
  const snapshot = path.join(folder, '.state/snapshot')
  for (;;) {
    const { mtimeMs } = await stat(snapshot)
    if (Date.now() - mtimeMs > QUIET_MS) return
    await pause(QUIET_MS / 4)
  }
}

/** Measures the first start, which analyses everything and writes the snapshot. */
async function measureBuild({ folder }: MadeCorpus): Promise<Row> {
  await withoutSnapshot(folder)
  const start = performance.now()
  const service = await opened(folder)
  const ready = performance.now() - start
  await service.quotationsReady()
  const quotations = performance.now() - start
  await untilSnapshotIsWritten(folder)
  await service.close()
  return { build: ready, 'build with quotations': quotations }
}

/** Measures a later start, and the commands on their thread, through the same calls as from Discord. */
async function measureCommands({ folder, questions, people }: MadeCorpus): Promise<Row> {
  const start = performance.now()
  const service = await opened(folder)
  const load = performance.now() - start
  await service.quotationsReady()
  const quotationsReady = performance.now() - start
  const ask = (question: string) => service.run('ask', { question }, CALL)
  await times(questions.slice(0, WARM_UP_QUESTIONS), ask)
  const asked = await times(questions, ask)
  const said: string[] = []
  const quoted = await times(people, async (speaker) => {
    const { record } = await service.run('quote', { speaker }, CALL)
    said.push(...textsIn(record))
  })
  const typed = people.flatMap((name) => [name.slice(0, 2), name.split(' ')[1]?.slice(0, 4) ?? ''])
  const completed = await times(typed, (beginning) => service.complete('quote', 'speaker', beginning))
  const claims = said.slice(0, questions.length).map((text, i) => (i % 2 === 0 ? text : altered(text)))
  const checked = await times(claims, (quotation) => service.run('verify', { quotation }, CALL))
  const row = {
    load,
    'load with quotations': quotationsReady,
    ...summary('/ask', asked),
    ...summary('/quote', quoted),
    ...summary('completion', completed),
    ...summary('/verify', checked),
    'RSS, MB': process.memoryUsage.rss() / MEGABYTE,
  }
  const rebuilt = await measureRebuilds(service, folder, questions)
  await service.close()
  return { ...row, ...rebuilt }
}

/** Measures how long it takes to make vectors and to keep them. */
async function measureVectors({ folder }: MadeCorpus): Promise<Row> {
  const vectors = await writeMadeVectors(folder, MAX_ARTICLE_BYTES)
  return { vectors }
}

/** Measures questions that are answered by words and vectors, after a start that encodes nothing. */
async function measureMeaning({ folder, questions }: MadeCorpus): Promise<Row> {
  const start = performance.now()
  const service = await opened(folder, 'on')
  await service.quotationsReady()
  const isEncoding = async () => (await service.run('briefing', {}, CALL)).record.meaning === 'encoding'
  while (await isEncoding()) await pause(MEANING_POLL_MS)
  const ready = performance.now() - start
  const ask = (question: string) => service.run('ask', { question }, CALL)
  await times(questions.slice(0, WARM_UP_QUESTIONS), ask)
  const asked = await times(questions, ask)
  const row = {
    'load with meaning': ready,
    ...summary('/ask with meaning', asked),
    'RSS with meaning, MB': process.memoryUsage.rss() / MEGABYTE,
  }
  await service.close()
  return row
}

/** Measures how long the main thread and readers wait while another thread builds a whole briefing, without and with questions. */
async function measureRebuilds(service: BriefingService, folder: string, questions: readonly string[]): Promise<Row> {
  const row: Record<string, number> = {}
  for (const rate of [0, RATE]) {
    const delay = monitorEventLoopDelay({ resolution: 10 })
    const asked: Promise<number | null>[] = []
    let isBuilding = true
    delay.enable()
    const start = performance.now()
    await withoutSnapshot(folder)
    const building = opened(folder).finally(() => {
      isBuilding = false
    })
    for (let i = 0; isBuilding; i++) {
      await pause(rate === 0 ? 20 : 1_000 / rate)
      if (rate === 0) continue
      const sent = performance.now()
      const question = questions[i % questions.length] ?? ''
      const answering = service.run('ask', { question }, CALL, PATIENCE).then(
        () => performance.now() - sent,
        (error: unknown) => {
          if (!(error instanceof TurnedAway)) throw error
          return null
        },
      )
      asked.push(answering)
    }
    const other = await building
    delay.disable()
    const name = rate === 0 ? 'at rest' : `at ${rate}/s`
    row[`rebuild ${name}`] = performance.now() - start
    // The monitor measures from tick to tick, which includes its own resolution.
    row[`loop p99 ${name}`] = delay.percentile(99) / NANOSECONDS - 10
    await other.close()
    if (rate === 0) continue
    const took = await Promise.all(asked)
    const answered = took.filter((ms) => ms !== null)
    Object.assign(row, summary('/ask in rebuild', answered))
    row['turned away in rebuild, %'] = (100 * (took.length - answered.length)) / took.length
  }
  return { ...row, 'RSS after rebuilds, MB': process.memoryUsage.rss() / MEGABYTE }
}

/** Measures MiniSearch with its defaults, on the same passages and the same questions. */
async function measureMiniSearch({ folder, questions }: MadeCorpus): Promise<Row> {
  const { articles } = await readCorpus(folder, { maxArticleBytes: MAX_ARTICLE_BYTES })
  const taken = new Set<string>()
  const passages = articles.flatMap((article) => passagesOf(article, taken))
  const start = performance.now()
  const index = new MiniSearch({ fields: ['text'] })
  for (const [id, passage] of passages.entries()) index.add({ id, text: passageText(passage) })
  const build = performance.now() - start
  const some = questions.slice(0, PLAIN_QUESTIONS)
  const took = await times([...some, ...some], async (question) => index.search(question))
  return {
    'MiniSearch build': build,
    ...summary('MiniSearch', took.slice(some.length)),
    'MiniSearch RSS, MB': process.memoryUsage.rss() / MEGABYTE,
  }
}

const STEPS = {
  build: measureBuild,
  served: measureCommands,
  plain: measureMiniSearch,
  vectors: measureVectors,
  meaning: measureMeaning,
} as const

const [parent = '', size = '', step = ''] = process.argv.slice(2)
const row = await STEPS[step as keyof typeof STEPS](await madeCorpus(parent, Number(size)))
process.stdout.write(`${JSON.stringify(row)}\n`)
