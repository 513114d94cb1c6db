/** Presses of buttons and choices from menus. A press carries its whole state in its custom_id and in its message; the bot remembers nothing. */
import type { Call, Command } from '../../../commands/command.ts'
import type { Reply } from '../../reply/reply.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import { isEphemeral } from '../messages/answered-message.ts'
import { readAskedLines } from '../messages/asked-lines.ts'
import { decodeCustomId, type Press } from '../messages/custom-id.ts'
import { decodeMenuValue } from '../messages/menu-value.ts'
import { FOLLOW_UP, renderMessage } from '../messages/render-message.ts'
import { sharedMessage } from '../messages/shared-message.ts'
import { askerOfPress } from './asker-of-press.ts'
import { isCoolingDown } from './cooldowns.ts'
import { type Deadline, inTime, patienceUntil } from './deadline.ts'
import { openFollowUpForm } from './follow-up-form.ts'
import type { InteractionContext } from './interaction-context.ts'
import { languagesOf } from './languages-of.ts'
import { mayUse, memberOf, refuseMember } from './moderators.ts'
import { defer, type PressInteraction, replyMessage, sendReply, visibilityIn } from './send-reply.ts'
import { shareOnce } from './share-once.ts'
import { showResult } from './slow-reply.ts'
import { withoutRefused } from './without-refused.ts'

/**
 * @returns what came of it, for the log and the metrics
 * @throws UserError if the button is from another version of the bot, or if the member may not press it
 */
export async function answerPress(interaction: PressInteraction, context: InteractionContext): Promise<string> {
  const press = pressOf(interaction)
  const command = context.commands.find(({ name }) => name === press?.command)
  if (!press || !command?.show) throw unknownButton()
  if (!mayUse(interaction, command, context.moderators)) return refuseMember(interaction, command, context.log)
  // The form counts when it is sent.
  if (press.action === FOLLOW_UP && command.followUps !== undefined) return openFollowUpForm(interaction)
  const isShare = press.action === 'share'
  if (await isCoolingDown(interaction, context, isShare ? 'share' : 'press')) return 'cooldown'
  if (isShare && press.view === '') {
    return shareOnce(interaction, context.shares, async () => (send) => send(sharedMessage(interaction.message)))
  }
  return command.slow
    ? showSlowly(interaction, context, command, press)
    : showAtOnce(interaction, context, command, press)
}

/** A choice from a menu carries the view that a button has in its custom_id. */
function pressOf(interaction: PressInteraction): Press | null {
  const press = decodeCustomId(interaction.customId)
  if (interaction.isButton() || !press) return press
  const view = decodeMenuValue(interaction.values[0] ?? '')
  return view === null ? null : { ...press, view }
}

async function showSlowly(
  interaction: PressInteraction,
  context: InteractionContext,
  { name }: Command,
  { action, view }: Press,
): Promise<string> {
  const { runner, deadline } = context
  if (action === 'share' || !(await isAsker(interaction, deadline))) throw unknownButton()
  await defer(interaction, () => interaction.deferUpdate())
  const reply = await runner.show(name, view, callOf(interaction, context, true))
  if (!reply) throw unknownButton()
  await showResult(interaction, renderMessage(reply, name, 'private'))
  return 'turned'
}

async function showAtOnce(
  interaction: PressInteraction,
  context: InteractionContext,
  { name }: Command,
  press: Press,
): Promise<string> {
  const { runner, commandIds, shares, deadline } = context
  const isPrivate = press.action !== 'share' && (press.beside || isEphemeral(interaction.message))
  const shown = async () => {
    const call = callOf(interaction, context, isPrivate)
    const reply = await inTime(runner.show(name, press.view, call, patienceUntil(deadline)), deadline)
    if (!reply) throw unknownButton()
    return commandIds.filledIn(reply, interaction)
  }
  const asked = interaction.message.content
  if (press.action === 'share') {
    return shareOnce(interaction, shares, async () => {
      const message = replyMessage(interaction, await shown(), { command: name, isPrivate: false, asked })
      return (send) => withoutRefused(message, (sent) => send(sent))
    })
  }
  const reply = await shown()
  if (press.beside || !(await isAsker(interaction, deadline))) {
    await sendReply(interaction, reply, { command: name, isPrivate: true, asked: press.beside ? '' : asked })
    return 'copied'
  }
  return turnPage(interaction, reply, name)
}

/** A press by the member who asked changes the message itself. */
async function turnPage(interaction: PressInteraction, reply: Reply, command: string): Promise<string> {
  const isPrivate = isEphemeral(interaction.message)
  const asked = readAskedLines(interaction.message.content)
  const message = renderMessage(reply, command, visibilityIn(interaction, isPrivate), asked)
  await withoutRefused(message, ({ embeds, components }) => interaction.update({ embeds, components }))
  return 'turned'
}

/** Whether the member who presses is the one whose command, press or mention the message answers. */
const isAsker = async (interaction: PressInteraction, deadline: Deadline): Promise<boolean> =>
  (await askerOfPress(interaction, deadline)) === interaction.user.id

/** @param isPrivate whether only the member who presses sees what is shown */
const callOf = (
  interaction: PressInteraction,
  { moderators, language }: InteractionContext,
  isPrivate: boolean,
): Call => ({
  by: interaction.user.username,
  onProgress: () => undefined,
  member: memberOf(interaction, moderators),
  languages: isPrivate ? privately(languagesOf(interaction, language)) : languagesOf(interaction, language),
  question: readAskedLines(interaction.message.content)?.question,
})

const privately = ({ asker }: NonNullable<Call['languages']>) => ({ asker, everyone: asker })

const unknownButton = (): ReaderError => new ReaderError('error.old-button')
