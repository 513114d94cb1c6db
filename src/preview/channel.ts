/** The channel of the preview and each person's direct messages: their messages and files, as Discord keeps them. */
import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  EmbedType,
  MessageFlags,
  type MessageType,
} from 'discord.js'
import type { Person } from './page/page-contract.ts'
import { BOT, CHANNEL_ID, directIdOf, userOf } from './people.ts'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a request says about a message; what it leaves out stays. */
export interface MessageBody {
  readonly content?: string | null
  readonly embeds?: readonly APIEmbed[] | null
  readonly components?: readonly APIMessageTopLevelComponent[] | null
  /** New files by their index in the request, or kept ones by their id. */
  readonly attachments?: readonly { readonly id: string | number; readonly description?: string }[] | null
  readonly flags?: number
}

/** Fields that Discord adds to a message: which interaction it answers, which message it replies to. */
export type MessageContext = Pick<
  Partial<APIMessage>,
  'interaction_metadata' | 'message_reference' | 'referenced_message' | 'mentions'
>

interface NewMessage {
  readonly author: Person | 'bot'
  readonly type: MessageType
  readonly body: MessageBody
  readonly files?: readonly UploadedFile[]
  readonly context?: MessageContext
  /** The only person who sees it; null if everybody does. */
  readonly visibleTo?: Person | null
  /** The person whose direct messages it is in; null if it is in the channel. */
  readonly directTo?: Person | null
}

interface Stored {
  readonly visibleTo: Person | null
  message: APIMessage
}

export interface Channel {
  add(message: NewMessage): APIMessage
  /** @returns the message as it is now, or null if it is gone */
  edit(id: string, body: MessageBody, files?: readonly UploadedFile[]): APIMessage | null
  remove(id: string): void
  find(id: string): APIMessage | null
  /** What a person sees, oldest first. */
  seenBy(person: Person): readonly APIMessage[]
  addFile(file: UploadedFile): APIAttachment
  /** @returns a file as messages show it; null if there is no such file */
  attachment(id: string): APIAttachment | null
  /** @returns null if there is no such file */
  file(id: string): UploadedFile | null
  /** Calls the listener after each change. @returns ends that */
  onChange(listener: () => void): () => void
}

interface ChannelParts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly nextId: () => string
  /** Where files are served: `http://127.0.0.1:1234`. */
  readonly origin: () => string
}

export function createChannel({ now, nextId, origin }: ChannelParts): Channel {
  const messages = new Map<string, Stored>()
  const files = createFiles(nextId, origin)
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  return {
    ...files,
    add({ author, type, body, files: uploaded = [], context = {}, directTo = null, visibleTo = directTo }) {
      const id = nextId()
      const message: APIMessage = {
        ...emptyMessage(id, type, new Date(now()).toISOString()),
        author: author === 'bot' ? BOT : userOf(author),
        ...shownParts(body, files.attach(body, uploaded, [])),
        ...(directTo && { channel_id: directIdOf(directTo) }),
        flags: body.flags ?? 0,
        ...context,
      }
      messages.set(id, { visibleTo, message })
      changed()
      return message
    },
    edit(id, body, uploaded = []) {
      const stored = messages.get(id)
      if (!stored) return null
      const { message } = stored
      stored.message = {
        ...message,
        ...shownParts({ ...message, ...body }, files.attach(body, uploaded, message.attachments)),
        flags: (message.flags ?? 0) & ~MessageFlags.Loading,
        edited_timestamp: isLoading(message) ? null : new Date(now()).toISOString(),
      }
      changed()
      return stored.message
    },
    remove(id) {
      messages.delete(id)
      changed()
    },
    find: (id) => messages.get(id)?.message ?? null,
    seenBy: (person) =>
      [...messages.values()]
        .filter(({ visibleTo }) => visibleTo === null || visibleTo === person)
        .map(({ message }) => message),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

interface Files extends Pick<Channel, 'addFile' | 'attachment' | 'file'> {
  /** The attachments of a message after a request that sends `uploaded`. */
  attach(
    body: MessageBody,
    uploaded: readonly UploadedFile[],
    before: readonly APIAttachment[],
  ): readonly APIAttachment[]
}

function createFiles(nextId: () => string, origin: () => string): Files {
  const files = new Map<string, UploadedFile & { readonly attachment: APIAttachment }>()
  const addFile = (file: UploadedFile, description?: string): APIAttachment => {
    const id = nextId()
    const url = `${origin()}/files/${id}/${encodeURIComponent(file.name)}`
    const described = description === undefined ? {} : { description }
    const size = file.bytes.byteLength
    const attachment = { id, filename: file.name, size, url, proxy_url: url, ...described }
    files.set(id, { ...file, attachment })
    return attachment
  }
  return {
    addFile: (file) => addFile(file),
    attachment: (id) => files.get(id)?.attachment ?? null,
    file: (id) => files.get(id) ?? null,
    attach(body, uploaded, before) {
      if (!body.attachments) return [...before, ...uploaded.map((file) => addFile(file))]
      return body.attachments.flatMap(({ id, description }) => {
        const file = uploaded[Number(id)]
        return file ? [addFile(file, description)] : before.filter((one) => one.id === String(id))
      })
    },
  }
}

/** Whether the message is a deferred reply: Discord shows that the bot is thinking. */
export const isLoading = ({ flags }: Pick<APIMessage, 'flags'>): boolean => ((flags ?? 0) & MessageFlags.Loading) !== 0

const emptyMessage = (id: string, type: MessageType, timestamp: string): Omit<APIMessage, 'author' | ShownPart> => ({
  id,
  type,
  channel_id: CHANNEL_ID,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp,
  edited_timestamp: null,
})

type ShownPart = 'content' | 'embeds' | 'components' | 'attachments'

function shownParts(
  { content, embeds, components }: MessageBody,
  attachments: readonly APIAttachment[],
): Required<Pick<APIMessage, ShownPart>> {
  return {
    content: content ?? '',
    embeds: (embeds ?? []).map((embed) => withFileLinks(embed, attachments)),
    components: [...(components ?? [])],
    attachments: [...attachments],
  }
}

const ATTACHED = 'attachment://'

/** Discord says what kind of embed it is. An embed may show a file that comes with the message. */
function withFileLinks(sent: APIEmbed, attachments: readonly APIAttachment[]): APIEmbed {
  const embed = { type: EmbedType.Rich, ...sent }
  const url = embed.image?.url
  if (!url?.startsWith(ATTACHED)) return embed
  const file = attachments.find(({ filename }) => filename === url.slice(ATTACHED.length))
  return file ? { ...embed, image: { url: file.url } } : embed
}
