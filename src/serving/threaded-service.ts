/** Serves a briefing from a worker thread. */
import type { Command } from '../../commands/command.ts'
import type { Config } from '../process/config.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'
import { createCurrentWorker } from './current-worker.ts'
import { lendEncoder } from './lent-encoder.ts'
import { startBriefingWorker } from './start-briefing-worker.ts'
import { errorOf } from './thread-messages.ts'

export interface ThreadedServiceOptions {
  readonly config: Config
  /** The commands that are offered; the worker knows them by their names. */
  readonly commands: readonly Command[]
  readonly reports: ServiceReports
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The services of this process that serve: they share its cores. Each is known by its encoder. */
const serving = new Set<object>()

/**
 * Starts the worker and waits until it has read the corpus. A worker that dies is replaced: commands that ran on it fail
 * with a clear message, and so do others until the next worker is ready.
 * @throws UserError if the folder is missing or the configuration of fetching is invalid
 */
export async function openThreadedService(options: ThreadedServiceOptions): Promise<BriefingService> {
  const { config, commands, reports, now } = options
  // The worker does not log in to Discord: it needs no token.
  const { DISCORD_TOKEN: _, ...needed } = config
  const workerData = { config: needed, offered: commands.map(({ name }) => name), isBesideOthers: serving.size > 0 }
  const encoder = lendEncoder()
  const told = {
    ...encoder.calls,
    changed: reports.onChange,
    note: reports.onNote,
    trouble: (what: string, error: Parameters<typeof errorOf>[0]) => reports.onTrouble(what, errorOf(error)),
  }
  const current = await createCurrentWorker({
    start: (onServing) => startBriefingWorker(workerData, { ...told, serving: onServing }),
    onTrouble: reports.onTrouble,
    now,
  })
  serving.add(encoder)
  return {
    isServing: current.isServing,
    holdings: current.holdings,
    servedSince: current.servedSince,
    run: (command, values, call, patience) =>
      current.use((calls) => calls.call('run', [command, values, call], patience)),
    complete: async (command, option, typed, patience) =>
      current.isServing() ? current.use((calls) => calls.call('complete', [command, option, typed], patience)) : [],
    show: (command, view, call, patience) =>
      current.use((calls) => calls.call('show', [command, view, call], patience)),
    deliver: (deliver) => current.use((calls) => calls.call('deliver', [deliver])),
    watchedServers: () => current.use((calls) => calls.call('watchedServers', [])),
    forgetServer: (guildId) => current.use((calls) => calls.call('forgetServer', [guildId])),
    follow: () => current.use((calls) => calls.call('follow', [])),
    reread: () => current.use((calls) => calls.call('reread', [])),
    quotationsReady: () => current.use((calls) => calls.call('quotationsReady', [])),
    endChanges: current.endChanges,
    async close() {
      serving.delete(encoder)
      await current.close()
      await encoder.close()
    },
  }
}
