/** Discord's part of the preview: it sends interactions to the bot, and takes its responses (interactions/receiving-and-responding). */
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord.js'
import type { BotRequest, BotResponse } from './bot-client.ts'
import type { Channel, MessageBody, MessageContext, UploadedFile } from './channel.ts'
import type { Choice, FirstResponse, Person, PreviewLocale } from './page/page-contract.ts'
import {
  BOT,
  BOT_PERMISSIONS,
  CHANNEL,
  CHANNEL_ID,
  directIdOf,
  GUILD,
  GUILD_ID,
  memberOf,
  personOf,
  personOfDirect,
  userOf,
} from './people.ts'

/** What makes an interaction. */
export interface Cause {
  readonly type: InteractionType
  readonly person: Person
  /** Of the person, and of the server. */
  readonly locale: PreviewLocale
  readonly data: object
  /** The message whose button was pressed. */
  readonly source?: APIMessage | undefined
  /** The command as Discord names it above the reply. */
  readonly name?: string
}

interface Interaction extends Cause {
  readonly id: string
  readonly token: string
  /** The message that `@original` names; null if there is none yet. */
  originalId: string | null
  /** The form that it was answered with. */
  modal?: APIModalInteractionResponseCallbackData
  /** Takes the first response; null if there was one, or if it is too late. */
  respond: ((response: FirstResponse) => void) | null
}

export interface OpenForm {
  readonly cause: Cause
  readonly modal: APIModalInteractionResponseCallbackData
}

interface LocalDiscord {
  /**
   * Sends an interaction to the bot.
   * @returns the first response, or null if the bot did not respond in time
   */
  send(cause: Cause): Promise<FirstResponse | null>
  /** @returns the form that an interaction was answered with, and its cause; null if there is none */
  openForm(token: string): OpenForm | null
  /** Answers a request of the bot. */
  answer(request: BotRequest): BotResponse
}

interface LocalDiscordParts {
  readonly channel: Channel
  readonly nextId: () => string
  /** Hands an interaction to the bot. */
  readonly receive: (interaction: object) => void
  /** What the API lists as registered commands. */
  readonly registered: readonly object[]
  /** How long Discord waits for a first response, in milliseconds. */
  readonly firstResponseMs: number
}

const MAX_FILE_BYTES = 10 * 1_024 * 1_024
const CALLBACK = /^\/interactions\/(\d+)\/([^/]+)\/callback$/
const WEBHOOK = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/(@original|\d+))?$/
const CHANNEL_MESSAGES = /^\/channels\/(\d+)\/messages(?:\/(\d+))?$/
const COMMANDS = /^\/applications\/[^/]+(?:\/guilds\/\d+)?\/commands$/

const REFUSALS = {
  unknownUser: { status: 404, body: { message: 'Unknown User', code: 10_013 } },
  unknownChannel: { status: 404, body: { message: 'Unknown Channel', code: 10_003 } },
  unknownRoute: { status: 404, body: { message: '404: Not Found', code: 0 } },
  unknownMessage: { status: 404, body: { message: 'Unknown Message', code: 10_008 } },
  unknownWebhook: { status: 404, body: { message: 'Unknown Webhook', code: 10_015 } },
  unknownInteraction: { status: 404, body: { message: 'Unknown interaction', code: 10_062 } },
  alreadyAcknowledged: {
    status: 400,
    body: { message: 'Interaction has already been acknowledged.', code: 40_060 },
  },
} as const satisfies Readonly<Record<string, BotResponse>>

