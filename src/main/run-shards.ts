/** Runs the bot as several processes, for more servers than one connection takes: `npm start` with `SHARDS`. */
import { fileURLToPath } from 'node:url'
import { REST } from 'discord.js'
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
const NO_HEALTH: Health = { ready: false, gateway: 'no answer', indexAgeSeconds: 0, articles: 0, passages: 0 }

/**
 * Serves on Discord with `SHARDS` processes until SIGTERM or SIGINT, then ends the process.
 * @param shards how many, or `auto` for the number that Discord recommends
 * @throws UserError if the host has to correct the configuration
 */
export const runShards = (config: Config, token: string, shards: number | 'auto'): Promise<void> =>
  runService(config.LOG_LEVEL, token, async (log, signal, end) => {
    const rest = new REST(restOptions(config.DISCORD_API_URL)).setToken(token)
    const gateway = await explained(awaitSessions(rest, 1, log, signal))
    const count = shards === 'auto' ? gateway.shards : shards
    const { session_start_limit: limit } = await explained(awaitSessions(rest, count, log, signal))
    log.info({ shards: count, recommended: gateway.shards }, 'starting shards')
    const manager = createShardManager({
      program: PROGRAM,
      token,
      count,
      atATime: limit.max_concurrency,
      log,
      finalStatuses: [EXIT_MISTAKE, EXIT_INVALIDATED],
      onFinal: end,
    })
    const health = await openHealth(config, healthOf(manager))
    if (health) log.info({ origin: health.origin }, 'health and metrics are served')
    void manager.start()
    return async () => {
      await Promise.all([manager.stop(), health?.close()])
    }
  })

const healthOf = ({ reports }: ShardManager) => ({
  health: async () => (await reports()).map((report) => report?.health ?? NO_HEALTH),
  metrics: async () => joinedMetrics((await reports()).filter((report): report is ShardReport => report !== null)),
})
