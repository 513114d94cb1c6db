/** Runs the program as a reader does: a real process, with nothing of the test's own environment in it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import path from 'node:path'
import { configSchema } from '../../src/process/config.ts'
import { transpiled } from '../setup/transpiled.ts'
import { corpusFolder } from './corpus-folder.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'] as const

/** The encoder takes seconds of processor time: only tests of meaning switch it on. */
const WITHOUT_MEANING = { MEANING: 'off' } as const

/** An empty variable counts as not set, and keeps what a developer has in a .env file out of the test. */
export const UNSET: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(configSchema.shape).map((name) => [name, ''])),
  ...WITHOUT_MEANING,
}

export interface ConsoleRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ConsoleOptions {
  /** What is typed. */
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  /** The file that is run, by default the main program. */
  readonly program?:
    | 'src/main/start.ts'
    | 'src/main/export.ts'
    | 'src/main/register.ts'
    | 'src/main/refresh.ts'
    | 'src/main/reindex.ts'
    | 'src/main/feeds.ts'
    | 'src/main/doctor.ts'
    | 'src/main/policies.ts'
  /** Where it is started, by default the project. */
  readonly folder?: string
  /** Closes the output after the first piece of it, as `head -1` does. */
  readonly readsOnce?: boolean
}

/** Starts the program, for a test that does more with it than wait for its end. */
export function startProgram(
  args: readonly string[],
  {
    program = 'src/main/start.ts',
    folder,
    environment,
  }: Pick<ConsoleOptions, 'program' | 'folder' | 'environment'> = {},
): ChildProcessWithoutNullStreams {
  const inherited = Object.fromEntries(
    INHERITED.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
  return spawn(process.execPath, [transpiled(program), ...args], {
    cwd: folder ?? ROOT,
    env: {
      ...inherited,
      XDG_CACHE_HOME: corpusFolder({}),
      ...(folder === undefined ? UNSET : WITHOUT_MEANING),
      ...environment,
    },
  })
}

export function runConsole(args: readonly string[], options: ConsoleOptions = {}): Promise<ConsoleRun> {
  const child = startProgram(args, options)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (options.readsOnce) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  // A program that has ended reads no more of what is typed: its status tells whether that was right.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/** The JSON objects that a run with `--json` wrote, one a line. */
export const recordsOf = ({ stdout }: ConsoleRun): readonly Readonly<Record<string, unknown>>[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
