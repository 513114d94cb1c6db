/** Declared commands as Discord registers them, and what registering would change. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command, OptionDeclaration } from '../../commands/command.ts'

export type CommandPayload = RESTPostAPIChatInputApplicationCommandsJSONBody
export type Scope = 'global' | 'guild'

/** `contexts` and `integration_types` exist on global commands only (interactions/application-commands). */
export function commandPayload(command: Command, scope: Scope): CommandPayload {
  const { name, description, options } = command
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description,
    options: Object.entries(options).map(([option, declaration]) => optionPayload(option, declaration)),
    ...(scope === 'global'
      ? {
          contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
          integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        }
      : {}),
  }
}

const optionPayload = (name: string, { type, description, required, completes }: OptionDeclaration) =>
  type === 'flag'
    ? { type: ApplicationCommandOptionType.Boolean as const, name, description, required: required ?? false }
    : {
        type: ApplicationCommandOptionType.String as const,
        name,
        description,
        required: required ?? false,
        autocomplete: completes ?? false,
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
    ((options ?? []) as readonly Readonly<Record<string, unknown>>[]).map((option) => [
      option.type,
      option.name,
      option.description,
      option.required ?? false,
      option.autocomplete ?? false,
    ]),
    sorted(contexts),
    sorted(integration_types),
    default_member_permissions ?? null,
  ])
}

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null)
