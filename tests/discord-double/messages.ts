/** The messages that the double keeps: who may see them, what they say, whom they ping. */
import { type APIEmbed, ComponentType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js'
import type { Clock } from './clock.ts'
import type { FileStore, StoredFile } from './files.ts'
import type { Json } from './form.ts'
import { type Pings, pingsOf } from './mentions.ts'
import { eachComponent } from './validate-components.ts'
import type { MessageDraft } from './validate-message.ts'
import { appPermissionsIn, type PlaceRecord, type UserRecord, userJson } from './world.ts'

export type MessageRecord = {
  readonly id: string
  readonly place: PlaceRecord
  readonly author: UserRecord
  readonly createdAt: number
  readonly type: MessageType
  /** `interaction_metadata`, `message_reference` and the like. */
  readonly context: Json
  /** The only user who sees it, if it is ephemeral; `null` if all in the channel do. */
  readonly visibleTo: string | null
  content: string
  embeds: readonly APIEmbed[]
  components: readonly Json[]
  attachments: readonly StoredFile[]
  flags: number
  poll: unknown
  pings: Pings
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
  readonly visibleTo?: string | null
  readonly parsedByDefault: readonly ('users' | 'roles' | 'everyone')[]
}

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

  constructor(clock: Clock, nextId: () => string, files: FileStore, appId: string) {
    this.#clock = clock
    this.#nextId = nextId
    this.#files = files
    this.#appId = appId
  }

  add(message: NewMessage): MessageRecord {
    const { draft, place } = message
    const id = this.#nextId()
    const record: MessageRecord = {
      id,
      place,
      author: message.author,
      createdAt: this.#clock.now(),
      type: message.type ?? MessageType.Default,
      context: message.context ?? {},
      visibleTo: message.visibleTo ?? null,
      content: draft.content,
      embeds: draft.embeds,
      components: draft.components,
      attachments: this.#storeFiles(place, draft, []),
      flags: draft.flags,
      poll: draft.poll,
      pings: this.#pings(place, draft, message.parsedByDefault),
      editedAt: null,
      isDeleted: false,
      revision: 1,
    }
    this.#byId.set(id, record)
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
    record.pings = this.#pings(record.place, draft, parsedByDefault)
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

  #pings(place: PlaceRecord, draft: MessageDraft, byDefault: NewMessage['parsedByDefault']): Pings {
    const displayed = [...eachComponent(draft.components)]
      .filter((component) => component.type === ComponentType.TextDisplay)
      .map((component) => String(component.content))
    const mayPingEveryone = (appPermissionsIn(place, this.#appId) & PermissionFlagsBits.MentionEveryone) !== 0n
    return pingsOf([draft.content, ...displayed], draft.allowedMentions, byDefault, mayPingEveryone)
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
    mentions: [],
    mention_roles: record.pings.roles,
    mention_everyone: record.pings.everyone,
    pinned: false,
    tts: false,
    flags: record.flags,
    timestamp: new Date(record.createdAt).toISOString(),
    edited_timestamp: record.editedAt === null ? null : new Date(record.editedAt).toISOString(),
    ...record.context,
  }
}
