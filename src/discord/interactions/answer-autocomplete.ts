/** Completions of an option that a member is typing. */
import type { AutocompleteInteraction } from 'discord.js'
import { clipped } from '../../text/clipped.ts'
import { shortId } from '../../text/short-id.ts'
import { visibleText } from '../../text/visible-text.ts'
import { LIMITS } from '../messages/limits.ts'
import { inTime, patienceOfTyping } from './deadline.ts'
import type { InteractionContext } from './interaction-context.ts'
import { typedName } from './interaction-name.ts'
import { mayUse } from './moderators.ts'

export async function answerAutocomplete(
  interaction: AutocompleteInteraction,
  { commands, runner, moderators, deadline }: InteractionContext,
): Promise<string> {
  const { name, value } = interaction.options.getFocused(true)
  const command = commands.find((known) => known.name === typedName(interaction))
  const isAllowed = command !== undefined && mayUse(interaction, command, moderators)
  // The client ignores completions of what was typed before.
  const patience = patienceOfTyping(deadline, interaction.user.id)
  const values = isAllowed ? await inTime(runner.complete(command.name, name, value, patience), deadline) : []
  const choices = values.map(choiceOf).filter((choice) => choice.name !== '')
  // Values that look the same are one to a reader.
  const distinct = [...new Map(choices.toReversed().map((choice) => [choice.name, choice])).values()].toReversed()
  await interaction.respond(distinct.slice(0, LIMITS.choices))
  return 'completed'
}

/** A value that is too long for a choice is shown without its middle, and has a short id in its place. */
function choiceOf(text: string): { readonly name: string; readonly value: string } {
  const shown = visibleText(text).trim()
  if (shown.length <= LIMITS.choiceName) return { name: shown, value: shown }
  const half = Math.floor(LIMITS.choiceName / 2)
  const end = shown.slice(1 - half).replace(/^[\uDC00-\uDFFF]/, '')
  return { name: `${clipped(shown, half)}${end}`, value: shortId(text) }
}
