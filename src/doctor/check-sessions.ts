/** Checks how many sessions and shards Discord allows the bot. */
import { type APIGatewayBotInfo, type REST, Routes } from 'discord.js'
import { explained } from '../discord/client/explained.ts'
import type { Config } from '../process/config.ts'
import { type Finding, good, mend } from './finding.ts'

/** Discord lets one shard serve at most this many servers (events/gateway). */
const MAX_GUILDS_PER_SHARD = 2_500

/** @param guilds how many servers the bot is in, as far as Discord tells */
export async function checkSessions(
  rest: REST,
  { SHARDS, INTERACTIONS_PORT }: Pick<Config, 'SHARDS' | 'INTERACTIONS_PORT'>,
  guilds: number,
): Promise<readonly Finding[]> {
  if (INTERACTIONS_PORT !== undefined) return []
  const gateway = (await explained(rest.get(Routes.gatewayBot()))) as APIGatewayBotInfo
  const { remaining, total, reset_after: resetAfter } = gateway.session_start_limit
  const hours = Math.ceil(resetAfter / 3_600_000)
  const needed = SHARDS === 'auto' ? gateway.shards : (SHARDS ?? 1)
  return [
    remaining >= needed
      ? good('sessions', `The bot may log in ${remaining} more times of ${total} today.`)
      : mend(
          'sessions',
          `Discord allows ${remaining} more logins today, and the bot needs ${needed}: find out what restarts it so often, and wait ${hours} hours.`,
        ),
    ...(needed * MAX_GUILDS_PER_SHARD < guilds
      ? [mend('sessions', `The bot is in ${guilds} servers, too many for ${needed} shards: set SHARDS=auto.`)]
      : []),
  ]
}
