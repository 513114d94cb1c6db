/** A private reply and its copy for the whole channel: for replies whose state does not fit into a button. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  type Message,
} from 'discord.js'
import { MESSAGES, type MessageKey } from '../../translations/messages.ts'
import { decodeCustomId, encodeCustomId } from './custom-id.ts'

interface MessageCopy {
  readonly content?: string
  readonly embeds: APIEmbed[]
  readonly components: APIActionRowComponent<APIButtonComponent>[]
}

/** @param message one of the bot's own @returns a copy, with a Delete button in place of the Share button */
export function sharedMessage(message: Pick<Message, 'content' | 'embeds' | 'components'>): MessageCopy {
  const { content } = message
  return {
    ...(content === '' ? {} : { content }),
    embeds: asSent(message.embeds),
    components: withButtons(message, (button) => (pressOf(button)?.action === 'share' ? deleteButton(button) : button)),
  }
}

/** @returns the rows of the message, in which the button with this id says that it has been pressed */
export const withSharedButton = (
  message: Pick<Message, 'components'>,
  customId: string,
): APIActionRowComponent<APIButtonComponent>[] =>
  withButtons(message, (button) =>
    'custom_id' in button && button.custom_id === customId
      ? { ...button, label: labelIn(button, 'action.share', 'action.shared'), disabled: true }
      : button,
  )

/** If the cache does not know the channel, discord.js gives the message as Discord sent it. As JSON both forms are the same. */
const asSent = <T>(part: unknown): T => JSON.parse(JSON.stringify(part)) as T

function withButtons(
  { components }: Pick<Message, 'components'>,
  change: (button: APIButtonComponent) => APIButtonComponent,
): APIActionRowComponent<APIButtonComponent>[] {
  const rows = asSent<APIActionRowComponent<APIButtonComponent>[]>(components)
  return rows
    .filter((row) => row.type === ComponentType.ActionRow)
    .map((row) => ({ ...row, components: row.components.map(change) }))
    .filter((row) => row.components.length > 0)
}

const pressOf = (button: APIButtonComponent) => ('custom_id' in button ? decodeCustomId(button.custom_id) : null)

/** @returns another label in the language of the button's own one, which is said by `from`; by default English */
function labelIn(button: APIButtonComponent, from: MessageKey, to: MessageKey): string {
  const own = 'label' in button ? button.label : undefined
  const messages = Object.values(MESSAGES).find((other) => other[from] === own) ?? MESSAGES.en
  return messages[to]
}

function deleteButton(button: APIButtonComponent): APIButtonComponent {
  const pressed = pressOf(button)
  if (!pressed) return button
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: labelIn(button, 'action.share', 'action.delete'),
    custom_id: encodeCustomId({ ...pressed, action: 'delete', view: '' }),
  }
}
