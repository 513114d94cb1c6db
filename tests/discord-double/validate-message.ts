/** Checks the body of a message that a bot sends or edits, and says what Discord would store. */
import { type APIEmbed, ComponentType, MessageFlags } from 'discord.js'
import { refusals } from './api-error.ts'
import { Form, type Json, type Path } from './form.ts'
import { type AllowedMentions, readAllowedMentions } from './mentions.ts'
import { eachComponent, readComponents } from './validate-components.ts'
import { readEmbeds } from './validate-embeds.ts'

const MAX_CONTENT = 2000
const MAX_FILES = 10
export const MAX_FILE_BYTES = 10 * 1024 * 1024

const FLAGS_ON_CREATE = {
  callback:
    MessageFlags.SuppressEmbeds |
    MessageFlags.Ephemeral |
    MessageFlags.IsComponentsV2 |
    MessageFlags.IsVoiceMessage |
    MessageFlags.SuppressNotifications,
  'follow-up':
    MessageFlags.SuppressEmbeds |
    MessageFlags.Ephemeral |
    MessageFlags.IsComponentsV2 |
    MessageFlags.IsVoiceMessage |
    MessageFlags.SuppressNotifications,
  channel:
    MessageFlags.SuppressEmbeds |
    MessageFlags.IsComponentsV2 |
    MessageFlags.IsVoiceMessage |
    MessageFlags.SuppressNotifications,
} as const
const FLAGS_ON_EDIT = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2

export type Endpoint = keyof typeof FLAGS_ON_CREATE
export type UploadedFile = { readonly name: string; readonly contentType: string; readonly bytes: Buffer }
/** A file of a message: one that stays (by id) or one that is uploaded with this request. */
export type DraftAttachment =
  | { readonly keepId: string }
  | { readonly file: UploadedFile; readonly description?: string }

export type MessageDraft = {
  readonly content: string
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly Json[]
  readonly attachments: readonly DraftAttachment[]
  readonly flags: number
  readonly allowedMentions: AllowedMentions
  readonly poll: unknown
}
type Existing = Omit<MessageDraft, 'allowedMentions' | 'attachments'> & { readonly attachmentIds: readonly string[] }

/**
 * Checks the body of a new message.
 *
 * @param path of the message in the request: `['data']` in an interaction callback
 * @throws ApiError 50035, 50006 (empty), 40005 (file too large), 30015 (too many files)
 */
export function readNewMessage(
  body: unknown,
  endpoint: Endpoint,
  path: Path,
  files: ReadonlyMap<string, UploadedFile>,
): MessageDraft {
  return readMessage(body, path, files, { allowedFlags: FLAGS_ON_CREATE[endpoint], existing: null })
}

/** Checks an edit: fields that the body leaves out stay as they are. @throws ApiError as {@link readNewMessage} */
export function readMessageEdit(
  body: unknown,
  existing: Existing,
  path: Path,
  files: ReadonlyMap<string, UploadedFile>,
): MessageDraft {
  return readMessage(body, path, files, { allowedFlags: FLAGS_ON_EDIT, existing })
}

/** Checks the `data` of a deferred reply, which may carry the flag EPHEMERAL and nothing else. @returns the flags */
export function readDeferredFlags(data: unknown): number {
  if (data === undefined || data === null) return 0
  const form = new Form()
  const flags = form.number(['data', 'flags'], form.record(['data'], data)?.flags, { min: 0 }) ?? 0
  refuseFlagsBeyond(form, ['data', 'flags'], flags, MessageFlags.Ephemeral)
  form.throwIfRefused()
  return flags
}

/** What may be done to a message: which flags can be set, and which message is edited, if any. */
type Permit = { readonly allowedFlags: number; readonly existing: Existing | null }

function readMessage(
  body: unknown,
  path: Path,
  files: ReadonlyMap<string, UploadedFile>,
  permit: Permit,
): MessageDraft {
  checkFiles(files)
  const { existing } = permit
  const form = new Form()
  const message = form.record(path, body ?? {}) ?? {}
  const flags = readFlags(form, [...path, 'flags'], message.flags, permit)
  const v2 = (flags & MessageFlags.IsComponentsV2) !== 0
  if (v2) refuseLegacyFields(form, path, message, existing)
  const pick = <T>(field: string, kept: T | undefined, read: (value: unknown) => T): T =>
    message[field] === undefined && kept !== undefined ? kept : read(message[field])
  const draft: MessageDraft = {
    content: pick('content', existing?.content, (value) =>
      (form.text([...path, 'content'], value, { max: MAX_CONTENT }) ?? '').trim(),
    ),
    embeds: pick('embeds', existing?.embeds, (value) => readEmbeds(form, [...path, 'embeds'], value)),
    components: pick('components', existing?.components, (value) =>
      readComponents(form, [...path, 'components'], value, v2),
    ),
    attachments: readAttachments(form, [...path, 'attachments'], message.attachments, {
      uploaded: files,
      keptIds: existing?.attachmentIds ?? [],
    }),
    flags,
    allowedMentions: readAllowedMentions(form, [...path, 'allowed_mentions'], message.allowed_mentions),
    poll: pick('poll', existing?.poll, (value) => value),
  }
  if (v2) checkAttachmentReferences(form, [...path, 'components'], draft, files)
  form.text([...path, 'nonce'], message.nonce === undefined ? undefined : String(message.nonce), { max: 25 })
  form.boolean([...path, 'tts'], message.tts)
  form.throwIfRefused()
  if (draft.attachments.length > MAX_FILES) throw refusals.tooManyAttachments(MAX_FILES)
  if (!showsSomething(draft) && isEmpty(message.sticker_ids)) throw refusals.emptyMessage()
  return draft
}

