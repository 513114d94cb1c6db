/** The thread that holds a briefing and runs its commands. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Command, GivenFile, OptionValue } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import type { Change } from '../updates/corpus-updater.ts'
import type { OnProgress, Progress } from '../updates/report.ts'
import type { BriefingService } from './briefing-service.ts'
import { openLocalService } from './local-service.ts'
import {
  type Calls,
  connectThreads,
  type PlainError,
  plainError,
  type ThreadCalls,
  type ThreadPort,
} from './thread-calls.ts'

/** What the thread is started with. */
export interface BriefingWorkerData {
  readonly config: Config
  /** Names of the commands that are offered. */
  readonly offered: readonly string[]
  /** Text of the largest corpus that this thread builds while it serves another, in UTF-16 units; by default what is quick enough. */
  readonly mostTextHere?: number
}

/** A file stays where the edge can read it; across goes its name. */
export interface FileElsewhere {
  readonly fileElsewhere: string
}

export type PlainValue = Exclude<OptionValue, GivenFile> | FileElsewhere

/** One use of a command, by a number that the main thread gives. */
interface PlainCall {
  readonly use: number
  readonly by: string
}

const port = parentPort as ThreadPort
const { config, offered, mostTextHere } = workerData as BriefingWorkerData

let service: BriefingService | null = null
/** Told how far the thread is that is to take the place of this one. */
let onPublishing: OnProgress = () => undefined
const opened = (): BriefingService => {
  if (!service) throw new UserError('The articles are not read yet.')
  return service
}

async function offeredCommands(): Promise<readonly Command[]> {
  const { commands } = await import('../../commands/index.ts')
  return commands.filter(({ name }) => offered.includes(name))
}

const mine = {
  async open() {
    service = await openLocalService({
      config,
      commands: offeredCommands(),
      now: Date.now,
      onProgress: (progress) => main.tell('building', progress),
      ...(mostTextHere === undefined ? {} : { mostTextHere }),
      onServing: (holdings) => main.tell('serving', holdings),
      publishLarge: (_corpus, onProgress) => {
        onPublishing = onProgress
        return main.call('publish', undefined)
      },
      reports: {
        onChange: (change) => main.tell('changed', change),
        onNote: (note) => main.tell('note', note),
        onTrouble: (what, error) => main.tell('trouble', { what, error: plainError(error) }),
      },
    })
    return service.holdings()
  },
  run: ({ command, values, ...call }: PlainCall & { command: string; values: Record<string, PlainValue> }) =>
    opened().run(command, withFiles(values, call.use), callOf(call)),
  complete: ({ command, option, typed }: { command: string; option: string; typed: string }) =>
    opened().complete(command, option, typed),
  show: ({ command, view, ...call }: PlainCall & { command: string; view: string }) =>
    opened().show(command, view, callOf(call)),
  publishing: (progress: Progress) => onPublishing(progress),
  follow: () => opened().follow(),
  reread: () => opened().reread(),
  quotationsReady: () => opened().quotationsReady(),
  endChanges: () => service?.endChanges(),
  close: () => service?.close(),
} satisfies Calls

const main: ThreadCalls<MainCalls> = connectThreads<MainCalls>(port, mine)

/** What this thread offers. */
export type BriefingWorkerCalls = typeof mine

/** What it asks of the main thread. */
export type MainCalls = {
  /** Puts a new thread, which reads the corpus as it is now, in the place of this one. */
  publish(argument: undefined): Promise<void>
  /** How far this thread is with its briefing. */
  building(progress: Progress): void
  /** This thread has put a changed briefing in the place of its own. */
  serving(holdings: Holdings): void
  changed(change: Change): void
  note(note: string): void
  trouble(trouble: { readonly what: string; readonly error: PlainError }): void
  progress(progress: { readonly use: number; readonly progress: Progress }): void
  read(file: { readonly use: number; readonly option: string; readonly maxBytes: number }): Promise<Uint8Array>
}

const callOf = ({ use, by }: PlainCall) => ({
  by,
  onProgress: (progress: Progress) => main.tell('progress', { use, progress }),
})

const withFiles = (values: Record<string, PlainValue>, use: number): Record<string, OptionValue> =>
  Object.fromEntries(
    Object.entries(values).map(([option, value]) => [
      option,
      typeof value !== 'object'
        ? value
        : {
            name: value.fileElsewhere,
            read: (maxBytes: number) => main.call('read', { use, option, maxBytes }),
          },
    ]),
  )
