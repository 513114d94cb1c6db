/** The option that every command has if there are several briefings: which of them it uses. */
import type { Command } from './command.ts'

export const BRIEFING_OPTION = 'briefing'

/** @returns the commands with the option; the edge takes it out of the values before the command runs */
export const withBriefingOption = (commands: readonly Command[]): readonly Command[] =>
  commands.map((command) => ({
    ...command,
    options: {
      ...command.options,
      [BRIEFING_OPTION]: {
        type: 'text',
        completes: true,
        description: 'Which briefing to use; by default that of this place',
      },
    },
  }))
