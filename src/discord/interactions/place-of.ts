/** Where members use the bot. */
import type { BaseInteraction, Client } from 'discord.js'
import type { Place } from '../../briefings/choose-briefing.ts'

export const placeOf = ({ client, guildId, channelId }: BaseInteraction): Place => placeIn(client, guildId, channelId)

/** @param client whose cache knows to which channel a thread belongs */
export function placeIn(client: Client, serverId: string | null, channelId: string | null): Place {
  const channel = channelId === null ? undefined : client.channels.cache.get(channelId)
  const parentId = channel?.isThread() ? channel.parentId : null
  return { serverId, channelIds: [channelId, parentId].filter((id) => id !== null) }
}
