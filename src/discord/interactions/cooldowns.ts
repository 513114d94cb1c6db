/** Limits how often a member may use the bot, counted for each member in each guild. */
import { MessageFlags, type RepliableInteraction, time } from 'discord.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Cooldown } from '../../process/config.ts'
import type { Wording } from '../../translations/wording.ts'
import type { BotContext } from './interaction-context.ts'
import { wordingOf } from './languages-of.ts'

/** What a use counts, where a command counts 2: a page is turned more often than a command is typed, and a share is seen by all. */
const POINTS = { command: 2, press: 1, share: 4 } as const

type CountedUse = keyof typeof POINTS

export interface Cooldowns {
  /**
   * Counts a use.
   * @returns null if it may go on, else how long the member has to wait, in milliseconds
   */
  count(userId: string, guildId: string | null, use: CountedUse): Promise<number | null>
}

export function createCooldowns({ commands, seconds }: Cooldown): Cooldowns {
  if (commands === 0) return { count: () => Promise.resolve(null) }
  const points = commands * POINTS.command
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async count(userId, guildId, use) {
      try {
        await limiter.consume(`${guildId ?? 'direct'}:${userId}`, Math.min(POINTS[use], points))
        return null
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext
        throw refusal
      }
    },
  }
}

/** @param end of the cooldown, in milliseconds since 1970 @returns Markdown */
export const cooldownText = (end: number, { say }: Wording): string =>
  say('error.cooldown', { when: time(Math.ceil(end / 1_000), 'R') })

/** Counts a use, and tells a member who has to wait. @returns whether the member has to */
export async function isCoolingDown(
  interaction: RepliableInteraction,
  { cooldowns, now }: Pick<BotContext, 'cooldowns' | 'now'>,
  use: CountedUse,
): Promise<boolean> {
  const waitMs = await cooldowns.count(interaction.user.id, interaction.guildId, use)
  if (waitMs === null) return false
  const content = cooldownText(now() + waitMs, wordingOf(interaction))
  await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  return true
}
