/** Interactions in, replies out: each kind of interaction has a file, and a failure of any becomes one clear message. */
import type { Interaction } from 'discord.js'
import { TurnedAway } from '../../serving/patience.ts'
import { ReaderError } from '../../translations/reader-error.ts'
import { answerAutocomplete } from './answer-autocomplete.ts'
import { answerFollowUp } from './answer-follow-up.ts'
import { answerMessageCommand } from './answer-message-command.ts'
import { answerPress } from './answer-press.ts'
import { answerTypedCommand } from './answer-typed-command.ts'
import { briefingUsedBy } from './briefing-used-by.ts'
import { createCommandIds } from './command-ids.ts'
import type { Deadline } from './deadline.ts'
import { deleteAnswer, isDelete } from './delete-answer.ts'
import type { BotContext, InteractionContext } from './interaction-context.ts'
import { describeUse, interactionName } from './interaction-name.ts'
import { tellFailure } from './tell-failure.ts'

/** An interaction, and until when it has to be responded to. */
interface Arrival {
  readonly interaction: Interaction
  readonly deadline: Deadline
  /** Milliseconds since 1970. */
  readonly arrivedAt: number
}

/** Both never reject. */
export interface InteractionHandler {
  answer(arrival: Arrival): Promise<void>
  /** Says that the interaction cannot be answered in time. */
  turnAway(arrival: Arrival): Promise<void>
}

export function createInteractionHandler(parts: Omit<BotContext, 'commandIds'>): InteractionHandler {
  const context = { ...parts, commandIds: createCommandIds() }
  const { log, now, onUse, commands } = context
  const conclude = async ({ interaction, arrivedAt }: Arrival, answering: Promise<string>) => {
    const name = interactionName(interaction)
    const latencyMs = () => Math.max(0, now() - arrivedAt)
    const outcome = await answering.then(
      (outcome) => {
        log.info({ command: name, outcome, latencyMs: latencyMs() }, 'answered')
        return outcome
      },
      (error) => tellFailure(interaction, error, name, context),
    )
    onUse({ ...describeUse(interaction, name, commands), outcome, latencyMs: latencyMs() })
  }
  return {
    answer: (arrival) => conclude(arrival, answer(arrival.interaction, { ...context, deadline: arrival.deadline })),
    turnAway: (arrival) => conclude(arrival, Promise.reject(new TurnedAway())),
  }
}

/** @returns what came of it, for the log and the metrics */
async function answer(
  interaction: Interaction,
  { deadline, ...bot }: BotContext & Pick<InteractionContext, 'deadline'>,
): Promise<string> {
  if (interaction.isButton() && isDelete(interaction)) return deleteAnswer(interaction, deadline)
  const used = briefingUsedBy(interaction, bot)
  const { moderators, language } = used
  const context = { ...bot, deadline, runner: used, moderators, language }
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, context)
  if (interaction.isChatInputCommand()) return answerTypedCommand(interaction, context)
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(interaction, context)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, context)
  if (interaction.isModalSubmit()) return answerFollowUp(interaction, context)
  throw new ReaderError('error.other-version')
}
