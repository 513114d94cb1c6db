/** Interactions arrive over HTTP: the bot needs no gateway, and may run on as many machines as a load balancer serves. */
import type { KeyObject } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import { UserError } from '../../process/user-error.ts'
import type { Connection } from '../connection.ts'
import { createInteractionsServer, type SentInteraction } from './interactions-server.ts'
import { createThreadParents } from './thread-parents.ts'

interface HttpConnectionParts {
  readonly token: string
  readonly key: KeyObject
  readonly host: string
  /** 0 takes any free one. */
  readonly port: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
}

/** What discord.js does with an interaction that arrives on the gateway; it has no documented way in for others. */
interface Receiving {
  readonly actions: { readonly InteractionCreate: { handle(interaction: SentInteraction): void } }
}

/** @param client which never logs in; it makes requests, and tells of interactions */
export function httpConnection(client: Client, parts: HttpConnectionParts): Connection {
  const { log, host, port } = parts
  const threads = createThreadParents()
  const receive = (interaction: SentInteraction) => {
    threads.learn(interaction)
    ;(client as unknown as Receiving).actions.InteractionCreate.handle(interaction)
  }
  const server = createInteractionsServer({ ...parts, onInteraction: receive })
  return {
    isBalanced: true,
    state: () => ({ ready: server.listening, gateway: server.listening ? 'not used' : 'not listening' }),
    parentOf: threads.parentOf,
    async open() {
      client.rest.setToken(parts.token)
      await new Promise<void>((resolve, reject) => {
        server.once('error', ({ code, message }: NodeJS.ErrnoException) =>
          reject(
            new UserError(
              `INTERACTIONS_PORT ${port} cannot be opened on INTERACTIONS_HOST ${host} (${code ?? message}). Choose another port or host.`,
            ),
          ),
        )
        server.listen(port, host, resolve)
      })
      const { address, port: chosen, family } = server.address() as AddressInfo
      const origin = `http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`
      log.info({ origin }, 'interactions are served')
    },
    async close() {
      server.closeAllConnections()
      await Promise.all([new Promise((closed) => server.close(closed)), client.destroy()])
    },
  }
}
