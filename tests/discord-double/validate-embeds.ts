/** The limits of embeds (resources/message: embed limits). */
import type { APIEmbed } from 'discord.js'
import type { Form, Json, Path } from './form.ts'

const MAX_EMBEDS = 10
const MAX_TOTAL = 6000
const MAX_COLOUR = 0xffffff
const MAX_URL = 2048
const PAGE_SCHEMES = ['http', 'https']
const MEDIA_SCHEMES = ['http', 'https', 'attachment']

/** Checks the embeds of one message and returns them as Discord stores them: trimmed, of type `rich`. */
export function readEmbeds(form: Form, path: Path, value: unknown): APIEmbed[] {
  const embeds = form.list(path, value, { max: MAX_EMBEDS }) ?? []
  const stored = embeds.map((embed, index) => readEmbed(form, [...path, index], embed))
  if (stored.reduce((sum, embed) => sum + embedLength(embed), 0) > MAX_TOTAL) {
    form.refuse(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_TOTAL}`)
  }
  return stored
}

/** The characters that count towards the 6,000 of a message. */
export function embedLength(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0)
  return (
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text.length ?? 0) +
    (embed.author?.name.length ?? 0) +
    fields
  )
}

/** What a reader sees: clients merge embeds that share a `url`, and show the text of the first only. */
export function visibleEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  const shown = new Set<string>()
  return embeds.filter((embed) => {
    if (embed.url === undefined) return true
    if (shown.has(embed.url)) return false
    shown.add(embed.url)
    return true
  })
}

function readEmbed(form: Form, path: Path, value: unknown): APIEmbed {
  const embed = form.record(path, value)
  if (!embed) return {}
  const fields = form.list([...path, 'fields'], embed.fields, { max: 25 })
  const stored = {
    type: 'rich',
    title: trimmed(form.text([...path, 'title'], embed.title, { max: 256 })),
    description: trimmed(form.text([...path, 'description'], embed.description, { max: 4096 })),
    url: form.url([...path, 'url'], embed.url, PAGE_SCHEMES, { max: MAX_URL }),
    color: form.number([...path, 'color'], embed.color, { min: 0, max: MAX_COLOUR }),
    timestamp: readTimestamp(form, [...path, 'timestamp'], embed.timestamp),
    footer: part(form, [...path, 'footer'], embed.footer, (footer, at) => ({
      text: trimmed(form.text([...at, 'text'], footer.text, { max: 2048, required: true })) ?? '',
      icon_url: form.url([...at, 'icon_url'], footer.icon_url, MEDIA_SCHEMES, { max: MAX_URL }),
    })),
    author: part(form, [...path, 'author'], embed.author, (author, at) => ({
      name: trimmed(form.text([...at, 'name'], author.name, { max: 256, required: true })) ?? '',
      url: form.url([...at, 'url'], author.url, PAGE_SCHEMES, { max: MAX_URL }),
      icon_url: form.url([...at, 'icon_url'], author.icon_url, MEDIA_SCHEMES, { max: MAX_URL }),
    })),
    image: readMedia(form, [...path, 'image'], embed.image),
    thumbnail: readMedia(form, [...path, 'thumbnail'], embed.thumbnail),
    fields: fields?.map((field, index) => readField(form, [...path, 'fields', index], field)),
  }
  const shown = [stored.title, stored.description, stored.footer, stored.author, stored.image, stored.thumbnail]
  const absent = ['title', 'description', 'footer', 'author', 'image', 'thumbnail'].every((key) => isBlank(embed[key]))
  if (absent && !fields?.length && shown.every((field) => !field)) {
    form.refuse([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required')
  }
  return JSON.parse(JSON.stringify(stored)) as APIEmbed
}

function readField(form: Form, path: Path, value: unknown) {
  const field = form.record(path, value)
  return {
    name: trimmed(form.text([...path, 'name'], field?.name, { max: 256, required: true })) ?? '',
    value: trimmed(form.text([...path, 'value'], field?.value, { max: 1024, required: true })) ?? '',
    inline: form.boolean([...path, 'inline'], field?.inline) ?? false,
  }
}

function readMedia(form: Form, path: Path, value: unknown) {
  return part(form, path, value, (media, at) => ({
    url: form.url([...at, 'url'], media.url, MEDIA_SCHEMES, { max: MAX_URL, required: true }),
  }))
}

function readTimestamp(form: Form, path: Path, value: unknown): string | undefined {
  const text = form.text(path, value)
  if (text === undefined) return undefined
  const time = Date.parse(text)
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  form.refuse(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${text}. Should be ISO8601.`)
  return undefined
}

function part<T>(form: Form, path: Path, value: unknown, read: (part: Json, path: Path) => T): T | undefined {
  if (value === undefined || value === null) return undefined
  const record = form.record(path, value)
  return record && read(record, path)
}

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
