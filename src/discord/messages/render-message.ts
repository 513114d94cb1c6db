/** Renders a reply as a Discord message: one embed that keeps every limit, a row of buttons, and a menu. */
import {
  ActionRowBuilder,
  type APIEmbed,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type MessageActionRowComponentBuilder,
  StringSelectMenuBuilder,
} from 'discord.js'
import { topicOf } from '../../follow-ups/follow-up.ts'
import { forEdge } from '../../reply/for-edge.ts'
import type { Action, Asked, Block, ChartBlock, EvidenceBlock, Reply } from '../../reply/reply.ts'
import { publishedLine } from '../../sources/attribution.ts'
import { clipped } from '../../text/clipped.ts'
import { visibleText } from '../../text/visible-text.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import { askedLines } from './asked-lines.ts'
import { countLines } from './count-lines.ts'
import { encodeCustomId, markOf, type Press } from './custom-id.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { fitBlocks } from './fit-blocks.ts'
import { LIMITS } from './limits.ts'
import { linkedText, looksLikeAddress } from './linked-text.ts'
import { encodeMenuValue } from './menu-value.ts'

/** The action of the button that opens a form for a follow-up, and of that form. */
export const FOLLOW_UP = 'follow'
const CHART_FILE = 'chart.png'

/** What a link in a line of its own takes at most. UTF-16 units. */
const MAX_OPEN_LINE = 400

/** Of the bar beside an answer; the words below it say the same. */
const COLOURS: Readonly<Record<NonNullable<Reply['strength']>, number>> = {
  strong: 0x2e_9e_5b,
  likely: 0x4a_7b_f0,
  weak: 0xe0_9a_2c,
  none: 0x80_84_8e,
}

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
  const shown = forEdge(reply, 'narrow')
  const chart = shown.blocks.find((block) => block.kind === 'chart')
  const { embed, isCut } = embedOf(shown, chart)
  const actions = offeredActions(shown, isCut)
  const origin = { command, ...(reply.briefing !== undefined && { mark: markOf(reply.briefing) }) }
  const { say } = wordingIn(reply.language)
  const follow = takesFollowUp(reply, asked) ? say('action.follow-up') : null
  const own = { follow, send: sendAction(reply, visibility) }
  return {
    ...(reply.asked === undefined ? {} : { content: askedLines(reply.asked, reply.language) }),
    embeds: [embed],
    components: [...menusOf(actions, origin), ...buttonRow(actions, origin, own)],
    files: chart ? [chartFile(chart)] : [],
  }
}

/** @param reply as this edge shows it */
function embedOf(reply: Reply, chart: ChartBlock | undefined): { readonly embed: APIEmbed; readonly isCut: boolean } {
  const lead = reply.blocks.find((block): block is EvidenceBlock => block.kind === 'evidence' && block.leads === true)
  const head = lead ? sourceHead(lead, reply.heading) : plainHead(reply.heading)
  const { maxLines = Number.POSITIVE_INFINITY } = reply
  const around = [head.author.name, head.title, head.footer?.text].filter((text) => text !== undefined)
  const lines = maxLines - around.reduce((sum, text) => sum + countLines(text), rowsOf(reply.actions))
  const units = LIMITS.embedDescription - MAX_OPEN_LINE
  const wording = wordingIn(reply.language)
  const { markdown, isCut } = fitBlocks(wordBlocks(reply), { units, lines, wording })
  const footer = [head.footer?.text, isFull(reply, isCut) ? wording.say('message.full') : undefined].filter(
    (text) => text !== undefined,
  )
  return {
    isCut,
    embed: {
      ...head,
      description: head.url === undefined && lead ? [markdown, ...openLine(lead, wording)].join('\n') : markdown,
      ...(reply.strength === undefined ? {} : { color: COLOURS[reply.strength] }),
      ...(footer.length === 0 ? {} : { footer: { text: footer.join('\n') } }),
      ...(chart ? { image: { url: `attachment://${CHART_FILE}` } } : {}),
    },
  }
}

/** A row of buttons, and one for each menu. */
const rowsOf = (actions: readonly Action[]): number => 1 + actions.filter(({ kind }) => kind === 'choice').length

/** Whether more of the evidence was asked for than a message holds. */
const isFull = ({ maxLines, actions }: Reply, isCut: boolean): boolean =>
  maxLines === undefined && isCut && actions.some((action) => action.kind === 'view' && action.widens)

/** A link of its own, for a title that cannot be one because it looks like an address; it fits beside a cut passage. */
const openLine = ({ attribution: { title, link } }: EvidenceBlock, wording: Wording): readonly string[] =>
  link !== undefined && looksLikeAddress(title) ? [linkedText(wording.say('message.open'), link, wording)] : []

interface Head {
  readonly author: { readonly name: string }
  readonly title?: string
  readonly url?: string
  readonly footer?: { readonly text: string }
}

const plainHead = (heading: string): Head => ({ author: { name: lineOf(heading, LIMITS.embedAuthor) } })

/** The source of the words that a reply is about: who published them, and the title as a link to them. */
function sourceHead({ attribution }: EvidenceBlock, heading: string): Head {
  const title = titleOf(attribution.title)
  const { link } = attribution
  const isLinked =
    title !== undefined && link !== undefined && link.length <= LIMITS.link && !looksLikeAddress(attribution.title)
  return {
    author: { name: lineOf(publishedLine(attribution), LIMITS.embedAuthor) || lineOf(heading, LIMITS.embedAuthor) },
    ...(title === undefined ? {} : { title }),
    ...(isLinked ? { url: link } : {}),
    footer: { text: lineOf(heading, LIMITS.embedFooter) },
  }
}

