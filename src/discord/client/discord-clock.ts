/** What time it is for Discord, on a machine whose clock may be ahead: else every interaction would look late. */
import type { RESTOptions } from 'discord.js'

export interface DiscordClock {
  /** Milliseconds since 1970: the machine's time, less what it is known to be ahead. */
  now(): number
  /** Makes requests, and reads from the responses what time it is for Discord. */
  watched(makeRequest: RESTOptions['makeRequest']): RESTOptions['makeRequest']
}

/** The header of a response names whole seconds (RFC 9110, 6.6.1). */
const SECOND_MS = 1_000

/** @param now the machine's time */
export function createDiscordClock(now: () => number): DiscordClock {
  let aheadMs = 0
  return {
    now: () => now() - aheadMs,
    watched: (makeRequest) => async (url, init) => {
      const sentAt = now()
      const response = await makeRequest(url, init)
      const dated = Date.parse(response.headers.get('date') ?? '')
      // Discord answered after the request was sent: whatever the way took, its clock showed at least `sentAt` by then.
      if (!Number.isNaN(dated)) aheadMs = Math.max(0, sentAt - (dated + SECOND_MS))
      return response
    },
  }
}
