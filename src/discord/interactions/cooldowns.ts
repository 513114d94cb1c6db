/** Limits how often a member may use commands, counted for each member in each guild. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Cooldowns {
  /**
   * Counts a command.
   * @returns null if it may run, else how long the member has to wait, in milliseconds
   */
  count(userId: string, guildId: string | null): Promise<number | null>
}

/** @param commands how many a member may run within `seconds`; 0 is no limit */
export function createCooldowns({
  commands,
  seconds,
}: {
  readonly commands: number
  readonly seconds: number
}): Cooldowns {
  if (commands === 0) return { count: () => Promise.resolve(null) }
  const limiter = new RateLimiterMemory({ points: commands, duration: seconds })
  return {
    async count(userId, guildId) {
      try {
        await limiter.consume(`${guildId ?? 'direct'}:${userId}`)
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
        throw refusal
      }
    },
  }
}
