/** `npm run bench:refresh -- [CORPUS]`: how long a refresh takes, and how long a question waits while it runs. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseConfig } from '../src/config.ts'
import { exitWithMessage } from '../src/console.ts'
import { type OpenBriefing, openBriefing } from '../src/open-briefing.ts'
import { exists } from './gold-questions.ts'
import { table } from './table.ts'

const MEASURING_DATA = '../shared/gold'
const QUESTION = 'what did the envoy say about a ceasefire'
/** Between two questions. Milliseconds. */
const BETWEEN_QUESTIONS = 5
/** Of each kind of refresh; the slowest counts. */
const ROUNDS = 3

async function run(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const source = positionals[0] ?? ((await exists(MEASURING_DATA)) ? MEASURING_DATA : 'corpus')
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-refresh-'))
  try {
    // Changes are made to a copy.
    await cp(source, path.join(folder, 'all'), { recursive: true })
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measure(folder: string): Promise<void> {
  const opened = await openBriefing(parseConfig({ CORPUS_DIR: folder }), { now: Date.now })
  const { articles } = opened.current()
  console.log(`${articles.length} articles, ${opened.current().holdings.passages} passages\n`)
  const files = articles.map(({ file }) => path.join(folder, file))
  const rows = [
    await slowest('nothing changed', opened, async () => undefined),
    await slowest('one file changed', opened, (round) => append(files.slice(round, round + 1), round)),
    await slowest('a tenth changed', opened, (round) => append(files.slice(0, files.length / 10), round)),
    await slowest('all changed', opened, (round) => append(files, round)),
  ]
  console.log(table([['', 'refresh, ms', 'longest wait of /ask, ms', 'questions'], ...rows]))
  await opened.close()
}

async function append(files: readonly string[], round: number): Promise<void> {
  for (const file of files) await writeFile(file, `${await readFile(file, 'utf8')}\n\nA paragraph of round ${round}.\n`)
}

async function slowest(
  what: string,
  opened: OpenBriefing,
  change: (round: number) => Promise<void>,
): Promise<readonly string[]> {
  let [took, wait, asked] = [0, 0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    await change(round)
    const asking = askAllTheWhile(opened)
    const start = performance.now()
    await opened.keeper.refresh('the bench')
    took = Math.max(took, performance.now() - start)
    const { longest, questions } = await asking.stop()
    wait = Math.max(wait, longest)
    asked += questions
  }
  return [what, took.toFixed(0), wait.toFixed(0), String(asked)]
}

/** Asks again and again; a wait counts from when the question was due, as its reader would count it. */
function askAllTheWhile({ current }: OpenBriefing) {
  let [longest, questions] = [0, 0]
  let isRunning = true
  const loop = (async () => {
    while (isRunning) {
      const due = performance.now() + BETWEEN_QUESTIONS
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS))
      current().ask({ question: QUESTION })
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

await exitWithMessage(run())