const showsSomething = ({ content, embeds, components, attachments, poll }: MessageDraft): boolean =>
  content !== '' || embeds.length > 0 || components.length > 0 || attachments.length > 0 || Boolean(poll)

/** A message of version 2 has components alone, even if an edit would leave what an older message has. */
function refuseLegacyFields(form: Form, path: Path, message: Json, existing: Existing | null): void {
  const wasLegacy = existing !== null && (existing.flags & MessageFlags.IsComponentsV2) === 0
  for (const field of ['content', 'embeds', 'poll', 'sticker_ids']) {
    const stays = wasLegacy && message[field] === undefined && !isEmpty(existing[field as 'content' | 'embeds'])
    if (!isEmpty(message[field]) || stays) refuseLegacyField(form, path, field)
  }
}

function checkFiles(files: ReadonlyMap<string, UploadedFile>): void {
  if (files.size > MAX_FILES) throw refusals.tooManyAttachments(MAX_FILES)
  for (const file of files.values()) if (file.bytes.length > MAX_FILE_BYTES) throw refusals.entityTooLarge()
}

function readFlags(form: Form, path: Path, value: unknown, { allowedFlags: allowed, existing }: Permit): number {
  const kept = existing?.flags ?? 0
  const flags = form.number(path, value, { min: 0 })
  if (flags === undefined) return kept
  // discord.js sends a message's present flags back with an edit; those that an edit cannot set are kept, not refused.
  refuseFlagsBeyond(form, path, flags & ~kept, allowed)
  if (kept & ~flags & MessageFlags.IsComponentsV2) {
    form.refuse(path, 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'The IS_COMPONENTS_V2 flag cannot be removed')
  }
  return existing ? (kept & ~allowed) | (flags & allowed) | (kept & MessageFlags.IsComponentsV2) : flags
}

function refuseFlagsBeyond(form: Form, path: Path, flags: number, allowed: number): void {
  if ((flags & ~allowed) === 0) return
  form.refuse(path, 'BITFIELD_TYPE_INVALID', `Flags ${flags & ~allowed} cannot be set here; allowed are ${allowed}.`)
}

function refuseLegacyField(form: Form, path: Path, field: string): void {
  form.refuse(
    [...path, field],
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  )
}

type FilesOfMessage = {
  readonly uploaded: ReadonlyMap<string, UploadedFile>
  /** Ids of the files that the message has already. */
  readonly keptIds: readonly string[]
}

function readAttachments(form: Form, path: Path, value: unknown, files: FilesOfMessage): DraftAttachment[] {
  const { uploaded, keptIds } = files
  const listed = form.list(path, value)
  const attachments: DraftAttachment[] = []
  const described = new Map<string, string>()
  for (const [index, item] of (listed ?? []).entries()) {
    const attachment = form.record([...path, index], item)
    if (!attachment) continue
    const id = String(attachment.id)
    const description = form.text([...path, index, 'description'], attachment.description, { max: 1024 })
    if (description !== undefined) described.set(id, description)
    if (keptIds.includes(id)) attachments.push({ keepId: id })
    else if (!uploaded.has(id)) {
      form.refuse(
        [...path, index, 'id'],
        'ATTACHMENT_NOT_FOUND',
        `Attachment ${id} was not uploaded with this request.`,
      )
    }
  }
  if (listed === undefined) attachments.push(...keptIds.map((keepId) => ({ keepId })))
  for (const [id, file] of uploaded) {
    const description = described.get(id)
    attachments.push({ file, ...(description !== undefined && { description }) })
  }
  return attachments
}

function checkAttachmentReferences(
  form: Form,
  path: Path,
  draft: MessageDraft,
  files: ReadonlyMap<string, UploadedFile>,
): void {
  const names = new Set([...files.values()].map((file) => file.name))
  const keepsSome = draft.attachments.some((attachment) => 'keepId' in attachment)
  for (const component of eachComponent(draft.components)) {
    if (component.type !== ComponentType.File) continue
    const url = String((component.file as Json | undefined)?.url ?? '')
    if (keepsSome || !url.startsWith('attachment://') || names.has(url.slice('attachment://'.length))) continue
    form.refuse(
      path,
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      `The referenced attachment was not found: ${url}`,
    )
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
