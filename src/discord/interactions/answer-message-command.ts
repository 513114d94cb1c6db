/** Commands on a message: *Apps → Check quotations*. The reply is for the member who uses it. */
import type { MessageContextMenuCommandInteraction } from 'discord.js'
import type { Command, OptionValue } from '../../../commands/command.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import { plainQuestion } from '../messages/plain-question.ts'
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
    shownName: { key: 'text.quoted', values: { text: commandName } },
    valuesFor: (command) => valuesOf(command, textOfMessage(targetMessage)),
  })
}

/** @throws UserError if there is nothing to ask */
function valuesOf({ onMessages, options, followUps }: Command, text: string): Readonly<Record<string, OptionValue>> {
  if (!onMessages) return {}
  const value = onMessages.option === followUps ? askedText(text) : text
  return { [onMessages.option]: value, ...('private' in options && { private: true }) }
}

function askedText(text: string): string {
  const question = plainQuestion(text)
  if (question === '') throw new ReaderError('error.no-words')
  return question
}
