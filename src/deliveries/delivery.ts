/** What is sent to members without a command of theirs, and what came of it. */
import type { Reply } from '../reply/reply.ts'
import type { PauseReason } from '../watches/watch.ts'

/** Where something was set up, or is sent. */
export interface DeliveryPlace {
  /** Null outside of servers. */
  readonly serverId: string | null
  /** The channel, and for a thread the channel that it belongs to, as far as they are known. */
  readonly channelIds: readonly string[]
}

/**
 * @param place where it was set up @param channelId where it is sent; absent for direct messages
 * @returns the place that has to be one that the briefing is for
 */
export const placeOfDelivery = (
  {
    guildId,
    channelIds = [],
  }: { readonly guildId?: string | undefined; readonly channelIds?: readonly string[] | undefined },
  channelId: string | undefined,
): DeliveryPlace => ({
  serverId: guildId ?? null,
  channelIds: channelId === undefined || channelIds.includes(channelId) ? channelIds : [channelId],
})

export interface Delivery {
  readonly place: DeliveryPlace
  /** A channel, or a member's direct messages. */
  readonly to: { readonly channelId: string } | { readonly userId: string }
  readonly reply: Reply
  /** The command whose views the buttons lead to. */
  readonly command: string
  /** The same for the same message, so that Discord takes it once within some minutes. At most 25 characters. */
  readonly nonce: string
}

export type DeliveryResult =
  | { readonly kind: 'sent' }
  /** Discord could not be reached: nobody knows whether the message has arrived. */
  | { readonly kind: 'unreachable' }
  /** Discord does not let the bot write there. */
  | { readonly kind: 'refused'; readonly reason: PauseReason }

/** Never rejects. */
export type Deliver = (delivery: Delivery) => Promise<DeliveryResult>
