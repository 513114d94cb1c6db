/** The people and places that a test plays: users act through Discord's client, which refuses what it would refuse. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageType,
  TextInputStyle,
} from 'discord.js'
import { type Access, accessTo, type CommandRegistry, type RegisteredCommand } from './commands.ts'
import type { FileStore } from './files.ts'
import type { Json } from './form.ts'
import type { Gateway } from './gateway.ts'
import { InteractionHandle } from './interaction-handle.ts'
import type { Choice } from './interaction-record.ts'
import type { Interactions } from './interactions.ts'
import { EMPTY_DRAFT, type MessageRecord, type MessageStore, messageJson } from './messages.ts'
import {
  addResolved,
  addUser,
  commandPath,
  type OptionValues,
  resolveOptions,
  UserSideError,
} from './resolve-options.ts'
import { ShownMessage } from './shown-message.ts'
import { eachComponent } from './validate-components.ts'
import { type MessageDraft, readNewMessage } from './validate-message.ts'
import { EVERYONE_PERMISSIONS, type GuildRecord, type PlaceRecord, type RoleRecord, type UserRecord } from './world.ts'

/** What Discord's client lets a member's message ping. Whether it pings everyone is a matter of permissions. */
const MEMBERS_PARSE = ['users', 'roles', 'everyone'] as const

/** The parts of the double that people act through. */
export type Stage = {
  readonly appUser: UserRecord
  readonly commands: CommandRegistry
  readonly interactions: Interactions
  readonly messages: MessageStore
  readonly files: FileStore
  readonly gateway: Gateway
  readonly nextId: () => string
  readonly now: () => number
  readonly timeoutMs: number
  readonly places: Map<string, PlaceRecord>
  readonly userNamed: (name: string, kind?: UserKind) => UserRecord
}

/** A role of a guild. */
export type Role = { readonly id: string; readonly name: string }
/** A channel of a guild. */
export type Channel = { readonly id: string; readonly name: string }
export type UserKind = Pick<UserRecord, 'isBot' | 'webhookId'> & { readonly locale?: string }
export type MemberOptions = {
  readonly permissions?: readonly bigint[]
  readonly roles?: readonly string[]
  /** The language of their Discord, when they join; `en-US` by default. */
  readonly locale?: string
}
/** What the app is made to have said earlier, e.g. by an older version of the bot. */
export type PlantedMessage = {
  readonly content?: string
  readonly embeds?: readonly object[]
  readonly components?: readonly object[]
  /** Whose command it answered; in `interaction_metadata`. */
  readonly askedBy?: Participant
}

/** A person in one place: a guild's channel, a direct message with the bot, or a private channel. */
export class Participant {
  readonly name: string
  /** The user's id. */
  readonly id: string
  readonly #stage: Stage
  readonly #user: UserRecord
  readonly #place: PlaceRecord

  constructor(stage: Stage, user: UserRecord, place: PlaceRecord) {
    this.#stage = stage
    this.#user = user
    this.#place = place
    this.name = user.name
    this.id = user.id
  }

  get channelId(): string {
    return this.#place.id
  }

