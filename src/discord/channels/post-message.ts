/** Writes messages into channels on the bot's own account: they answer no interaction, and need permissions. */
import { type APIMessage, DiscordAPIError, type REST, Routes } from 'discord.js'
import { isUncertain } from '../client/request-in-time.ts'
import { withoutRefused } from '../interactions/without-refused.ts'
import type { Message } from '../messages/render-message.ts'

/** How often a message is sent whose receipt was lost. */
const MAX_TRIES = 3

/** The message to reply to was deleted meanwhile. */
export class MessageGone extends Error {}

export interface Post {
  readonly channelId: string
  readonly message: Message
  /** The message that it replies to. If that is gone, nothing is sent. */
  readonly repliesTo?: string
  /**
   * At most 25 characters. Discord posts one message with it for some minutes, so a post whose receipt was lost is sent
   * again (resources/message: enforce_nonce).
   */
  readonly nonce: string
}

/**
 * Nobody is mentioned, whatever the message says.
 * @returns the message as Discord shows it: without embeds if the channel denies them
 * @throws MessageGone; DiscordAPIError if Discord refuses it; what `rest` throws if Discord cannot be reached
 */
export const postMessage = (rest: REST, { channelId, message, repliesTo, nonce }: Post): Promise<APIMessage> =>
  withoutRefused({ content: '', ...message }, ({ content, embeds, components }) =>
    postOnce(rest, channelId, {
      content,
      embeds,
      components,
      nonce,
      enforce_nonce: true,
      allowed_mentions: { parse: [], replied_user: false },
      ...(repliesTo !== undefined && { message_reference: { message_id: repliesTo } }),
    }),
  )

async function postOnce(rest: REST, channelId: string, body: object): Promise<APIMessage> {
  for (let tries = 1; ; tries++) {
    try {
      return (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage
    } catch (error) {
      if (isMissingReference(error)) throw new MessageGone('the message to reply to was deleted', { cause: error })
      if (!isUncertain(error) || tries === MAX_TRIES) throw error
    }
  }
}

const isMissingReference = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  'errors' in error.rawError &&
  Object.hasOwn(Object(error.rawError.errors), 'message_reference')

/** What a host can do, by the code of Discord's refusal (topics/opcodes-and-status-codes). */
const HINTS: Readonly<Record<number, string>> = {
  50001: 'the bot does not see the channel: allow View Channel for it in the permissions of the channel',
  50013:
    'the channel denies Send Messages (in threads: Send Messages in Threads) to the bot: allow it in its permissions',
  160002: 'the channel denies Read Message History to the bot, which a reply needs: allow it in its permissions',
  200000: 'AutoMod of the server blocked the message: except the bot or the channel from the rule',
}

/** @returns what a host can do about a refusal; null if Discord did not refuse for a known reason */
export const hintOf = (error: unknown): string | null =>
  (error instanceof DiscordAPIError && HINTS[Number(error.code)]) || null
