/** Joins the parts for Discord: the client, the briefing that it serves, its health, and its timers. */
import { type Client, Events, Status } from 'discord.js'
import type { Logger } from 'pino'
import type { Command } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import { type Health, type HealthServer, openHealth } from '../health/health-server.ts'
import { createMetrics, type Metrics } from '../health/metrics.ts'
import type { Config } from '../process/config.ts'
import { loggingFailure } from '../process/logging-failure.ts'
import { holdingsText } from '../reply/holdings-text.ts'
import type { BriefingService, ServiceReports } from '../serving/briefing-service.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { escapedName } from '../text/escaped-name.ts'
import { createClient, restOptions, type ShardPlace } from './client/create-client.ts'
import { logIn } from './client/log-in.ts'
import { reportGateway } from './client/report-gateway.ts'
import { countRefreshes } from './count-refreshes.ts'
import { writeAudit } from './interactions/audit-channel.ts'
import { createCooldowns } from './interactions/cooldowns.ts'
import { createInteractionHandler } from './interactions/handle-interaction.ts'
import { serveInteractions } from './interactions/serve-interactions.ts'
import { membersCommands } from './registration/registration.ts'
import { warnOfRegistration } from './registration/warn-of-registration.ts'
import type { ShardReport } from './shards/shard-messages.ts'
import { startTimers, TIMER } from './start-timers.ts'

/** When the bot leaves, replies that still run get this long. */
const MAX_GOODBYE_MS = 10_000
/** Closing the gateway connection gets this long. */
const MAX_LOGOUT_MS = 3_000
/** Discord takes edits of a reply for 15 minutes (interactions/receiving-and-responding). */
const MAX_REPLY_MS = 14 * 60_000

export interface Bot {
  readonly client: Client
  /** Resolves when speaker attribution has finished; it runs in the background. */
  quotationsReady(): Promise<void>
  /** Serves what the corpus holds now, after another process has changed it. Never rejects. */
  readCorpus(): Promise<void>
  /** The health of this process, and what it has counted. */
  report(): Promise<ShardReport>
  /** Takes no new work, lets running replies finish, and logs out. */
  stop(): Promise<void>
}

interface BotParts {
  readonly config: Config
  /** Discord's bot token; it is never logged. */
  readonly token: string
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly commands: readonly Command[]
  /** Called when Discord has ended the session for good. */
  readonly onInvalidated: () => void
  /** Called when this process has changed the corpus. */
  readonly onChange?: () => void
  /** Which shard this process is; absent if it is the only one. */
  readonly shard?: ShardPlace
  /** How long a slow command may take to answer; by default a little less than Discord allows. Milliseconds. */
  readonly longestReplyMs?: number
  /** Ends waiting for Discord before the login. */
  readonly signal?: AbortSignal
  /** What holds the briefing; by default a thread of its own, so that this one serves Discord and nothing else. */
  readonly openService?: (options: ThreadedServiceOptions) => Promise<BriefingService>
}

/**
 * Reads the corpus, then logs in.
 * @throws UserError if the corpus folder is missing; what discord.js throws if the token is refused
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { config, token, log, shard, signal } = parts
  const client = createClient(log, restOptions(config.DISCORD_API_URL), shard)
  const moderators = { guildIds: config.MODERATOR_GUILD_IDS ?? [], roleIds: config.MODERATOR_ROLE_IDS ?? [] }
  const commands = moderators.guildIds.length > 0 ? parts.commands : membersCommands(parts.commands)
  const { service, metrics, health, close } = await openServed(parts, client, commands)
  const handle = createInteractionHandler({
    commands,
    runner: service,
    cooldowns: createCooldowns(config.COOLDOWN),
    moderators,
    log,
    onUse: metrics.used,
    now: parts.now,
    longestReplyMs: parts.longestReplyMs ?? MAX_REPLY_MS,
  })
  const interactions = serveInteractions(client, handle, log)
  reportGateway(client, log, parts.onInvalidated)
  if (shard === undefined || shard.id === 0) {
    client.once(Events.ClientReady, () => warnOfRegistration(client.rest, commands, moderators.guildIds, log))
  }
  const endTimers = startTimers(service, config, log)
  const end = async () => {
    endTimers()
    await close()
  }
  await logIn(client, token, log, signal).catch(async (error) => {
    await end()
    throw error
  })
  return {
    client,
    quotationsReady: service.quotationsReady,
    readCorpus: loggingFailure(log, 'reading the corpus again', service.reread),
    report: async () => ({ health: health(), metrics: await metrics.values() }),
    async stop() {
      // A refresh that waits for a server ends with what it has; a later one completes it.
      const finished = Promise.all([service.endChanges(), interactions.finish()])
      await Promise.race([finished, timeOut(MAX_GOODBYE_MS)])
      await end()
      // While it waits for the gateway, discord.js's own goodbye can wait for ever.
      await Promise.race([client.destroy(), timeOut(MAX_LOGOUT_MS)])
    },
  }
}

/** What a bot serves before it is logged in. */
interface Served {
  readonly service: BriefingService
  readonly metrics: Metrics
  readonly health: () => Health
  close(): Promise<void>
}

/** Opens the briefing, and the health server if the configuration wants one. */
async function openServed(parts: BotParts, client: Client, commands: readonly Command[]): Promise<Served> {
  const { config, log, now, openService = openThreadedService } = parts
  log.info({ corpus: config.CORPUS_DIR }, 'reading the articles')
  const opened = await openService({ config, commands, now, reports: reportsTo(parts, client) })
  reportHoldings(opened.holdings(), log)
  const health = () => healthOf(client, opened, now)
  const metrics = createMetrics(health)
  const server = await serveHealth(parts, health, metrics).catch(async (error) => {
    await opened.close()
    throw error
  })
  return {
    service: { ...opened, run: countRefreshes(opened.run, metrics) },
    metrics,
    health,
    async close() {
      await Promise.all([opened.close(), server?.close()])
    },
  }
}

const reportsTo = ({ config, log, onChange }: BotParts, client: Client): ServiceReports => ({
  onChange(change) {
    log.info({ ...change, what: escapedName(change.what) }, 'the corpus was changed or read again')
    if (change.isNew) onChange?.()
    const isNews = change.isNew || change.by !== TIMER
    if (isNews && config.AUDIT_CHANNEL_ID !== undefined) {
      void writeAudit(client.rest, config.AUDIT_CHANNEL_ID, change, log)
    }
  },
  onNote: (note) => log.warn(note),
  onTrouble: (what, error) => log.error({ err: error }, what),
})

async function serveHealth(
  { config, log }: BotParts,
  health: () => Health,
  metrics: Metrics,
): Promise<HealthServer | null> {
  const server = await openHealth(config, { health: async () => [health()], metrics: metrics.asText })
  if (server) log.info({ origin: server.origin }, 'health and metrics are served')
  return server
}

function healthOf(client: Client, { holdings, servedSince }: BriefingService, now: () => number): Health {
  const { articles, passages } = holdings()
  const status = client.ws.shards.first()?.status ?? Status.Idle
  const indexAgeSeconds = (now() - servedSince()) / 1_000
  const ready = client.isReady() && status === Status.Ready
  return { ready, gateway: Status[status].toLowerCase(), indexAgeSeconds, articles, passages }
}

function reportHoldings(holdings: Holdings, log: Logger): void {
  const { articles, passages, rejected } = holdings
  if (articles === 0) log.warn(holdingsText(holdings))
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

const timeOut = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
