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

/** The id of the member whose command or press it answers. */
export const askerOf = (message: AnyMessage): string | undefined =>
  ('interaction_metadata' in message ? message.interaction_metadata : (message as Message).interactionMetadata)?.user.id
