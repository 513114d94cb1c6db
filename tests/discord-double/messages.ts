/** The messages that the double keeps: who may see them, what they say, whom they ping. */
import { type APIEmbed, ComponentType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js'
import type { Clock } from './clock.ts'
import type { FileStore, StoredFile } from './files.ts'
import type { Json } from './form.ts'
import { type Pings, pingsOf } from './mentions.ts'
import { eachComponent } from './validate-components.ts'
import type { MessageDraft } from './validate-message.ts'
import { appPermissionsIn, type PlaceRecord, permissionsOf, type UserRecord, userJson } from './world.ts'

export type MessageRecord = {
  readonly id: string
  readonly place: PlaceRecord
  readonly author: UserRecord
  readonly createdAt: number
  readonly type: MessageType
  /** `interaction_metadata`, `message_reference` and the like. */
  readonly context: Json
  /** The message that it replies to, if a person or the app chose one. */
  readonly repliesTo: MessageRecord | null
  /** What the app sent to be recognised by, if it sends the message again. */
  readonly nonce: string | null
  /** The only user who sees it, if it is ephemeral; `null` if all in the channel do. */
  readonly visibleTo: string | null
  content: string
  embeds: readonly APIEmbed[]
  components: readonly Json[]
  attachments: readonly StoredFile[]
  flags: number
  poll: unknown
  pings: Pings
  /** The users whom it pings. */
  mentioned: readonly UserRecord[]
  editedAt: number | null
  isDeleted: boolean
  /** Counts from 1; every edit adds one. */
  revision: number
}

export type NewMessage = {
  readonly place: PlaceRecord
  readonly author: UserRecord
  readonly draft: MessageDraft
  readonly type?: MessageType
  readonly context?: Json
  readonly repliesTo?: MessageRecord | null
  readonly nonce?: string | null
  readonly visibleTo?: string | null
  readonly parsedByDefault: readonly ('users' | 'roles' | 'everyone')[]
}

export type StoreOptions = {
  readonly clock: Clock
  readonly nextId: () => string
  readonly files: FileStore
  readonly appId: string
  readonly userWithId: (id: string) => UserRecord | undefined
}

/** For how long Discord knows a nonce: "the past few minutes", of which the double takes the fewest. */
const NONCE_LIFE_MS = 2 * 60_000

export const EMPTY_DRAFT: MessageDraft = {
  content: '',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
  allowedMentions: null,
  poll: undefined,
}

export class MessageStore {
  readonly #byId = new Map<string, MessageRecord>()
  readonly #clock: Clock
  readonly #nextId: () => string
  readonly #files: FileStore
  readonly #appId: string
  readonly #userWithId: (id: string) => UserRecord | undefined
  /** Called with each message that all in its channel see. */
  onAdded: (record: MessageRecord) => void = () => undefined

  constructor({ clock, nextId, files, appId, userWithId }: StoreOptions) {
    this.#clock = clock
    this.#nextId = nextId
    this.#files = files
    this.#appId = appId
    this.#userWithId = userWithId
  }

  add(message: NewMessage): MessageRecord {
    const { draft, place } = message
    const id = this.#nextId()
    const pings = this.#pings(message)
    const record: MessageRecord = {
      id,
      place,
      author: message.author,
      createdAt: this.#clock.now(),
      type: message.type ?? MessageType.Default,
      context: message.context ?? {},
      repliesTo: message.repliesTo ?? null,
      nonce: message.nonce ?? null,
      visibleTo: message.visibleTo ?? null,
      content: draft.content,
      embeds: draft.embeds,
      components: draft.components,
      attachments: this.#storeFiles(place, draft, []),
      flags: draft.flags,
      poll: draft.poll,
      pings,
      mentioned: this.#usersWith(pings.users),
      editedAt: null,
      isDeleted: false,
      revision: 1,
    }
    this.#byId.set(id, record)
    if (record.visibleTo === null) this.onAdded(record)
    return record
  }

  /** Writes an edit that was checked into the message. */
  edit(record: MessageRecord, draft: MessageDraft, parsedByDefault: NewMessage['parsedByDefault']): void {
    record.content = draft.content
    record.embeds = draft.embeds
    record.components = draft.components
    record.attachments = this.#storeFiles(record.place, draft, record.attachments)
    record.flags = draft.flags & ~MessageFlags.Loading
    record.poll = draft.poll
    const { place, author, repliesTo } = record
    record.pings = this.#pings({ place, author, draft, repliesTo, parsedByDefault })
    record.mentioned = this.#usersWith(record.pings.users)
    record.editedAt = this.#clock.now()
    record.revision++
  }

  find(id: string): MessageRecord | undefined {
    const record = this.#byId.get(id)
    return record?.isDeleted ? undefined : record
  }

  /** Also finds what was deleted. */
  findEver(id: string): MessageRecord | undefined {
    return this.#byId.get(id)
  }

  /** All messages of a channel that are not deleted, oldest first. */
  in(place: PlaceRecord): MessageRecord[] {
    return [...this.#byId.values()].filter((record) => record.place === place && !record.isDeleted)
  }

  /** The message that the app sent with this nonce in the last minutes (resources/message: enforce_nonce). */
  withNonce(place: PlaceRecord, nonce: string): MessageRecord | undefined {
    const since = this.#clock.now() - NONCE_LIFE_MS
    return this.in(place).find((record) => record.nonce === nonce && record.createdAt >= since)
  }

  #usersWith(ids: readonly string[]): readonly UserRecord[] {
    return ids.flatMap((id) => this.#userWithId(id) ?? [])
  }

  #pings({ place, author, draft, repliesTo, parsedByDefault }: NewMessage): Pings {
    const displayed = [...eachComponent(draft.components)]
      .filter((component) => component.type === ComponentType.TextDisplay)
      .map((component) => String(component.content))
    const isMember = place.guild && author.id !== this.#appId
    const permissions = isMember ? permissionsOf(place.guild, author.id) : appPermissionsIn(place, this.#appId)
    const mayPingEveryone = (permissions & PermissionFlagsBits.MentionEveryone) !== 0n
    const repliedTo = repliesTo?.author.id ?? null
    return pingsOf([draft.content, ...displayed], draft.allowedMentions, parsedByDefault, {
      mayPingEveryone,
      repliedTo,
    })
  }

  #storeFiles(place: PlaceRecord, draft: MessageDraft, kept: readonly StoredFile[]): StoredFile[] {
    return draft.attachments.flatMap((attachment) => {
      if ('keepId' in attachment) return kept.filter((file) => file.id === attachment.keepId)
      return [this.#files.add(place.id, attachment.file, attachment.description)]
    })
  }
}

/** What the app may keep of a message when a body leaves fields out. */
export function existingDraft(record: MessageRecord) {
  return {
    content: record.content,
    embeds: record.embeds,
    components: record.components,
    flags: record.flags,
    poll: record.poll,
    attachmentIds: record.attachments.map((file) => file.id),
  }
}

/** The message as Discord's API and gateway show it. */
export function messageJson(record: MessageRecord, files: FileStore): Json {
  return {
    id: record.id,
    channel_id: record.place.id,
    type: record.type,
    author: userJson(record.author),
    content: record.content,
    embeds: record.embeds,
    components: record.components,
    attachments: record.attachments.map((file) => files.json(file)),
    mentions: record.mentioned.map(userJson),
    mention_roles: record.pings.roles,
    mention_everyone: record.pings.everyone,
    pinned: false,
    tts: false,
    flags: record.flags,
    timestamp: new Date(record.createdAt).toISOString(),
    edited_timestamp: record.editedAt === null ? null : new Date(record.editedAt).toISOString(),
    ...(record.author.webhookId !== undefined && { webhook_id: record.author.webhookId }),
    ...(record.repliesTo && {
      message_reference: {
        type: 0,
        message_id: record.repliesTo.id,
        channel_id: record.place.id,
        ...(record.place.guild && { guild_id: record.place.guild.id }),
      },
    }),
    ...record.context,
  }
}

/**
 * The message as an application gets it that may not read all messages: without what it says, unless the app wrote it, is
 * mentioned in it, or has it in a direct message (gateway: message content intent).
 */
export function messageForApp(record: MessageRecord, files: FileStore, appId: string, readsAll = false): Json {
  const json = messageJson(record, files)
  const isOpen =
    readsAll || record.author.id === appId || record.place.kind === 'bot-dm' || record.pings.users.includes(appId)
  if (isOpen) return json
  const { poll: _, ...rest } = json
  return { ...rest, content: '', embeds: [], components: [], attachments: [] }
}

/** The same with the message that it replies to: null if that is gone. */
export function messageWithReplied(record: MessageRecord, files: FileStore, appId: string, readsAll = false): Json {
  const json = messageForApp(record, files, appId, readsAll)
  const { repliesTo } = record
  if (!repliesTo) return json
  return { ...json, referenced_message: repliesTo.isDeleted ? null : messageForApp(repliesTo, files, appId, readsAll) }
}
