/** Follow-ups that members type into the form under an answer. The form remembers nothing; the answer's message does. */
import type { ModalSubmitInteraction } from 'discord.js'
import type { Command, OptionValue } from '../../../commands/command.ts'
import { topicOf } from '../../follow-ups/follow-up.ts'
import type { Asked } from '../../reply/reply.ts'
import { isEphemeral } from '../messages/answered-message.ts'
import { readAskedLines } from '../messages/asked-lines.ts'
import { decodeCustomId } from '../messages/custom-id.ts'
import { FOLLOW_UP } from '../messages/render-message.ts'
import { FOLLOW_UP_FIELD, noQuestion } from './follow-up-form.ts'
import type { InteractionContext } from './interaction-context.ts'
import { runCommand } from './run-command.ts'

/**
 * @returns what came of it, for the log and the metrics
 * @throws UserError if the form is from another version of the bot, or if its message shows no question
 */
export async function answerFollowUp(
  interaction: ModalSubmitInteraction,
  context: InteractionContext,
): Promise<string> {
  const press = decodeCustomId(interaction.customId)
  const command = context.commands.find(({ name }) => name === press?.command)
  const asked = readAskedLines(interaction.message?.content ?? '')
  if (press?.action !== FOLLOW_UP || command?.followUps === undefined || !asked) throw noQuestion()
  return runCommand(interaction, context, {
    command,
    shownName: `/${command.name}`,
    valuesFor: () => ({
      ...followUpValues(command, asked, interaction.fields.getTextInputValue(FOLLOW_UP_FIELD)),
      private: interaction.message !== null && isEphemeral(interaction.message),
    }),
    topic: topicOf(asked),
  })
}

/** The answer's options hold for the follow-up. @param question as typed */
export function followUpValues(
  { options, followUps = '' }: Command,
  { narrowed }: Asked,
  question: string,
): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries({ ...narrowed, [followUps]: question }).filter(([name]) => name in options))
}
