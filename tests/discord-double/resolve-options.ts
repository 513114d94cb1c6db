/** What Discord's client does before it sends a command: it checks what the user typed against the declaration. */
import { ApplicationCommandOptionType as OptionType } from 'discord.js'
import type { RegisteredCommand } from './commands.ts'
import type { FileStore } from './files.ts'
import type { Json } from './form.ts'
import type { UploadedFile } from './validate-message.ts'
import {
  channelJson,
  memberJson,
  type PlaceRecord,
  permissionsOf,
  roleJson,
  type UserRecord,
  userJson,
} from './world.ts'

const MAX_STRING = 6000

/** Thrown in the test, because Discord's client would not let the user do this. */
export class UserSideError extends Error {
  override name = 'UserSideError'
}

/** A file that a user gives to an attachment option. */
export class AttachedFile {
  readonly file: UploadedFile
  constructor(name: string, content: string | Buffer, contentType = 'text/plain') {
    this.file = { name, contentType, bytes: Buffer.from(content) }
  }
}

/** What a user may put into an option; users, roles and channels by what carries their `id`. */
export type OptionValue = string | number | boolean | AttachedFile | { readonly id: string }
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>
export type TypedCommand = { readonly options: readonly Json[]; readonly resolved: Json | null }
type Focus = { readonly option: string } | null

