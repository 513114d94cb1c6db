/** Limits how often a member may use commands, counted for each member in each guild. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Cooldown } from '../../process/config.ts'

export interface Cooldowns {
  /**
   * Counts a command.
   * @returns null if it may run, else how long the member has to wait, in milliseconds
   */
  count(userId: string, guildId: string | null): Promise<number | null>
}

export function createCooldowns({ commands, seconds }: Cooldown): Cooldowns {
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
