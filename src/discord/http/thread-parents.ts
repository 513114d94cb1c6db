/** Remembers to which channel a thread belongs: an interaction says so, and over HTTP nothing else does. */
import { ChannelType } from 'discord.js'
import type { SentInteraction } from './interactions-server.ts'

export interface ThreadParents {
  /** Takes what an interaction says of its channel. */
  learn(interaction: SentInteraction): void
  /** The channel of a thread in which an interaction was made; null if it is no thread, or not known. */
  parentOf(channelId: string): string | null
}

/** The parent of any other channel is its category (resources/channel). */
const THREADS: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])
/** Of more threads, those that were heard of first are forgotten. */
const MAX_THREADS = 10_000

export function createThreadParents(): ThreadParents {
  const parents = new Map<string, string>()
  return {
    learn({ channel }) {
      if (!channel?.id || !channel.parent_id || !THREADS.has(channel.type)) return
      parents.delete(channel.id)
      parents.set(channel.id, channel.parent_id)
      const [oldest] = parents.keys()
      if (parents.size > MAX_THREADS && oldest !== undefined) parents.delete(oldest)
    },
    parentOf: (channelId) => parents.get(channelId) ?? null,
  }
}
