/** Keeps the gateway connection: before the first session and after it, whatever fails is tried again, more and more rarely. */
import { setTimeout as wait } from 'node:timers/promises'
import {
  type APIGatewayBotInfo,
  type IShardingStrategy,
  SimpleShardingStrategy,
  type WebSocketOptions,
  WebSocketShardStatus,
} from 'discord.js'
import type { Logger } from 'pino'
import { backOff } from './back-off.ts'

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>
type GatewayManager = Parameters<BuildStrategy>[0]

/** Of @discordjs/ws: discord.js exports other events by the name of WebSocketShardEvents. */
const EVENTS = { ready: 'ready', resumed: 'resumed', error: 'error', closed: 'closed' } as const
/** After so many failures the session is given up: its own address may be gone while the gateway's is not. */
const MAX_FAILURES_OF_SESSION = 4
/** The close code of a connection that broke (RFC 6455, 7.4.1). */
const BROKEN = 1006

interface PersistentGatewayParts {
  readonly log: Logger
  /** Ends the trying; the connection is then never made again. */
  readonly signal: AbortSignal
  /** In [0, 1). */
  readonly random: () => number
  /** Resolves when Discord can be reached and allows one more session. */
  readonly gatewayInfo: () => Promise<APIGatewayBotInfo>
}

/**
 * discord.js tries again every half second, and gives up if the very first connection is refused. The strategy that this
 * returns waits longer after each failure, and goes on until the signal.
 */
export function persistentStrategy(parts: PersistentGatewayParts): BuildStrategy {
  return (manager) => {
    // Asked for once a login, and until there is an answer.
    let info: Promise<APIGatewayBotInfo> | undefined
    manager.fetchGatewayInformation = () => {
      info ??= parts.gatewayInfo()
      return info
    }
    const strategy = new SimpleShardingStrategy(manager)
    pauseBeforeConnecting(manager, strategy, parts)
    return {
      spawn: (ids) => strategy.spawn(ids),
      destroy: (options) => strategy.destroy(options),
      send: (id, payload) => strategy.send(id, payload),
      fetchStatus: () => strategy.fetchStatus(),
      async connect() {
        const ready = new Promise((resolve) => manager.once(EVENTS.ready, resolve))
        // Rejects at the first failure, although the shard goes on trying.
        await strategy.connect().catch(() => ready)
      },
    }
  }
}

/** A shard asks for its session before it connects, and at no other time while it is idle. */
function pauseBeforeConnecting(
  manager: GatewayManager,
  strategy: IShardingStrategy,
  { log, signal, random }: PersistentGatewayParts,
): void {
  const { retrieveSessionInfo, updateSessionInfo } = manager.options
  const tries = countTries(manager)
  // discord.js gives the session up with a broken connection; Discord keeps it for a while.
  manager.options.updateSessionInfo = (id, session) =>
    session === null && tries.isBroken() ? undefined : updateSessionInfo(id, session)
  manager.options.retrieveSessionInfo = async (id) => {
    const status = (await strategy.fetchStatus()).get(id)
    if (status !== WebSocketShardStatus.Idle) return retrieveSessionInfo(id)
    const { failures, reason, isFirst } = tries.next()
    if (failures === 0 && !isFirst) log.info({ reason }, 'reconnecting to the gateway')
    if (failures > 0) {
      const againInMs = backOff(failures, random)
      log.warn({ reason, failures, againInMs }, 'the gateway cannot be reached: trying again')
      await wait(againInMs, undefined, { signal }).catch(() => undefined)
    }
    // A shard that is destroyed between two tries would connect again.
    if (signal.aborted) return new Promise<never>(() => undefined)
    if (failures >= MAX_FAILURES_OF_SESSION) await updateSessionInfo(id, null)
    return retrieveSessionInfo(id)
  }
}

/** Counts what has failed since the connection was last ready, and remembers why. */
function countTries(manager: GatewayManager) {
  let tries = 0
  let isFirst = true
  let isBroken = false
  let reason: string | null = null
  const succeed = () => {
    tries = 0
    isFirst = false
    reason = null
  }
  manager.on(EVENTS.ready, succeed)
  manager.on(EVENTS.resumed, succeed)
  manager.on(EVENTS.error, ({ error }: { readonly error: Error }) => {
    reason = error.message
  })
  manager.on(EVENTS.closed, ({ code }: { readonly code: number }) => {
    isBroken = code === BROKEN
    reason ??= isBroken ? 'the connection broke' : `closed with code ${code}`
  })
  return {
    /** Whether the connection that was tried last broke. */
    isBroken: () => isBroken,
    /** Counts another try. @returns what came of those before */
    next() {
      const failed = { failures: tries, reason, isFirst }
      tries++
      reason = null
      isBroken = false
      return failed
    },
  }
}
