/** What a member's message asks, if it mentions the bot. */
import { type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import type { Asked } from '../../reply/reply.ts'
import { readAskedLines } from '../messages/asked-lines.ts'
import { plainQuestion } from '../messages/plain-question.ts'

export interface Mention {
  /** Of the message, its channel, and its server. */
  readonly id: string
  readonly channelId: string
  readonly guildId: string
  readonly author: { readonly id: string; readonly name: string }
  /** Empty if the message says nothing but the mention. */
  readonly question: string
  /** What was asked in the bot's own message that this one replies to. */
  readonly asked: Asked | null
}

/** Messages that members write; others are notices of Discord (resources/message: message types). */
const WRITTEN: readonly MessageType[] = [MessageType.Default, MessageType.Reply]

/**
 * @param message as the gateway tells of it
 * @param botId of the bot's own user
 * @returns null if nobody asks: no member wrote it, or it does not mention the bot by name. A mention of everyone or of a
 *   role is none
 */
export function readMention(message: GatewayMessageCreateDispatchData, botId: string): Mention | null {
  const { author, guild_id: guildId, mentions } = message
  const isMember = !author.bot && !author.system && message.webhook_id === undefined && WRITTEN.includes(message.type)
  const isMeant = mentions.some(({ id }) => id === botId) && !message.mention_everyone
  if (!isMember || !isMeant || guildId === undefined) return null
  const replied = message.referenced_message
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId,
    author: { id: author.id, name: author.username },
    question: plainQuestion(message.content, botId, mentions),
    asked: replied?.author.id === botId ? readAskedLines(replied.content) : null,
  }
}
