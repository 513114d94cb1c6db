/** The button that deletes an answer. It works for ever, whatever the answer was made from. */
import type { ButtonInteraction } from 'discord.js'
import { ReaderError } from '../../translations/reader-error.ts'
import { decodeCustomId } from '../messages/custom-id.ts'
import { askerOfPress } from './asker-of-press.ts'
import type { Deadline } from './deadline.ts'
import { isGone } from './send-reply.ts'

export const isDelete = ({ customId }: ButtonInteraction): boolean => decodeCustomId(customId)?.action === 'delete'

/**
 * @returns what came of it, for the log and the metrics
 * @throws UserError if the member is not the one who asked
 */
export async function deleteAnswer(interaction: ButtonInteraction, deadline: Deadline): Promise<string> {
  const asker = await askerOfPress(interaction, deadline)
  if (asker !== interaction.user.id) throw new ReaderError(asker === null ? 'error.asker-unknown' : 'error.not-yours')
  await interaction.deferUpdate()
  await interaction.deleteReply().catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
  return 'deleted'
}
