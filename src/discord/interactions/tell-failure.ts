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
import type { MessageKey } from '../../translations/messages.ts'
import { errorText } from '../../translations/reader-error.ts'
import type { Wording } from '../../translations/wording.ts'
import { escapeMarkdown } from '../messages/escape-markdown.ts'
import type { BotContext } from './interaction-context.ts'
import { wordingOf } from './languages-of.ts'
import { isAcknowledged, isGone } from './send-reply.ts'

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
  { log, now }: Pick<BotContext, 'log' | 'now'>,
): Promise<string> {
  const about = { command: name, ageMs: now() - interaction.createdTimestamp }
  // A reader who was promised an answer has to hear of it, if Discord takes edits at all.
  const isPromised = interaction.isRepliable() && interaction.deferred
  const end = isPromised && error instanceof RateLimitError ? null : endOf(error, about, log)
  if (end !== null) return end
  const id = randomUUID().slice(0, 8)
  const outcome = outcomeOf(error)
  if (error instanceof UserError) log.info({ command: name, outcome }, 'answered')
  else if (refusalOf(error) !== null) log.warn({ ...about, outcome }, 'Discord refused the reply')
  else log.error({ ...about, outcome, id, err: error }, 'a command failed')
  try {
    await tell(interaction, readerText(error, id, wordingOf(interaction)))
    return outcome
  } catch (second) {
    await endWaiting(interaction)
    const endMeanwhile = endOf(second, about, log)
    if (endMeanwhile !== null) return endMeanwhile
    log.warn({ ...about, outcome: 'unreachable', id, err: second }, 'could not tell the reader about the failure')
    return 'unreachable'
  }
}

/** What a reader is told of a failure. @param id under which the log has it, if it is the bot's own fault */
export function readerText(error: unknown, id: string, wording: Wording): string {
  if (error instanceof UserError) return errorText(error, wording)
  const refusal = refusalOf(error)
  return refusal === null ? wording.say('error.apology', { id }) : wording.say(refusal)
}

async function tell(interaction: Interaction, text: string): Promise<void> {
  // Without a response, the member would see that the choices could not be loaded.
  if (interaction.isAutocomplete()) await interaction.respond([])
  else if (interaction.isRepliable()) await showText(interaction, text)
}

/** What happened and what to do, if Discord says why it refused; null if it is the bot's own fault. */
function refusalOf(error: unknown): MessageKey | null {
  if (isGone(error)) return 'error.message-gone'
  return isBlocked(error) ? 'error.blocked-by-automod' : null
}

const isBlocked = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration

/** Takes back the promise of an answer: without it the reader would see "thinking" for ever. */
async function endWaiting(interaction: Interaction): Promise<void> {
  if (!interaction.isRepliable() || !interaction.deferred) return
  // A press has changed nothing yet, and its message stays.
  if (!interaction.isMessageComponent()) await interaction.deleteReply().catch(() => undefined)
}

/** A failure as the log and the metrics name it. */
export function outcomeOf(error: unknown): string {
  if (isGone(error)) return 'message gone'
  if (isBlocked(error)) return 'blocked by AutoMod'
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

/** A text of the bot's own as a message: it may hold what anybody wrote. */
export const shownText = (text: string): string => escapeMarkdown(clipped(text, MAX_MESSAGE_LENGTH))

/** A deferred reply is edited, since an edit may be repeated: a follow-up whose receipt is lost would come twice. */
async function showText(interaction: RepliableInteraction, text: string): Promise<void> {
  const content = shownText(text)
  if (!interaction.deferred) await interaction.reply({ content, flags: MessageFlags.Ephemeral })
  else if (interaction.isMessageComponent()) await interaction.followUp({ content, flags: MessageFlags.Ephemeral })
  else await interaction.editReply({ content, embeds: [], components: [] })
}
