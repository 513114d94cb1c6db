/** Listens for messages that mention the bot, and lets them be answered, until the bot leaves. */
import { type Client, GatewayDispatchEvents, type GatewayMessageCreateDispatchData } from 'discord.js'
import type { Use } from '../../health/metrics.ts'
import { answerMention, type MentionContext } from './answer-mention.ts'
import { readMention } from './read-mention.ts'

export interface ServedMentions {
  /** From now on no mention is answered. Resolves when the answers that were running have ended and no notice is left. */
  finish(): Promise<void>
}

export interface ServeOptions extends MentionContext {
  /** Called with each mention when it has been answered. */
  readonly onUse: (use: Use) => void
}

/**
 * The gateway's own words are read, since discord.js drops messages in threads that its cache does not know.
 * @param client with the intent for messages in servers
 */
export function serveMentions(client: Client, { onUse, ...context }: ServeOptions): ServedMentions {
  const { log, now, command, notices } = context
  const running = new Set<Promise<void>>()
  const hear = (message: GatewayMessageCreateDispatchData) => {
    const mention = client.user && readMention(message, client.user.id)
    if (!mention) return
    const arrivedAt = now()
    const job = answerMention(mention, context)
      .then((outcome) => {
        const latencyMs = Math.max(0, now() - arrivedAt)
        log.info({ command: command.name, kind: 'mention', outcome, latencyMs }, 'answered')
        onUse({ command: command.name, kind: 'mention', outcome, latencyMs })
      })
      .finally(() => running.delete(job))
    running.add(job)
  }
  client.ws.on(GatewayDispatchEvents.MessageCreate, hear)
  return {
    async finish() {
      client.ws.off(GatewayDispatchEvents.MessageCreate, hear)
      await Promise.allSettled(running)
      await notices.close()
    },
  }
}
