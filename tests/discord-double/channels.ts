/** What an application may do in channels with its token: write, reply, read, edit and delete (resources/message). */
import { ChannelType, MessageType, PermissionFlagsBits } from 'discord.js'
import { refusals } from './api-error.ts'
import type { FileStore } from './files.ts'
import { Form, type Json } from './form.ts'
import { existingDraft, type MessageRecord, type MessageStore, messageWithReplied } from './messages.ts'
import { type MessageDraft, readMessageEdit, readNewMessage, type UploadedFile } from './validate-message.ts'
import { appPermissionsIn, channelJson, neededToWrite, type PlaceRecord, type UserRecord } from './world.ts'

/** As Discord names it. */
const UNKNOWN_REFERENCE = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }
const ALL_MENTIONS = ['users', 'roles', 'everyone'] as const

type Id = string | undefined
type Files = ReadonlyMap<string, UploadedFile>
type Parts = {
  readonly appUser: UserRecord
  readonly messages: MessageStore
  readonly files: FileStore
  readonly place: (id: string) => PlaceRecord | undefined
}

/** All methods answer as the API does. @throws ApiError for what is refused */
export class Channels {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  channel(id: Id): Json {
    return channelJson(this.#place(id))
  }

  post(id: Id, body: unknown, uploaded: Files): Json {
    const { messages, appUser: author } = this.#parts
    const attaches = uploaded.size > 0 ? PermissionFlagsBits.AttachFiles : 0n
    const place = this.#place(id, (found) => neededToWrite(found) | attaches)
    if (place.type === ChannelType.GuildForum) throw refusals.notATextChannel()
    if (place.recipient?.isClosed) throw refusals.closedDirectMessages()
    const draft = this.#embeddable(place, readNewMessage(body, 'channel', [], uploaded))
    const { nonce: given, enforce_nonce: isEnforced, message_reference: reference } = body as Json
    const nonce = given === undefined ? null : String(given)
    const known = isEnforced === true && nonce !== null ? messages.withNonce(place, nonce) : undefined
    if (known) return this.#shown(known)
    const repliesTo = this.#repliedTo(place, reference)
    const type = repliesTo ? MessageType.Reply : MessageType.Default
    return this.#shown(messages.add({ place, author, draft, type, repliesTo, nonce, parsedByDefault: ALL_MENTIONS }))
  }

  message(id: Id, messageId: Id): Json {
    return this.#shown(
      this.#message(
        this.#place(id, () => PermissionFlagsBits.ReadMessageHistory),
        messageId,
      ),
    )
  }

  edit(id: Id, messageId: Id, { body, files: uploaded }: { readonly body: unknown; readonly files: Files }): Json {
    const message = this.#message(this.#place(id), messageId)
    if (message.author !== this.#parts.appUser) throw refusals.otherAuthor()
    const draft = readMessageEdit(body, existingDraft(message), [], uploaded)
    this.#parts.messages.edit(message, draft, ALL_MENTIONS)
    return this.#shown(message)
  }

  remove(id: Id, messageId: Id): void {
    const message = this.#message(this.#place(id), messageId)
    if (message.author !== this.#parts.appUser) this.#place(id, () => PermissionFlagsBits.ManageMessages)
    message.isDeleted = true
  }

  #permissionsIn(place: PlaceRecord): bigint {
    return appPermissionsIn(place, this.#parts.appUser.id)
  }

  #shown(message: MessageRecord): Json {
    return messageWithReplied(message, this.#parts.files, this.#parts.appUser.id)
  }

  #place(id: Id, needed: (place: PlaceRecord) => bigint = () => 0n): PlaceRecord {
    const place = this.#parts.place(id ?? '')
    if (!place || place.kind === 'private') throw refusals.unknownChannel()
    if (!place.guild) return place
    if (!place.guild.isInstalled) throw refusals.missingAccess()
    const permissions = this.#permissionsIn(place)
    if (!(permissions & PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess()
    if ((permissions & needed(place)) !== needed(place)) throw refusals.missingPermissions()
    return place
  }

  #message(place: PlaceRecord, id: Id): MessageRecord {
    const message = this.#parts.messages.find(id ?? '')
    // The bot's own ephemeral messages are reached by their interaction's token only.
    if (!message || message.place !== place || message.visibleTo !== null) throw refusals.unknownMessage()
    return message
  }

  /** What is left of a message in a channel that denies Embed Links. */
  #embeddable(place: PlaceRecord, draft: MessageDraft): MessageDraft {
    if (!place.guild || this.#permissionsIn(place) & PermissionFlagsBits.EmbedLinks) return draft
    // Whether buttons alone are something is not documented; the stricter reading is that they are not.
    if (draft.content === '' && draft.attachments.length === 0) throw refusals.emptyMessage()
    return { ...draft, embeds: [] }
  }

  #repliedTo(place: PlaceRecord, reference: unknown): MessageRecord | null {
    if (reference === undefined || reference === null) return null
    const given = new Form().record(['message_reference'], reference) ?? {}
    const message = this.#parts.messages.find(String(given.message_id))
    if (message?.place !== place || message.visibleTo !== null) {
      if (given.fail_if_not_exists === false) return null
      throw refusals.invalidForm({ message_reference: { _errors: [UNKNOWN_REFERENCE] } })
    }
    if (place.guild && !(this.#permissionsIn(place) & PermissionFlagsBits.ReadMessageHistory))
      throw refusals.noHistory()
    return message
  }
}
