/** The discord.js client as this bot needs it: few intents, small caches, mentions that never ping. */
import { Client, GatewayIntentBits, Options, type RateLimitData, type RESTOptions } from 'discord.js'
import type { Logger } from 'pino'
import { awaitTurn, type TurnClock } from './identify-turn.ts'
import { persistentStrategy } from './persistent-gateway.ts'
import { isFirstResponse, requestInTime } from './request-in-time.ts'
import { awaitSessions } from './session-budget.ts'

/** A first response that a rate limit holds longer comes too late (interactions/receiving-and-responding). */
const MAX_HOLD_MS = 2_500
/** Any other request is tried again after this time. */
const REQUEST_TIMEOUT_MS = 5_000
/** Discord blocks an address after 10,000 refused requests in ten minutes (topics/rate-limits): each 500 are logged. */
const REFUSED_REQUESTS_PER_WARNING = 500

/** @param apiUrl a base address other than Discord's (a proxy, or a test's double) */
export const restOptions = (apiUrl?: string, makeRequest = requestInTime): Partial<RESTOptions> => ({
  makeRequest,
  timeout: REQUEST_TIMEOUT_MS,
  rejectOnRateLimit: isTooLate,
  invalidRequestWarningInterval: REFUSED_REQUESTS_PER_WARNING,
  ...(apiUrl === undefined ? {} : { api: apiUrl }),
})

const isTooLate = ({ url, retryAfter, timeToReset, sublimitTimeout }: RateLimitData): boolean =>
  isFirstResponse(url) && Math.max(retryAfter, timeToReset, sublimitTimeout) > MAX_HOLD_MS

/** Which part of all servers this process serves (events/gateway, sharding). */
export interface ShardPlace {
  /** From 0. */
  readonly id: number
  readonly count: number
  /** Whether other machines run shards of the same bot, so that sessions begin by turns. */
  readonly takesTurns?: boolean
}

const ONLY_SHARD: ShardPlace = { id: 0, count: 1 }

interface ClientParts extends TurnClock {
  readonly log: Logger
  /** Ends all waiting for Discord; the gateway connection is then never made again. */
  readonly signal: AbortSignal
  /** How requests are made: `restOptions`, or what takes Discord's place. */
  readonly rest: Partial<RESTOptions>
  readonly shard?: ShardPlace | undefined
  /** Whether the bot hears of messages. Discord gives it the words of those that mention it, without a privileged intent. */
  readonly hearsMessages?: boolean
}

export function createClient(parts: ClientParts): Client {
  const { log, signal, rest, shard = ONLY_SHARD, hearsMessages = false } = parts
  const gatewayInfo = () => awaitSessions(client.rest, 1, log, signal)
  const beginSession = async (closed: AbortSignal) => {
    const until = AbortSignal.any([closed, signal])
    const { session_start_limit: limit } = await awaitSessions(client.rest, 1, log, until)
    if (shard.takesTurns) await awaitTurn(shard, limit.max_concurrency, parts, until)
  }
  const client: Client = new Client({
    // Given here, because discord.js would read an environment variable SHARDS as the number of this shard.
    shards: [shard.id],
    shardCount: shard.count,
    intents: [GatewayIntentBits.Guilds, ...(hearsMessages ? [GatewayIntentBits.GuildMessages] : [])],
    allowedMentions: { parse: [] },
    // A client that takes interactions over HTTP has no user.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user?.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildInviteManager: 0,
      GuildBanManager: 0,
      GuildScheduledEventManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      AutoModerationRuleManager: 0,
    }),
    rest,
    // Sessions that replace an invalid one count against the budget too. A process has one shard, so nothing else is throttled.
    ws: {
      buildIdentifyThrottler: () => ({
        waitForIdentify: (_shard, closed) => beginSession(closed),
      }),
      buildStrategy: persistentStrategy({ log, signal, random: Math.random, gatewayInfo }),
    },
  })
  return client
}
