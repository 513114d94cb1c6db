/** Where members use the bot. */
import type { Place } from '../../briefings/choose-briefing.ts'
import type { Connection } from '../connection.ts'

/** What an interaction or a message says of its place. */
interface Sent {
  readonly guildId: string | null
  readonly channelId: string | null
}

/** @param parentOf tells to which channel a thread belongs */
export function placeOf({ guildId, channelId }: Sent, parentOf: Connection['parentOf']): Place {
  const parentId = channelId === null ? null : parentOf(channelId)
  return { serverId: guildId, channelIds: [channelId, parentId].filter((id) => id !== null) }
}
