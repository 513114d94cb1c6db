/** Shares a private reply with the whole channel, once. */
import { DiscordAPIError } from 'discord.js'
import { ReaderError } from '../../translations/reader-error.ts'
import { withSharedButton } from '../messages/shared-message.ts'
import { defer, type PressInteraction } from './send-reply.ts'

/** What was shared last: presses that are under way do not see yet that the button is gone. */
export interface Shares {
  /** @returns false if this was begun before */
  begin(share: string): boolean
  /** The share has not been made after all. */
  forget(share: string): void
}

/** More than are pressed in the seconds for which it matters; after that the button says itself that it was pressed. */
export const MAX_REMEMBERED = 10_000

export function createShares(): Shares {
  const begun = new Set<string>()
  return {
    begin(share) {
      if (begun.has(share)) return false
      begun.add(share)
      for (const oldest of begun) {
        if (begun.size <= MAX_REMEMBERED) break
        begun.delete(oldest)
      }
      return true
    },
    forget: (share) => void begun.delete(share),
  }
}

/** Posts the public message by the function it is given, which makes one request. */
type Post = (send: PressInteraction['followUp']) => Promise<unknown>

/**
 * @param make makes the public message
 * @returns what came of it, for the log and the metrics
 * @throws UserError if it was shared before; what `make` throws; what discord.js throws
 */
export async function shareOnce(
  interaction: PressInteraction,
  shares: Shares,
  make: () => Promise<Post>,
): Promise<string> {
  const share = `${interaction.message.id}:${interaction.customId}`
  if (!shares.begin(share)) throw new ReaderError('error.shared-already')
  try {
    const post = await make()
    await defer(interaction, () => interaction.deferUpdate())
    await post((message) => interaction.followUp(message))
  } catch (error) {
    // A message whose receipt was lost may be there.
    if (!interaction.deferred || error instanceof DiscordAPIError) shares.forget(share)
    throw error
  }
  await interaction.editReply({ components: withSharedButton(interaction.message, interaction.customId) })
  return 'shared'
}
