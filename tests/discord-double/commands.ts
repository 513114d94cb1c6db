/** The application's registered commands, global and by guild, and who may use them where. */
import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js'
import { refusals } from './api-error.ts'
import type { Clock } from './clock.ts'
import { Form, type Json } from './form.ts'
import { checkCommand } from './validate-command.ts'
import { contextOf, type GuildRecord, type PlaceRecord, permissionsOf, type UserRecord } from './world.ts'

const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 }
const MAX_CREATES_A_DAY = 200
const DAY_MS = 24 * 60 * 60 * 1000

export type RegisteredCommand = Json & {
  readonly id: string
  readonly name: string
  readonly type: number
  readonly options?: readonly Json[]
  readonly guild_id?: string
}
/** `null` stands for the global commands, otherwise a guild's id. */
export type Scope = string | null

/** Why a user cannot use a command, or the installations that let them: `authorizing_integration_owners`. */
export type Access = { readonly refusal: string } | { readonly owners: Readonly<Record<string, string>> }

export class CommandRegistry {
  readonly #commands = new Map<Scope, RegisteredCommand[]>()
  readonly #creates = new Map<Scope, number[]>()
  readonly #clock: Clock
  readonly #nextId: () => string
  readonly #appId: string

  constructor(clock: Clock, nextId: () => string, appId: string) {
    this.#clock = clock
    this.#nextId = nextId
    this.#appId = appId
  }

  list(scope: Scope): RegisteredCommand[] {
    return [...(this.#commands.get(scope) ?? [])]
  }

  get(scope: Scope, id: string): RegisteredCommand {
    const command = this.list(scope).find((command) => command.id === id)
    if (!command) throw refusals.unknownCommand()
    return command
  }

  /** Creates a command, or overwrites the one of the same name and type. @returns whether it is new */
  create(scope: Scope, body: unknown): { readonly command: RegisteredCommand; readonly isNew: boolean } {
    this.#check(scope, body)
    const declaration = body as Json
    const existing = this.#sameName(this.list(scope), declaration)
    const command = this.#stored(scope, declaration, existing)
    const others = this.list(scope).filter((other) => other !== existing)
    this.#limit([...others, command])
    if (!existing) this.#countCreates(scope, 1)
    this.#commands.set(scope, [...others, command])
    return { command, isNew: !existing }
  }

  edit(scope: Scope, id: string, body: unknown): RegisteredCommand {
    const existing = this.get(scope, id)
    const changes = new Form().record([], body) ?? {}
    const declaration = { ...existing, ...changes, type: existing.type }
    this.#check(scope, { ...withoutDefaults(existing), ...changes, type: existing.type })
    const others = this.list(scope).filter((other) => other !== existing)
    const form = new Form()
    if (this.#sameName(others, declaration)) duplicate(form, ['name'])
    form.throwIfRefused()
    const command = this.#stored(scope, declaration, existing)
    this.#commands.set(scope, [...others, command])
    return command
  }

  remove(scope: Scope, id: string): void {
    const command = this.get(scope, id)
    this.#commands.set(
      scope,
      this.list(scope).filter((other) => other !== command),
    )
  }

  /** Replaces all commands of the scope; commands of the same name and type keep their id. */
  overwrite(scope: Scope, body: unknown): RegisteredCommand[] {
    const form = new Form()
    const declarations = (form.list([], body, { required: true }) ?? []) as Json[]
    const seen = new Set<string>()
    declarations.forEach((declaration, index) => {
      checkCommand(form, [index], declaration, scope === null ? 'global' : 'guild')
      const key = `${declaration?.type ?? 1} ${declaration?.name}`
      if (seen.has(key)) duplicate(form, [index])
      seen.add(key)
    })
    form.throwIfRefused()
    this.#limit(declarations)
    const before = this.list(scope)
    const added = declarations.filter((declaration) => !this.#sameName(before, declaration)).length
    this.#countCreates(scope, added)
    const commands = declarations.map((declaration) =>
      this.#stored(scope, declaration, this.#sameName(before, declaration)),
    )
    this.#commands.set(scope, commands)
    return commands
  }

  /** The command that a user finds under a name in a place: the guild's own before the global one. */
  find(place: PlaceRecord, type: number, name: string): RegisteredCommand | undefined {
    const own = place.guild?.isInstalled ? this.list(place.guild.id) : []
    return [...own, ...this.list(null)].find((command) => command.type === type && command.name === name)
  }

  #check(scope: Scope, body: unknown): void {
    const form = new Form()
    checkCommand(form, [], body, scope === null ? 'global' : 'guild')
    form.throwIfRefused()
  }

  #sameName(commands: readonly RegisteredCommand[], declaration: Json): RegisteredCommand | undefined {
    const type = declaration.type ?? ApplicationCommandType.ChatInput
    return commands.find((command) => command.name === declaration.name && command.type === type)
  }

  #limit(commands: readonly Json[]): void {
    for (const [type, max] of Object.entries(MAX_COMMANDS)) {
      const count = commands.filter((command) => Number(command.type ?? 1) === Number(type)).length
      if (count > max) throw refusals.tooManyCommands(max)
    }
  }

