/** Declared commands as Discord registers them, and what registering would change. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { type Command, GROUPS, type OptionDeclaration, type OptionDeclarations } from '../../commands/command.ts'

export type CommandPayload = RESTPostAPIChatInputApplicationCommandsJSONBody
export type Scope = 'global' | 'guild'

/**
 * Commands of one group become one command with subcommands. `contexts` and `integration_types` exist on global commands
 * only (interactions/application-commands).
 */
export function commandPayloads(commands: readonly Command[], scope: Scope): readonly CommandPayload[] {
  const names = [...new Set(commands.map(({ name }) => firstWord(name)))]
  return names.map((name) => {
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
      ...(scope === 'global'
        ? {
            contexts: [
              InteractionContextType.Guild,
              InteractionContextType.BotDM,
              InteractionContextType.PrivateChannel,
            ],
            integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
          }
        : {}),
    }
  })
}

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

export interface RegistrationChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** What is compared of a command that Discord knows; other fields of it are Discord's own. */
export type RegisteredCommand = Readonly<Record<string, unknown>> & { readonly name: string }

/** What putting `wanted` in place of `registered` would add, change and remove: the names of commands. */
export function registrationChanges(
  registered: readonly RegisteredCommand[],
  wanted: readonly CommandPayload[],
): RegistrationChanges {
  const before = new Map(registered.map((command) => [command.name, command]))
  const names = new Set(wanted.map(({ name }) => name))
  return {
    added: wanted.filter(({ name }) => !before.has(name)).map(({ name }) => name),
    changed: wanted.filter((command) => differs(before.get(command.name), command)).map(({ name }) => name),
    removed: registered.filter(({ name }) => !names.has(name)).map(({ name }) => name),
  }
}

const differs = (registered: RegisteredCommand | undefined, wanted: CommandPayload): boolean =>
  registered !== undefined && comparable(registered) !== comparable({ ...wanted })

/** Discord leaves out what has its default value, and orders lists as it likes. */
function comparable(command: Readonly<Record<string, unknown>>): string {
  const { type, name, description, options, contexts, integration_types, default_member_permissions } = command
  return JSON.stringify([
    type ?? ApplicationCommandType.ChatInput,
    name,
    description,
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
