/** Which interactions come first if not all can be answered at once. */
import type { Interaction } from 'discord.js'
import type { Command } from '../../../commands/command.ts'
import type { Turn } from '../../serving/patience.ts'
import { interactionName } from './interaction-name.ts'

/**
 * Moderators come first, who may be about to mend what is wrong, and so do commands that are deferred: their first response is
 * made at once, and their work may take its time. Completions come last, because a member can type on without them.
 */
export const turnOf =
  (commands: readonly Command[]) =>
  (interaction: Interaction): Turn | undefined => {
    if (interaction.isAutocomplete()) return 'last'
    const name = interactionName(interaction)
    const command = commands.find((known) => [known.name, known.onMessages?.name].includes(name.split(':')[0]))
    const isDeferred = command?.slow || (command?.patient && interaction.isCommand())
    return command?.moderators || isDeferred ? 'first' : undefined
  }
