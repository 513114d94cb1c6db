/** `npm run bench:refresh`: how long a refresh takes, how long a question waits meanwhile and how much memory that takes, on the threads of the bot. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commands } from '../commands/index.ts'
import { corpusRoot, listFiles } from '../src/corpus/list-files.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { parseConfig } from '../src/process/config.ts'
import type { BriefingService } from '../src/serving/briefing-service.ts'
import { openThreadedService } from '../src/serving/threaded-service.ts'
import { exists } from './fit/gold-questions.ts'
import { shortNews } from './made/short-news.ts'
import { table } from './measures/table.ts'

const GOLD_FOLDER = '../shared/gold'
const QUESTION = 'what did the envoy say about a ceasefire'
/** How often each kind of refresh runs; the slowest counts. */
const ROUNDS = 3
/** What a start or a refresh leaves to the background is done after this time. */
const REST_MS = 10_000
const MEMORY_INTERVAL_MS = 20
const MEGABYTE = 1024 * 1024
const CALL = { by: 'the bench', onProgress: () => undefined }

const PROGRAM = {
  command: 'npm run bench:refresh',
  purpose:
    'Measures how long a refresh takes, how long a question waits meanwhile, and how much memory that takes. Changes a copy of the corpus.',
  words: { shown: '[CORPUS]', help: 'the folder with the articles', min: 0, max: 1 },
  options: {
    files: { type: 'number', help: 'measure on so many short made articles, by words, with a new file each time' },
    folder: {
      type: 'text',
      shown: 'DIR',
      default: path.join(tmpdir(), 'briefing-bot-bench'),
      help: 'the folder for made articles, which are kept between runs',
    },
    pause: { type: 'number', shown: 'MS', default: 5, help: 'the pause between two questions, in milliseconds' },
  },
  examples: [
    {
      typed: 'npm run bench:refresh',
      does: 'measures on ../shared/gold, or on the sample articles if that folder is missing',
    },
    { typed: 'npm run bench:refresh -- corpus', does: 'measures on the sample articles' },
    {
      typed: 'npm run bench:refresh -- --files 100000',
      does: 'measures on a hundred thousand files; takes five minutes',
    },
    {
      typed: 'npm run bench:refresh -- --files 100000 --pause 200',
      does: 'measures beside five questions a second, which leave the refresh nearly all of its thread',
    },
  ],
} as const satisfies Program

async function run({ words, options }: Given<typeof PROGRAM.options>): Promise<void> {
  if (options.files !== undefined) {
    await mkdir(options.folder, { recursive: true })
    await measureNewFiles(await shortNews(options.folder, options.files), options.pause)
    return
  }
  const source = words[0] ?? ((await exists(GOLD_FOLDER)) ? GOLD_FOLDER : 'corpus')
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-refresh-'))
  try {
    // The bench changes articles, so it works on a copy.
    await cp(source, path.join(folder, 'all'), { recursive: true })
    await measure(folder, options.pause)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function opened(environment: Readonly<Record<string, string>>): Promise<BriefingService> {
  const service = await openThreadedService({
    config: parseConfig(environment),
    commands,
    now: Date.now,
    reports: { onChange: () => undefined, onNote: () => undefined, onTrouble: (what) => console.error(what) },
  })
  await service.quotationsReady()
  await wait(REST_MS)
  const { articles, passages } = service.holdings()
  console.log(`${articles} articles, ${passages} passages\n`)
  return service
}

/** Adds one file at a time, and takes all of them away at the end. */
async function measureNewFiles(folder: string, pause: number): Promise<void> {
  const service = await opened({ CORPUS_DIR: folder, MEANING: 'off' })
  const slowest = slowestOf(service, pause)
  const fileOf = (round: number) => path.join(folder, `new-${round}.md`)
  const add = (round: number) =>
    writeFile(fileOf(round), `The ferry of round ${round} leaves at noon, said Greta Holm.\n`)
  const rows = [await slowest('nothing new', async () => undefined), await slowest('one new file', add)]
  console.log(table([HEADINGS, ...rows]))
  await service.close()
  for (let round = 0; round < ROUNDS; round++) await rm(fileOf(round))
}

async function measure(folder: string, pause: number): Promise<void> {
  const service = await opened({ CORPUS_DIR: folder })
  const slowest = slowestOf(service, pause)
  const files = (await listFiles(await corpusRoot(folder), []))
    .filter((file) => file.endsWith('.txt') || file.endsWith('.md'))
    .map((file) => path.join(folder, file))
  const rows = [
    await slowest('nothing changed', async () => undefined),
    await slowest('one file changed', (round) => append(files.slice(round, round + 1), round)),
    await slowest('a tenth changed', (round) => append(files.slice(0, files.length / 10), round)),
    await slowest('all changed', (round) => append(files, round)),
  ]
  console.log(table([HEADINGS, ...rows]))
  await service.close()
}

const HEADINGS = [
  '',
  'refresh, ms',
  'longest wait of /ask, ms',
  'questions',
  'memory at rest, MB',
  'highest, as a multiple',
]

async function append(files: readonly string[], round: number): Promise<void> {
  for (const file of files) await writeFile(file, `${await readFile(file, 'utf8')}\n\nA paragraph of round ${round}.\n`)
}

/** @param pause between two questions, in milliseconds; @returns measures a kind of change: a row of the table */
function slowestOf(service: BriefingService, pause: number) {
  return async (what: string, change: (round: number) => Promise<void>): Promise<readonly string[]> => {
    let [took, waited, asked] = [0, 0, 0]
    const atRest = process.memoryUsage.rss()
    const memory = startWatchingMemory()
    for (let round = 0; round < ROUNDS; round++) {
      await change(round)
      const asking = startAsking(service, pause)
      const start = performance.now()
      await service.run('corpus refresh', {}, CALL)
      took = Math.max(took, performance.now() - start)
      const { longest, questions } = await asking.stop()
      waited = Math.max(waited, longest)
      asked += questions
    }
    const times = [took.toFixed(0), waited.toFixed(0), String(asked)]
    return [what, ...times, (atRest / MEGABYTE).toFixed(0), (memory.stop() / atRest).toFixed(2)]
  }
}

/** @returns `stop` tells the most resident memory of the process, in bytes */
function startWatchingMemory() {
  let highest = 0
  const look = () => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }
  const timer = setInterval(look, MEMORY_INTERVAL_MS)
  return {
    stop() {
      clearInterval(timer)
      look()
      return highest
    },
  }
}

/** Asks until it is stopped. A wait is counted from when the question was due, as its reader would count it. */
function startAsking(service: BriefingService, pause: number) {
  let [longest, questions] = [0, 0]
  let isRunning = true
  const loop = (async () => {
    while (isRunning) {
      const due = performance.now() + pause
      await new Promise((resolve) => setTimeout(resolve, pause))
      await service.run('ask', { question: QUESTION }, CALL)
      longest = Math.max(longest, performance.now() - due)
      questions++
    }
  })()
  return {
    async stop() {
      isRunning = false
      await loop
      return { longest, questions }
    },
  }
}

await runProgram(PROGRAM, run)
