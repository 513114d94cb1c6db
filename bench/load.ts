/** `npm run bench:load`: 200 members use a running bot through the double of Discord, and a refresh runs in the middle. */
import { appendFile, mkdir, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { madeCorpus } from './made/made-corpus.ts'
import { type LoadedBot, MEMBERS, openLoadedBot, type Use } from './measures/loaded-bot.ts'
import { quantile } from './measures/quantiles.ts'
import { residentMegabytes } from './measures/resident-megabytes.ts'
import { table } from './measures/table.ts'

/** The share of the articles that have changed when the refresh runs. */
const CHANGED_SHARE = 0.02
/** Longer waits are counted. */
const MAX_WAIT_MS = 1_000
/** Members who ask as soon as they have their answer, to find out how many the bot can answer. */
const EAGER_MEMBERS = 4
const EAGER_SECONDS = 15
/** How much the members ask, as a multiple of what the bot can answer, and which share may end without a word. */
const OVERLOADS = [
  { times: 1, maxUnanswered: 0 },
  { times: 3, maxUnanswered: 0.005 },
] as const
/** Between two measurements, so that what still waits is done. */
const REST_MS = 5_000

const PROGRAM = {
  command: 'npm run bench:load',
  purpose: `Measures the bot under load: ${MEMBERS} members use it on a double of Discord, and a refresh runs in the middle.`,
  options: {
    seconds: { type: 'number', default: 120, help: 'how many seconds the members ask' },
    rate: { type: 'number', default: 50, help: 'how many commands they use in a second' },
    overload: {
      type: 'flag',
      help: 'find out how many commands the bot can answer, and use one and three times as many, from a processor core of their own',
    },
    passages: { type: 'number', default: 10_000, help: 'how many passages the generated corpus has' },
    folder: {
      type: 'text',
      shown: 'DIR',
      default: path.join(tmpdir(), 'briefing-bot-load'),
      help: 'the folder for the generated corpus',
    },
  },
  examples: [
    { typed: 'npm run bench:load', does: 'measures two minutes of load' },
    {
      typed: 'npm run bench:load -- --seconds 1800 --rate 5',
      does: 'measures half an hour of light load, in which memory must stay flat',
    },
    {
      typed: 'npm run bench:load -- --overload --seconds 60',
      does: 'measures one and three times what can be answered',
    },
  ],
} as const satisfies Program

async function run({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  const { seconds, rate, overload } = options
  await mkdir(options.folder, { recursive: true })
  const corpus = await madeCorpus(options.folder, options.passages)
  const loaded = await openLoadedBot(corpus, { isApart: overload })
  try {
    if (overload) await measureOverload(loaded, seconds)
    else await measureLoad(loaded, corpus.folder, { seconds, rate })
  } finally {
    await loaded.close()
  }
}

interface Load {
  readonly seconds: number
  /** Uses in a second. */
  readonly rate: number
}

/** Members use the bot at a rate, whether they are answered or not. @param onUse called before each use */
async function usedAt(
  loaded: LoadedBot,
  { seconds, rate }: Load,
  onUse: (i: number, total: number) => Promise<void>,
): Promise<readonly Use[]> {
  const total = Math.round(seconds * rate)
  const uses: Promise<Use>[] = []
  const start = performance.now()
  for (let i = 0; i < total; i++) {
    await pause(Math.max(0, start + (1_000 * i) / rate - performance.now()))
    await onUse(i, total)
    uses.push(loaded.use(i))
  }
  return Promise.all(uses)
}

async function measureLoad(loaded: LoadedBot, folder: string, load: Load): Promise<void> {
  const memory: number[] = []
  let refreshed: Promise<string> | null = null
  const uses = await usedAt(loaded, load, async (i, total) => {
    if (i % Math.ceil(total / 10) === 0) memory.push(await residentMegabytes(loaded.bot))
    if (i === Math.floor(total / 2)) refreshed = refresh(loaded, folder)
  })
  report(uses, memory, (await refreshed) ?? 'none')
}

async function measureOverload(loaded: LoadedBot, seconds: number): Promise<void> {
  const capacity = await answeredInASecond(loaded)
  console.log(`The bot can answer ${capacity.toFixed(0)} commands a second.\n`)
  const rows: string[][] = []
  for (const { times, maxUnanswered } of OVERLOADS) {
    await pause(REST_MS)
    const uses = await usedAt(loaded, { seconds, rate: times * capacity }, async () => undefined)
    const of = (outcome: Use['outcome']) => uses.filter((use) => use.outcome === outcome)
    const slowest = quantile(
      [...of('answered'), ...of('told')].map(({ tookMs }) => tookMs),
      1,
    )
    const counts = (['answered', 'told', 'unanswered'] as const).map((outcome) => String(of(outcome).length))
    rows.push([`${times} times`, String(uses.length), ...counts, slowest.toFixed(0)])
    if (of('unanswered').length > maxUnanswered * uses.length) process.exitCode = 1
    for (const failure of new Set(of('unanswered').map(({ failure }) => failure))) console.log(`unanswered: ${failure}`)
  }
  console.log(
    table([
      ['what can be answered', 'uses', 'answered', 'told to ask again', 'unanswered', 'slowest word, ms'],
      ...rows,
    ]),
  )
}

/** A few members ask as soon as they have their answer. */
async function answeredInASecond(loaded: LoadedBot): Promise<number> {
  const end = performance.now() + 1_000 * EAGER_SECONDS
  let [next, answered] = [0, 0]
  const eager = Array.from({ length: EAGER_MEMBERS }, async () => {
    while (performance.now() < end) {
      const { outcome } = await loaded.use(next++)
      if (outcome === 'answered') answered++
    }
  })
  await Promise.all(eager)
  return answered / EAGER_SECONDS
}

/** Changes some articles, and refreshes. @returns how long it took and what the moderator is told */
async function refresh({ moderator }: LoadedBot, folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).sort()
  for (const file of files.slice(0, Math.ceil(CHANGED_SHARE * files.length))) {
    await appendFile(
      path.join(folder, file),
      '\nOne more paragraph has been added to this article by its editors today.\n',
    )
  }
  const start = performance.now()
  const reply = await (await moderator.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
  const [first = ''] = (reply.embeds[0]?.description ?? reply.text).split('\n')
  return `${((performance.now() - start) / 1_000).toFixed(1)} s: ${first}`
}

function report(uses: readonly Use[], memory: readonly number[], refreshed: string): void {
  const times = uses.map(({ tookMs }) => tookMs)
  const failures = uses.flatMap(({ failure }) => failure ?? [])
  console.log(
    table([
      ['uses', String(uses.length)],
      ['failed', String(failures.length)],
      ['p50, ms', quantile(times, 0.5).toFixed(1)],
      ['p99, ms', quantile(times, 0.99).toFixed(1)],
      ['slowest, ms', quantile(times, 1).toFixed(0)],
      [`over ${MAX_WAIT_MS} ms`, String(times.filter((time) => time > MAX_WAIT_MS).length)],
      ['the refresh', refreshed],
      ['memory at every tenth, MB', memory.map((megabytes) => megabytes.toFixed(0)).join(' ')],
    ]),
  )
  for (const failure of new Set(failures)) console.log(`failed: ${failure}`)
  if (failures.length > 0) process.exitCode = 1
}

await runProgram(PROGRAM, run)
