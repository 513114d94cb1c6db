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
import {
  type Command,
  GROUPS,
  type NumberOption,
  type OptionDeclaration,
  type OptionDeclarations,
} from '../../../commands/command.ts'

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
      ...(single?.name === name
        ? { description: single.description, options: optionPayloads(single.options) }
        : { description: GROUPS[name] ?? name, options: members.map(subcommandPayload) }),
      ...(members.every(({ moderators }) => moderators)
        ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
        : {}),
      ...everywhereIn(scope),
    }
  })
  return [...slashCommands, ...commands.flatMap((command) => messageCommandPayload(command, scope))]
}

/** A message command has neither description nor options. */
const messageCommandPayload = ({ onMessages }: Command, scope: Scope): readonly CommandPayload[] =>
  onMessages === undefined
    ? []
    : [{ type: ApplicationCommandType.Message, name: onMessages.name, ...everywhereIn(scope) }]

const everywhereIn = (scope: Scope) =>
  scope === 'global'
    ? {
        contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      }
    : {}

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? name

const subcommandPayload = ({ name, description, options }: Command) => ({
  type: ApplicationCommandOptionType.Subcommand as const,
  name: name.slice(firstWord(name).length + 1),
  description,
  options: optionPayloads(options),
})

const optionPayloads = (options: OptionDeclarations) =>
  Object.entries(options).map(([option, declaration]) => optionPayload(option, declaration))

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
  const { type, name, description, options, contexts, integration_types, default_member_permissions } = command
  return JSON.stringify([
    type ?? ApplicationCommandType.ChatInput,
    name,
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
    option.name,
    option.description,
    option.required ?? false,
    option.autocomplete ?? false,
    option.min_value ?? null,
    option.max_value ?? null,
    sorted(option.channel_types),
    comparableOptions(option.options),
  ])

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null)
