/** Logs what happens to the connection to Discord, and says when Discord has ended it for good. */
import { type Client, Events, GatewayCloseCodes, RESTEvents } from 'discord.js'
import type { Logger } from 'pino'

/** What a host can do, by the code with which Discord closed the gateway (topics/opcodes-and-status-codes). */
const HINTS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: 'the token was reset: copy it again from the Developer Portal',
  [GatewayCloseCodes.InvalidShard]: 'SHARDS has changed: stop all processes of the bot and start it again',
  [GatewayCloseCodes.ShardingRequired]: 'the bot is in more servers than one process may serve: set SHARDS=auto',
}

/** @param onInvalidated called when Discord has ended the session and discord.js will not reconnect */
export function reportGateway(client: Client, log: Logger, onInvalidated: () => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client reports an error'))
  client.rest.on(RESTEvents.InvalidRequestWarning, (count) => {
    log.warn(count, 'Discord refuses requests: after 10,000 in ten minutes it blocks this address')
  })
  client.on(Events.ShardResume, () => log.info('resumed the gateway session'))
  client.on(Events.ClientReady, ({ guilds }) => log.info({ guilds: guilds.cache.size }, 'ready'))
  const endForGood = (code?: number) => {
    log.fatal({ code, hint: HINTS[code ?? 0] }, 'Discord has ended the session for good')
    onInvalidated()
  }
  client.on(Events.Invalidated, () => endForGood())
  // Emitted only if discord.js will not reconnect: the token was reset, intents were refused (events/gateway).
  client.on(Events.ShardDisconnect, ({ code }) => endForGood(code))
}
