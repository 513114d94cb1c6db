/** What the bot serves, however interactions reach it: the briefing, its health, and what is counted. */
import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { BriefingSettings } from '../briefings/briefing-settings.ts'
import type { ModeratorRules } from '../briefings/choose-briefing.ts'
import { searchIndexName } from '../briefings/search-index-name.ts'
import { firstArticleText } from '../corpus/first-article.ts'
import { type Health, type HealthServer, openHealth } from '../health/health-server.ts'
import { createMetrics, type Metrics } from '../health/metrics.ts'
import type { Config } from '../process/config.ts'
import { unlessAborted } from '../process/unless-aborted.ts'
import type { BriefingService, ServiceReports } from '../serving/briefing-service.ts'
import type { Briefings } from '../serving/briefings.ts'
import { oneBriefing } from '../serving/one-briefing.ts'
import { severalBriefings } from '../serving/several-briefings.ts'
import { createSharedThread } from '../serving/shared-thread.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { escapedName } from '../text/escaped-name.ts'
import { saidText } from '../translations/wording.ts'
import { TIMER } from '../updates/agents.ts'
import type { Connection } from './connection.ts'
import { countRefreshes } from './count-refreshes.ts'
import { type AuditChannel, writeAudit } from './interactions/audit-channel.ts'

export interface ServedParts {
  readonly config: Config
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Called when this process has changed the corpus. */
  readonly onChange?: () => void
  /** What `briefings.yaml` says; absent without it. */
  readonly several?: readonly BriefingSettings[] | undefined
  /** What holds a briefing; by default another thread, so that this one serves Discord and nothing else. */
  readonly openService?: (options: ThreadedServiceOptions) => Promise<BriefingService>
}

interface ServedOptions {
  /** The commands that are offered. */
  readonly commands: readonly Command[]
  /** With the token. */
  readonly rest: REST
  readonly connection: Pick<Connection, 'state'>
  readonly moderators: ModeratorRules
  /** Aborted when the bot leaves: readers are told, and so is whoever asks for its health. */
  readonly signal: AbortSignal
}

export interface Served {
  readonly briefings: Briefings
  readonly metrics: Metrics
  readonly health: () => Health
  close(): Promise<void>
}

/**
 * Opens the health server, if the configuration wants one, and then the briefing. Several briefings are opened when they are
 * needed.
 * @throws UserError if the configuration or the corpus does not allow it; the signal's reason
 */
export async function openServed(parts: ServedParts, options: ServedOptions): Promise<Served> {
  const { now } = parts
  let briefings: Briefings | null = null
  const health = () => healthOf(briefings, options, now)
  const metrics = createMetrics(health)
  const server = await serveHealth(parts, health, metrics)
  const opening = parts.several ? openSeveral(parts, parts.several, options, metrics) : openOne(parts, options, metrics)
  try {
    const opened = await unlessAborted(opening, options.signal)
    briefings = opened
    return {
      briefings: opened,
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

async function openOne(parts: ServedParts, options: ServedOptions, metrics: Metrics): Promise<Briefings> {
  const { config, log, now, openService = openThreadedService } = parts
  const reports = reportsTo(parts, log, options.rest, auditIn(config.AUDIT_CHANNEL_ID))
  log.info({ corpus: config.CORPUS_DIR }, 'reading the articles')
  const service = await openService({ config, commands: options.commands, now, reports })
  reportHoldings(service.holdings(), config.CORPUS_DIR, log)
  return oneBriefing(counted(service, metrics), options.moderators)
}

async function openSeveral(
  parts: ServedParts,
  settings: readonly BriefingSettings[],
  { commands, rest, moderators }: ServedOptions,
  metrics: Metrics,
): Promise<Briefings> {
  const { config, log, now, openService } = parts
  const shared = createSharedThread({ commands, now })
  const open = openService ?? ((wanted: ThreadedServiceOptions) => shared.open(wanted))
  const logOf = ({ name }: BriefingSettings) => log.child({ briefing: name })
  return severalBriefings({
    settings,
    moderators,
    async open(one) {
      const ownLog = logOf(one)
      const reports = reportsTo(parts, ownLog, rest, auditOf(one, config))
      const SEARCH_INDEX = searchIndexName(config.SEARCH_INDEX, one.name)
      const own = { ...config, CORPUS_DIR: one.folder, SEARCH_INDEX }
      const service = await open({ config: own, commands, now, reports })
      reportHoldings(service.holdings(), one.folder, ownLog)
      return counted(service, metrics)
    },
    closeShared: shared.close,
    idleMs: config.BRIEFING_IDLE,
    now,
    onTrouble: (one, what, error) => logOf(one).error({ err: error }, what),
  })
}

/** What happens to a private briefing is told in its own channel or nowhere. */
const auditOf = (settings: BriefingSettings, { AUDIT_CHANNEL_ID }: Config): AuditChannel | undefined =>
  auditIn(settings.audit ?? (settings.private ? undefined : AUDIT_CHANNEL_ID), settings.language)

const auditIn = (id: string | undefined, language?: BriefingSettings['language']): AuditChannel | undefined =>
  id === undefined ? undefined : { id, language }

const counted = (service: BriefingService, metrics: Metrics): BriefingService => ({
  ...service,
  run: countRefreshes(service.run, metrics),
})

/** @param audit the channel in which changes are told */
const reportsTo = (
  { onChange }: ServedParts,
  log: Logger,
  rest: REST,
  audit: AuditChannel | undefined,
): ServiceReports => ({
  onChange(change) {
    log.info({ ...change, what: escapedName(saidText(change.what)) }, 'the corpus was changed or read again')
    if (change.isNew) onChange?.()
    const isNews = change.isNew || change.by !== TIMER
    if (isNews && audit !== undefined) void writeAudit(rest, audit, change, log)
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

const NOTHING: ReturnType<Briefings['holdings']> = { articles: 0, passages: 0 }

/** @param briefings null while the articles are being read */
function healthOf(briefings: Briefings | null, { connection, signal }: ServedOptions, now: () => number): Health {
  const { ready, gateway } = connection.state()
  const { articles, passages, isReachable = true } = briefings?.holdings() ?? NOTHING
  return {
    ready: ready && !signal.aborted && isReachable && (briefings?.isServing() ?? false),
    gateway: signal.aborted ? 'leaving' : gateway,
    indexAgeSeconds: briefings ? (now() - briefings.servedSince()) / 1_000 : 0,
    articles,
    passages,
    isEngineReachable: isReachable,
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
  reason: escapedName(saidText(reason)),
  ...rest,
})
