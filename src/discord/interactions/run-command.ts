/** Runs a command that a member typed, used on a message or asked with a form, and sends its reply. */
import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Call, Command, OptionValue } from '../../../commands/command.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import type { Said } from '../../translations/wording.ts'
import { renderMessage } from '../messages/render-message.ts'
import { isCoolingDown } from './cooldowns.ts'
import { endsSoon, inTime, PATIENCE_IF_DEFERRED, patienceUntil } from './deadline.ts'
import type { InteractionContext } from './interaction-context.ts'
import { languagesOf, wordingOf } from './languages-of.ts'
import { mayUse, memberOf, refuseMember } from './moderators.ts'
import { defer, sendReply, visibilityIn } from './send-reply.ts'
import { createSlowReply, showResult } from './slow-reply.ts'

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ModalSubmitInteraction

/** What a kind of interaction says about the command that is used. */
interface CommandUse {
  /** Undefined if the bot no longer has the command. */
  readonly command: Command | undefined
  /** As Discord shows it to members. */
  readonly shownName: string | Said
  readonly valuesFor: (command: Command) => Readonly<Record<string, OptionValue>>
  /** Of the answer that a follow-up is asked under. */
  readonly topic?: string | undefined
}

interface CommandInput extends Pick<CommandUse, 'topic'> {
  readonly values: Readonly<Record<string, OptionValue>>
}

/**
 * @returns what came of it, for the log and the metrics
 * @throws UserError if the bot no longer has the command; what the command throws; what discord.js throws
 */
export async function runCommand(
  interaction: CommandInteraction,
  context: InteractionContext,
  { command, shownName, valuesFor, topic }: CommandUse,
): Promise<string> {
  if (await isCoolingDown(interaction, context, 'command')) return 'cooldown'
  if (!command) throw new ReaderError('error.no-such-command', { command: shownName })
  if (!mayUse(interaction, command, context.moderators)) return refuseMember(interaction, command, context.log)
  const asked = { values: valuesFor(command), topic }
  if (command.slow) return runSlowly(interaction, context, command, asked)
  return command.patient
    ? runPatiently(interaction, context, command, asked)
    : runAtOnce(interaction, context, command, asked)
}

async function runAtOnce(
  interaction: CommandInteraction,
  context: InteractionContext,
  { name, moderators }: Command,
  { values, topic }: CommandInput,
): Promise<string> {
  const { runner, commandIds, deadline } = context
  const call = callOf(interaction, context, topic)
  const patience = { ...patienceUntil(deadline), ...(moderators && { turn: 'first' as const }) }
  const { reply, outcome } = await inTime(runner.run(name, values, call, patience), deadline)
  const isPrivate = reply.audience === 'asker' || values.private === true
  await sendReply(interaction, await commandIds.filledIn(reply, interaction), { command: name, isPrivate })
  return outcome
}

/** Answers at once if possible; else says that the answer will come, and shows it later. */
async function runPatiently(
  interaction: CommandInteraction,
  context: InteractionContext,
  { name }: Command,
  { values, topic }: CommandInput,
): Promise<string> {
  const { runner, deadline } = context
  const call = callOf(interaction, context, topic)
  const job = runner.run(name, values, call, PATIENCE_IF_DEFERRED)
  if (await endsSoon(job, deadline)) {
    const { reply, outcome } = await job
    await sendReply(interaction, reply, { command: name, isPrivate: true })
    return outcome
  }
  await defer(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }))
  // Until the word is shown, Discord itself says that the bot is thinking.
  await interaction.editReply({ content: wordingOf(interaction).say('progress.preparing') }).catch(() => undefined)
  const { reply, outcome } = await job
  await showResult(interaction, renderMessage(reply, name, visibilityIn(interaction, true)))
  return outcome
}

async function runSlowly(
  interaction: CommandInteraction,
  context: InteractionContext,
  { name }: Command,
  { values, topic }: CommandInput,
): Promise<string> {
  await defer(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }))
  const slow = createSlowReply(interaction, context.longestReplyMs)
  try {
    const call = { ...callOf(interaction, context, topic), onProgress: slow.onProgress }
    const { reply, outcome } = await context.runner.run(name, values, call)
    const isShown = await slow.finish(renderMessage(reply, name, 'private'))
    return isShown ? outcome : `${outcome}, too late to say so`
  } finally {
    await slow.stop()
  }
}

const callOf = (
  interaction: CommandInteraction,
  { moderators, language }: InteractionContext,
  topic: string | undefined,
): Call => ({
  by: interaction.user.username,
  onProgress: () => undefined,
  member: memberOf(interaction, moderators),
  languages: languagesOf(interaction, language),
  ...(topic === undefined ? {} : { topic, isFollowUp: true }),
})
