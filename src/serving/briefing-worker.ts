/** The worker that holds a briefing: once the briefing is open, it offers the functions of the service to its parent. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Config } from '../process/config.ts'
import type { Change } from '../updates/updater-parts.ts'
import type { BriefingService } from './briefing-service.ts'
import { borrowedEncoder, type EncoderCalls } from './lent-encoder.ts'
import { openLocalService } from './local-service.ts'
import { connectThreads, type ThreadCalls } from './thread-calls.ts'
import { type PlainError, plainError, type ThreadPort } from './thread-messages.ts'

/** What the worker is started with. */
export interface BriefingWorkerData {
  readonly config: Config
  /** Names of the commands that are offered. */
  readonly offered: readonly string[]
  /** Whether this process serves other briefings meanwhile. */
  readonly isBesideOthers: boolean
}

/** What the worker offers. Until `open` has resolved, nothing else is there. */
export interface BriefingWorkerCalls extends BriefingService {
  /** @returns what the opened briefing holds @throws as `openBriefing` does */
  open(): Promise<Holdings>
}

/** What the worker asks of its parent. */
export type ParentCalls = EncoderCalls & {
  /** A changed briefing has taken the place of the one before. */
  serving(holdings: Holdings): void
  changed(change: Change): void
  note(note: string): void
  trouble(what: string, error: PlainError): void
}

const { config, offered, isBesideOthers } = workerData as BriefingWorkerData

async function offeredCommands(): Promise<readonly Command[]> {
  const { commands } = await import('../../commands/index.ts')
  return commands.filter(({ name }) => offered.includes(name))
}

const mine = {
  async open() {
    const service = await openLocalService({
      config,
      commands: offeredCommands(),
      isBesideOthers,
      now: Date.now,
      onServing: (holdings) => parent.tell('serving', holdings),
      reachEncoder: () =>
        borrowedEncoder({
          encodeQuestion: (question) => parent.call('encodeQuestion', [question]),
          encodePassages: (inputs) => parent.call('encodePassages', [inputs]),
        }),
      reports: {
        onChange: (change) => parent.tell('changed', change),
        onNote: (note) => parent.tell('note', note),
        onTrouble: (what, error) => parent.tell('trouble', what, plainError(error)),
      },
    })
    Object.assign(mine, service)
    return service.holdings()
  },
}

const parent: ThreadCalls<ParentCalls> = connectThreads<ParentCalls>(parentPort as ThreadPort, mine)