/** `/corpus add` -> `['corpus', 'add']`. */
export function commandPath(typed: string): [string, ...string[]] {
  const words = typed.replace(/^\//, '').trim().split(/\s+/)
  return words as [string, ...string[]]
}

/**
 * Builds the `options` and `resolved` of a slash command's interaction.
 *
 * @param path the subcommand group and subcommand, if the command has any
 * @param focus the option that is being completed: then required options may be missing and lengths are not checked
 * @throws UserSideError if the client would refuse the input
 */
export function resolveOptions(
  command: RegisteredCommand,
  path: readonly string[],
  values: OptionValues,
  { place, files, focus = null }: { readonly place: PlaceRecord; readonly files: FileStore; readonly focus?: Focus },
): TypedCommand {
  const resolved: Record<string, Json> = {}
  const options = resolveLevel(command.options ?? [], path, `/${command.name}`, {
    values,
    place,
    files,
    focus,
    resolved,
  })
  return { options, resolved: Object.keys(resolved).length > 0 ? resolved : null }
}

type Typing = {
  readonly values: OptionValues
  readonly place: PlaceRecord
  readonly files: FileStore
  readonly focus: Focus
  readonly resolved: Record<string, Json>
}

function resolveLevel(declared: readonly Json[], path: readonly string[], name: string, typing: Typing): Json[] {
  const nested = declared.filter((option) => isNested(option.type))
  const [next, ...rest] = path
  if (nested.length > 0) {
    const chosen = nested.find((option) => option.name === next)
    if (!chosen) {
      const names = nested.map((option) => option.name).join(', ')
      throw new UserSideError(`${name} has no subcommand ${next ?? '(none given)'}; it has ${names}`)
    }
    const below = (chosen.options ?? []) as Json[]
    const options = resolveLevel(below, rest, `${name} ${next}`, typing)
    return [{ type: chosen.type, name: chosen.name, options }]
  }
  if (next !== undefined) throw new UserSideError(`${name} has no subcommand ${next}`)
  return resolveValues(declared, name, typing)
}

function resolveValues(declared: readonly Json[], name: string, typing: Typing): Json[] {
  const { values, focus } = typing
  for (const given of Object.keys(values)) {
    if (!declared.some((option) => option.name === given)) {
      const names = declared.map((option) => option.name).join(', ')
      throw new UserSideError(`${name} has no option ${given}; it has ${names || 'none'}`)
    }
  }
  return declared.flatMap((option) => {
    const value = values[String(option.name)]
    const isFocused = focus?.option === option.name
    if (value === undefined && !isFocused) {
      if (option.required === true && !focus) throw new UserSideError(`${name} requires the option ${option.name}`)
      return []
    }
    if (isFocused) return [{ type: option.type, name: option.name, value: String(value ?? ''), focused: true }]
    return [
      {
        type: option.type,
        name: option.name,
        value: typedValue(option, value as OptionValue, `${name} ${option.name}:`, typing),
      },
    ]
  })
}

function typedValue(option: Json, value: OptionValue, at: string, typing: Typing): string | number | boolean {
  const refuse = (reason: string): never => {
    throw new UserSideError(`${at} ${reason}`)
  }
  const choices = (option.choices ?? []) as Json[]
  if (choices.length > 0 && option.autocomplete !== true) {
    const choice = choices.find((choice) => choice.value === value) ?? choices.find((choice) => choice.name === value)
    if (!choice) return refuse(`${JSON.stringify(value)} is none of ${choices.map((choice) => choice.name).join(', ')}`)
    return choice.value as string | number
  }
  return VALUE_READERS[option.type as OptionType]({ option, value, typing, refuse })
}

type Reading = {
  readonly option: Json
  readonly value: OptionValue
  readonly typing: Typing
  readonly refuse: (reason: string) => never
}
type ValueReader = (reading: Reading) => string | number | boolean

const readString: ValueReader = ({ option, value, typing, refuse }) => {
  if (typeof value !== 'string') return refuse(`takes text, not ${typeof value}`)
  const [min, max] = [Number(option.min_length ?? 0), Number(option.max_length ?? MAX_STRING)]
  if (value.length === 0 && option.required === true) return refuse('must not be empty')
  if (value.length < min && !typing.focus) return refuse(`needs at least ${min} characters`)
  if (value.length > max) return refuse(`takes at most ${max} characters, not ${value.length}`)
  return value
}

const readNumber: ValueReader = ({ option, value, refuse }) => {
  if (typeof value !== 'number') return refuse(`takes a number, not ${typeof value}`)
  if (option.type === OptionType.Integer && !Number.isSafeInteger(value)) return refuse(`${value} is not whole`)
  if (value < Number(option.min_value ?? Number.NEGATIVE_INFINITY)) return refuse(`is at least ${option.min_value}`)
  if (value > Number(option.max_value ?? Number.POSITIVE_INFINITY)) return refuse(`is at most ${option.max_value}`)
  return value
}

const readBoolean: ValueReader = ({ value, refuse }) =>
  typeof value === 'boolean' ? value : refuse(`is true or false, not ${JSON.stringify(value)}`)

const readAttachment: ValueReader = ({ value, typing, refuse }) => {
  if (!(value instanceof AttachedFile)) return refuse('takes an AttachedFile')
  const stored = typing.files.add(typing.place.id, value.file)
  addResolved(typing.resolved, 'attachments', stored.id, { ...typing.files.json(stored), ephemeral: true })
  return stored.id
}

const readEntity: ValueReader = ({ option, value, typing, refuse }) => {
  if (typeof value !== 'object' || !('id' in value)) return refuse('takes a user, role or channel')
  if (!resolveEntity(option.type, value.id, typing)) refuse(`${value.id} does not fit or is not in this place`)
  return value.id
}

const VALUE_READERS: Readonly<Record<OptionType, ValueReader>> = {
  [OptionType.Subcommand]: readEntity,
  [OptionType.SubcommandGroup]: readEntity,
  [OptionType.String]: readString,
  [OptionType.Integer]: readNumber,
  [OptionType.Number]: readNumber,
  [OptionType.Boolean]: readBoolean,
  [OptionType.Attachment]: readAttachment,
  [OptionType.User]: readEntity,
  [OptionType.Role]: readEntity,
  [OptionType.Channel]: readEntity,
  [OptionType.Mentionable]: readEntity,
}

function resolveEntity(type: unknown, id: string, { place, resolved }: Typing): boolean {
  const guild = place.guild
  const canBe = (wanted: OptionType): boolean => type === wanted || type === OptionType.Mentionable
  const member = guild?.members.get(id)
  const user = member?.user ?? (place.recipient?.id === id ? place.recipient : undefined)
  if (user && canBe(OptionType.User)) {
    addUser(resolved, user, place)
    return true
  }
  const role = guild?.roles.get(id)
  if (role && canBe(OptionType.Role)) return addResolved(resolved, 'roles', id, roleJson(role, 1))
  const channel = guild?.channels.get(id)
  if (channel && type === OptionType.Channel) {
    return addResolved(resolved, 'channels', id, { ...channelJson(channel), permissions: '0' })
  }
  return false
}

/** Puts a user, and in a guild their member, into `resolved`. */
export function addUser(resolved: Record<string, Json>, user: UserRecord, place: PlaceRecord): void {
  addResolved(resolved, 'users', user.id, userJson(user))
  if (!place.guild?.members.has(user.id)) return
  const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberJson(place.guild, user.id)
  addResolved(resolved, 'members', user.id, { ...member, permissions: String(permissionsOf(place.guild, user.id)) })
}

export function addResolved(resolved: Record<string, Json>, kind: string, id: string, entity: Json): true {
  resolved[kind] = { ...resolved[kind], [id]: entity }
  return true
}

const isNested = (type: unknown): boolean => type === OptionType.Subcommand || type === OptionType.SubcommandGroup
