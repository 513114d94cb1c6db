/** Joins the parts for Discord. */
import {
  type Client,
  Events,
  GatewayCloseCodes,
  type Interaction,
  MessageFlags,
  type REST,
  RESTEvents,
  Status,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Command, CommandResult } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import { type Health, openHealth } from '../health/health-server.ts'
import { createMetrics, type Metrics } from '../health/metrics.ts'
import type { Config } from '../process/config.ts'
import { repeatJittered } from '../process/repeat-jittered.ts'
import { UserError } from '../process/user-error.ts'
import { holdingsText } from '../reply/holdings-text.ts'
import type { BriefingService } from '../serving/briefing-service.ts'
import { openThreadedService, type ThreadedServiceOptions } from '../serving/threaded-service.ts'
import { createClient, type ShardPlace } from './client/create-client.ts'
import { explained } from './client/explained.ts'
import { awaitSessions } from './client/session-budget.ts'
import { writeAudit } from './interactions/audit-channel.ts'
import { createCooldowns } from './interactions/cooldowns.ts'
import { createInteractionHandler } from './interactions/handle-interaction.ts'
import {
  membersCommands,
  moderatorCommands,
  pendingRegistration,
  type RegistrationTarget,
} from './registration/registration.ts'
import type { ShardReport } from './shards/shard-messages.ts'

/** Replies still running at the end get this long. Milliseconds. */
const MAX_GOODBYE = 10_000
/** Closing the gateway connection gets this long. Milliseconds. */
const MAX_LOGOUT = 3_000

export interface Bot {
  readonly client: Client
  /** Resolves once who says what is worked out; it goes on beside everything else. */
  quotationsReady(): Promise<void>
  /** Another process has changed the corpus: serves what it holds now. Never rejects. */
  readCorpus(): Promise<void>
  /** How this process stands, and what it has counted. */
  report(): Promise<ShardReport>
  /** Takes no new work, lets running replies finish, and logs out. */
  stop(): Promise<void>
}

export interface BotParts {
  readonly config: Config
  /** Discord's bot token; it is never logged. */
  readonly token: string
  readonly log: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly commands: readonly Command[]
  /** Discord ended the session for good. */
  readonly onInvalidated: () => void
  /** The corpus was changed by this process. */
  readonly onChange?: () => void
  /** Absent where this process is the only one. */
  readonly shard?: ShardPlace
  /** How long a slow command may take to answer; by default a little less than Discord allows. Milliseconds. */
  readonly longestReplyMs?: number
  /** Ends waiting for Discord before the login. */
  readonly signal?: AbortSignal
  /** What holds the briefing; by default a thread of its own, so that this one serves Discord and nothing else. */
  readonly openService?: (options: ThreadedServiceOptions) => Promise<BriefingService>
}

/** Discord takes edits of a reply for 15 minutes (interactions/receiving-and-responding). Milliseconds. */
const MAX_REPLY = 14 * 60_000
/** Whose refreshes those of `REFRESH_EVERY` are. */
const TIMER = 'the timer'
const REFRESH = 'corpus refresh'
/** Between two looks at whether another process has changed the corpus. Milliseconds. */
const BETWEEN_LOOKS = 5_000

/**
 * Reads the corpus, then logs in.
 * @throws UserError where the corpus folder is missing; what discord.js throws where the token is refused
 */
