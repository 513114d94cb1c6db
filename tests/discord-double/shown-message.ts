/** A message as its readers see it at one moment. */
import { type APIEmbed, ComponentType, MessageFlags } from 'discord.js'
import type { FileStore } from './files.ts'
import type { Json } from './form.ts'
import type { Pings } from './mentions.ts'
import { type MessageRecord, messageJson } from './messages.ts'
import { UserSideError } from './resolve-options.ts'
import { eachComponent } from './validate-components.ts'
import { visibleEmbeds } from './validate-embeds.ts'

export type ShownButton = {
  readonly label: string
  readonly customId: string | null
  readonly url: string | null
  readonly style: number
  readonly disabled: boolean
  readonly emoji: string | null
}
export type ShownSelect = {
  readonly customId: string
  readonly placeholder: string
  readonly disabled: boolean
  readonly minValues: number
  readonly maxValues: number
  readonly options: readonly { readonly label: string; readonly value: string; readonly description: string }[]
}
export type ShownFile = {
  readonly name: string
  readonly bytes: Buffer
  readonly contentType: string
  readonly url: string
}

export class ShownMessage {
  readonly id: string
  readonly channelId: string
  readonly content: string
  /** All embeds that were sent; a reader sees {@link visibleEmbeds}. */
  readonly embeds: readonly APIEmbed[]
  /** Embeds after Discord's clients merged those that share a `url`. */
  readonly visibleEmbeds: readonly APIEmbed[]
  readonly components: readonly Json[]
  readonly attachments: readonly ShownFile[]
  readonly flags: number
  readonly ephemeral: boolean
  /** Whether it is a deferred reply that still shows "thinking". */
  readonly loading: boolean
  readonly deleted: boolean
  /** Whom it would really ping. */
  readonly pings: Pings
  /** 1 for a new message, one more for each edit. */
  readonly revision: number
  /** The message as the API shows it. */
  readonly raw: Json

  constructor(record: MessageRecord, files: FileStore) {
    this.raw = structuredClone(messageJson(record, files))
    this.id = record.id
    this.channelId = record.place.id
    this.content = record.content
    this.embeds = this.raw.embeds as APIEmbed[]
    this.visibleEmbeds = visibleEmbeds(this.embeds)
    this.components = this.raw.components as Json[]
    this.attachments = record.attachments.map((file) => ({
      name: file.name,
      bytes: file.bytes,
      contentType: file.contentType,
      url: String(files.json(file).url),
    }))
    this.flags = record.flags
    this.ephemeral = record.visibleTo !== null
    this.loading = (record.flags & MessageFlags.Loading) !== 0
    this.deleted = record.isDeleted
    this.pings = record.pings
    this.revision = record.revision
  }

  /** Everything a reader can read, one line a field: content, visible embeds, version 2 text. No button labels. */
  get text(): string {
    const embeds = this.visibleEmbeds.flatMap((embed) => [
      embed.author?.name,
      embed.title,
      embed.description,
      ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
      embed.footer?.text,
    ])
    const displayed = [...eachComponent(this.components)]
      .filter((component) => component.type === ComponentType.TextDisplay)
      .map((component) => String(component.content))
    return [this.content, ...embeds, ...displayed].filter((line) => line).join('\n')
  }

  get buttons(): ShownButton[] {
    return [...eachComponent(this.components)]
      .filter((component) => component.type === ComponentType.Button)
      .map((button) => ({
        label: String(button.label ?? ''),
        customId: (button.custom_id as string | undefined) ?? null,
        url: (button.url as string | undefined) ?? null,
        style: Number(button.style),
        disabled: button.disabled === true,
        emoji: ((button.emoji as Json | undefined)?.name as string | undefined) ?? null,
      }))
  }

  get selects(): ShownSelect[] {
    return [...eachComponent(this.components)]
      .filter((component) => component.type === ComponentType.StringSelect)
      .map((select) => ({
        customId: String(select.custom_id),
        placeholder: String(select.placeholder ?? ''),
        disabled: select.disabled === true,
        minValues: Number(select.min_values ?? 1),
        maxValues: Number(select.max_values ?? 1),
        options: (select.options as Json[]).map((option) => ({
          label: String(option.label),
          value: String(option.value),
          description: String(option.description ?? ''),
        })),
      }))
  }

  /** The button with this label or custom_id. @throws UserSideError if the message shows none */
  button(labelOrId: string): ShownButton {
    const button = this.buttons.find((button) => button.label === labelOrId || button.customId === labelOrId)
    if (button) return button
    const labels = this.buttons.map((button) => button.label || button.emoji).join(', ')
    throw new UserSideError(`the message shows no button ${labelOrId}; it shows ${labels || 'none'}`)
  }

  /** The string select with this placeholder or custom_id. @throws UserSideError if the message shows none */
  select(placeholderOrId: string): ShownSelect {
    const fits = (select: ShownSelect) => [select.placeholder, select.customId].includes(placeholderOrId)
    const select = this.selects.find(fits)
    if (!select) throw new UserSideError(`the message shows no select menu ${placeholderOrId}`)
    return select
  }
}