export function createLocalDiscord(parts: LocalDiscordParts): LocalDiscord {
  const { nextId, receive, registered, firstResponseMs } = parts
  const interactions = new Map<string, Interaction>()
  return {
    send(cause) {
      const id = nextId()
      const token = `preview-${id}`
      return new Promise((resolve) => {
        const interaction: Interaction = { ...cause, id, token, originalId: null, respond: null }
        const tooLate = setTimeout(() => interaction.respond && end(null), firstResponseMs)
        const end = (response: FirstResponse | null) => {
          clearTimeout(tooLate)
          interaction.respond = null
          resolve(response)
        }
        interaction.respond = end
        interactions.set(token, interaction)
        receive(payloadOf(interaction))
      })
    },
    openForm(token) {
      const cause = interactions.get(token)
      return cause?.modal ? { cause, modal: cause.modal } : null
    },
    answer(request) {
      const [, id, callbackToken] = CALLBACK.exec(request.path) ?? []
      if (callbackToken !== undefined) return respondTo(interactions.get(callbackToken), id, request, parts)
      const [, token, messageId] = WEBHOOK.exec(request.path) ?? []
      if (token !== undefined) return answerWebhook(interactions.get(token), messageId, request, parts)
      const inChannel = CHANNEL_MESSAGES.exec(request.path)
      if (inChannel) return answerChannel(request, { channelId: inChannel[1], id: inChannel[2] }, parts)
      if (request.path === '/users/@me/channels') return openDirect(request)
      if (request.method === 'GET' && COMMANDS.test(request.path)) return { status: 200, body: registered }
      if (request.path === '/oauth2/applications/@me') return { status: 200, body: { id: BOT.id } }
      return REFUSALS.unknownRoute
    },
  }
}

/** Opens the direct messages with a person. */
function openDirect({ body }: BotRequest): BotResponse {
  const person = personOf((body as { readonly recipient_id: string }).recipient_id)
  if (!person) return REFUSALS.unknownUser
  return { status: 200, body: { id: directIdOf(person), type: ChannelType.DM } }
}

/** Answers what the bot does in a channel without an interaction. @param id of a message; absent for a new one */
function answerChannel(
  { method, body, files }: BotRequest,
  { channelId = '', id }: { readonly channelId: string | undefined; readonly id: string | undefined },
  { channel }: Pick<LocalDiscordParts, 'channel'>,
): BotResponse {
  const directTo = personOfDirect(channelId)
  if (channelId !== CHANNEL_ID && !directTo) return REFUSALS.unknownChannel
  if (id === undefined) {
    const { message_reference: reference, ...sent } = body as Sent
    const source = reference === undefined ? null : channel.find(reference.message_id)
    const context = source ? { message_reference: referenceTo(source), referenced_message: source } : {}
    const type = source ? MessageType.Reply : MessageType.Default
    return { status: 200, body: channel.add({ author: 'bot', type, body: sent, files, context, directTo }) }
  }
  const message = method === 'PATCH' ? channel.edit(id, body as MessageBody, files) : channel.find(id)
  if (!message) return REFUSALS.unknownMessage
  if (method !== 'DELETE') return { status: 200, body: message }
  channel.remove(id)
  return { status: 204 }
}

type Sent = MessageBody & { readonly message_reference?: { readonly message_id: string } }

const referenceTo = ({ id }: APIMessage) => ({
  type: MessageReferenceType.Default,
  message_id: id,
  channel_id: CHANNEL_ID,
  guild_id: GUILD_ID,
})

type Making = Pick<LocalDiscordParts, 'channel' | 'nextId'>

interface Callback {
  readonly type: InteractionResponseType
  readonly data?: MessageBody & { readonly choices?: readonly Choice[] }
}

/** Takes a first response. */
function respondTo(
  interaction: Interaction | undefined,
  id: string | undefined,
  { body, files, query }: BotRequest,
  making: Making,
): BotResponse {
  if (interaction === undefined || interaction.id !== id) return REFUSALS.unknownInteraction
  const { respond } = interaction
  if (!respond) return interaction.originalId === null ? REFUSALS.unknownInteraction : REFUSALS.alreadyAcknowledged
  const callback = body as Callback
  const response = firstResponse(interaction, callback, files, making)
  if (!response) return REFUSALS.unknownMessage
  respond(response)
  if (query.get('with_response') !== 'true') return { status: 204 }
  const message = interaction.originalId === null ? null : making.channel.find(interaction.originalId)
  const { type } = interaction
  return {
    status: 200,
    body: { interaction: { id, type }, resource: { type: callback.type, ...(message && { message }) } },
  }
}

