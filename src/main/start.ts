/** The main program: the bot on Discord if there is a token, otherwise the terminal session. */
import { config as loadEnvironment } from 'dotenv'
import type { ShardPlace } from '../discord/client/create-client.ts'
import { UserError } from '../process/user-error.ts'
import { CONSOLE_OPTIONS, CONSOLE_WORDS, openConsole } from './open-console.ts'
import { type Given, runProgram } from './program.ts'

await runProgram(
  {
    command: 'npm start',
    purpose:
      'Starts the bot on Discord if DISCORD_TOKEN is set (in .env or the environment).\n' +
      'Without a token, or with a command or an option, opens a session in the terminal.',
    words: CONSOLE_WORDS,
    options: CONSOLE_OPTIONS,
    examples: [
      { typed: 'npm start', does: 'starts the bot, or a session in the terminal' },
      { typed: 'npm start -- --corpus articles "when do the talks begin"', does: 'answers one question and ends' },
    ],
  },
  start,
)

async function start(given: Given<typeof CONSOLE_OPTIONS>): Promise<void> {
  loadEnvironment({ quiet: true })
  const { SHARDING_MANAGER, SHARDS, SHARD_COUNT, SHARD_IDS, ...environment } = process.env
  if (SHARDING_MANAGER !== undefined) {
    const shard = { id: Number(SHARDS), count: Number(SHARD_COUNT), takesTurns: Boolean(SHARD_IDS) }
    return startShard(environment, shard, SHARD_IDS || '0')
  }
  const isBot = process.env.DISCORD_TOKEN || process.env.INTERACTIONS_PORT
  if (!isBot || process.argv.length > 2) return openConsole(given)
  if (process.stderr.isTTY) process.stderr.write('Starting the bot on Discord …\n')
  const { parseConfig } = await import('../process/config.ts')
  const { DISCORD_TOKEN, ...config } = parseConfig(process.env)
  if (DISCORD_TOKEN === undefined) throw new UserError('INTERACTIONS_PORT is set, and DISCORD_TOKEN is not. Set both.')
  if (config.SHARDS !== undefined) {
    const { runShards } = await import('./run-shards.ts')
    return runShards({ ...config, DISCORD_TOKEN }, DISCORD_TOKEN, config.SHARDS)
  }
  const { runBot } = await import('./run-bot.ts')
  return runBot({ ...config, DISCORD_TOKEN }, DISCORD_TOKEN)
}

/**
 * discord.js's ShardingManager tells a shard its place in SHARDS and SHARD_COUNT. Only the first shard has what exists
 * once: the health port belongs to the manager, and timed refreshes to the first shard of this machine.
 */
async function startShard(
  environment: Readonly<Record<string, string | undefined>>,
  shard: ShardPlace,
  idsHere: string,
): Promise<void> {
  const [{ parseConfig, parseShardIds }, { runBot }] = await Promise.all([
    import('../process/config.ts'),
    import('./run-bot.ts'),
  ])
  const { DISCORD_TOKEN = '', ...config } = parseConfig(environment)
  const ofOne = {
    HEALTH_PORT: undefined,
    ...(shard.id !== parseShardIds(idsHere)[0] && { REFRESH_EVERY: undefined }),
  }
  return runBot({ ...config, DISCORD_TOKEN, ...ofOne }, DISCORD_TOKEN, shard)
}
