/** Lets a handler answer what members do, the most urgent first, until the bot leaves. */
import { type Client, Events, type Interaction, MessageFlags } from 'discord.js'
import type { Logger } from 'pino'
import { createRunningQueue } from '../../serving/call-queue.ts'
import type { Turn } from '../../serving/patience.ts'
import { createDeadline } from './deadline.ts'
import type { InteractionHandler } from './handle-interaction.ts'
import { wordingOf } from './languages-of.ts'

interface ServedInteractions {
  /** From now on members are told that the bot restarts. Resolves when the replies that were running have ended. */
  finish(): Promise<void>
}

interface ServeOptions {
  readonly handler: InteractionHandler
  /** When an interaction comes, among those that wait. */
  readonly turnOf: (interaction: Interaction) => Turn | undefined
  /** Milliseconds since 1970, by Discord's clock. */
  readonly now: () => number
  readonly log: Logger
}

/** Interactions that arrive while this thread is busy wait here; those that have waited for too long are turned away. */
export function serveInteractions(client: Client, { handler, turnOf, now, log }: ServeOptions): ServedInteractions {
  const running = new Set<Promise<void>>()
  const queue = createRunningQueue(now)
  const serve = (interaction: Interaction) => {
    const deadline = createDeadline(interaction.createdTimestamp, now)
    const turn = turnOf(interaction)
    const arrival = { interaction, deadline, arrivedAt: now() }
    const job = new Promise<void>((resolve) => {
      queue.add({
        since: arrival.arrivedAt,
        // To defer takes no longer than to say that it is too late.
        beginWithinMs: turn === 'first' ? Number.POSITIVE_INFINITY : deadline.leftMs(),
        ...(turn && { turn }),
        begin: () => resolve(handler.answer(arrival)),
        giveUp: () => resolve(handler.turnAway(arrival)),
      })
    }).finally(() => running.delete(job))
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
  try {
    if (interaction.isAutocomplete()) await interaction.respond([])
    else if (interaction.isRepliable()) {
      const content = wordingOf(interaction).say('error.restarting')
      await interaction.reply({ content, flags: MessageFlags.Ephemeral })
    }
  } catch (error) {
    log.warn({ err: error }, 'could not tell a reader about the restart')
  }
}
