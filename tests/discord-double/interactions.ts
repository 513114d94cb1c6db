/** Interactions: dispatching them, and the rules for answering them (interactions/receiving-and-responding). */
import { randomBytes } from 'node:crypto'
import {
  ApplicationCommandType,
  InteractionResponseType as Callback,
  InteractionType,
  type Locale,
  MessageFlags,
  MessageType,
} from 'discord.js'
import { type ApiError, refusals } from './api-error.ts'
import { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import type { FileStore } from './files.ts'
import { Form, type Json } from './form.ts'
import type { Gateway } from './gateway.ts'
import type { Choice, InteractionRecord } from './interaction-record.ts'
import type { InteractionsEndpoint } from './interactions-endpoint.ts'
import {
  EMPTY_DRAFT,
  existingDraft,
  type MessageRecord,
  type MessageStore,
  messageJson,
  messageWithReplied,
} from './messages.ts'
import { checkChoice } from './validate-command.ts'
import {
  MAX_FILE_BYTES,
  readDeferredFlags,
  readMessageEdit,
  readNewMessage,
  type UploadedFile,
} from './validate-message.ts'
import { readModal } from './validate-modal.ts'
import {
  appPermissionsIn,
  channelJson,
  contextOf,
  memberJson,
  permissionsOf,
  type UserRecord,
  userJson,
} from './world.ts'

const FIRST_RESPONSE_MS = 3000
const TOKEN_LIFE_MS = 15 * 60 * 1000
const MAX_CHOICES = 25
const MAX_USER_INSTALL_FOLLOW_UPS = 5
const PINGS_BY_DEFAULT = ['users'] as const

const CALLBACK_NAMES: Readonly<Record<number, string>> = {
  [Callback.ChannelMessageWithSource]: 'CHANNEL_MESSAGE_WITH_SOURCE',
  [Callback.DeferredChannelMessageWithSource]: 'DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE',
  [Callback.DeferredMessageUpdate]: 'DEFERRED_UPDATE_MESSAGE',
  [Callback.UpdateMessage]: 'UPDATE_MESSAGE',
  [Callback.ApplicationCommandAutocompleteResult]: 'APPLICATION_COMMAND_AUTOCOMPLETE_RESULT',
  [Callback.Modal]: 'MODAL',
}
const NEW_MESSAGE = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource]
const MESSAGE_UPDATE = [Callback.DeferredMessageUpdate, Callback.UpdateMessage]

export type Files = ReadonlyMap<string, UploadedFile>
export type NewInteraction = Pick<
  InteractionRecord,
  'type' | 'label' | 'user' | 'place' | 'owners' | 'source' | 'focusedType' | 'triggeredBy' | 'commandType'
> & { readonly data: Json }

export type InteractionsOptions = {
  readonly clock: Clock
  readonly nextId: () => string
  readonly appUser: UserRecord
  readonly gateway: Gateway
  readonly endpoint: InteractionsEndpoint
  readonly messages: MessageStore
  readonly files: FileStore
  readonly resolvesReplies: boolean
}

export class Interactions {
  readonly #options: InteractionsOptions
  readonly #byToken = new Map<string, InteractionRecord>()
  /** What every INTERACTION_CREATE carried, in order. */
  readonly payloads: Json[] = []

  constructor(options: InteractionsOptions) {
    this.#options = options
  }

  /** Creates an interaction and sends it: on the gateway, or to the application's address if it has set one. */
  dispatch(created: NewInteraction): InteractionRecord {
    const { clock, nextId, gateway, endpoint } = this.#options
    const { data, ...rest } = created
    const record: InteractionRecord = {
      ...rest,
      id: nextId(),
      token: randomBytes(60).toString('base64url'),
      createdAt: clock.now(),
      dispatchedAt: performance.now(),
      changes: new Changes(),
      acknowledgement: null,
      original: null,
      followUps: [],
      choices: null,
      modal: null,
      refusals: [],
    }
    this.#byToken.set(record.token, record)
    const guild = record.place.guild
    const payload = this.#payload(record, data)
    this.payloads.push(payload)
    if (endpoint.isUsed) void this.#sendOverHttp(record, payload)
    else gateway.dispatch('INTERACTION_CREATE', payload, guild?.isInstalled ? guild.id : null)
    return record
  }

