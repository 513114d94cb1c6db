/** Sends replies to interactions, and defers them. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js'
import type { Reply } from '../../reply/reply.ts'
import { readAskedLines } from '../messages/asked-lines.ts'
import { renderMessage, type Visibility } from '../messages/render-message.ts'
import { withoutRefused } from './without-refused.ts'

/** A press of a button, or a choice from a menu. */
export type PressInteraction = ButtonInteraction | StringSelectMenuInteraction

/** The interactions that are answered with a message. */
export type AnsweredInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | PressInteraction
  | ModalSubmitInteraction

interface SendOptions {
  /** The name of the command whose views the buttons lead to. */
  readonly command: string
  readonly isPrivate: boolean
  /** What is shown above a reply that does not say itself what was asked; Markdown. */
  readonly asked?: string
}

export const sendReply = async (interaction: AnsweredInteraction, reply: Reply, options: SendOptions): Promise<void> =>
  void (await withoutRefused(replyMessage(interaction, reply, options), (sent) => interaction.reply(sent)))

/** The reply as a message that Discord takes. */
export const replyMessage = (
  interaction: AnsweredInteraction,
  reply: Reply,
  { command, isPrivate, asked = '' }: SendOptions,
) => ({
  ...(asked === '' ? {} : { content: asked }),
  ...renderMessage(reply, command, visibilityIn(interaction, isPrivate), reply.asked ?? readAskedLines(asked)),
  ...(isPrivate ? { flags: MessageFlags.Ephemeral as const } : {}),
})

/** In direct messages there is nobody to share a private reply with. */
export function visibilityIn(interaction: Interaction, isPrivate: boolean): Visibility {
  if (!isPrivate) return 'public'
  return interaction.inGuild() ? 'shareable' : 'private'
}

/**
 * Defers a reply. If Discord's receipt is lost, discord.js tries again and Discord refuses the second try (40060); the
 * first one counts, and the reader is waiting.
 */
export async function defer(interaction: AnsweredInteraction, deferring: () => Promise<unknown>): Promise<void> {
  try {
    await deferring()
  } catch (error) {
    if (!isAcknowledged(error)) throw error
    interaction.deferred = true
  }
}

/** Whether Discord already has a first response to the interaction. */
export const isAcknowledged = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged

/** Whether the message that should change or go was deleted meanwhile. */
export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage
