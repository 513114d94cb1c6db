/** Interactions in, replies out: each kind of interaction has a file, and a failure of any becomes one clear message. */
import type { Interaction } from 'discord.js'
import { UserError } from '../../process/user-error.ts'
import { answerAutocomplete } from './answer-autocomplete.ts'
import { answerFollowUp } from './answer-follow-up.ts'
import { answerMessageCommand } from './answer-message-command.ts'
import { answerPress } from './answer-press.ts'
import { answerTypedCommand } from './answer-typed-command.ts'
import { createCommandIds } from './command-ids.ts'
import type { InteractionContext } from './interaction-context.ts'
import { describeUse, interactionName } from './interaction-name.ts'
import { tellFailure } from './tell-failure.ts'

/** @returns handles one interaction; never rejects */
export function createInteractionHandler(
  parts: Omit<InteractionContext, 'commandIds'>,
): (interaction: Interaction) => Promise<void> {
  const context = { ...parts, commandIds: createCommandIds() }
  const { log, now, onUse, commands } = context
  return async (interaction) => {
    const started = now()
    const name = interactionName(interaction)
    const outcome = await answer(interaction, context).then(
      (outcome) => {
        log.info({ command: name, outcome, latencyMs: now() - started }, 'answered')
        return outcome
      },
      (error) => tellFailure(interaction, error, name, context),
    )
    onUse({ ...describeUse(interaction, name, commands), outcome, latencyMs: now() - started })
  }
}

/** @returns what came of it, for the log and the metrics */
async function answer(interaction: Interaction, context: InteractionContext): Promise<string> {
  if (interaction.isAutocomplete()) return answerAutocomplete(interaction, context)
  if (interaction.isChatInputCommand()) return answerTypedCommand(interaction, context)
  if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(interaction, context)
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, context)
  if (interaction.isModalSubmit()) return answerFollowUp(interaction, context)
  throw new UserError('This is from another version of the bot and no longer works. Run the command again.')
}
