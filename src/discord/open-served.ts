/** What the bot serves, however interactions reach it: the briefing, its health, and what is counted. */
import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import { firstArticleText } from '../corpus/first-article.ts'
import { type Health, type HealthServer, openHealth } from '../health/health-server.ts'
import { createMetrics, type Metrics } from '../health/metrics.ts'
import type { Config } from '../process/config.ts'
import { unlessAborted } from '../process/unless-aborted.ts'
import type { BriefingService, ServiceReports } from '../serving/briefing-service.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { Connection } from './connection.ts'
import { countRefreshes } from './count-refreshes.ts'
import { writeAudit } from './interactions/audit-channel.ts'
import { TIMER } from './start-timers.ts'

export interface ServedParts {
  readonly config: Config
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Called when this process has changed the corpus. */
  readonly onChange?: () => void
  /** What holds the briefing; by default a thread of its own, so that this one serves Discord and nothing else. */
  readonly openService?: (options: ThreadedServiceOptions) => Promise<BriefingService>
}

interface ServedOptions {
  /** The commands that are offered. */
  readonly commands: readonly Command[]
  /** With the token. */
  readonly rest: REST
  readonly connection: Pick<Connection, 'state'>
  /** Aborted when the bot leaves: readers are told, and so is whoever asks for its health. */
  readonly signal: AbortSignal
}

interface Served {
  readonly service: BriefingService
  readonly metrics: Metrics
  readonly health: () => Health
  close(): Promise<void>
}

/**
 * Opens the health server, if the configuration wants one, and then the briefing.
 * @throws UserError if the configuration or the corpus does not allow it; the signal's reason
 */
export async function openServed(parts: ServedParts, options: ServedOptions): Promise<Served> {
  const { config, log, now, openService = openThreadedService } = parts
  const { commands, signal } = options
  let service: BriefingService | null = null
  const health = () => healthOf(service, options, now)
  const metrics = createMetrics(health)
  const server = await serveHealth(parts, health, metrics)
  const opening = openService({ config, commands, now, reports: reportsTo(parts, options.rest) })
  try {
    log.info({ corpus: config.CORPUS_DIR }, 'reading the articles')
    const opened = await unlessAborted(opening, signal)
    service = opened
    reportHoldings(opened.holdings(), config.CORPUS_DIR, log)
    return {
      service: { ...opened, run: countRefreshes(opened.run, metrics) },
      metrics,
      health,
      close: async () => void (await Promise.all([opened.close(), server?.close()])),
    }
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined)
    await server?.close()
    throw error
  }
}

const reportsTo = ({ config, log, onChange }: ServedParts, rest: REST): ServiceReports => ({
  onChange(change) {
    log.info({ ...change, what: escapedName(change.what) }, 'the corpus was changed or read again')
    if (change.isNew) onChange?.()
    const isNews = change.isNew || change.by !== TIMER
    if (isNews && config.AUDIT_CHANNEL_ID !== undefined) void writeAudit(rest, config.AUDIT_CHANNEL_ID, change, log)
  },
  onNote: (note) => log.warn(note),
  onTrouble: (what, error) => log.error({ err: error }, what),
})

async function serveHealth(
  { config, log }: ServedParts,
  health: () => Health,
  metrics: Metrics,
): Promise<HealthServer | null> {
  const server = await openHealth(config, { health: async () => [health()], metrics: metrics.asText })
  if (server) log.info({ origin: server.origin }, 'health and metrics are served')
  return server
}

/** @param service null while the articles are being read */
function healthOf(service: BriefingService | null, { connection, signal }: ServedOptions, now: () => number): Health {
  const { ready, gateway } = connection.state()
  const { articles = 0, passages = 0 } = service?.holdings() ?? {}
  return {
    ready: ready && !signal.aborted && (service?.isServing() ?? false),
    gateway: signal.aborted ? 'leaving' : gateway,
    indexAgeSeconds: service ? (now() - service.servedSince()) / 1_000 : 0,
    articles,
    passages,
  }
}

function reportHoldings({ articles, passages, rejected }: Holdings, folder: string, log: Logger): void {
  if (articles === 0) log.warn(firstArticleText(folder, 'run "npm run refresh"'))
  else log.info({ articles, passages, rejected: rejected.length }, 'the briefing is ready')
  for (const rejection of rejected) {
    log.warn(shownRejection(rejection), 'a file was rejected')
  }
}

/** A decoded log is shown in terminals too. */
const shownRejection = ({ file, reason, ...rest }: Holdings['rejected'][number]) => ({
  file: escapedName(file),
  reason: escapedName(reason),
  ...rest,
})
