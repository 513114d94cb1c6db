/** Runs the bot as several processes, for more servers than one connection takes: `npm start` with `SHARDS`. */
import { fileURLToPath } from 'node:url'
import { REST } from 'discord.js'
import type { Logger } from 'pino'
import { restOptions } from '../discord/client/create-client.ts'
import { explained } from '../discord/client/explained.ts'
import { awaitSessions } from '../discord/client/session-budget.ts'
import { createShardManager, type ShardManager } from '../discord/shards/shard-manager.ts'
import type { ShardReport } from '../discord/shards/shard-messages.ts'
import { type Health, openHealth } from '../health/health-server.ts'
import { joinedMetrics } from '../health/metrics.ts'
import type { Config } from '../process/config.ts'
import { EXIT_INVALIDATED, EXIT_MISTAKE, runService } from '../process/run-service.ts'

const PROGRAM = fileURLToPath(new URL('./start.ts', import.meta.url))
/** The health of a shard that does not answer. */
const NO_HEALTH: Health = {
  ready: false,
  gateway: 'no answer',
  indexAgeSeconds: 0,
  articles: 0,
  passages: 0,
  isEngineReachable: true,
}

/**
 * Serves on Discord with `SHARDS` processes until SIGTERM or SIGINT, then ends the process.
 * @param shards how many, or `auto` for the number that Discord recommends
 * @throws UserError if the host has to correct the configuration
 */
export const runShards = (config: Config, token: string, shards: number | 'auto'): Promise<void> =>
  runService(config.LOG_LEVEL, token, async (log, signal, end) => {
    let manager: ShardManager | null = null
    const health = await openHealth(config, {
      health: async () => (await reportsOf(manager)).map((report) => report?.health ?? NO_HEALTH),
      metrics: async () => joinedMetrics((await reportsOf(manager)).filter((report) => report !== null)),
    })
    if (health) log.info({ origin: health.origin }, 'health and metrics are served')
    try {
      const place = await shardPlaces(config, token, shards, { log, signal })
      manager = createShardManager({
        ...place,
        program: PROGRAM,
        token,
        log,
        finalStatuses: [EXIT_MISTAKE, EXIT_INVALIDATED],
        onFinal: end,
      })
    } catch (error) {
      await health?.close()
      throw error
    }
    const started = manager
    void started.start()
    return async () => {
      await Promise.all([started.stop(), health?.close()])
    }
  })

/** Before there are shards, there is one that does not answer. */
const reportsOf = async (manager: ShardManager | null): Promise<readonly (ShardReport | null)[]> =>
  manager ? manager.reports() : [null]

/**
 * Waits until Discord allows all the sessions of this machine. If there are other machines, the shards themselves take
 * turns, so that all can be started at once.
 */
async function shardPlaces(
  config: Config,
  token: string,
  shards: number | 'auto',
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<Pick<Parameters<typeof createShardManager>[0], 'count' | 'ids' | 'atATime'>> {
  const rest = new REST(restOptions(config.DISCORD_API_URL)).setToken(token)
  const gateway = await explained(awaitSessions(rest, 1, log, signal))
  const count = shards === 'auto' ? gateway.shards : shards
  const ids = config.SHARD_IDS ?? Array.from({ length: count }, (_, id) => id)
  const { session_start_limit: limit } = await explained(awaitSessions(rest, ids.length, log, signal))
  log.info({ shards: count, here: ids.length, recommended: gateway.shards }, 'starting shards')
  return { count, ids, atATime: config.SHARD_IDS ? ids.length : limit.max_concurrency }
}