/** @returns null if the message that the response changes is gone */
function firstResponse(
  interaction: Interaction,
  { type, data = {} }: Callback,
  files: readonly UploadedFile[],
  making: Making,
): FirstResponse | null {
  switch (type) {
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { kind: 'choices', choices: data.choices ?? [] }
    case InteractionResponseType.Modal: {
      const modal = data as unknown as APIModalInteractionResponseCallbackData
      interaction.modal = modal
      return { kind: 'modal', modal, token: interaction.token }
    }
    case InteractionResponseType.UpdateMessage:
    case InteractionResponseType.DeferredMessageUpdate: {
      const { source } = interaction
      const isUpdate = type === InteractionResponseType.UpdateMessage
      const found = source && (isUpdate ? making.channel.edit(source.id, data, files) : making.channel.find(source.id))
      if (!found) return null
      interaction.originalId = found.id
      return { kind: 'shown' }
    }
    default: {
      const isDeferred = type === InteractionResponseType.DeferredChannelMessageWithSource
      const flags = (data.flags ?? 0) | (isDeferred ? MessageFlags.Loading : 0)
      interaction.originalId = addReply(interaction, { ...data, flags }, files, making).id
      return { kind: 'shown' }
    }
  }
}

/** Edits, deletes and further messages, after the first response. */
function answerWebhook(
  interaction: Interaction | undefined,
  named: string | undefined,
  { method, body, files }: BotRequest,
  making: Making,
): BotResponse {
  if (!interaction || interaction.respond) return REFUSALS.unknownWebhook
  const { channel } = making
  if (named === undefined) {
    if (method !== 'POST') return REFUSALS.unknownRoute
    return { status: 200, body: addReply(interaction, body as MessageBody, files, making) }
  }
  const id = named === '@original' ? interaction.originalId : named
  const message = id === null ? null : channel.find(id)
  if (!message) return REFUSALS.unknownMessage
  if (method === 'DELETE') {
    channel.remove(message.id)
    return { status: 204 }
  }
  const shown = method === 'PATCH' ? channel.edit(message.id, body as MessageBody, files) : message
  return { status: 200, body: shown }
}

function addReply(
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  { channel }: Making,
): APIMessage {
  const isPrivate = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  return channel.add({
    author: 'bot',
    type: replyType(interaction),
    body,
    files,
    context: contextOf(interaction),
    visibleTo: isPrivate ? interaction.person : null,
    directTo: directPerson(interaction),
  })
}

function replyType({ type, data }: Cause): MessageType {
  if (type !== InteractionType.ApplicationCommand) return MessageType.Reply
  return commandType(data) === ApplicationCommandType.Message
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand
}

const commandType = (data: object): unknown => ('type' in data ? data.type : undefined)

/** What Discord adds to a message that answers an interaction. */
function contextOf({ id, type, person, source, name, data }: Interaction): MessageContext {
  const user: APIUser = userOf(person)
  const owners = { 0: GUILD_ID }
  const target = 'target_id' in data ? { target_message_id: String(data.target_id) } : {}
  const metadata = { id, type, user, authorizing_integration_owners: owners, ...(name && { name }), ...target }
  return {
    interaction_metadata: metadata as unknown as NonNullable<MessageContext['interaction_metadata']>,
    ...(source && {
      message_reference: { message_id: source.id, channel_id: CHANNEL_ID, guild_id: GUILD_ID },
      referenced_message: source,
    }),
  }
}

/** The person whose direct messages an interaction comes from; null for the channel. */
const directPerson = ({ source }: Cause): Person | null => (source ? personOfDirect(source.channel_id) : null)

/** The interaction as the gateway would send it. */
const payloadOf = (interaction: Interaction): object => {
  const { id, token, type, locale, data, source } = interaction
  return {
    id,
    application_id: BOT.id,
    type,
    token,
    version: 1,
    data,
    ...placeOf(interaction),
    ...(source && { message: source }),
    app_permissions: BOT_PERMISSIONS,
    locale,
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD_ID },
    attachment_size_limit: MAX_FILE_BYTES,
  }
}

/** Where an interaction comes from, and from whom: in direct messages there are no members. */
function placeOf(interaction: Interaction): object {
  const { person, locale, source } = interaction
  if (source && directPerson(interaction)) {
    const channel = { id: source.channel_id, type: ChannelType.DM }
    return { channel_id: channel.id, channel, user: userOf(person), context: InteractionContextType.BotDM }
  }
  const guild = { ...GUILD, locale }
  return { ...IN_CHANNEL, guild, guild_locale: locale, member: memberOf(person) }
}

const IN_CHANNEL = {
  guild_id: GUILD_ID,
  channel_id: CHANNEL_ID,
  channel: CHANNEL,
  context: InteractionContextType.Guild,
}
