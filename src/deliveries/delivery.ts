/** What is sent to members without a command of theirs, and what came of it. */
import type { Reply } from '../reply/reply.ts'

export interface Delivery {
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
  /** Discord does not let the bot write there. `reason` completes "paused, because …". */
  | { readonly kind: 'refused'; readonly reason: string }

/** Never rejects. */
export type Deliver = (delivery: Delivery) => Promise<DeliveryResult>
