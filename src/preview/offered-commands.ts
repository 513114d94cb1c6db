/** The commands as Discord offers them to the people of the preview: the same that `npm run register` registers. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import { commandPayloads } from '../discord/registration/command-payloads.ts'
import type { OfferedCommand, Person } from './page/page-contract.ts'
import { hasPermissions } from './people.ts'

type CommandPayload = ReturnType<typeof commandPayloads>[number]

interface OfferedCommands {
  /** What Discord's API lists as registered. */
  readonly registered: readonly (CommandPayload & { readonly id: string })[]
  to(person: Person): readonly OfferedCommand[]
}

export function offerCommands(commands: readonly Command[], nextId: () => string): OfferedCommands {
  const registered = commandPayloads(commands, 'guild').map((payload) => ({ ...payload, id: nextId() }))
  return {
    registered,
    to: (person) =>
      registered
        .filter(({ default_member_permissions: wanted }) => hasPermissions(person, wanted))
        .flatMap((payload) => usableCommands(payload)),
  }
}

function usableCommands(payload: CommandPayload & { readonly id: string }): readonly OfferedCommand[] {
  const { id, name } = payload
  if (payload.type === ApplicationCommandType.Message) {
    return [{ id, name, kind: 'message', description: '', options: [] }]
  }
  if (!('description' in payload)) return []
  const { description, options = [] } = payload
  const subcommands = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand
      ? [
          {
            id,
            name: `${name} ${option.name}`,
            kind: 'typed' as const,
            description: option.description,
            options: option.options ?? [],
          },
        ]
      : [],
  )
  if (subcommands.length > 0) return subcommands
  return [
    {
      id,
      name,
      kind: 'typed',
      description: description ?? '',
      options: options as readonly APIApplicationCommandBasicOption[],
    },
  ]
}
