/** Tells a reader what went wrong, if Discord still takes a message, and logs the rest. */
import { randomUUID } from 'node:crypto'
import {
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RateLimitError,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js'
import type { Logger } from 'pino'
import { UserError } from '../../process/user-error.ts'
import { TurnedAway } from '../../serving/patience.ts'
import { clipped } from '../../text/clipped.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'
import type { InteractionContext } from './interaction-context.ts'
import { isAcknowledged } from './send-reply.ts'

/** In UTF-16 units: a longer message to a reader is clipped, so that it fits Discord's 2,000 characters when escaped. */
const MAX_MESSAGE_LENGTH = 900

/**
 * @param name of the interaction, for the log
 * @returns what came of it, for the log and the metrics
 */
export async function tellFailure(
  interaction: Interaction,
  error: unknown,
  name: string,
  { log, now }: Pick<InteractionContext, 'log' | 'now'>,
): Promise<string> {
  const about = { command: name, ageMs: now() - interaction.createdTimestamp }
  const end = endOf(error, about, log)
  if (end !== null) return end
  const id = randomUUID().slice(0, 8)
  const outcome = outcomeOf(error)
  if (error instanceof UserError) log.info({ command: name, outcome }, 'answered')
  else log.error({ ...about, outcome, id, err: error }, 'a command failed')
  if (!interaction.isRepliable()) return outcome
  try {
    await showText(interaction, error instanceof UserError ? error.message : apology(id))
    return outcome
  } catch (second) {
    const endMeanwhile = endOf(second, about, log)
    if (endMeanwhile !== null) return endMeanwhile
    log.warn({ ...about, outcome: 'unreachable', id, err: second }, 'could not tell the reader about the failure')
    return 'unreachable'
  }
}

const apology = (id: string): string =>
  `Something went wrong on my side, and I could not answer. Try again, or tell my host: it is in my log as ${id}.`

function outcomeOf(error: unknown): string {
  if (error instanceof TurnedAway) return 'turned away'
  return error instanceof UserError ? 'user error' : 'error'
}

/** @returns the outcome if Discord takes no further response to this interaction, else null */
function endOf(
  error: unknown,
  about: { readonly command: string; readonly ageMs: number },
  log: Logger,
): string | null {
  if (isAcknowledged(error)) {
    const outcome = 'acknowledged before'
    log.warn({ ...about, outcome }, 'Discord already has a response; its receipt was lost')
    return outcome
  }
  if (!isDead(error)) return null
  const outcome = 'dead interaction'
  const code = error instanceof DiscordAPIError ? error.code : error.name
  log.warn({ ...about, outcome, code }, 'Discord no longer takes this reply')
  return outcome
}

/** The interaction is too old, or a rate limit holds the response back until it is. */
const isDead = (error: unknown): error is DiscordAPIError | RateLimitError =>
  error instanceof RateLimitError ||
  (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction)

/** A deferred reply is edited, since an edit may be repeated: a follow-up whose receipt is lost would come twice. */
async function showText(interaction: RepliableInteraction, text: string): Promise<void> {
  const content = escapeMarkdown(clipped(text, MAX_MESSAGE_LENGTH))
  if (!interaction.deferred) await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  else if (interaction.isMessageComponent()) await interaction.editReply({ content })
  else await interaction.editReply({ content, embeds: [], components: [] })
}
