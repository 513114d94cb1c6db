/** Completions of an option that a member is typing. */
import type { AutocompleteInteraction } from 'discord.js'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { LIMITS } from '../messages/limits.ts'
import type { InteractionContext } from './interaction-context.ts'
import { typedName } from './interaction-name.ts'
import { mayUse } from './moderators.ts'
import { PATIENCE } from './within-discords-limit.ts'

export async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  { commands, runner, moderators }: InteractionContext,
): Promise<string> {
  const { name, value } = interaction.options.getFocused(true)
  const command = commands.find((known) => known.name === typedName(interaction))
  const isAllowed = command !== undefined && mayUse(interaction, command, moderators)
  // The client ignores completions of what was typed before.
  const patience = { ...PATIENCE, newestOf: interaction.user.id }
  const values = isAllowed ? await runner.complete(command.name, name, value, patience) : []
  const choices = values
    .map((text) => clipped(visibleText(text), LIMITS.choiceName))
    .filter((choice) => choice.trim() !== '')
  await interaction.respond(choices.slice(0, LIMITS.choices).map((choice) => ({ name: choice, value: choice })))
  return 'completed'
}
