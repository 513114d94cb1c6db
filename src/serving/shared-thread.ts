/** A thread that holds several briefings. It starts with the first, and again with the next one if it has died. */
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Config } from '../process/config.ts'
import { releaseThread } from '../store/article-store.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'
import { lendEncoder } from './lent-encoder.ts'
import type { SharedParentCalls, SharedWorkerCalls, SharedWorkerData } from './shared-worker.ts'
import { errorOf } from './thread-messages.ts'
import type { ThreadedServiceOptions } from './threaded-service.ts'
import { startWatchedWorker, type WatchedWorker } from './watched-worker.ts'

export interface SharedThread {
  /**
   * Opens one more briefing. Its service no longer serves when the thread has died: open the briefing again then.
   * @throws UserError if the folder is missing or the configuration of fetching is invalid
   */
  open(options: Pick<ThreadedServiceOptions, 'config' | 'reports'>): Promise<BriefingService>
  /** Closes all briefings, and ends the thread and the encoder that they share. */
  close(): Promise<void>
}

/** A briefing that the thread holds. */
interface Held {
  readonly config: Config
  readonly reports: ServiceReports
  holdings: Holdings
  servedSince: number
}

type Thread = WatchedWorker<SharedWorkerCalls>

export function createSharedThread({
  commands,
  now,
}: {
  readonly commands: readonly Command[]
  readonly now: () => number
}): SharedThread {
  const held = new Map<number, Held>()
  const encoder = lendEncoder()
  let thread: Thread | null = null
  let nextNumber = 0

  function running(config: Config): Thread {
    if (thread) return thread
    const data: SharedWorkerData = { offered: commands.map(({ name }) => name) }
    const started = startWatchedWorker<SharedWorkerCalls>(new URL('./shared-worker.ts', import.meta.url), {
      workerData: data,
      isOverEngine: config.SEARCH_URL !== undefined,
      mine: { ...encoder.calls, ...listeners(held, now) },
      beforeEnded: (threadId) => releaseAll(held, threadId),
    })
    void started.ended.then((fault) => {
      if (thread === started) thread = null
      const [first] = held.values()
      if (fault !== null) first?.reports.onTrouble('the thread that holds the articles died', fault)
      held.clear()
    })
    thread = started
    return started
  }

  return {
    async open({ config: { DISCORD_TOKEN: _, ...config }, reports }) {
      const number = nextNumber++
      const { calls, ended } = running(config)
      const isBesideOthers = held.size > 0
      const own: Held = { config, reports, holdings: NOTHING, servedSince: now() }
      held.set(number, own)
      try {
        own.holdings = await Promise.race([
          calls.call('open', [number, config, isBesideOthers]),
          ended.then((fault) => Promise.reject(fault)),
        ])
      } catch (error) {
        held.delete(number)
        throw error
      }
      own.servedSince = now()
      const isServing = () => held.get(number) === own
      return {
        isServing,
        holdings: () => own.holdings,
        servedSince: () => own.servedSince,
        ...numberedCalls(calls, number),
        async close() {
          if (!isServing()) return
          held.delete(number)
          await calls.call('leave', [number])
        },
      }
    },
    async close() {
      await thread?.end()
      await encoder.close()
    },
  }
}

/** The functions of one briefing's service, over the threads. */
const numberedCalls = (
  calls: Thread['calls'],
  number: number,
): Omit<BriefingService, 'isServing' | 'holdings' | 'servedSince' | 'close'> => ({
  run: (command, values, call, patience) => calls.call('run', [number, command, values, call], patience),
  complete: (command, option, typed, patience) => calls.call('complete', [number, command, option, typed], patience),
  show: (command, view, call, patience) => calls.call('show', [number, command, view, call], patience),
  deliver: (deliver) => calls.call('deliver', [number, deliver]),
  watchedServers: () => calls.call('watchedServers', [number]),
  forgetServer: (guildId) => calls.call('forgetServer', [number, guildId]),
  follow: () => calls.call('follow', [number]),
  reread: () => calls.call('reread', [number]),
  quotationsReady: () => calls.call('quotationsReady', [number]),
  endChanges: () => calls.call('endChanges', [number]),
})

const NOTHING: Holdings = { articles: 0, passages: 0, outlets: [], rejected: [] }

/** What the thread tells of its briefings. */
const listeners = (
  held: ReadonlyMap<number, Held>,
  now: () => number,
): Omit<SharedParentCalls, 'encodeQuestion' | 'encodePassages'> => ({
  serving(number, holdings) {
    const own = held.get(number)
    if (own) Object.assign(own, { holdings, servedSince: now() })
  },
  changed: (number, change) => held.get(number)?.reports.onChange(change),
  note: (number, note) => held.get(number)?.reports.onNote(note),
  trouble: (number, what, error) => held.get(number)?.reports.onTrouble(what, errorOf(error)),
})

/** Releases the corpus locks that a dead thread may have held, before anyone can try the change again. */
async function releaseAll(held: ReadonlyMap<number, Held>, threadId: number): Promise<void> {
  await Promise.all(
    [...held.values()].map(({ config, reports }) =>
      releaseThread(config.CORPUS_DIR, threadId).catch((error: unknown) =>
        reports.onTrouble('a change that died may block other changes for two minutes', error),
      ),
    ),
  )
}