/** Titles are Markdown too; escaped they may be twice as long. Undefined if no character of it is seen. */
function titleOf(title: string): string | undefined {
  const line = lineOf(title, LIMITS.embedTitle)
  for (let length = line.length; length > 0; length--) {
    const escaped = escapeMarkdown(clipped(line, length))
    if (escaped.length <= LIMITS.embedTitle) return escaped
  }
  return undefined
}

const lineOf = (text: string, maxLength: number): string =>
  clipped(visibleText(text).replace(/\s+/g, ' ').trim(), maxLength)

const wordBlocks = ({ blocks, lacksTopic, language }: Reply): readonly Exclude<Block, ChartBlock>[] => [
  ...blocks.filter((block) => block.kind !== 'chart'),
  ...(lacksTopic ? [{ kind: 'note', text: howToFollowUp(wordingIn(language)) } as const] : []),
]

const howToFollowUp = ({ say }: Wording): string => say('message.how-to-follow-up', { button: say('action.follow-up') })

const chartFile = ({ png, alt }: ChartBlock): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(png), { name: CHART_FILE, description: clipped(alt, LIMITS.fileDescription) })

/** Whether the reply is an answer to a question that the message shows. */
const takesFollowUp = ({ audience }: Reply, asked: Asked | null): boolean =>
  audience === 'everyone' && asked !== null && topicOf(asked) !== undefined

/** The actions that make sense for what is shown. */
const offeredActions = (reply: Reply, isCut: boolean): readonly Action[] =>
  reply.actions.filter(
    (action) =>
      action.kind !== 'view' || ((!action.ifCut || isCut) && !(action.widens === true && isFull(reply, isCut))),
  )

interface OwnButtons {
  /** What the button says with which the reader asks on; null if they cannot. */
  readonly follow: string | null
  /** The button that shares or deletes the message, if there is one. */
  readonly send: { readonly label: string; readonly action: string; readonly view: string } | null
}

function sendAction({ view, isSharedAsShown, language }: Reply, visibility: Visibility): OwnButtons['send'] {
  const { say } = wordingIn(language)
  if (visibility === 'public') return { label: say('action.delete'), action: 'delete', view: '' }
  const shared = isSharedAsShown ? '' : view
  if (visibility === 'private' || shared === undefined) return null
  return { label: say('action.share'), action: 'share', view: shared }
}

/** The command whose views the buttons lead to, and the briefing that it ran on. */
type ButtonOrigin = Pick<Press, 'command' | 'mark'>

const originOf = (action: { readonly command?: string }, origin: ButtonOrigin): ButtonOrigin =>
  action.command === undefined ? origin : { ...origin, command: action.command }

/** One row: what leads on, then the edge's own buttons; a follow-up only if there is room for it. */
function buttonRow(
  actions: readonly Action[],
  origin: ButtonOrigin,
  { follow, send }: OwnButtons,
): ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const room = LIMITS.buttonsARow - (send ? 1 : 0)
  const buttons = actions.flatMap((action) => buttonOf(action, origin)).slice(0, room)
  if (follow !== null && buttons.length < room) {
    buttons.push(button(follow, ownId(origin, FOLLOW_UP, ''), ButtonStyle.Secondary))
  }
  if (send) {
    const style = send.action === 'share' ? ButtonStyle.Primary : ButtonStyle.Secondary
    buttons.push(button(send.label, ownId(origin, send.action, send.view), style))
  }
  return buttons.length === 0 ? [] : [new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(buttons)]
}

/** The id of a button that this edge adds to those of the reply. */
const ownId = (origin: ButtonOrigin, action: string, view: string): string =>
  encodeCustomId({ ...origin, action, view, beside: false })

function buttonOf(action: Action, origin: ButtonOrigin): readonly ButtonBuilder[] {
  if (action.kind === 'choice') return []
  if (action.kind === 'link') {
    return [new ButtonBuilder().setLabel(action.label).setStyle(ButtonStyle.Link).setURL(action.link)]
  }
  const id = encodeCustomId({
    ...originOf(action, origin),
    action: action.name,
    view: action.view,
    beside: action.beside ?? false,
  })
  return [button(action.label, id, ButtonStyle.Secondary)]
}

const button = (label: string, customId: string, style: ButtonStyle): ButtonBuilder =>
  new ButtonBuilder()
    .setLabel(clipped(visibleText(label), LIMITS.buttonLabel))
    .setCustomId(customId)
    .setStyle(style)

/** A menu in a row of its own for each choice. */
const menusOf = (
  actions: readonly Action[],
  origin: ButtonOrigin,
): ActionRowBuilder<MessageActionRowComponentBuilder>[] =>
  actions.flatMap((action) => {
    if (action.kind !== 'choice') return []
    const { name, label, choices, beside = false } = action
    const menu = new StringSelectMenuBuilder()
      .setCustomId(encodeCustomId({ ...originOf(action, origin), action: name, view: '', beside }))
      .setPlaceholder(label)
      .addOptions(
        choices.map((choice, i) => ({
          label: lineOf(choice.label, LIMITS.menuLabel) || choice.name,
          value: encodeMenuValue(choice.view, i),
        })),
      )
    return [new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu)]
  })
