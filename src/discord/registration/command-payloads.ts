/** Turns declared commands into what Discord registers, and finds what registering would change. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { BRIEFING_OPTION } from '../../../commands/briefing-option.ts'
import { type Command, GROUPS, type NumberOption, type OptionDeclaration } from '../../../commands/command.ts'
import type { CommandTexts, NamedText } from '../../translations/commands/command-texts.ts'
import { localized } from '../../translations/translated-languages.ts'

type CommandPayload =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody
export type Scope = 'global' | 'guild'

/**
 * Commands of one group become one command with subcommands. `contexts` and `integration_types` exist on global commands
 * only (interactions/application-commands).
 */
export function commandPayloads(commands: readonly Command[], scope: Scope): readonly CommandPayload[] {
  const names = [...new Set(commands.map(({ name }) => firstWord(name)))]
  const slashCommands = names.map((name): CommandPayload => {
    const members = commands.filter((command) => firstWord(command.name) === name)
    const [single] = members
    return {
      type: ApplicationCommandType.ChatInput,
      name,
      ...(single?.name === name ? commandPayload(single) : groupPayload(name, members)),
      ...(members.every(({ moderators }) => moderators)
        ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
        : {}),
      ...everywhereIn(scope),
    }
  })
  return [...slashCommands, ...commands.flatMap((command) => messageCommandPayload(command, scope))]
}

const groupPayload = (name: string, members: readonly Command[]) => ({
  description: GROUPS[name] ?? name,
  ...localizedTexts(({ groups }) => groups[name]),
  options: members.map((command) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    name: command.name.slice(name.length + 1),
    ...commandPayload(command),
  })),
})

const commandPayload = ({ name, description, options }: Command) => ({
  description,
  ...localizedTexts(({ commands }) => commands[name]),
  options: Object.entries(options).map(([option, declaration]) => ({
    ...optionPayload(option, declaration),
    ...localizedTexts(({ commands, briefingOption }) =>
      option === BRIEFING_OPTION ? briefingOption : commands[name]?.options[option],
    ),
  })),
})

/** What Discord shows to members who use it in another language. @param textOf picks the texts of one language */
function localizedTexts(textOf: (texts: CommandTexts) => NamedText | undefined) {
  const names = localized((texts) => textOf(texts)?.name)
  if (Object.keys(names).length === 0) return {}
  return { name_localizations: names, description_localizations: localized((texts) => textOf(texts)?.description) }
}

/** A message command has neither description nor options. */
const messageCommandPayload = ({ name, onMessages }: Command, scope: Scope): readonly CommandPayload[] =>
  onMessages === undefined
    ? []
    : [
        {
          type: ApplicationCommandType.Message,
          name: onMessages.name,
          name_localizations: localized(({ commands }) => commands[name]?.onMessages),
          ...everywhereIn(scope),
        },
      ]

const everywhereIn = (scope: Scope) =>
  scope === 'global'
    ? {
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      }
    : {}

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? name

function optionPayload(name: string, option: OptionDeclaration): APIApplicationCommandBasicOption {
  const common = { name, description: option.description, required: option.required ?? false }
  switch (option.type) {
    case 'text':
      return { type: ApplicationCommandOptionType.String, ...common, autocomplete: option.completes ?? false }
    case 'number': {
      const number = { ...common, ...boundsOf(option) }
      return option.integer
        ? { type: ApplicationCommandOptionType.Integer, ...number }
        : { type: ApplicationCommandOptionType.Number, ...number }
    }
    case 'flag':
      return { type: ApplicationCommandOptionType.Boolean, ...common }
    case 'channel':
      return { type: ApplicationCommandOptionType.Channel, ...common, channel_types: [...WRITABLE_CHANNELS] }
    case 'file':
      return { type: ApplicationCommandOptionType.Attachment, ...common }
  }
}

/** Channels that take messages of bots, forums aside: they take posts. */
const WRITABLE_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const

const boundsOf = ({ min, max }: NumberOption) => ({
  ...(min === undefined ? {} : { min_value: min }),
  ...(max === undefined ? {} : { max_value: max }),
})

/** What registering would change; commands are named as members see them: `/ask`, `Check quotations`. */
export interface RegistrationChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** A command as Discord has it; only the fields that the bot declares are compared. */
export type RegisteredCommand = Readonly<Record<string, unknown>> & { readonly name: string }

/** What replacing `registered` by `wanted` would add, change and remove. */
export function registrationChanges(
  registered: readonly RegisteredCommand[],
  wanted: readonly CommandPayload[],
): RegistrationChanges {
  const before = new Map(registered.map((command) => [shownName(command), command]))
  const after = new Map(wanted.map((command) => [shownName(command), command]))
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    changed: [...after].filter(([name, command]) => differs(before.get(name), command)).map(([name]) => name),
    removed: [...before.keys()].filter((name) => !after.has(name)),
  }
}

/** Commands of different types may share a name; only slash commands are shown with a slash. */
export const shownName = ({ type, name }: { readonly type?: unknown; readonly name: string }): string =>
  (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput ? `/${name}` : name

const differs = (registered: RegisteredCommand | undefined, wanted: CommandPayload): boolean =>
  registered !== undefined && comparable(registered) !== comparable({ ...wanted })

/** Discord leaves out what has its default value, and orders lists as it likes. */
function comparable(command: Readonly<Record<string, unknown>>): string {
  const { type, description, options, contexts, integration_types, default_member_permissions } = command
  return JSON.stringify([
    type ?? ApplicationCommandType.ChatInput,
    comparableTexts(command),
    description ?? '',
    comparableOptions(options),
    sorted(contexts),
    sorted(integration_types),
    default_member_permissions ?? null,
  ])
}

const comparableOptions = (options: unknown): unknown =>
  ((options ?? []) as readonly Readonly<Record<string, unknown>>[]).map((option) => [
    option.type,
    comparableTexts(option),
    option.description,
    option.required ?? false,
    option.autocomplete ?? false,
    option.min_value ?? null,
    option.max_value ?? null,
    sorted(option.channel_types),
    comparableOptions(option.options),
  ])

const comparableTexts = ({
  name,
  name_localizations,
  description_localizations,
}: Readonly<Record<string, unknown>>) => [
  name,
  sortedEntries(name_localizations),
  sortedEntries(description_localizations),
]

const sortedEntries = (texts: unknown): unknown => Object.entries(texts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null)
