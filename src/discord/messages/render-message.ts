/** Renders a reply as a Discord message: one embed that keeps every limit, and the buttons. */
import {
  ActionRowBuilder,
  type APIEmbed,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type MessageActionRowComponentBuilder,
} from 'discord.js'
import type { Action, ChartBlock, Reply } from '../../reply/reply.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { encodeCustomId } from './custom-id.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fitBlocks } from './fit-blocks.ts'
import { LIMITS } from './limits.ts'

/** In UTF-16 units: above its answer a longer question is clipped. */
const MAX_QUESTION_LENGTH = 300
const CHART_FILE = 'chart.png'
const FULL = 'No more fits into one message. Open the article to read the rest.'

export interface Message {
  readonly content?: string
  readonly embeds: APIEmbed[]
  /** At most one; the embed shows it. */
  readonly files: AttachmentBuilder[]
  readonly components: ActionRowBuilder<MessageActionRowComponentBuilder>[]
}

/** Who sees a message: everyone, or one reader, who may share it if others are there. */
export type Visibility = 'public' | 'shareable' | 'private'

/** @param command the name of the command whose views the buttons lead to */
export function renderMessage(reply: Reply, command: string, visibility: Visibility): Message {
  const chart = reply.blocks.find((block) => block.kind === 'chart')
  const words = reply.blocks.filter((block) => block.kind !== 'chart')
  const { markdown, isCut } = fitBlocks(words, LIMITS.embedDescription)
  const isFull = isCut && reply.actions.some((action) => action.kind === 'view' && action.widens)
  const buttons = reply.actions.map((action) => buttonOf(action, command, isFull))
  const shared = reply.isSharedAsShown ? '' : reply.view
  if (visibility === 'shareable' && shared !== undefined) {
    buttons.push(button('Share', ownId(command, 'share', shared), ButtonStyle.Primary))
  }
  if (visibility === 'public') buttons.push(button('Delete', ownId(command, 'delete', ''), ButtonStyle.Secondary))
  return {
    ...(reply.asked === undefined ? {} : { content: askedLine(reply.asked) }),
    embeds: [
      {
        author: { name: clipped(visibleText(reply.heading), LIMITS.embedAuthor) },
        description: markdown,
        ...(isFull ? { footer: { text: FULL } } : {}),
        ...(chart ? { image: { url: `attachment://${CHART_FILE}` } } : {}),
      },
    ],
    components: rowsOf(buttons),
    files: chart ? [chartFile(chart)] : [],
  }
}

const chartFile = ({ png, alt }: ChartBlock): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(png), { name: CHART_FILE, description: clipped(alt, LIMITS.fileDescription) })

const askedLine = (question: string): string =>
  `**Question:** ${escapeMarkdown(clipped(question.replace(/\s+/g, ' ').trim(), MAX_QUESTION_LENGTH))}`

/** The id of a button that this edge adds to those of the reply. */
const ownId = (command: string, action: string, view: string): string =>
  encodeCustomId({ command, action, view, beside: false })

function buttonOf(action: Action, command: string, isFull: boolean): ButtonBuilder {
  if (action.kind === 'link')
    return new ButtonBuilder().setLabel(action.label).setStyle(ButtonStyle.Link).setURL(action.link)
  const id = encodeCustomId({
    command: action.command ?? command,
    action: action.name,
    view: action.view ?? '',
    beside: action.beside ?? false,
  })
  return button(action.label, id, ButtonStyle.Secondary).setDisabled(
    action.view === null || (isFull && action.widens === true),
  )
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
