/** `npm run bench:briefings`: memory and latency of one bot with 1, 10 and 50 briefings of 100 articles. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commands } from '../commands/index.ts'
import type { BriefingSettings } from '../src/briefings/briefing-settings.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { parseConfig } from '../src/process/config.ts'
import type { Briefings, UsedBriefing } from '../src/serving/briefings.ts'
import { severalBriefings } from '../src/serving/several-briefings.ts'
import { createSharedThread } from '../src/serving/shared-thread.ts'
import { type MadeArticle, madeNews, madeQuestions } from './made/made-news.ts'
import { quantile } from './measures/quantiles.ts'
import { table } from './measures/table.ts'

const PROGRAM = {
  command: 'npm run bench:briefings',
  purpose: 'Measures memory and latency with 1, 10 and 50 briefings that one bot serves, on made articles.',
  options: {
    articles: { type: 'number', default: 100, help: 'articles of each briefing' },
    most: { type: 'number', default: 50, help: 'the largest number of briefings that is measured, of 1, 10 and 50' },
    questions: { type: 'number', default: 400, help: 'questions that are measured at each number of briefings' },
    meaning: {
      type: 'flag',
      help: 'with the encoder, which needs a quarter of a minute for each briefing at its first start',
    },
  },
  examples: [
    { typed: 'npm run bench:briefings', does: 'measures by words alone' },
    { typed: 'npm run bench:briefings -- --articles 20 --meaning', does: 'measures with the encoder' },
  ],
} as const satisfies Program

const NUMBERS = [1, 10, 50]
const SEED = 20_261_129
const MEGABYTE = 1024 * 1024
const CALL = { by: 'bench', onProgress: () => undefined }
/** The collector has done its work after that. */
const SETTLE_MS = 1_000

const serverOf = (i: number): string => String(10n ** 17n + BigInt(i))

/** @param number of corpora @param articles of each */
async function writeCorpora(
  parent: string,
  number: number,
  articles: number,
): Promise<readonly (readonly MadeArticle[])[]> {
  const news = madeNews(SEED)
  const corpora: MadeArticle[][] = []
  for (let i = 0; i < number; i++) {
    const own = Array.from({ length: articles }, () => news.next().value as MadeArticle)
    for (const { file, content } of own) {
      const target = path.join(parent, String(i), file)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, content)
    }
    corpora.push(own)
  }
  return corpora
}

function open(parent: string, { meaning, most }: { readonly meaning: boolean; readonly most: number }): Briefings {
  const thread = createSharedThread({ commands, now: Date.now })
  const config = parseConfig({ MEANING: meaning ? 'on' : 'off', COUNT_GAPS: 'off' })
  const reports = { onChange: () => undefined, onNote: () => undefined, onTrouble: console.error }
  return severalBriefings({
    settings: Array.from({ length: most }, (_, i): BriefingSettings => {
      const own = { name: `Briefing ${i}`, folder: path.join(parent, String(i)) }
      return { ...own, servers: [serverOf(i)], channels: [], moderators: [], private: true }
    }),
    moderators: { guildIds: [], roleIds: [] },
    open: ({ folder }) => thread.open({ config: { ...config, CORPUS_DIR: folder }, reports }),
    closeShared: thread.close,
    idleMs: Number.POSITIVE_INFINITY,
    now: Date.now,
    onTrouble: (_briefing, what, error) => console.error(what, error),
  })
}

function used(briefings: Briefings, i: number): UsedBriefing {
  const briefing = briefings.at({ serverId: serverOf(i), channelIds: [] })
  if (!briefing) throw new Error(`there is no briefing ${i}`)
  return briefing
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await job()
  return performance.now() - since
}

const ask = (briefing: UsedBriefing, question: string) => timed(() => briefing.run('ask', { question }, CALL))

/** The first question to each of the briefings that are not open yet, which waits for the opening; then all is got ready. */
async function openUpTo(briefings: Briefings, number: number, opened: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = opened; i < number; i++) times.push(await ask(used(briefings, i), 'who said that it opens on Monday'))
  await briefings.quotationsReady()
  for (let i = opened; i < number; i++) await encoded(used(briefings, i))
  return times
}

/** Resolves when the encoder has read the briefing, or at once if there is no encoder. */
async function encoded(briefing: UsedBriefing): Promise<void> {
  const isEncoding = async () => (await briefing.run('briefing', {}, CALL)).record.meaning === 'encoding'
  while (await isEncoding()) await wait(SETTLE_MS)
}

async function measure({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  const parent = await mkdtemp(path.join(tmpdir(), 'bench-briefings-'))
  const corpora = await writeCorpora(parent, options.most, options.articles)
  const before = process.memoryUsage().rss
  const briefings = open(parent, options)
  const questions = corpora.map((own, i) => madeQuestions([...new Set(own.map(({ story }) => story))], 20, SEED + i))
  const rows = [['briefings', 'memory, MB', 'first question, ms', 'p50, ms', 'p99, ms', 'slowest, ms']]
  let opened = 0
  for (const number of NUMBERS.filter((one) => one <= options.most)) {
    const first = await openUpTo(briefings, number, opened)
    opened = number
    const times: number[] = []
    for (let n = 0; n < options.questions; n++) {
      const i = n % number
      times.push(await ask(used(briefings, i), questions[i]?.[Math.floor(n / number) % 20] ?? ''))
    }
    await wait(SETTLE_MS)
    const memory = (process.memoryUsage().rss - before) / MEGABYTE
    const figures = [quantile(first, 0.5), quantile(times, 0.5), quantile(times, 0.99), Math.max(...times)]
    rows.push([String(number), memory.toFixed(0), ...figures.map((figure) => figure.toFixed(1))])
    process.stderr.write(`${number} measured\n`)
  }
  console.log(table(rows))
  const back = await reopened(briefings, parent, options)
  console.log(`\nOpened again with what was kept of it: ${back.toFixed(0)} ms to the first answer.`)
  await rm(parent, { recursive: true, force: true })
}

/** How long the first question takes after a briefing was left: its thread has loaded the code for another one. */
async function reopened(briefings: Briefings, parent: string, options: Parameters<typeof open>[1]): Promise<number> {
  await briefings.close()
  const again = open(parent, options)
  await ask(used(again, 0), 'who spoke')
  const time = await ask(used(again, Math.min(1, options.most - 1)), 'who spoke')
  await again.close()
  return time
}

await runProgram(PROGRAM, measure)