export async function startBot({
  config,
  token,
  log,
  now,
  commands,
  onInvalidated,
  onChange = () => undefined,
  shard,
  longestReplyMs = MAX_REPLY,
  signal,
  openService = openThreadedService,
}: BotParts): Promise<Bot> {
  const client = createClient(log, config.DISCORD_API_URL, shard)
  const moderators = { guildIds: config.MODERATOR_GUILD_IDS ?? [], roleIds: config.MODERATOR_ROLE_IDS ?? [] }
  const offered = moderators.guildIds.length > 0 ? commands : membersCommands(commands)
  log.info({ corpus: config.CORPUS_DIR }, 'reading the articles')
  const opened = await openService({
    config,
    commands: offered,
    now,
    reports: {
      onChange(change) {
        log.info(change, 'the corpus was kept')
        if (change.isNew) onChange()
        const isNews = change.isNew || change.by !== TIMER
        if (isNews && config.AUDIT_CHANNEL_ID !== undefined) {
          void writeAudit(client.rest, config.AUDIT_CHANNEL_ID, change, log)
        }
      },
      onNote: (note) => log.warn(note),
      onTrouble: (what, error) => log.error({ err: error }, what),
    },
  })
  reportHoldings(opened.holdings(), log)
  const health = () => healthOf(client, opened, now)
  const metrics = createMetrics(health)
  const service = withRefreshCounts(opened, metrics)
  const healthServer = await openHealth(config, { health: async () => [health()], metrics: metrics.asText }).catch(
    async (error) => {
      await opened.close()
      throw error
    },
  )
  if (healthServer) log.info({ origin: healthServer.origin }, 'health and metrics are served')
  const handle = createInteractionHandler({
    commands: offered,
    runner: service,
    cooldowns: createCooldowns(config.COOLDOWN),
    moderators,
    log,
    onUse: metrics.used,
    now,
    longestReplyMs,
  })
  const running = new Set<Promise<void>>()
  const serve = (interaction: Interaction) => {
    const job = handle(interaction).finally(() => running.delete(job))
    running.add(job)
  }
  const refuse = (interaction: Interaction) => {
    if (!interaction.isRepliable()) return
    interaction
      .reply({ content: 'I am restarting. Ask again in a moment.', flags: MessageFlags.Ephemeral })
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a reader could not be told of the restart')
      })
  }
  client.on(Events.InteractionCreate, serve)
  reportGateway(client, log, onInvalidated)
  if (shard === undefined || shard.id === 0) {
    client.once(Events.ClientReady, () => warnOfRegistration(client.rest, offered, moderators.guildIds, log))
  }
  const endTimers = startTimers(service, config, log)
  const end = async () => {
    endTimers()
    await Promise.all([service.close(), healthServer?.close()])
  }
  await logIn(client, token, log, signal).catch(async (error) => {
    await end()
    throw error
  })
  return {
    client,
    quotationsReady: service.quotationsReady,
    readCorpus: attempt(log, 'reading the corpus again', service.reread),
    report: async () => ({ health: health(), metrics: await metrics.values() }),
    async stop() {
      client.off(Events.InteractionCreate, serve).on(Events.InteractionCreate, refuse)
      // A refresh that waits for a server ends with what it has; a later one completes it.
      const finished = Promise.all([service.endChanges(), Promise.allSettled(running)])
      await Promise.race([finished, timeOut(MAX_GOODBYE)])
      await end()
      // While it waits for the gateway, discord.js's own goodbye can wait for ever.
      await Promise.race([client.destroy(), timeOut(MAX_LOGOUT)])
    },
  }
}

function healthOf(client: Client, { holdings, servedSince }: BriefingService, now: () => number): Health {
  const { articles, passages } = holdings()
  const status = client.ws.shards.first()?.status ?? Status.Idle
  const indexAgeSeconds = (now() - servedSince()) / 1_000
  const ready = client.isReady() && status === Status.Ready
  return { ready, gateway: Status[status].toLowerCase(), indexAgeSeconds, articles, passages }
}

const withRefreshCounts = (service: BriefingService, { refreshed }: Metrics): BriefingService => ({
  ...service,
  async run(command, values, call, patience) {
    if (command !== REFRESH) return service.run(command, values, call, patience)
    try {
      const result = await service.run(command, values, call, patience)
      refreshed(failuresOf(result).length > 0 ? 'incomplete' : 'complete')
      return result
    } catch (error) {
      refreshed('failed')
      throw error
    }
  },
})

/** What a refresh could not do, in sentences. */
const failuresOf = ({ record }: CommandResult): readonly string[] => record.failures as readonly string[]

