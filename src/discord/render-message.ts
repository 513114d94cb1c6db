/** A reply as a Discord message: one embed that keeps every limit, and the buttons. */
import {
  ActionRowBuilder,
  type APIEmbed,
  ButtonBuilder,
  ButtonStyle,
  type MessageActionRowComponentBuilder,
} from 'discord.js'
import type { Action, Reply } from '../reply/reply.ts'
import { visibleText } from '../text/visible-text.ts'
import { clipped } from './clip.ts'
import { encodeCustomId } from './custom-id.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fitBlocks } from './fit-blocks.ts'
import { LIMITS } from './limits.ts'

/** A longer question is clipped above its answer. UTF-16 units. */
const LONGEST_QUESTION_SHOWN = 300

export interface Message {
  readonly content?: string
  readonly embeds: APIEmbed[]
  readonly components: ActionRowBuilder<MessageActionRowComponentBuilder>[]
}

/**
 * @param command the name of the command whose views the buttons lead to
 * @param shareable the reply is seen by one reader alone and may be shown to all
 */
export function renderMessage(reply: Reply, command: string, shareable: boolean): Message {
  const buttons = reply.actions.map((action) => buttonOf(action, command))
  const shared = reply.sharedAsItStands ? '' : reply.view
  if (shareable && shared !== undefined) {
    const id = encodeCustomId({ command, action: 'share', view: shared, beside: false })
    buttons.push(button('Share', id, ButtonStyle.Primary))
  }
  return {
    ...(reply.asked === undefined ? {} : { content: askedLine(reply.asked) }),
    embeds: [
      {
        author: { name: clipped(visibleText(reply.heading), LIMITS.embedAuthor) },
        description: fitBlocks(reply.blocks, LIMITS.embedDescription),
      },
    ],
    components: rowsOf(buttons),
  }
}

const askedLine = (question: string): string =>
  `**Question:** ${escapeMarkdown(clipped(question.replace(/\s+/g, ' ').trim(), LONGEST_QUESTION_SHOWN))}`

function buttonOf(action: Action, command: string): ButtonBuilder {
  if (action.kind === 'link')
    return new ButtonBuilder().setLabel(action.label).setStyle(ButtonStyle.Link).setURL(action.link)
  const id = encodeCustomId({
    command: action.command ?? command,
    action: action.name,
    view: action.view ?? '',
    beside: action.beside ?? false,
  })
  return button(action.label, id, ButtonStyle.Secondary).setDisabled(action.view === null)
}

const button = (label: string, customId: string, style: ButtonStyle): ButtonBuilder =>
  new ButtonBuilder()
    .setLabel(clipped(visibleText(label), LIMITS.buttonLabel))
    .setCustomId(customId)
    .setStyle(style)

function rowsOf(buttons: readonly ButtonBuilder[]): ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const rows: ActionRowBuilder<MessageActionRowComponentBuilder>[] = []
  for (let i = 0; i < buttons.length; i += LIMITS.buttonsARow) {
    rows.push(
      new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(buttons.slice(i, i + LIMITS.buttonsARow)),
    )
  }
  return rows
}
