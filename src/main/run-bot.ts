/** Runs the bot as a process: `npm start` with a token, or one shard of many. */
import { commands } from '../../commands/index.ts'
import type { ShardPlace } from '../discord/client/create-client.ts'
import { linkToManager, type ShardLink } from '../discord/shards/shard-link.ts'
import { startBot } from '../discord/start-bot.ts'
import type { Config } from '../process/config.ts'
import { EXIT_INVALIDATED, runService } from '../process/run-service.ts'
import { UserError } from '../process/user-error.ts'
import { readBriefings } from './read-briefings.ts'

/**
 * Serves on Discord until SIGTERM or SIGINT, then ends the process.
 * @param shard which shard this process is; absent if it is the only one
 * @throws UserError if the host has to correct the configuration
 */
export async function runBot(config: Config, token: string, shard?: ShardPlace): Promise<void> {
  const serve = runService(
    config.LOG_LEVEL,
    token,
    async (log, signal, end) => {
      let link: ShardLink | null = null
      const bot = await startBot({
        config,
        token,
        log,
        now: Date.now,
        commands,
        several: readBriefings(config),
        onInvalidated: () => end(EXIT_INVALIDATED),
        onChange: () => link?.corpusChanged(),
        signal,
        ...(shard && { shard }),
      })
      if (shard) link = linkToManager(process, { ...bot, onOrphaned: () => end(0) })
      return bot.stop
    },
    shard && { shard: shard.id },
  )
  await serve.catch((error: unknown) => {
    // Otherwise the channel to the manager keeps the process alive.
    if (error instanceof UserError) process.disconnect?.()
    throw error
  })
}
