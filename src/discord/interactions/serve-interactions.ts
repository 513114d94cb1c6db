/** Lets a handler answer what members do, until the bot leaves. */
import { type Client, Events, type Interaction, MessageFlags } from 'discord.js'
import type { Logger } from 'pino'

interface ServedInteractions {
  /** From now on members are told that the bot restarts. Resolves when the replies that were running have ended. */
  finish(): Promise<void>
}

/** @param handle answers one interaction; never rejects */
export function serveInteractions(
  client: Client,
  handle: (interaction: Interaction) => Promise<void>,
  log: Logger,
): ServedInteractions {
  const running = new Set<Promise<void>>()
  const serve = (interaction: Interaction) => {
    const job = handle(interaction).finally(() => running.delete(job))
    running.add(job)
  }
  client.on(Events.InteractionCreate, serve)
  return {
    async finish() {
      client.off(Events.InteractionCreate, serve)
      client.on(Events.InteractionCreate, (interaction) => void refuse(interaction, log))
      await Promise.allSettled(running)
    },
  }
}

async function refuse(interaction: Interaction, log: Logger): Promise<void> {
  if (!interaction.isRepliable()) return
  try {
    await interaction.reply({ content: 'I am restarting. Ask again in a moment.', flags: MessageFlags.Ephemeral })
  } catch (error) {
    log.warn({ err: error }, 'could not tell a reader about the restart')
  }
}
