/** The main program: the bot on Discord where there is a token, the terminal session otherwise. */
import { config as loadEnvironment } from 'dotenv'
import { exitWithMessage, runConsole } from '../console/run-console.ts'
import { parseConfig } from '../process/config.ts'

loadEnvironment({ quiet: true })
await exitWithMessage(start(process.argv.slice(2)))

async function start(args: readonly string[]): Promise<void> {
  const { SHARDING_MANAGER, SHARDS, SHARD_COUNT, ...environment } = process.env
  if (SHARDING_MANAGER !== undefined) return startShard(environment, { id: Number(SHARDS), count: Number(SHARD_COUNT) })
  const config = parseConfig(process.env)
  if (config.DISCORD_TOKEN === undefined || args.length > 0) return runConsole(args)
  if (config.SHARDS !== undefined) {
    const { runShards } = await import('./run-shards.ts')
    return runShards(config, config.DISCORD_TOKEN, config.SHARDS)
  }
  const { runBot } = await import('./run-bot.ts')
  return runBot(config, config.DISCORD_TOKEN)
}

/** discord.js's ShardingManager tells a shard its place in SHARDS and SHARD_COUNT. What there is one of, the first shard has. */
async function startShard(
  environment: Readonly<Record<string, string | undefined>>,
  shard: { readonly id: number; readonly count: number },
): Promise<void> {
  const { DISCORD_TOKEN = '', ...config } = parseConfig(environment)
  const { runBot } = await import('./run-bot.ts')
  const ofOne = { HEALTH_PORT: undefined, ...(shard.id > 0 && { REFRESH_EVERY: undefined }) }
  return runBot({ ...config, DISCORD_TOKEN, ...ofOne }, DISCORD_TOKEN, shard)
}