  /** 202 without a body: the response comes by a request. 200 with a body: that is the response. Nothing else is allowed. */
  async #sendOverHttp(record: InteractionRecord, payload: Json): Promise<void> {
    try {
      const { status, body } = await this.#options.endpoint.send(payload)
      if (status === 200 && body) this.respond(record.id, record.token, body, new Map())
      else if (status !== 202 || body) throw new Error(`the address answered with ${status} ${JSON.stringify(body)}`)
    } catch (error) {
      const { status = 0, code = 0, message } = error as Partial<ApiError> & Error
      record.refusals.push({ request: 'POST to the address of the application', status, code, message })
      record.changes.notify()
    }
  }

  byToken(token: string): InteractionRecord | undefined {
    return this.#byToken.get(token)
  }

  fail(error: Error): void {
    for (const record of this.#byToken.values()) record.changes.fail(error)
  }

  /** Answers an interaction. @returns the callback resource. @throws ApiError 10062, 40060, 50035 and what messages throw */
  respond(id: string, token: string, body: unknown, files: Files): Json {
    const record = this.#byToken.get(token)
    if (!record || record.id !== id) throw refusals.unknownInteraction()
    if (record.acknowledgement) throw refusals.alreadyAcknowledged()
    if (this.#options.clock.now() - record.createdAt > FIRST_RESPONSE_MS) throw refusals.unknownInteraction()
    const response = new Form().record([], body) ?? {}
    const type = readCallbackType(record, response.type)
    this.#apply(record, type, response.data, files)
    record.acknowledgement = {
      type,
      ephemeral: NEW_MESSAGE.includes(type) && record.original?.visibleTo === record.user.id,
      afterMs: performance.now() - record.dispatchedAt,
    }
    record.changes.notify()
    return this.#callbackJson(record, type)
  }

  /** The message that a token and an id (or `@original`) name. @throws ApiError 10008, 10015, 50027 */
  message(token: string, messageId: string): MessageRecord {
    const record = this.#live(token)
    const message =
      messageId === '@original'
        ? record.original
        : [record.original, ...record.followUps].find((message) => message?.id === messageId)
    if (!message || message.isDeleted) throw refusals.unknownMessage()
    return message
  }

  /** Sends a follow-up; directly after a deferred reply it becomes that reply. */
  followUp(token: string, body: unknown, files: Files): MessageRecord {
    const record = this.#live(token)
    const draft = readNewMessage(body, 'follow-up', [], files)
    if (record.original && isLoading(record.original) && !record.original.isDeleted) {
      const kept = record.original.flags & MessageFlags.Ephemeral
      const flags = (draft.flags & ~MessageFlags.Ephemeral) | kept
      this.#options.messages.edit(record.original, { ...draft, flags }, PINGS_BY_DEFAULT)
      record.changes.notify()
      return record.original
    }
    if (!('0' in record.owners) && record.followUps.length >= MAX_USER_INSTALL_FOLLOW_UPS) {
      throw refusals.tooManyFollowUps()
    }
    const message = this.#options.messages.add({
      place: record.place,
      author: this.#options.appUser,
      draft,
      type: MessageType.Reply,
      context: this.#context(record, true),
      visibleTo: draft.flags & MessageFlags.Ephemeral ? record.user.id : null,
      parsedByDefault: PINGS_BY_DEFAULT,
    })
    record.followUps.push(message)
    record.changes.notify()
    return message
  }

  edit(token: string, messageId: string, body: unknown, files: Files): MessageRecord {
    const message = this.message(token, messageId)
    this.#editMessage(message, body, files, [])
    this.#byToken.get(token)?.changes.notify()
    return message
  }

  remove(token: string, messageId: string): void {
    this.message(token, messageId).isDeleted = true
    this.#byToken.get(token)?.changes.notify()
  }

  /** Notes that a request about this interaction was refused, for the texts of failed waits. */
  noteRefusal(token: string, request: string, error: ApiError): void {
    const record = this.#byToken.get(token)
    record?.refusals.push({ request, status: error.status, code: error.code, message: error.message })
    record?.changes.notify()
  }

  #live(token: string): InteractionRecord {
    const record = this.#byToken.get(token)
    if (!record) throw refusals.unknownWebhook()
    if (this.#options.clock.now() - record.createdAt > TOKEN_LIFE_MS) throw refusals.invalidWebhookToken()
    if (!record.acknowledgement) throw refusals.unknownWebhook()
    return record
  }

  #apply(record: InteractionRecord, type: Callback, data: unknown, files: Files): void {
    const { messages, appUser } = this.#options
    const reply = { place: record.place, author: appUser, parsedByDefault: PINGS_BY_DEFAULT }
    const visibleTo = (flags: number): string | null => (flags & MessageFlags.Ephemeral ? record.user.id : null)
    if (type === Callback.ChannelMessageWithSource) {
      const draft = readNewMessage(data, 'callback', ['data'], files)
      const context = this.#context(record, false)
      record.original = messages.add({
        ...reply,
        draft,
        type: replyType(record),
        context,
        visibleTo: visibleTo(draft.flags),
      })
    } else if (type === Callback.DeferredChannelMessageWithSource) {
      const flags = readDeferredFlags(data)
      const draft = { ...EMPTY_DRAFT, flags: flags | MessageFlags.Loading }
      const context = this.#context(record, false)
      record.original = messages.add({ ...reply, draft, type: replyType(record), context, visibleTo: visibleTo(flags) })
    } else if (type === Callback.UpdateMessage || type === Callback.DeferredMessageUpdate) {
      const source = record.source
      if (!source || source.isDeleted) throw refusals.unknownMessage()
      if (type === Callback.UpdateMessage) this.#editMessage(source, data, files, ['data'])
      record.original = source
    } else if (type === Callback.ApplicationCommandAutocompleteResult) {
      record.choices = readChoices(data, record.focusedType)
    } else record.modal = readModal(data)
  }

  #editMessage(message: MessageRecord, body: unknown, files: Files, path: readonly string[]): void {
    const existing = existingDraft(message)
    // A deferred reply may turn into a message of version 2 components; nothing of the loading state counts as kept.
    const kept = isLoading(message) ? { ...existing, flags: message.flags & MessageFlags.Ephemeral } : existing
    this.#options.messages.edit(message, readMessageEdit(body, kept, path, files), PINGS_BY_DEFAULT)
  }

  #payload(record: InteractionRecord, data: Json): Json {
    const { appUser } = this.#options
    const { user, place } = record
    const guild = place.guild
    const owner = guild
      ? { member: { ...memberJson(guild, user.id), permissions: String(permissionsOf(guild, user.id)) } }
      : { user: userJson(user) }
    return {
      id: record.id,
      application_id: appUser.id,
      type: record.type,
      token: record.token,
      version: 1,
      data,
      channel_id: place.id,
      channel: { ...channelJson(place), permissions: String(guild ? permissionsOf(guild, user.id) : 0n) },
      ...(guild && {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale as Locale, features: [] },
        guild_locale: guild.locale,
      }),
      ...owner,
      ...(record.source && { message: this.#sourceJson(record.source) }),
      app_permissions: String(appPermissionsIn(place, appUser.id)),
      locale: user.locale,
      entitlements: [],
      entitlement_sku_ids: [],
      authorizing_integration_owners: record.owners,
      context: contextOf[place.kind],
      attachment_size_limit: MAX_FILE_BYTES,
    }
  }

  #sourceJson(source: MessageRecord): Json {
    const { files, appUser, resolvesReplies } = this.#options
    return resolvesReplies ? messageWithReplied(source, files, appUser.id) : messageJson(source, files)
  }

  /** `interaction_metadata` and the reference that a reply to this interaction carries. */
  #context(record: InteractionRecord, isFollowUp: boolean): Json {
    const { appUser } = this.#options
    const base = {
      id: record.id,
      type: record.type,
      user: userJson(record.user),
      authorizing_integration_owners: record.owners,
      ...(record.type === InteractionType.ApplicationCommand && {
        name: record.label,
        command_type: record.commandType,
      }),
      ...(record.type === InteractionType.MessageComponent && { interacted_message_id: record.source?.id }),
      ...(record.type === InteractionType.ModalSubmit && { triggering_interaction_metadata: record.triggeredBy }),
    }
    const originalId = isFollowUp ? { original_response_message_id: record.original?.id } : {}
    const referenced = isFollowUp ? record.original : record.source
    return {
      application_id: appUser.id,
      webhook_id: appUser.id,
      interaction_metadata: { ...base, ...originalId },
      ...(record.type === InteractionType.ApplicationCommand &&
        !isFollowUp && {
          interaction: { id: record.id, type: record.type, name: record.label, user: userJson(record.user) },
        }),
      ...(referenced && {
        message_reference: {
          type: 0,
          message_id: referenced.id,
          channel_id: record.place.id,
          ...(record.place.guild && { guild_id: record.place.guild.id }),
        },
      }),
    }
  }

  #callbackJson(record: InteractionRecord, type: Callback): Json {
    const message = record.original
    const showsMessage = type === Callback.ChannelMessageWithSource || type === Callback.UpdateMessage
    return {
      interaction: {
        id: record.id,
        type: record.type,
        ...(message && {
          response_message_id: message.id,
          response_message_loading: isLoading(message),
          response_message_ephemeral: message.visibleTo !== null,
        }),
      },
      resource: { type, ...(message && showsMessage && { message: messageJson(message, this.#options.files) }) },
    }
  }
}

/** What fits an interaction of this type (notes under the table of callback types). */
function readCallbackType(record: InteractionRecord, value: unknown): Callback {
  const fitting: Callback[] =
    record.type === InteractionType.ApplicationCommandAutocomplete
      ? [Callback.ApplicationCommandAutocompleteResult]
      : [
          ...NEW_MESSAGE,
          ...(record.source ? MESSAGE_UPDATE : []),
          ...(record.type === InteractionType.ModalSubmit ? [] : [Callback.Modal]),
        ]
  const names = fitting.map((type) => `<InteractionCallbackTypes.${CALLBACK_NAMES[type]}: ${type}>`)
  const form = new Form()
  const type = form.choice(['type'], value as Callback, fitting, names)
  form.throwIfRefused()
  return type as Callback
}

function readChoices(data: unknown, optionType: unknown): Choice[] {
  const form = new Form()
  const path = ['data', 'choices']
  const choices = form.list(path, form.record(['data'], data)?.choices, { max: MAX_CHOICES, required: true }) ?? []
  choices.forEach((value, index) => {
    const choice = form.record([...path, index], value)
    if (choice) checkChoice(form, [...path, index], choice, optionType)
  })
  form.throwIfRefused()
  return choices as Choice[]
}

function replyType(record: InteractionRecord): MessageType {
  if (record.type !== InteractionType.ApplicationCommand) return MessageType.Reply
  return record.commandType === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand
}

/** Whether the message is a deferred reply that was not edited yet. */
export const isLoading = (message: MessageRecord): boolean => (message.flags & MessageFlags.Loading) !== 0