/** What goes wrong in a job that nobody waits for is logged. */
const attempt = (log: Logger, what: string, job: () => Promise<unknown>) => async (): Promise<void> => {
  try {
    await job()
  } catch (error) {
    if (error instanceof UserError) log.warn(`${what}: ${error.message}`)
    else log.error({ err: error }, `${what} failed`)
  }
}

/** Takes over what other processes change, and refreshes from time to time where the host wants it. */
function startTimers(service: BriefingService, { REFRESH_EVERY }: Config, log: Logger): () => void {
  const follow = repeatJittered(BETWEEN_LOOKS, attempt(log, 'following the corpus', service.follow), Math.random)
  if (REFRESH_EVERY === undefined) return follow
  const refresh = attempt(log, 'the timed refresh', async () => {
    const result = await service.run(REFRESH, {}, { by: TIMER, onProgress: () => undefined })
    for (const failure of failuresOf(result)) log.warn(`the timed refresh: ${failure}`)
  })
  const endRefreshing = repeatJittered(REFRESH_EVERY, refresh, Math.random)
  return () => {
    follow()
    endRefreshing()
  }
}

async function logIn(client: Client, token: string, log: Logger, signal?: AbortSignal): Promise<void> {
  try {
    await explained(awaitSessions(client.rest.setToken(token), 1, log, signal))
    await explained(client.login(token))
  } catch (error) {
    await client.destroy()
    throw error
  }
}

const timeOut = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

function reportHoldings(holdings: Holdings, log: Logger): void {
  const { articles, passages, rejected } = holdings
  if (articles === 0) log.warn(holdingsText(holdings))
  else log.info({ articles, passages, rejected: rejected.length }, 'the briefing is ready')
  for (const rejection of rejected) log.warn(rejection, 'a file was not taken')
}

/** What a host can do, by the code with which Discord closed the gateway (topics/opcodes-and-status-codes). */
const HINTS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'the token was reset: copy it again from the Developer Portal',
  [GatewayCloseCodes.InvalidShard]: 'SHARDS has changed: stop all processes of the bot and start it again',
  [GatewayCloseCodes.ShardingRequired]: 'the bot is in more servers than one process may serve: set SHARDS=auto',
}

function reportGateway(client: Client, log: Logger, onInvalidated: () => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client reports an error'))
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'the gateway connection reports an error'))
  client.rest.on(RESTEvents.InvalidRequestWarning, (count) => {
    log.warn(count, 'Discord refuses requests: at 10,000 in ten minutes it blocks this address')
  })
  client.on(Events.ShardReconnecting, () => log.info('reconnecting to the gateway'))
  client.on(Events.ShardResume, () => log.info('resumed the gateway session'))
  client.on(Events.ClientReady, ({ guilds }) => log.info({ guilds: guilds.cache.size }, 'ready'))
  const endForGood = (code?: number) => {
    log.fatal({ code, hint: HINTS[code ?? 0] }, 'Discord has ended the session for good')
    onInvalidated()
  }
  client.on(Events.Invalidated, () => endForGood())
  // Emitted only where discord.js will not reconnect: the token was reset, intents were refused (events/gateway).
  client.on(Events.ShardDisconnect, ({ code }) => endForGood(code))
}

/** A bot whose commands are not registered looks dead to its members: whoever hosts it is told. */
async function warnOfRegistration(
  rest: REST,
  commands: readonly Command[],
  moderatorGuilds: readonly string[],
  log: Logger,
): Promise<void> {
  const targets: readonly RegistrationTarget[] = [
    { scope: 'global' },
    ...moderatorGuilds.map((guildId) => ({ scope: 'guild' as const, guildId })),
  ]
  for (const target of targets) {
    try {
      const wanted = target.scope === 'global' ? membersCommands(commands) : moderatorCommands(commands)
      const { added, changed } = await pendingRegistration(rest, wanted, target)
      const isMissing = added.length + changed.length > 0
      if (isMissing) log.warn({ ...target, added, changed }, 'commands are not registered: "npm run register" does it')
    } catch (error) {
      log.warn({ ...target, err: error }, 'could not ask Discord which commands are registered')
    }
  }
}
