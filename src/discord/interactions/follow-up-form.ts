/** The form in which a member types a follow-up to an answer. The answer's message says what it refers to. */
import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js'
import { topicOf } from '../../follow-ups/follow-up.ts'
import { clipped } from '../../text/clipped.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import type { Wording } from '../../translations/wording.ts'
import { MAX_QUESTION_LENGTH, readAskedLines } from '../messages/asked-lines.ts'
import { LIMITS } from '../messages/limits.ts'
import { wordingOf } from './languages-of.ts'
import type { PressInteraction } from './send-reply.ts'

/** The custom_id of the one field. */
export const FOLLOW_UP_FIELD = 'question'

/**
 * Opens the form; it is the first response to the press, as Discord demands.
 * @returns what came of it, for the log and the metrics
 * @throws UserError if the message shows no question
 */
export async function openFollowUpForm(interaction: PressInteraction): Promise<string> {
  const asked = readAskedLines(interaction.message.content)
  const topic = asked && topicOf(asked)
  if (!topic) throw noQuestion()
  await interaction.showModal(formAbout(topic, interaction.customId, wordingOf(interaction)))
  return 'form opened'
}

export const noQuestion = (): ReaderError => new ReaderError('error.no-question-shown')

/** @param customId of the button; the form has the same */
function formAbout(topic: string, customId: string, { say }: Wording): ModalBuilder {
  const field = new TextInputBuilder()
    .setCustomId(FOLLOW_UP_FIELD)
    .setStyle(TextInputStyle.Short)
    .setPlaceholder(say('form.examples'))
    .setMaxLength(MAX_QUESTION_LENGTH)
  const label = new LabelBuilder()
    .setLabel(say('form.label'))
    .setDescription(clipped(say('form.about', { topic }), LIMITS.fieldDescription))
    .setTextInputComponent(field)
  return new ModalBuilder().setCustomId(customId).setTitle(say('form.title')).addLabelComponents(label)
}
