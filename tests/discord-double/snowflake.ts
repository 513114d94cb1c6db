/** Snowflake ids: 42 bits of time since Discord's epoch, 22 bits that make them unique (reference: snowflakes). */
import type { Clock } from './clock.ts'

const DISCORD_EPOCH_MS = 1_420_070_400_000n
const TIME_SHIFT = 22n
const COUNTER_RANGE = 1n << TIME_SHIFT

/** The smallest snowflake of a moment, in milliseconds since the Unix epoch. */
export function snowflakeAt(milliseconds: number): bigint {
  return (BigInt(Math.trunc(milliseconds)) - DISCORD_EPOCH_MS) << TIME_SHIFT
}

/** Returns a function that gives a new id of the clock's present at every call. */
export function snowflakesOf(clock: Clock): () => string {
  let counter = 0n
  return () => {
    counter = (counter + 1n) % COUNTER_RANGE
    return String(snowflakeAt(clock.now()) | counter)
  }
}

/** The shard that Discord deals a guild to (gateway: sharding formula). */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(shards))
}
