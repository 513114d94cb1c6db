/** Interactions arrive on the gateway connection of a client. */
import { type Client, Status } from 'discord.js'
import { unlessAborted } from '../../process/unless-aborted.ts'
import type { Connection } from '../connection.ts'
import { explained } from './explained.ts'

/** @param signal ends the login */
export function gatewayConnection(client: Client, token: string, signal: AbortSignal): Connection {
  const status = () => client.ws.shards.first()?.status ?? Status.Idle
  const close = async () => {
    // discord.js stops listening to a connection that is still being made, and its failure would end the process.
    if (status() !== Status.Connecting) await client.destroy()
  }
  return {
    isBalanced: false,
    state: () => ({ ready: client.isReady() && status() === Status.Ready, gateway: Status[status()].toLowerCase() }),
    parentOf(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() ? channel.parentId : null
    },
    /** Waits until Discord allows a session and the gateway is ready, however long Discord cannot be reached. */
    async open() {
      try {
        await unlessAborted(explained(client.login(token)), signal)
      } catch (error) {
        // While it waits for the gateway, discord.js's own goodbye can wait for ever.
        void close()
        throw error
      }
    },
    close,
  }
}
