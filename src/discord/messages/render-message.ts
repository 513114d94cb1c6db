/** Renders a reply as a Discord message: one embed that keeps every limit, and the buttons. */
import {
  ActionRowBuilder,
  type APIEmbed,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type MessageActionRowComponentBuilder,
} from 'discord.js'
import { topicOf } from '../../follow-ups/follow-up.ts'
import type { Action, Asked, Block, ChartBlock, Reply } from '../../reply/reply.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { askedLines } from './asked-lines.ts'
import { encodeCustomId } from './custom-id.ts'
import { fitBlocks } from './fit-blocks.ts'
import { LIMITS } from './limits.ts'

/** The action of the button that opens a form for a follow-up, and of that form. */
export const FOLLOW_UP = 'follow'
const FOLLOW_UP_LABEL = 'Follow up'
const CHART_FILE = 'chart.png'
const HOW_TO_FOLLOW_UP = `To ask this about an answer, press “${FOLLOW_UP_LABEL}” below that answer.`
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

/**
 * @param command the name of the command whose views the buttons lead to
 * @param asked what the message shows as asked
 */
export function renderMessage(
  reply: Reply,
  command: string,
  visibility: Visibility,
  asked: Asked | null = reply.asked ?? null,
): Message {
  const chart = reply.blocks.find((block) => block.kind === 'chart')
  const { markdown, isCut } = fitBlocks(wordBlocks(reply), LIMITS.embedDescription)
  const isFull = isCut && reply.actions.some((action) => action.kind === 'view' && action.widens)
  const buttons = reply.actions.map((action) => buttonOf(action, command, isFull))
  if (takesFollowUp(reply, asked)) {
    buttons.push(button(FOLLOW_UP_LABEL, ownId(command, FOLLOW_UP, ''), ButtonStyle.Secondary))
  }
  const shared = reply.isSharedAsShown ? '' : reply.view
  if (visibility === 'shareable' && shared !== undefined) {
    buttons.push(button('Share', ownId(command, 'share', shared), ButtonStyle.Primary))
  }
  if (visibility === 'public') buttons.push(button('Delete', ownId(command, 'delete', ''), ButtonStyle.Secondary))
  return {
    ...(reply.asked === undefined ? {} : { content: askedLines(reply.asked) }),
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

const wordBlocks = ({ blocks, lacksTopic }: Reply): readonly Exclude<Block, ChartBlock>[] => [
  ...blocks.filter((block) => block.kind !== 'chart'),
  ...(lacksTopic ? [{ kind: 'note', text: HOW_TO_FOLLOW_UP } as const] : []),
]

const chartFile = ({ png, alt }: ChartBlock): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(png), { name: CHART_FILE, description: clipped(alt, LIMITS.fileDescription) })

/** Whether the reply is an answer to a question that the message shows. */
const takesFollowUp = ({ audience }: Reply, asked: Asked | null): boolean =>
  audience === 'everyone' && asked !== null && topicOf(asked) !== undefined

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
