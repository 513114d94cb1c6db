/** The text of a message that a command is used on; Discord sends it along, without any privileged intent (gateway). */
import type { Message } from 'discord.js'

type Text = Pick<Message, 'content' | 'embeds'>

/** @returns what it says, or forwards, or else what its embeds say, as Markdown; empty where it holds no text */
export function textOfMessage(message: Text & Partial<Pick<Message, 'messageSnapshots'>>): string {
  // A message that the cache does not know is as Discord sent it, without the maps of discord.js.
  const forwarded = [...(message.messageSnapshots?.values() ?? [])]
  return [message, ...forwarded].map(ownText).find((text) => text !== '') ?? ''
}

const ownText = ({ content, embeds }: Text): string => {
  if (content.trim() !== '') return content
  const parts = embeds.flatMap(({ description, fields }) => [description, ...(fields ?? []).map(({ value }) => value)])
  return parts.filter((part) => part !== null && part !== undefined).join('\n\n')
}
