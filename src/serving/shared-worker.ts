/** The worker that holds several briefings: they share its code and the dictionaries that it has loaded. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import { type MeaningThread, MeaningUnavailable } from '../meaning/meaning-thread.ts'
import { createPageReader } from '../pages/page-reader.ts'
import type { Config } from '../process/config.ts'
import type { Change } from '../updates/updater-parts.ts'
import type { BriefingService } from './briefing-service.ts'
import { borrowedEncoder, type EncoderCalls } from './lent-encoder.ts'
import { openLocalService } from './local-service.ts'
import { connectThreads, type ThreadCalls } from './thread-calls.ts'
import { type PlainError, plainError, type ThreadPort } from './thread-messages.ts'

/** What the worker is started with. */
export interface SharedWorkerData {
  /** Names of the commands that are offered. */
  readonly offered: readonly string[]
}

/** The functions of a service that other threads call, each with the number of a briefing before its own arguments. */
type NumberedCalls = {
  readonly [Name in Exclude<keyof BriefingService, 'isServing' | 'holdings' | 'servedSince' | 'close'>]: (
    briefing: number,
    ...args: Parameters<BriefingService[Name]>
  ) => ReturnType<BriefingService[Name]>
}

/** What the worker offers. */
export interface SharedWorkerCalls extends NumberedCalls {
  /**
   * @param briefing a number that was never given before
   * @param isBesideOthers whether other briefings are open, or being opened
   * @throws as `openBriefing` does
   */
  open(briefing: number, config: Config, isBesideOthers: boolean): Promise<Holdings>
  /** Closes one briefing, and waits until its changes have ended. */
  leave(briefing: number): Promise<void>
  /** Closes all briefings. */
  close(): Promise<void>
}

/** What the worker asks of its parent. */
export type SharedParentCalls = EncoderCalls & {
  /** A changed briefing has taken the place of the one before. */
  serving(briefing: number, holdings: Holdings): void
  changed(briefing: number, change: Change): void
  note(briefing: number, note: string): void
  trouble(briefing: number, what: string, error: PlainError): void
}

const { offered } = workerData as SharedWorkerData
const services = new Map<number, BriefingService>()
const pages = createPageReader()

async function offeredCommands(): Promise<readonly Command[]> {
  const { commands } = await import('../../commands/index.ts')
  return commands.filter(({ name }) => offered.includes(name))
}

function serviceOf(briefing: number): BriefingService {
  const service = services.get(briefing)
  if (!service) throw new Error(`the briefing ${briefing} is not open`)
  return service
}

async function leave(briefing: number): Promise<void> {
  const service = services.get(briefing)
  services.delete(briefing)
  await service?.close()
}

const mine: SharedWorkerCalls = {
  async open(briefing, config, isBesideOthers) {
    let isLeft = false
    const service = await openLocalService({
      config,
      commands: offeredCommands(),
      isBesideOthers,
      now: Date.now,
      // One thread reads the pages of all briefings; it ends with this one.
      pageReader: { ...pages, close: async () => undefined },
      onServing: (holdings) => parent.tell('serving', briefing, holdings),
      reachEncoder: () => encoderUntil(() => isLeft),
      reports: {
        onChange: (change) => parent.tell('changed', briefing, change),
        onNote: (note) => parent.tell('note', briefing, note),
        onTrouble: (what, error) => parent.tell('trouble', briefing, what, plainError(error)),
      },
    })
    const close = () => {
      isLeft = true
      return service.close()
    }
    services.set(briefing, { ...service, close })
    return service.holdings()
  },
  leave,
  run: (briefing, ...use) => serviceOf(briefing).run(...use),
  complete: (briefing, ...use) => serviceOf(briefing).complete(...use),
  show: (briefing, ...use) => serviceOf(briefing).show(...use),
  deliver: (briefing, deliver) => serviceOf(briefing).deliver(deliver),
  watchedServers: (briefing) => serviceOf(briefing).watchedServers(),
  forgetServer: (briefing, guildId) => serviceOf(briefing).forgetServer(guildId),
  follow: (briefing) => serviceOf(briefing).follow(),
  reread: (briefing) => serviceOf(briefing).reread(),
  quotationsReady: (briefing) => serviceOf(briefing).quotationsReady(),
  endChanges: (briefing) => serviceOf(briefing).endChanges(),
  async close() {
    await Promise.all([...services.keys()].map(leave))
    await pages.close()
  },
}

/** The encoder of the parent, until the briefing is left: nobody waits for the rest of its passages then. */
function encoderUntil(isLeft: () => boolean): MeaningThread {
  const encoder = borrowedEncoder({
    encodeQuestion: (question) => parent.call('encodeQuestion', [question]),
    encodePassages: (inputs) => parent.call('encodePassages', [inputs]),
  })
  return {
    ...encoder,
    encodePassages: async (inputs) => {
      if (isLeft()) throw new MeaningUnavailable('the briefing is no longer open')
      return encoder.encodePassages(inputs)
    },
  }
}

const parent: ThreadCalls<SharedParentCalls> = connectThreads<SharedParentCalls>(parentPort as ThreadPort, { ...mine })
