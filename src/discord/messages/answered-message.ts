/**
 * What a press or a form says about the message that it is on. If its cache does not know the channel, discord.js gives the
 * message as Discord sent it: over HTTP always, and elsewhere in channels without the bot.
 */
import { type APIMessage, type Message, MessageFlags } from 'discord.js'

type AnyMessage = Message | APIMessage

/** Whether only one member sees it. */
export function isEphemeral({ flags }: AnyMessage): boolean {
  const bits = typeof flags === 'object' ? flags.bitfield : (flags ?? 0)
  return (bits & MessageFlags.Ephemeral) !== 0
}

/** The id of the member whose command, press or mention it answers; undefined if the message does not say. */
export const askerOf = (message: AnyMessage): string | undefined =>
  'interaction_metadata' in message || !('interactionMetadata' in message)
    ? (message.interaction_metadata?.user.id ?? message.referenced_message?.author.id)
    : (message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id)

/** The id of the message that it replies to: the answer to a mention does. */
export const repliedTo = (message: AnyMessage): string | undefined =>
  'message_reference' in message ? message.message_reference?.message_id : (message as Message).reference?.messageId
