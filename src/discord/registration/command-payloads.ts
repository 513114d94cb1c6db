/** Declared commands as Discord registers them, and what registering would change. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { type Command, GROUPS, type OptionDeclaration, type OptionDeclarations } from '../../../commands/command.ts'

export type CommandPayload =
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

function optionPayload(name: string, { type, description, required, completes }: OptionDeclaration) {
  const common = { name, description, required: required ?? false }
  if (type === 'flag') return { type: ApplicationCommandOptionType.Boolean as const, ...common }
  if (type === 'file') return { type: ApplicationCommandOptionType.Attachment as const, ...common }
  return { type: ApplicationCommandOptionType.String as const, ...common, autocomplete: completes ?? false }
}

/** Names as readers call them: `/ask`, `Check quotations`. */
export interface RegistrationChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What is compared of a command that Discord knows; other fields of it are Discord's own. */
export type RegisteredCommand = Readonly<Record<string, unknown>> & { readonly name: string }

/** What putting `wanted` in place of `registered` would add, change and remove. */
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

/** Commands of different types may have one name: only slash commands are shown with a slash. */
const shownName = ({ type, name }: { readonly type?: unknown; readonly name: string }): string =>
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
    comparableOptions(option.options),
  ])

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null)
