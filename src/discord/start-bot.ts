/** Joins the parts for Discord: the connection, the briefing that it serves, and its timers. */
import type { Client } from 'discord.js'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import { moderatedServers } from '../briefings/choose-briefing.ts'
import { type SetAlarm, setAlarm } from '../process/alarm.ts'
import { loggingFailure } from '../process/logging-failure.ts'
import type { Briefings } from '../serving/briefings.ts'
import { createClient, restOptions, type ShardPlace } from './client/create-client.ts'
import { createDiscordClock } from './client/discord-clock.ts'
import { gatewayConnection } from './client/gateway-connection.ts'
import { reportGateway } from './client/report-gateway.ts'
import { requestInTime } from './client/request-in-time.ts'
import type { Connection } from './connection.ts'
import { serveDeliveries } from './deliveries/serve-deliveries.ts'
import { httpConnection } from './http/http-connection.ts'
import { readPublicKey } from './http/signature.ts'
import { createCooldowns } from './interactions/cooldowns.ts'
import { createInteractionHandler } from './interactions/handle-interaction.ts'
import { serveInteractions } from './interactions/serve-interactions.ts'
import { createShares } from './interactions/share-once.ts'
import { turnOf } from './interactions/turn-of.ts'
import { openMentions } from './mentions/open-mentions.ts'
import { openServed, type Served, type ServedParts } from './open-served.ts'
import { membersCommands } from './registration/registration.ts'
import { warnOfRegistration } from './registration/warn-of-registration.ts'
import type { ShardReport } from './shards/shard-messages.ts'
import { startTimers } from './start-timers.ts'

/** A load balancer that asks for the bot's health notices within this time that the bot leaves. */
const BALANCER_MS = 3_000
/** When the bot leaves, a balancer and replies that still run get this long. */
const MAX_GOODBYE_MS = 8_000
/** Closing the connection to Discord gets this long. */
const MAX_LOGOUT_MS = 1_500
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
  /** Says on the health page that it leaves, takes no new work, lets running replies finish, and logs out. */
  stop(): Promise<void>
}

interface BotParts extends ServedParts {
  /** Discord's bot token; it is never logged. */
  readonly token: string
  readonly commands: readonly Command[]
  /** Called when Discord has ended the session for good. */
  readonly onInvalidated: () => void
  /** Which shard this process is; absent if it is the only one. */
  readonly shard?: ShardPlace
  /** How long a slow command may take to answer; by default a little less than Discord allows. Milliseconds. */
  readonly longestReplyMs?: number
  /** How long a load balancer gets to notice that the bot leaves; by default three seconds. Milliseconds. */
  readonly balancerMs?: number
  /** Does what is due later; by default by this machine's clock. */
  readonly setAlarm?: SetAlarm
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal
}

/**
 * Reads the corpus, then logs in, or listens if interactions arrive over HTTP.
 * @throws UserError if the corpus folder is missing or the token is refused; the reason of the signal
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { config, log, shard, longestReplyMs = MAX_REPLY_MS } = parts
  const [leaving, gone] = [new AbortController(), new AbortController()]
  const told = parts.signal ? [parts.signal] : []
  const clock = createDiscordClock(parts.now)
  const client = createClient({
    log,
    signal: AbortSignal.any([gone.signal, ...told]),
    rest: restOptions(config.DISCORD_API_URL, clock.watched(requestInTime)),
    now: parts.now,
    shard,
    hearsMessages: config.ANSWER_MENTIONS === 'on',
  })
  const starting = AbortSignal.any([leaving.signal, ...told])
  const connection = connectionOf(client, parts, starting)
  const moderators = { guildIds: config.MODERATOR_GUILD_IDS ?? [], roleIds: config.MODERATOR_ROLE_IDS ?? [] }
  const moderated = moderatedServers(parts.several ?? [], moderators.guildIds)
  const commands = offeredCommands(parts, moderated)
  const served = await openServed(parts, { commands, rest: client.rest, connection, moderators, signal: starting })
  const { briefings, metrics, health } = served
  const common = { ...commonOf(parts, commands, served), parentOf: connection.parentOf }
  const handler = createInteractionHandler({ ...common, shares: createShares(), longestReplyMs })
  const interactions = serveInteractions(client, { handler, turnOf: turnOf(commands), now: clock.now, log })
  const alarms = { setAlarm: parts.setAlarm ?? setAlarm }
  const mentions = openMentions(client, { ...common, ...alarms, config })
  const deliveries = serveDeliveries(client, { service: briefings, log, ...alarms })
  reportGateway(client, log, parts.onInvalidated)
  const endTimers = startTimers(briefings, config, log)
  const end = async () => {
    endTimers()
    await served.close()
  }
  await endIfFailing(connection.open(), end)
  if (!shard?.id) void warnOfRegistration(client.rest, commands, moderated, log)
  return {
    client,
    quotationsReady: briefings.quotationsReady,
    readCorpus: loggingFailure(log, 'reading the corpus again', briefings.reread),
    report: async () => ({ health: health(), metrics: await metrics.values() }),
    async stop() {
      leaving.abort()
      const noticeMs = connection.isBalanced ? (parts.balancerMs ?? BALANCER_MS) : 0
      if (noticeMs > 0) await timeOut(noticeMs)
      await finishWork(briefings, [interactions, mentions, deliveries], MAX_GOODBYE_MS - noticeMs)
      gone.abort()
      // While it waits for the gateway, discord.js's own goodbye can wait for ever.
      await Promise.all([end(), Promise.race([connection.close(), timeOut(MAX_LOGOUT_MS)])])
    },
  }
}

/** What commands and mentions are answered with. */
const commonOf = ({ config, log, now }: BotParts, commands: readonly Command[], { briefings, metrics }: Served) => ({
  commands,
  briefings,
  cooldowns: createCooldowns(config.COOLDOWN),
  log,
  onUse: metrics.used,
  now,
})

/** @throws what the job throws, when all has ended */
const endIfFailing = (job: Promise<void>, end: () => Promise<void>): Promise<void> =>
  job.catch(async (error: unknown) => {
    await end()
    throw error
  })

/** @param moderated ids of the servers in which there are moderators */
function offeredCommands({ commands, several }: BotParts, moderated: readonly string[]): readonly Command[] {
  const offered = moderated.length > 0 ? commands : membersCommands(commands)
  return several ? withBriefingOption(offered) : offered
}

async function finishWork(
  { endChanges }: Pick<Briefings, 'endChanges'>,
  served: readonly { finish(): Promise<void> }[],
  withinMs: number,
): Promise<void> {
  // A refresh that waits for a server ends with what it has; a later one completes it.
  await Promise.race([Promise.all([endChanges(), ...served.map(({ finish }) => finish())]), timeOut(withinMs)])
}

/** @param signal ends a login */
function connectionOf(client: Client, { config, token, log, now }: BotParts, signal: AbortSignal): Connection {
  const { INTERACTIONS_PORT: port, INTERACTIONS_HOST: host, DISCORD_PUBLIC_KEY: publicKey } = config
  if (port === undefined || publicKey === undefined) return gatewayConnection(client, token, signal)
  return httpConnection(client, { token, key: readPublicKey(publicKey), host, port, now, log })
}

const timeOut = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
