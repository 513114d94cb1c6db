/** Sends a message again without what Discord refused of it: a link that it does not take costs the link, not the answer. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Message } from '../messages/render-message.ts'

type Row = ReturnType<Message['components'][number]['toJSON']>

/** A message with its components as Discord gets them. */
export type SentMessage<M extends Message = Message> = Omit<M, 'components' | 'embeds'> &
  Pick<Message, 'embeds'> & { readonly components: readonly Row[] }

/**
 * @param send makes one request; Discord's refusal of it leaves no trace
 * @throws what `send` throws, if Discord refuses even the words
 */
export async function withoutRefused<M extends Message, T>(
  message: M,
  send: (message: SentMessage<M>) => Promise<T>,
): Promise<T> {
  const whole: SentMessage<M> = { ...message, components: message.components.map((row) => row.toJSON()) }
  try {
    return await send(whole)
  } catch (error) {
    if (!isInvalid(error)) throw error
    const left = withoutParts(whole, refusedPaths(error.rawError))
    try {
      return await send(left)
    } catch (second) {
      if (!isInvalid(second)) throw second
      return send({ ...whole, embeds: whole.embeds.map(withoutLink), components: [] })
    }
  }
}

const isInvalid = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType

/** Where in the message the refused fields are: `['components', '0', 'components', '1', 'url']`. */
function refusedPaths(error: object): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = []
  const read = (node: unknown, path: readonly string[]) => {
    if (typeof node !== 'object' || node === null) return
    if ('_errors' in node) paths.push(path)
    for (const [key, inner] of Object.entries(node)) if (key !== '_errors') read(inner, [...path, key])
  }
  read('errors' in error ? error.errors : undefined, [])
  return paths.map((path) => (path[0] === 'data' ? path.slice(1) : path))
}

/** Without the refused components, the rows that are then empty, and the links of refused embeds. */
function withoutParts<M extends Message>(
  message: SentMessage<M>,
  paths: readonly (readonly string[])[],
): SentMessage<M> {
  const isRefused = (...place: readonly string[]) => paths.some((path) => place.every((part, i) => path[i] === part))
  const rows = message.components.map((row, r) => ({
    ...row,
    components: row.components.filter((_, c) => !isRefused('components', String(r), 'components', String(c))),
  }))
  return {
    ...message,
    embeds: message.embeds.map((embed, i) => (isRefused('embeds', String(i), 'url') ? withoutLink(embed) : embed)),
    components: rows.filter(({ components }) => components.length > 0),
  }
}

const withoutLink = ({ url: _, ...embed }: Message['embeds'][number]): Message['embeds'][number] => embed