  #countCreates(scope: Scope, added: number): void {
    const since = this.#clock.now() - DAY_MS
    const recent = (this.#creates.get(scope) ?? []).filter((time) => time > since)
    if (recent.length + added > MAX_CREATES_A_DAY) throw refusals.tooManyCreates(MAX_CREATES_A_DAY)
    this.#creates.set(scope, [...recent, ...Array.from({ length: added }, () => this.#clock.now())])
  }

  #stored(scope: Scope, declaration: Json, existing: RegisteredCommand | undefined): RegisteredCommand {
    const isGlobal = scope === null
    return {
      id: existing?.id ?? this.#nextId(),
      application_id: this.#appId,
      version: this.#nextId(),
      type: Number(declaration.type ?? ApplicationCommandType.ChatInput),
      name: String(declaration.name),
      name_localizations: declaration.name_localizations ?? null,
      description: declaration.description ?? '',
      description_localizations: declaration.description_localizations ?? null,
      default_member_permissions: declaration.default_member_permissions ?? null,
      nsfw: declaration.nsfw ?? false,
      ...(Array.isArray(declaration.options) && { options: declaration.options as Json[] }),
      ...(isGlobal
        ? {
            contexts: declaration.contexts ?? null,
            integration_types: declaration.integration_types ?? [0],
            dm_permission: true,
          }
        : { guild_id: scope }),
    }
  }
}

/** Whether Discord's client offers `command` to `user` in `place`, and on which installation it then runs. */
export function accessTo(command: RegisteredCommand, user: UserRecord, place: PlaceRecord): Access {
  const contexts = command.contexts as number[] | null | undefined
  if (contexts && !contexts.includes(contextOf[place.kind])) {
    return { refusal: `its contexts are ${JSON.stringify(contexts)}, and this is ${contextOf[place.kind]}` }
  }
  const types = (command.integration_types as number[] | undefined) ?? [0]
  const byGuild = types.includes(0) && (place.kind === 'bot-dm' || place.guild?.isInstalled === true)
  const byUser = types.includes(1) && user.hasInstalled
  if (!byGuild && !byUser) return { refusal: 'the app is installed neither in this place nor by this user' }
  if (place.guild) {
    const refusal = permissionRefusal(command, user, place)
    if (refusal) return { refusal }
  }
  return {
    owners: { ...(byGuild && { 0: place.guild?.id ?? '0' }), ...(byUser && { 1: user.id }) },
  }
}

/** Discord's order: administrators, the overrides of a server admin, then the declared default. */
function permissionRefusal(command: RegisteredCommand, user: UserRecord, place: PlaceRecord): string | undefined {
  const guild = place.guild
  if (!guild) return undefined
  const permissions = permissionsOf(guild, user.id)
  if (permissions & PermissionFlagsBits.Administrator) return undefined
  if (!(permissions & PermissionFlagsBits.UseApplicationCommands)) {
    return 'the member lacks Use Application Commands'
  }
  const override = overrideFor(command.name, user, guild)
  if (override) return override.isAllowed ? undefined : `a server admin has denied it to ${override.whom}`
  return defaultRefusal(command, permissions)
}

/** The override that decides: of the user, of roles, of everyone. */
function overrideFor(
  command: string,
  user: UserRecord,
  guild: GuildRecord,
): { readonly isAllowed: boolean; readonly whom: string } | null {
  const overrides = guild.commandOverrides.get(command) ?? []
  const own = overrides.find((override) => override.kind === 'user' && override.id === user.id)
  if (own) return { isAllowed: own.allowed, whom: 'this member' }
  const roleIds = guild.members.get(user.id)?.roleIds ?? new Set()
  const byRole = overrides.filter((override) => override.kind === 'role' && roleIds.has(override.id))
  if (byRole.length > 0) {
    return { isAllowed: byRole.some((override) => override.allowed), whom: "the member's role" }
  }
  const everyone = overrides.find((override) => override.id === guild.id)
  return everyone ? { isAllowed: everyone.allowed, whom: 'everyone' } : null
}

function defaultRefusal(command: RegisteredCommand, permissions: bigint): string | undefined {
  const needed = command.default_member_permissions
  if (typeof needed !== 'string') return undefined
  const bits = BigInt(needed)
  if (bits === 0n) return 'by default only administrators may use it'
  return (permissions & bits) === bits ? undefined : `the member lacks the permissions ${bits & ~permissions}`
}

function withoutDefaults(command: RegisteredCommand): Json {
  const { contexts, integration_types, description, guild_id: _guild, ...rest } = command
  return {
    ...rest,
    ...(description ? { description } : {}),
    ...(contexts ? { contexts } : {}),
    ...(integration_types ? { integration_types } : {}),
  }
}

function duplicate(form: Form, path: readonly (string | number)[]): void {
  form.refuse(path, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
}
