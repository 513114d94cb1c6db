/** `npm run bench:engine`: what a corpus costs that a search engine holds, beside the same in memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { UserError } from '../src/process/user-error.ts'
import { startLocalCluster } from './engine/local-cluster.ts'
import { table } from './measures/table.ts'

const PROGRAM = {
  command: 'npm run bench:engine',
  purpose:
    'Measures how fast a search engine is filled and how long /ask takes over it, on generated articles, beside the same\n' +
    'articles in memory. It starts three nodes on this machine.',
  options: {
    passages: { type: 'number', default: 100_000, help: 'how many passages the corpus has' },
    folder: {
      type: 'text',
      shown: 'DIR',
      default: path.join(tmpdir(), 'briefing-bot-bench'),
      help: 'the folder for the generated articles',
    },
    heap: { type: 'text', shown: 'SIZE', default: '2g', help: 'the largest heap of the three nodes together' },
    shards: { type: 'number', default: 3, help: 'into how many parts each index is split' },
    vectors: { type: 'flag', help: 'with made vectors: questions are matched by meaning too' },
    'no-memory': { type: 'flag', help: 'leave the measuring in memory out' },
  },
  examples: [
    { typed: 'npm run bench:engine', does: 'measures a hundred thousand passages' },
    {
      typed: 'npm run bench:engine -- --passages 1000000 --no-memory --vectors',
      does: 'measures a million, with vectors',
    },
  ],
} as const satisfies Program

type Row = Readonly<Record<string, number>>

async function run({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  await mkdir(options.folder, { recursive: true })
  const MEANING = options.vectors ? 'on' : 'off'
  const measure = (step: string, environment: NodeJS.ProcessEnv) =>
    measured([options.folder, String(options.passages), step], environment)
  const cluster = await startLocalCluster({ heap: options.heap })
  const columns: [name: string, row: Row][] = []
  try {
    const environment = { MEANING, SEARCH_URL: cluster.addresses.join(',') }
    const filled = await measure('fill', { ...environment, SHARDS: String(options.shards) })
    const asked = await measure('ask', environment)
    const seen = await measure('seen', environment)
    columns.push(['engine', { ...filled, ...asked, ...seen, ...(await measure('bot', environment)) }])
  } finally {
    await cluster.close()
  }
  // Encoding takes hours, so that the articles in memory have no vectors.
  if (!options['no-memory']) columns.push(['memory', await measure('memory', { MEANING: 'off' })])
  const names = Object.keys(columns[0]?.[1] ?? {})
  const shown = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(value < 100 ? 1 : 0))
  const rows = names.map((name) => [name, ...columns.map(([, row]) => shown(row[name]))])
  console.log(table([[`${options.passages} passages`, ...columns.map(([name]) => name)], ...rows]))
}

/** Runs one part in a process of its own, whose memory is its own. */
async function measured(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Row> {
  const file = path.join(import.meta.dirname, 'engine/measure.ts')
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (status !== 0) throw new UserError(`The part '${args.at(-1)}' ended with ${status}.`)
  return JSON.parse(output) as Row
}

await runProgram(PROGRAM, run)