  /** The same person in another channel of the guild. */
  in(channel: Channel): Participant {
    const place = this.#place.guild?.channels.get(channel.id)
    if (!place) throw new Error(`${this.name} is not in a guild with the channel ${channel.name}`)
    return new Participant(this.#stage, this.#user, place)
  }

  /** Sends a slash command: `types('/corpus add', { link: '…' })`. @throws UserSideError */
  async types(command: string, options: OptionValues = {}): Promise<InteractionHandle> {
    const [name, ...path] = commandPath(command)
    const { registered, owners } = this.#command(ApplicationCommandType.ChatInput, name)
    const typed = resolveOptions(registered, path, options, {
      place: this.#place,
      files: this.#stage.files,
    })
    return this.#dispatch({
      type: InteractionType.ApplicationCommand,
      label: [name, ...path].join(' '),
      owners,
      commandType: registered.type,
      data: {
        ...commandData(registered),
        ...(typed.options.length > 0 && { options: typed.options }),
        ...(typed.resolved && { resolved: typed.resolved }),
      },
    })
  }

  /** Types into the option `focused` of a command that completes it. @returns the bot's suggestions @throws UserSideError */
  async completes(command: string, options: OptionValues, focused: string): Promise<readonly Choice[]> {
    return (await this.startsCompleting(command, options, focused)).choices()
  }

  /** As {@link completes}, without waiting for the suggestions. */
  async startsCompleting(command: string, options: OptionValues, focused: string): Promise<InteractionHandle> {
    const [name, ...path] = commandPath(command)
    const { registered, owners } = this.#command(ApplicationCommandType.ChatInput, name)
    const declared = declaredOptions(registered, path).find((option) => option.name === focused)
    if (declared?.autocomplete !== true) throw new UserSideError(`${command} does not complete the option ${focused}`)
    const typed = resolveOptions(registered, path, options, {
      place: this.#place,
      files: this.#stage.files,
      focus: { option: focused },
    })
    return this.#dispatch({
      type: InteractionType.ApplicationCommandAutocomplete,
      label: `${[name, ...path].join(' ')} ${focused}:`,
      owners,
      focusedType: declared.type,
      data: { ...commandData(registered), options: typed.options },
    })
  }

  /** Uses a message command on a message: right click, Apps, the command's name. @throws UserSideError */
  async uses(command: string, message: ShownMessage): Promise<InteractionHandle> {
    const { registered, owners } = this.#command(ApplicationCommandType.Message, command)
    const target = this.#seen(message.id)
    const resolved: Record<string, Json> = {}
    addResolved(resolved, 'messages', target.id, messageJson(target, this.#stage.files))
    return this.#dispatch({
      type: InteractionType.ApplicationCommand,
      label: command,
      owners,
      commandType: registered.type,
      data: { ...commandData(registered), target_id: target.id, resolved },
    })
  }

  /** Uses a user command on somebody in the same place. @throws UserSideError */
  async usesOn(command: string, person: Participant): Promise<InteractionHandle> {
    const { registered, owners } = this.#command(ApplicationCommandType.User, command)
    const resolved: Record<string, Json> = {}
    addUser(resolved, person.#user, this.#place)
    return this.#dispatch({
      type: InteractionType.ApplicationCommand,
      label: command,
      owners,
      commandType: registered.type,
      data: { ...commandData(registered), target_id: person.id, resolved },
    })
  }

  /** Presses a button, named by label or custom_id, of the message as it is now. @throws UserSideError */
  async presses(message: ShownMessage, labelOrId: string): Promise<InteractionHandle> {
    const source = this.#seen(message.id)
    const button = new ShownMessage(source, this.#stage.files).button(labelOrId)
    if (button.customId === null) throw new UserSideError(`the button ${labelOrId} is a link: it opens ${button.url}`)
    if (button.disabled) throw new UserSideError(`the button ${labelOrId} is disabled`)
    return this.#component(source, button.customId, {})
  }

  /** Chooses values of a string select, named by placeholder or custom_id. @throws UserSideError */
  async selects(message: ShownMessage, placeholderOrId: string, values: readonly string[]): Promise<InteractionHandle> {
    const source = this.#seen(message.id)
    const select = new ShownMessage(source, this.#stage.files).select(placeholderOrId)
    if (select.disabled) throw new UserSideError(`the select menu ${placeholderOrId} is disabled`)
    if (values.length < select.minValues || values.length > select.maxValues) {
      throw new UserSideError(`choose ${select.minValues} to ${select.maxValues} values, not ${values.length}`)
    }
    for (const value of values) {
      if (!select.options.some((option) => option.value === value)) {
        throw new UserSideError(`${value} is none of ${select.options.map((option) => option.value).join(', ')}`)
      }
    }
    return this.#component(source, select.customId, { values: [...values] })
  }

  /** Fills in and sends the modal that `opened` was answered with; fields by custom_id. @throws UserSideError */
  async submits(opened: InteractionHandle, fields: Readonly<Record<string, string>>): Promise<InteractionHandle> {
    const modal = await opened.modal()
    const { record } = opened
    if (record.user !== this.#user) throw new UserSideError(`${this.name} does not see a modal of another user`)
    const known = [...eachComponent(modal.components)].map(({ custom_id }) => custom_id)
    const stray = Object.keys(fields).find((name) => !known.includes(name))
    if (stray !== undefined) throw new UserSideError(`the modal has no field ${stray}`)
    const components = submittedParts(modal.components, fields)
    return this.#dispatch({
      type: InteractionType.ModalSubmit,
      label: modal.customId,
      owners: record.owners,
      source: record.source,
      triggeredBy: {
        id: record.id,
        type: record.type,
        user: { id: this.id, username: this.name },
        authorizing_integration_owners: record.owners,
        ...(record.type === InteractionType.MessageComponent && { interacted_message_id: record.source?.id }),
      },
      data: { custom_id: modal.customId, components },
    })
  }

  /** Writes an ordinary message. */
  says(content: string): ShownMessage {
    return this.#writes({ ...EMPTY_DRAFT, content }, null)
  }

  /** Replies to a message; with `pings`, as Discord's client has it by default, its author is mentioned. */
  replies(message: ShownMessage, content: string, { pings = true } = {}): ShownMessage {
    const allowedMentions = { parse: MEMBERS_PARSE, users: [], roles: [], repliedUser: pings }
    return this.#writes({ ...EMPTY_DRAFT, content, allowedMentions }, this.#seen(message.id))
  }

  /** Deletes a message of their own. */
  deletes(message: ShownMessage): void {
    const record = this.#seen(message.id)
    if (record.author !== this.#user) throw new UserSideError(`${this.name} did not write the message ${message.id}`)
    record.isDeleted = true
  }

  #writes(draft: MessageDraft, repliesTo: MessageRecord | null): ShownMessage {
    const { length } = draft.content
    if (length > 2000) throw new UserSideError(`a message has at most 2,000 characters, not ${length}`)
    const record = this.#stage.messages.add({
      place: this.#place,
      author: this.#user,
      draft,
      type: repliesTo ? MessageType.Reply : MessageType.Default,
      repliesTo,
      parsedByDefault: MEMBERS_PARSE,
    })
    return new ShownMessage(record, this.#stage.files)
  }

  /** The message as it is now. @throws UserSideError if this person does not see it (deleted, or ephemeral to another) */
  sees(message: { readonly id: string }): ShownMessage {
    return new ShownMessage(this.#seen(message.id), this.#stage.files)
  }

  /** All that this person sees in the channel, oldest first. */
  get channelMessages(): ShownMessage[] {
    return this.#stage.messages
      .in(this.#place)
      .filter((record) => record.visibleTo === null || record.visibleTo === this.id)
      .map((record) => new ShownMessage(record, this.#stage.files))
  }

  /** The commands that Discord's client offers this person here, by name. */
  get offeredCommands(): string[] {
    const { commands } = this.#stage
    const own = this.#place.guild?.isInstalled ? commands.list(this.#place.guild.id) : []
    return [...own, ...commands.list(null)]
      .filter((command) => 'owners' in accessTo(command, this.#user, this.#place))
      .map((command) => command.name)
  }

  /** Installs the app for this user, wherever they are. */
  installsApp(): void {
    this.#user.hasInstalled = true
  }

  #command(type: number, name: string): { registered: RegisteredCommand; owners: Readonly<Record<string, string>> } {
    const registered = this.#stage.commands.find(this.#place, type, name)
    if (!registered) throw new UserSideError(`no command ${name} is registered for ${describe(this.#place)}`)
    const access: Access = accessTo(registered, this.#user, this.#place)
    if ('refusal' in access)
      throw new UserSideError(`Discord does not offer ${name} to ${this.name}: ${access.refusal}`)
    return { registered, owners: access.owners }
  }

  #seen(id: string): MessageRecord {
    const record = this.#stage.messages.find(id)
    if (!record) throw new UserSideError(`the message ${id} was deleted or never sent`)
    if (record.place !== this.#place) throw new UserSideError(`the message ${id} is in another channel`)
    if (record.visibleTo !== null && record.visibleTo !== this.id) {
      throw new UserSideError(`${this.name} does not see an ephemeral message of another user`)
    }
    return record
  }

  #component(source: MessageRecord, customId: string, more: Json): Promise<InteractionHandle> {
    const component = [...eachComponent(source.components)].find((component) => component.custom_id === customId)
    if (source.author !== this.#stage.appUser) throw new UserSideError('the message is not from the app')
    const metadata = source.context.interaction_metadata as Json | undefined
    const place = this.#place
    const byGuild = place.guild ? place.guild.isInstalled : true
    return this.#dispatch({
      type: InteractionType.MessageComponent,
      label: customId,
      owners:
        (metadata?.authorizing_integration_owners as Record<string, string> | undefined) ??
        (byGuild ? { 0: place.guild?.id ?? '0' } : { 1: this.id }),
      source,
      data: {
        custom_id: customId,
        component_type: component?.type ?? ComponentType.Button,
        id: component?.id,
        ...more,
      },
    })
  }

  async #dispatch(created: {
    readonly type: InteractionType
    readonly label: string
    readonly owners: Readonly<Record<string, string>>
    readonly data: Json
    readonly source?: MessageRecord | null
    readonly focusedType?: unknown
    readonly triggeredBy?: Json | null
    readonly commandType?: number
  }): Promise<InteractionHandle> {
    const { interactions, files, timeoutMs } = this.#stage
    const record = interactions.dispatch({
      source: null,
      focusedType: null,
      triggeredBy: null,
      commandType: null,
      ...created,
      user: this.#user,
      place: this.#place,
    })
    return new InteractionHandle(record, files, timeoutMs)
  }
}

/** A guild (server). */
export class Guild {
  readonly name: string
  readonly id: string
  readonly #stage: Stage
  readonly #record: GuildRecord

  constructor(stage: Stage, record: GuildRecord) {
    this.#stage = stage
    this.#record = record
    this.name = record.name
    this.id = record.id
  }

  /** The first channel. */
  get channelId(): string {
    return firstPlace(this.#record).id
  }

  /** A member, who joins at the first call; `permissions` and `roles` (by name) are added at every call. */
  member(name: string, options: MemberOptions = {}): Participant {
    const { locale = 'en-US' } = options
    const user = this.#stage.userNamed(name, { isBot: false, locale })
    const members = this.#record.members
    const member = members.get(user.id) ?? { user, roleIds: new Set<string>(), joinedAt: this.#stage.now() }
    members.set(user.id, member)
    for (const role of options.roles ?? []) member.roleIds.add(this.role(role).id)
    if (options.permissions?.length) member.roleIds.add(this.role(`permissions of ${name}`, options.permissions).id)
    return new Participant(this.#stage, user, firstPlace(this.#record))
  }

  /** Another application's bot, which joins at the first call. */
  bot(name: string): Participant {
    this.#stage.userNamed(name, { isBot: true })
    return this.member(name)
  }

  /** A webhook of the first channel. */
  webhook(name: string): Participant {
    const user = this.#stage.userNamed(name, { isBot: true, webhookId: this.#stage.nextId() })
    return new Participant(this.#stage, user, firstPlace(this.#record))
  }

  /** A role, made at the first call; `permissions` are added at every call. */
  role(name: string, permissions: readonly bigint[] = []): Role {
    const existing = [...this.#record.roles.values()].find((role) => role.name === name)
    const role: RoleRecord = existing ?? { id: this.#stage.nextId(), name, permissions: 0n, mentionable: false }
    role.permissions |= permissions.reduce((all, bit) => all | bit, 0n)
    this.#record.roles.set(role.id, role)
    return role
  }

  /** A text channel, made at the first call; made after the bot is ready, the bot hears of it with CHANNEL_CREATE. */
  channel(name: string): Channel {
    const existing = [...this.#record.channels.values()].find((place) => place.name === name)
    if (existing) return existing
    return addChannel(this.#stage, this.#record, name)
  }

  /** A thread in a text channel, or a post in a forum if `kind` says so; the bot hears of it with THREAD_CREATE. */
  thread(name: string, kind: 'thread' | 'forum post' = 'thread'): Channel {
    const isPost = kind === 'forum post'
    const parent = isPost
      ? addChannel(this.#stage, this.#record, `forum of ${name}`, { type: ChannelType.GuildForum })
      : firstPlace(this.#record)
    return addChannel(this.#stage, this.#record, name, { type: ChannelType.PublicThread, parent })
  }

  /** Takes permissions from the app in a channel. */
  denyApp(channel: Channel, permissions: readonly bigint[]): void {
    const place = this.#record.channels.get(channel.id)
    if (place) place.deniedToApp |= permissions.reduce((all, bit) => all | bit, 0n)
  }

  /** Removes the app; the bot hears of it, if it is connected, with GUILD_DELETE. */
  removeApp(): void {
    this.#record.isInstalled = false
    this.#stage.gateway.dispatch('GUILD_DELETE', { id: this.id }, this.id)
  }

  /** Discord has an outage here: the guild is there, and cannot be reached. */
  breaksDown(): void {
    this.#stage.gateway.dispatch('GUILD_DELETE', { id: this.id, unavailable: true }, this.id)
  }

  /** Gives the app permissions in the whole guild. */
  permitApp(permissions: readonly bigint[]): void {
    this.#record.appRole.permissions |= permissions.reduce((all, bit) => all | bit, 0n)
  }

  /** What an admin sets under Integrations: who may use a command, over its `default_member_permissions`. */
  overrideCommand(command: string, who: Role | Participant | 'everyone', allowed: boolean): void {
    const name = command.replace(/^\//, '')
    const id = who === 'everyone' ? this.id : who.id
    const kind = who instanceof Participant ? 'user' : 'role'
    const others = (this.#record.commandOverrides.get(name) ?? []).filter((override) => override.id !== id)
    this.#record.commandOverrides.set(name, [...others, { id, kind, allowed }])
  }

  /** The guild's own commands. */
  commands(): readonly RegisteredCommand[] {
    return this.#stage.commands.list(this.id)
  }

  /** Puts a message of the app into the first channel. It keeps to Discord's limits like any other. @throws ApiError */
  plantMessage(message: PlantedMessage): ShownMessage {
    const { askedBy, ...body } = message
    const type = MessageType.ChatInputCommand
    const draft = readNewMessage(body, 'callback', [], new Map())
    const user = askedBy && {
      id: askedBy.id,
      username: askedBy.name,
      global_name: askedBy.name,
      discriminator: '0',
      avatar: null,
    }
    const owners = { 0: this.id }
    const metadata = { id: this.#stage.nextId(), type: 2, user, authorizing_integration_owners: owners }
    const record = this.#stage.messages.add({
      place: firstPlace(this.#record),
      author: this.#stage.appUser,
      draft: { ...draft, flags: draft.flags & ~MessageFlags.Ephemeral },
      type,
      context: user ? { interaction_metadata: metadata } : {},
      parsedByDefault: ['users'],
    })
    return new ShownMessage(record, this.#stage.files)
  }
}

/** A user outside any guild. */
export class User {
  readonly name: string
  readonly id: string
  readonly #stage: Stage
  readonly #record: UserRecord

  constructor(stage: Stage, record: UserRecord) {
    this.#stage = stage
    this.#record = record
    this.name = record.name
    this.id = record.id
  }

  /** This user in their direct messages with the bot. */
  directMessage(): Participant {
    return this.#at('bot-dm')
  }

  /** This user in a group of users without the bot, where only commands of user installations work. */
  privateChannel(): Participant {
    return this.#at('private')
  }

  /** Takes no direct messages from now on, or takes them again. */
  closesDirectMessages(isClosed = true): this {
    this.#record.isClosed = isClosed
    return this
  }

  /** Installs the app for this user. */
  installsApp(): this {
    this.#record.hasInstalled = true
    return this
  }

  #at(kind: 'bot-dm' | 'private'): Participant {
    return new Participant(this.#stage, this.#record, directPlace(this.#stage, this.#record, kind))
  }
}

/** Where a user meets the bot outside of guilds. */
export function directPlace(
  { places, nextId }: Pick<Stage, 'places' | 'nextId'>,
  recipient: UserRecord,
  kind: 'bot-dm' | 'private',
): PlaceRecord {
  const existing = [...places.values()].find((place) => place.kind === kind && place.recipient === recipient)
  const place: PlaceRecord = existing ?? {
    id: nextId(),
    name: `${kind} of ${recipient.name}`,
    kind,
    type: kind === 'bot-dm' ? ChannelType.DM : ChannelType.GroupDM,
    parent: null,
    guild: null,
    recipient,
    deniedToApp: 0n,
  }
  places.set(place.id, place)
  return place
}

/** Adds a channel to a guild and tells the bot, if it is connected. */
export function addChannel(
  stage: Stage,
  guild: GuildRecord,
  name: string,
  what: Partial<Pick<PlaceRecord, 'type' | 'parent'>> = {},
): PlaceRecord {
  const place: PlaceRecord = {
    id: stage.nextId(),
    name,
    kind: 'guild',
    type: what.type ?? ChannelType.GuildText,
    parent: what.parent ?? null,
    guild,
    recipient: null,
    deniedToApp: 0n,
  }
  guild.channels.set(place.id, place)
  stage.places.set(place.id, place)
  if (guild.isInstalled) stage.gateway.announceChannel(place)
  return place
}

/** A guild's role of everyone, which has the guild's id. */
export function everyoneRole(guildId: string): RoleRecord {
  return { id: guildId, name: '@everyone', permissions: EVERYONE_PERMISSIONS, mentionable: false }
}

function firstPlace(guild: GuildRecord): PlaceRecord {
  const [place] = guild.channels.values()
  if (!place) throw new Error(`${guild.name} has no channel`)
  return place
}

function commandData(command: RegisteredCommand): Json {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  }
}

function declaredOptions(command: RegisteredCommand, path: readonly string[]): readonly Json[] {
  let level: readonly Json[] = command.options ?? []
  for (const name of path) {
    level = ((level.find((option) => option.name === name)?.options as Json[] | undefined) ?? []) as readonly Json[]
  }
  return level.filter((option) => Number(option.type) > ApplicationCommandOptionType.SubcommandGroup)
}

/** The parts of a modal as they come back: each with an id of its own, the fields with what was typed. */
function submittedParts(parts: readonly Json[], fields: Readonly<Record<string, string>>): readonly Json[] {
  let id = 0
  const filled = (input: Json): Json => {
    const customId = String(input.custom_id)
    const value = fields[customId] ?? String(input.value ?? '')
    const isText = input.type === ComponentType.TextInput
    if (isText) checkTyped(input, customId, value)
    return { type: input.type, id: ++id, custom_id: customId, ...(isText ? { value } : { values: [value] }) }
  }
  return parts.map((part) => {
    const own = { type: part.type, id: ++id }
    if (part.component) return { ...own, component: filled(part.component as Json) }
    return part.components ? { ...own, components: (part.components as Json[]).map(filled) } : own
  })
}

function checkTyped(input: Json, customId: string, value: string): void {
  if (value === '' && input.required !== false) throw new UserSideError(`the field ${customId} is required`)
  if (input.style === TextInputStyle.Short && /[\n\r]/.test(value))
    throw new UserSideError(`the field ${customId} takes one line`)
  const [min, max] = [Number(input.min_length ?? 0), Number(input.max_length ?? 4000)]
  if (value !== '' && (value.length < min || value.length > max)) {
    throw new UserSideError(`the field ${customId} takes ${min} to ${max} characters, not ${value.length}`)
  }
}

function describe(place: PlaceRecord): string {
  if (place.guild)
    return place.guild.isInstalled ? place.guild.name : `${place.guild.name}, where the app is not installed`
  return place.kind === 'bot-dm' ? 'direct messages' : 'private channels'
}
