/** The commands as Discord offers them to the people of the preview: the same that `npm run register` registers. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import { commandPayloads } from '../discord/registration/command-payloads.ts'
import {
  LOCALES,
  type OfferedCommand,
  type OfferedOption,
  type Person,
  type PreviewLocale,
} from './page/page-contract.ts'
import { hasPermissions } from './people.ts'

type CommandPayload = ReturnType<typeof commandPayloads>[number]

interface OfferedCommands {
  /** What Discord's API lists as registered. */
  readonly registered: readonly (CommandPayload & { readonly id: string })[]
  /** @param locale by default English */
  to(person: Person, locale?: PreviewLocale): readonly OfferedCommand[]
}

export function offerCommands(commands: readonly Command[], nextId: () => string): OfferedCommands {
  const registered = commandPayloads(commands, 'guild').map((payload) => ({ ...payload, id: nextId() }))
  return {
    registered,
    to: (person, locale = LOCALES[0]) =>
      registered
        .filter(({ default_member_permissions: wanted }) => hasPermissions(person, wanted))
        .flatMap((payload) => usableCommands(payload, locale)),
  }
}

type Payload = CommandPayload & { readonly id: string }

function usableCommands(payload: Payload, locale: PreviewLocale): readonly OfferedCommand[] {
  const { id, name } = payload
  const shown = shownName(payload, locale)
  if (payload.type === ApplicationCommandType.Message) {
    return [{ id, name, shown, kind: 'message', description: '', options: [] }]
  }
  if (!('description' in payload)) return []
  const { options = [] } = payload
  const subcommands = options.flatMap((option): readonly OfferedCommand[] => {
    if (option.type !== ApplicationCommandOptionType.Subcommand) return []
    const names = { name: `${name} ${option.name}`, shown: `${shown} ${shownName(option, locale)}` }
    return [{ id, ...names, ...typedParts(option, option.options ?? [], locale) }]
  })
  if (subcommands.length > 0) return subcommands
  return [{ id, name, shown, ...typedParts(payload, options as readonly APIApplicationCommandBasicOption[], locale) }]
}

const typedParts = (
  described: Described,
  options: readonly APIApplicationCommandBasicOption[],
  locale: PreviewLocale,
): Pick<OfferedCommand, 'kind' | 'description' | 'options'> => ({
  kind: 'typed',
  description: shownDescription(described, locale),
  options: options.map(
    (option): OfferedOption => ({
      ...option,
      shown: shownName(option, locale),
      description: shownDescription(option, locale),
    }),
  ),
})

type Localizations = Readonly<Partial<Record<PreviewLocale, string | null | undefined>>> | null | undefined

interface Named {
  readonly name: string
  readonly name_localizations?: Localizations
}

interface Described {
  readonly description?: string | undefined
  readonly description_localizations?: Localizations
}

const shownName = ({ name, name_localizations: names }: Named, locale: PreviewLocale): string => names?.[locale] ?? name

const shownDescription = (
  { description = '', description_localizations: descriptions }: Described,
  locale: PreviewLocale,
): string => descriptions?.[locale] ?? description
