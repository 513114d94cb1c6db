/** `npm run bench:refresh`: how long a refresh takes, and how long a question waits meanwhile, on the threads of the bot. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commands } from '../commands/index.ts'
import { corpusRoot, listFiles } from '../src/corpus/list-files.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { parseConfig } from '../src/process/config.ts'
import type { BriefingService } from '../src/serving/briefing-service.ts'
import { openThreadedService } from '../src/serving/threaded-service.ts'
import { exists } from './fit/gold-questions.ts'
import { table } from './measures/table.ts'

const GOLD_FOLDER = '../shared/gold'
const QUESTION = 'what did the envoy say about a ceasefire'
/** The pause between two questions. */
const PAUSE_MS = 5
/** How often each kind of refresh runs; the slowest counts. */
const ROUNDS = 3
const CALL = { by: 'the bench', onProgress: () => undefined }

const PROGRAM = {
  command: 'npm run bench:refresh',
  purpose: 'Measures how long a refresh takes, and how long a question waits meanwhile. Changes a copy of the corpus.',
  words: { shown: '[CORPUS]', help: 'the folder with the articles', min: 0, max: 1 },
  options: {},
  examples: [
    {
      typed: 'npm run bench:refresh',
      does: 'measures on ../shared/gold, or on the sample articles if that folder is missing',
    },
    { typed: 'npm run bench:refresh -- corpus', does: 'measures on the sample articles' },
  ],
} as const satisfies Program

async function run({ words }: Given<typeof PROGRAM.options>): Promise<void> {
  const source = words[0] ?? ((await exists(GOLD_FOLDER)) ? GOLD_FOLDER : 'corpus')
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-refresh-'))
  try {
    // The bench changes articles, so it works on a copy.
    await cp(source, path.join(folder, 'all'), { recursive: true })
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(folder: string): Promise<void> {
  const service = await openThreadedService({
    config: parseConfig({ CORPUS_DIR: folder }),
    commands,
    now: Date.now,
    reports: { onChange: () => undefined, onNote: () => undefined, onTrouble: (what) => console.error(what) },
  })
  await service.quotationsReady()
  const { articles, passages } = service.holdings()
  console.log(`${articles} articles, ${passages} passages\n`)
  const files = (await listFiles(await corpusRoot(folder), []))
    .filter((file) => file.endsWith('.txt') || file.endsWith('.md'))
    .map((file) => path.join(folder, file))
  const rows = [
    await slowest('nothing changed', service, async () => undefined),
    await slowest('one file changed', service, (round) => append(files.slice(round, round + 1), round)),
    await slowest('a tenth changed', service, (round) => append(files.slice(0, files.length / 10), round)),
    await slowest('all changed', service, (round) => append(files, round)),
  ]
  console.log(table([['', 'refresh, ms', 'longest wait of /ask, ms', 'questions'], ...rows]))
  await service.close()
}

async function append(files: readonly string[], round: number): Promise<void> {
  for (const file of files) await writeFile(file, `${await readFile(file, 'utf8')}\n\nA paragraph of round ${round}.\n`)
}

async function slowest(
  what: string,
  service: BriefingService,
  change: (round: number) => Promise<void>,
): Promise<readonly string[]> {
  let [took, wait, asked] = [0, 0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    await change(round)
    const asking = startAsking(service)
    const start = performance.now()
    await service.run('corpus refresh', {}, CALL)
    took = Math.max(took, performance.now() - start)
    const { longest, questions } = await asking.stop()
    wait = Math.max(wait, longest)
    asked += questions
  }
  return [what, took.toFixed(0), wait.toFixed(0), String(asked)]
}

/** Asks until it is stopped. A wait is counted from when the question was due, as its reader would count it. */
function startAsking(service: BriefingService) {
  let [longest, questions] = [0, 0]
  let isRunning = true
  const loop = (async () => {
    while (isRunning) {
      const due = performance.now() + PAUSE_MS
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
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
