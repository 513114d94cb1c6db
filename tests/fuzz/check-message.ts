/** Checks what must be true of every message to Discord, whatever strangers have put into it. */
import { parse } from 'discord-markdown-parser'
import { LIMITS } from '../../src/discord/messages/limits.ts'
import type { Message } from '../../src/discord/messages/render-message.ts'
import { pingsOf } from '../discord-double/mentions.ts'
import { readNewMessage } from '../discord-double/validate-message.ts'

interface Node {
  readonly type: string
  readonly content?: string | readonly Node[]
  readonly target?: string
}

/** The bot itself uses only this part of Discord's Markdown, so anything else comes from strangers. */
const OWN_MARKDOWN = new Set([
  'text',
  'br',
  'twemoji',
  'strong',
  'underline',
  'strikethrough',
  'blockQuote',
  'link',
  'url',
  'inlineCode',
  'em',
])
/** What would show another address than the one that it opens. */
const ADDRESS = /:\/\/|[\p{L}\p{N}-]{2}\.\p{L}{2}/u

/** @throws Error that says what could deceive or disturb a reader */
export function checkMessage(message: Message): void {
  const body = JSON.parse(JSON.stringify({ ...message, allowed_mentions: { parse: [] } })) as object
  const draft = readNewMessage(body, 'callback', [], new Map())
  const { everyone, users, roles } = pingsOf([draft.content], draft.allowedMentions, [], {
    mayPingEveryone: true,
    repliedTo: null,
  })
  if (everyone || users.length + roles.length > 0) throw new Error('the message pings')
  for (const text of [draft.content, ...draft.embeds.map(({ description = '' }) => description)]) {
    const nodes = nodesOf(parse(text, 'extended') as readonly Node[])
    const stray = nodes.find(({ type }) => !OWN_MARKDOWN.has(type))
    if (stray) throw new Error(`Markdown that is not the bot’s own: ${JSON.stringify(stray)}`)
    for (const link of nodes.filter(({ type }) => type === 'link' || type === 'url')) checkLink(link)
  }
  checkTitles(draft.embeds)
  for (const component of draft.components.flatMap(({ components }) => components as readonly Button[])) {
    if (component.url !== undefined) checkAddress(component.url)
    else if ((component.custom_id ?? '').length > LIMITS.customId) throw new Error('a custom_id that is too long')
  }
}

interface Button {
  readonly url?: string
  readonly custom_id?: string
}

function checkTitles(embeds: readonly { readonly title?: string; readonly url?: string }[]): void {
  for (const { title = '', url } of embeds) {
    if (url !== undefined && ADDRESS.test(title)) throw new Error(`a title that shows another address: ${title}`)
  }
}

function checkLink({ content, target = '' }: Node): void {
  const words = textOf(content)
  checkAddress(target)
  if (ADDRESS.test(words)) throw new Error(`a link to ${target} that shows ${JSON.stringify(words)}`)
}

function checkAddress(address: string): void {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new Error(`a link that is no web address: ${address}`)
}

const textOf = (content: Node['content']): string =>
  typeof content === 'string' ? content : (content ?? []).map((node) => textOf(node.content)).join('')

const nodesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => [node, ...(Array.isArray(node.content) ? nodesOf(node.content as readonly Node[]) : [])])
