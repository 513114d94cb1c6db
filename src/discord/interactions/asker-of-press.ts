/** Whose answer a press is on: the message says it, or the question that it replies to. Nothing is remembered. */
import { type APIMessage, DiscordAPIError, Routes } from 'discord.js'
import { askerOf, repliedTo } from '../messages/answered-message.ts'
import { type Deadline, inTime } from './deadline.ts'
import type { PressInteraction } from './send-reply.ts'

/**
 * @returns the id of the member who asked; null if nobody can tell, because the question was deleted
 * @throws TurnedAway if Discord does not say it in time
 */
export async function askerOfPress(
  { message, client, channelId }: PressInteraction,
  deadline: Deadline,
): Promise<string | null> {
  const asker = askerOf(message)
  const question = repliedTo(message)
  if (asker !== undefined || question === undefined) return asker ?? null
  try {
    const asking = client.rest.get(Routes.channelMessage(channelId, question)) as Promise<APIMessage>
    return (await inTime(asking, deadline)).author.id
  } catch (error) {
    if (error instanceof DiscordAPIError) return null
    throw error
  }
}
