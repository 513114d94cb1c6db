/** The names of interactions, as the log and the metrics have them. */
import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import type { Use } from '../../health/metrics.ts'
import { decodeCustomId } from '../messages/custom-id.ts'

/** @returns such as `corpus refresh`, `Check quotations`, or `ask:next` for a button or a form */
export function interactionName(interaction: Interaction): string {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) return typedName(interaction)
  if (interaction.isMessageContextMenuCommand()) return interaction.commandName
  if (!interaction.isMessageComponent() && !interaction.isModalSubmit()) return 'unknown'
  const pressed = decodeCustomId(interaction.customId)
  return pressed ? `${pressed.command}:${pressed.action}` : 'unknown button or form'
}

/** The name of a typed command; a command of a group has two words: `corpus refresh`. */
export const typedName = ({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string =>
  [commandName, options.getSubcommand(false)].filter((word) => word !== null).join(' ')

/** What the metrics count an interaction as. @param name of the interaction */
export function describeUse(
  interaction: Interaction,
  name: string,
  commands: readonly Command[],
): Pick<Use, 'command' | 'kind'> {
  const command = commands.find(
    (known) => [known.name, known.onMessages?.name].includes(name) || name.startsWith(`${known.name}:`),
  )
  return { command: command?.name ?? 'unknown', kind: kindOf(interaction) }
}

function kindOf(interaction: Interaction): Use['kind'] {
  if (interaction.isAutocomplete()) return 'completion'
  if (interaction.isCommand()) return 'command'
  if (interaction.isModalSubmit()) return 'form'
  return interaction.isMessageComponent() ? 'button' : 'other'
}
