/** `npm run bench:scale`: what a corpus costs by its size. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { UserError } from '../src/process/user-error.ts'
import { type Curve, plot } from './measures/plot.ts'
import { table } from './measures/table.ts'

const SIZES = '10000,100000'
/** What each step measures is told in `scale-run.ts`. */
const STEPS = ['build', 'served', 'plain', 'vectors', 'meaning']
const USUAL_STEPS = 'build,served,plain'
/** The curves of the plot: how long readers wait, and MiniSearch with its defaults for comparison. */
const CURVES = ['/ask p50', '/ask p99', '/quote p50', '/verify p50', 'completion p99', 'MiniSearch p50'] as const

type Row = Readonly<Record<string, number>>

const PROGRAM = {
  command: 'npm run bench:scale',
  purpose: 'Measures how time and memory grow with the size of a corpus, on generated articles.',
  options: {
    passages: { type: 'text', shown: 'N,N', default: SIZES, help: 'how many passages each corpus has' },
    folder: {
      type: 'text',
      shown: 'DIR',
      default: path.join(tmpdir(), 'briefing-bot-bench'),
      help: 'the folder for the generated articles',
    },
    steps: {
      type: 'text',
      shown: 'STEP,STEP',
      default: USUAL_STEPS,
      help: `what is measured, of ${STEPS.join(', ')}; vectors makes what meaning needs, and each start uses what the steps before kept`,
    },
    plot: { type: 'text', shown: 'FILE', help: 'draw the figures into this SVG file' },
  },
  examples: [
    { typed: 'npm run bench:scale', does: 'measures ten and a hundred thousand passages' },
    {
      typed: 'npm run bench:scale -- --passages 500000 --steps build,vectors,meaning',
      does: 'measures questions with made vectors, as if the encoder had read everything',
    },
    { typed: 'npm run bench:scale -- --passages 10000,30000 --plot scale.svg', does: 'measures and draws two sizes' },
  ],
} as const satisfies Program

async function run({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  if (!/^\d+(?:,\d+)*$/.test(options.passages)) {
    throw new UserError(`The option '--passages' is a list such as ${SIZES}, not '${options.passages}'.`)
  }
  const steps = options.steps.split(',')
  if (!steps.every((step) => STEPS.includes(step))) {
    throw new UserError(`The option '--steps' is a list of ${STEPS.join(', ')}, not '${options.steps}'.`)
  }
  const sizes = options.passages.split(',').map(Number)
  await mkdir(options.folder, { recursive: true })
  const rows: Row[] = []
  for (const size of sizes) {
    const measured: Record<string, number> = {}
    for (const step of steps) Object.assign(measured, await measure(options.folder, size, step))
    const { 'MiniSearch p50': plain, '/ask p50': ours } = measured
    if (plain !== undefined && ours !== undefined) measured['MiniSearch p50 / ours'] = plain / ours
    rows.push(measured)
  }
  const names = Object.keys(rows[0] ?? {})
  const shown = (value = Number.NaN) => value.toFixed(value < 100 ? 1 : 0)
  console.log(
    table([
      ['milliseconds, but for MB', ...sizes.map((size) => `${size} passages`)],
      ...names.map((name) => [name, ...rows.map((row) => shown(row[name]))]),
    ]),
  )
  if (options.plot === undefined) return
  const curves = CURVES.map(
    (name): Curve => ({ name, points: sizes.map((size, i) => ({ x: size, y: rows[i]?.[name] ?? Number.NaN })) }),
  )
  await writeFile(options.plot, plot({ title: 'What a question costs', x: 'passages', y: 'ms', curves }))
}

/** Runs in a process of its own, so that earlier steps do not count towards its memory. */
async function measure(folder: string, size: number, step: string): Promise<Row> {
  const program = path.join(import.meta.dirname, 'scale-run.ts')
  const options = ['--max-old-space-size=12000', '--import', 'tsx', program, folder, String(size), step]
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (status !== 0) throw new Error(`${step} at ${size} passages ended with status ${status}`)
  return JSON.parse(output) as Row
}

await runProgram(PROGRAM, run)
