/** Serves a briefing from a thread of its own; the next one of a large corpus is built on another thread, which takes its place. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Call, Command, OptionValue } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'
import type { BriefingWorkerCalls, MainCalls, PlainValue } from './briefing-worker.ts'
import { type Generation, startGeneration } from './generation.ts'
import { errorOf, type ThreadCalls } from './thread-calls.ts'

export interface ThreadedServiceOptions {
  readonly config: Config
  /** Those that are offered; the thread knows them by their names. */
  readonly commands: readonly Command[]
  readonly reports: ServiceReports
  /** Text of the largest corpus that a thread builds while it serves another, in UTF-16 units; by default what is quick enough. */
  readonly mostTextHere?: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const RESTARTING = 'I am reading the articles again after a fault. Ask again in a moment.'
/** Before a thread that died is replaced; doubled each time that this fails. Milliseconds. */
const FIRST_PAUSE = 100
const MAX_PAUSE = 60_000

/** One use of a command, for what comes back while it runs. */
interface Use {
  readonly call: Call
  readonly values: Readonly<Record<string, OptionValue>>
}

/**
 * Starts the thread and waits until it has read the corpus. A thread that dies is replaced: commands that ran on it fail
 * with a clear message, and so do others until the new one is ready.
 * @throws UserError where the folder is missing or the configuration of fetching does not fit
 */
export async function openThreadedService({
  config,
  commands,
  reports,
  now,
  ...limits
}: ThreadedServiceOptions): Promise<BriefingService> {
  const alive = new Set<Generation>()
  const complete = new Set<Generation>()
  const uses = new Map<number, Use>()
  let nextUse = 0
  let isClosed = false
  let current: Generation | null = null

  const mine: Omit<MainCalls, 'serving'> = {
    async publish() {
      const next = await begin()
      // Nothing that can be asked now shall be turned away after the change.
      if (current && complete.has(current)) await next.complete
      serve(next)
    },
    building: (progress) => current?.tell('publishing', progress),
    changed: reports.onChange,
    note: reports.onNote,
    trouble: ({ what, error }) => reports.onTrouble(what, errorOf(error)),
    progress: ({ use, progress }) => uses.get(use)?.call.onProgress(progress),
    async read({ use, option, maxBytes }) {
      const file = uses.get(use)?.values[option]
      if (typeof file !== 'object') throw new Error(`there is no file in option ${option}`)
      return file.read(maxBytes)
    },
  }

  async function begin(): Promise<Generation> {
    // The thread speaks to nobody: it needs no token.
    const { DISCORD_TOKEN: _, ...needed } = config
    const serving = (held: Holdings) => {
      if (current !== generation) return
      holdings = held
      servedSince = now()
    }
    const data = { ...limits, config: needed, offered: commands.map(({ name }) => name) }
    const generation = await startGeneration(data, { ...mine, serving })
    alive.add(generation)
    void generation.complete.then((isComplete) => {
      if (isComplete && alive.has(generation)) complete.add(generation)
    })
    void generation.gone.then((fault) => {
      alive.delete(generation)
      complete.delete(generation)
      if (fault === null || isClosed) return
      reports.onTrouble('the thread that holds the articles died', fault)
      if (current !== generation) return
      current = null
      void replace()
    })
    return generation
  }

  function serve(generation: Generation): void {
    const before = current
    current = generation
    holdings = generation.holdings
    servedSince = now()
    before?.retire()
    if (isClosed) generation.retire()
  }

  async function replace(): Promise<void> {
    for (let wait = FIRST_PAUSE; !isClosed && current === null; wait = Math.min(2 * wait, MAX_PAUSE)) {
      await pause(wait, undefined, { ref: false })
      try {
        serve(await begin())
      } catch (error) {
        reports.onTrouble('the articles could not be read again', error)
      }
    }
  }

  /** Runs a job on the thread that serves now. */
  function onCurrent<T>(job: (calls: ThreadCalls<BriefingWorkerCalls>) => Promise<T>): Promise<T> {
    return current ? current.use(job) : Promise.reject(new UserError(RESTARTING))
  }

  function used<T>({ call, values }: Use, job: (use: number) => Promise<T>): Promise<T> {
    const use = nextUse++
    uses.set(use, { call, values })
    return job(use).finally(() => uses.delete(use))
  }

  const first = await begin()
  let holdings = first.holdings
  let servedSince = now()
  serve(first)

  return {
    holdings: () => holdings,
    servedSince: () => servedSince,
    run: (command, values, call, patience) =>
      used({ call, values }, (use) =>
        onCurrent((calls) => calls.call('run', { command, values: plainValues(values), use, by: call.by }, patience)),
      ),
    complete: (command, option, typed, patience) =>
      current
        ? onCurrent((calls) => calls.call('complete', { command, option, typed }, patience))
        : Promise.resolve([]),
    show: (command, view, call, patience) =>
      used({ call, values: {} }, (use) =>
        onCurrent((calls) => calls.call('show', { command, view, use, by: call.by }, patience)),
      ),
    follow: () => onCurrent((calls) => calls.call('follow', undefined)),
    reread: () => onCurrent((calls) => calls.call('reread', undefined)),
    quotationsReady: () => onCurrent((calls) => calls.call('quotationsReady', undefined)),
    async endChanges() {
      const ending = [...alive].map((generation) => generation.use((calls) => calls.call('endChanges', undefined)))
      await Promise.allSettled(ending)
    },
    async close() {
      isClosed = true
      await Promise.all([...alive].map((generation) => generation.end()))
    },
  }
}

const plainValues = (values: Readonly<Record<string, OptionValue>>): Record<string, PlainValue> =>
  Object.fromEntries(
    Object.entries(values).map(([option, value]) => [
      option,
      typeof value === 'object' ? { fileElsewhere: value.name } : value,
    ]),
  )
