/** Slash commands: `/ask`, `/corpus refresh`. */
import type { ChatInputCommandInteraction } from 'discord.js'
import { checkNumber } from '../../../commands/check-number.ts'
import type { Command, OptionDeclaration, OptionValue } from '../../../commands/command.ts'
import { attachedFile } from './attached-file.ts'
import type { InteractionContext } from './interaction-context.ts'
import { typedName } from './interaction-name.ts'
import { runCommand } from './run-command.ts'

export function answerTypedCommand(
  interaction: ChatInputCommandInteraction,
  context: InteractionContext,
): Promise<string> {
  const typed = typedName(interaction)
  return runCommand(interaction, context, {
    command: context.commands.find(({ name }) => name === typed),
    shownName: `/${typed}`,
    valuesFor: (command) => optionValues(interaction, command),
  })
}

function optionValues(
  interaction: ChatInputCommandInteraction,
  { options }: Command,
): Readonly<Record<string, OptionValue>> {
  const given = Object.entries(options).flatMap(([name, declaration]) => {
    const value = optionValue(interaction, name, declaration)
    return value === null ? [] : [[name, value] as const]
  })
  return Object.fromEntries(given)
}

function optionValue(
  { options }: ChatInputCommandInteraction,
  name: string,
  declaration: OptionDeclaration,
): OptionValue | null {
  switch (declaration.type) {
    case 'text':
      return options.getString(name)
    case 'flag':
      return options.getBoolean(name)
    case 'number': {
      const value = declaration.integer ? options.getInteger(name) : options.getNumber(name)
      // Discord checks the range as it was when the command was registered.
      return value === null ? null : checkNumber(name, declaration, value)
    }
    case 'channel':
      return options.getChannel(name)?.id ?? null
    case 'file': {
      const attachment = options.getAttachment(name)
      return attachment && attachedFile(attachment)
    }
  }
}
