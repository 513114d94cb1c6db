/** The text of a message that a command is used on; Discord sends it without a privileged intent (gateway). */
import type { Message } from 'discord.js'

type Text = Pick<Message, 'content' | 'embeds'>

/** @returns its text, or the text that it forwards, or else that of its embeds, as Markdown; empty if it has none */
export function textOfMessage(message: Text & Partial<Pick<Message, 'messageSnapshots'>>): string {
  // discord.js gives a message that its cache does not know as Discord sent it, without maps.
  const forwarded = [...(message.messageSnapshots?.values() ?? [])]
  return [message, ...forwarded].map(ownText).find((text) => text !== '') ?? ''
}

const ownText = ({ content, embeds }: Text): string => {
  if (content.trim() !== '') return content
  const parts = embeds.flatMap(({ description, fields }) => [description, ...(fields ?? []).map(({ value }) => value)])
  return parts.filter((part) => part !== null && part !== undefined).join('\n\n')
}
