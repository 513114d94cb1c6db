/** Discord's budget of new gateway sessions: Discord resets the token of a bot that exceeds it (events/gateway, session start limit). */
import { setTimeout as wait } from 'node:timers/promises'
import { type APIGatewayBotInfo, DiscordAPIError, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import { backOff } from './back-off.ts'
import { reasonOf } from './explained.ts'

const UNAUTHORIZED = 401
/** Added to the time of the reset, because clocks differ a little. */
const RESET_MARGIN_MS = 500

/**
 * Waits until Discord can be reached and the budget allows the sessions. The log says what it waits for.
 * @param rest with the token
 * @param sessions how many will be started
 * @param signal ends the waiting
 * @throws DiscordAPIError if Discord refuses the token; AbortError
 */
export async function awaitSessions(
  rest: REST,
  sessions: number,
  log: Logger,
  signal?: AbortSignal,
): Promise<APIGatewayBotInfo> {
  for (;;) {
    signal?.throwIfAborted()
    const gateway = await gatewayInfo(rest, log, signal)
    const { total, remaining, reset_after: resetAfter } = gateway.session_start_limit
    if (remaining >= Math.min(sessions, total)) return gateway
    const until = new Date(Date.now() + resetAfter).toISOString()
    log.warn(
      { remaining, total, sessions, until },
      'the budget of gateway sessions is spent: waiting until it is reset',
    )
    await wait(resetAfter + RESET_MARGIN_MS, undefined, { signal })
  }
}

/** Anything but a refused token may pass: an outage, a proxy, an address that is blocked for a while. */
async function gatewayInfo(rest: REST, log: Logger, signal?: AbortSignal): Promise<APIGatewayBotInfo> {
  for (let failures = 1; ; failures++) {
    try {
      return (await rest.get(Routes.gatewayBot(), signal && { signal })) as APIGatewayBotInfo
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) throw error
      const againInMs = backOff(failures, Math.random)
      log.warn({ reason: reasonOf(error), failures, againInMs }, 'Discord cannot be reached: trying again')
      await wait(againInMs, undefined, { signal })
    }
  }
}
