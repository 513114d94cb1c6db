/** Copies a private reply for the whole channel: for replies whose state does not fit into a button. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  type Message,
} from 'discord.js'
import { decodeCustomId, encodeCustomId } from './custom-id.ts'

interface MessageCopy {
  readonly content?: string
  readonly embeds: APIEmbed[]
  readonly components: APIActionRowComponent<APIButtonComponent>[]
}

/** @param message one of the bot's own @returns a copy, with a Delete button in place of the Share button */
export function sharedMessage({
  content,
  embeds,
  components,
}: Pick<Message, 'content' | 'embeds' | 'components'>): MessageCopy {
  // If the cache does not know the channel, discord.js gives the message as Discord sent it. As JSON both forms are the same.
  const plain = JSON.parse(JSON.stringify({ embeds, components })) as Pick<MessageCopy, 'embeds' | 'components'>
  const rows = plain.components.map((row) => ({
    ...row,
    components: row.components.map(withoutShare),
  }))
  return {
    ...(content === '' ? {} : { content }),
    embeds: plain.embeds,
    components: rows.filter((row) => row.type === ComponentType.ActionRow && row.components.length > 0),
  }
}

function withoutShare(button: APIButtonComponent): APIButtonComponent {
  const pressed = 'custom_id' in button ? decodeCustomId(button.custom_id) : null
  if (pressed?.action !== 'share') return button
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Delete',
    custom_id: encodeCustomId({ ...pressed, action: 'delete', view: '' }),
  }
}
