/** Discord's budget of new gateway sessions: whoever overdraws it loses the token (events/gateway, session start limit). */
import { setTimeout as wait } from 'node:timers/promises'
import { type APIGatewayBotInfo, DiscordAPIError, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'

/** Between two attempts to reach Discord, doubled each time. Milliseconds. */
const FIRST_PAUSE = 1_000
const MAX_PAUSE = 60_000
/** Clocks differ a little. Milliseconds. */
const AFTER_RESET = 500

/**
 * Waits until sessions may be started: until Discord can be reached, and until the budget is reset where it is spent. The log
 * says what is waited for.
 * @param rest with the token
 * @param sessions how many are going to be started
 * @param signal ends the waiting
 * @throws DiscordAPIError where Discord refuses, as it does a wrong token; AbortError
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
    await wait(resetAfter + AFTER_RESET, undefined, { signal })
  }
}

async function gatewayInfo(rest: REST, log: Logger, signal?: AbortSignal): Promise<APIGatewayBotInfo> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, MAX_PAUSE)) {
    try {
      return (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo
    } catch (error) {
      if (error instanceof DiscordAPIError) throw error
      log.warn({ err: error, againInMs: pause }, 'Discord cannot be reached: trying again')
      await wait(pause, undefined, { signal })
    }
  }
}
