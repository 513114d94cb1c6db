/** Commands on a message: *Apps → Check quotations*. */
import type { MessageContextMenuCommandInteraction } from 'discord.js'
import { textOfMessage } from '../messages/text-of-message.ts'
import type { InteractionContext } from './interaction-context.ts'
import { runCommand } from './run-command.ts'

export function answerMessageCommand(
  interaction: MessageContextMenuCommandInteraction,
  context: InteractionContext,
): Promise<string> {
  const { commandName, targetMessage } = interaction
  return runCommand(interaction, context, {
    command: context.commands.find(({ onMessages }) => onMessages?.name === commandName),
    shownName: `“${commandName}”`,
    valuesFor: ({ onMessages }) => (onMessages ? { [onMessages.option]: textOfMessage(targetMessage) } : {}),
  })
}
