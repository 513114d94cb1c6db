/** A message of the channel: who wrote it, what it answers, what it says, and what can be done with it. */
import type { APIAttachment, APIMessage } from 'discord.js'
import { html, nothing, type TemplateResult } from 'lit'
import { avatarOf } from './avatars.ts'
import { componentsView } from './components-view.ts'
import { embedView } from './embed-view.ts'
import { markdown, membersMarkdown } from './markdown.ts'
import type { Page } from './page-state.ts'

/** Flags of messages (resources/message). */
const FLAGS = { ephemeral: 1 << 6, loading: 1 << 7 } as const
/** Types of interactions (interactions/receiving-and-responding). */
const COMMAND = 2

export function messageView(page: Page, message: APIMessage): TemplateResult {
  const { author, content, embeds, attachments, timestamp, flags = 0 } = message
  const isBot = author.bot === true
  const isPrivate = (flags & FLAGS.ephemeral) !== 0
  const isDirect = page.state.seen.directId === message.channel_id
  return html`<discord-message
    data-id=${message.id}
    class=${isPrivate || isDirect ? 'private' : ''}
    author=${author.global_name ?? author.username}
    avatar=${avatarOf(author.username)}
    .timestamp=${sentText(timestamp)}
    ?bot=${isBot}
    ?edited=${message.edited_timestamp !== null && content !== ''}
  >
    ${aboveView(message)}
    ${(flags & FLAGS.loading) !== 0 ? html`<span class="thinking">Briefing bot is thinking…</span>` : nothing}
    ${isBot ? markdown(content) : membersMarkdown(content)}
    ${embeds.map((embed) => embedView(embed, attachments))} ${filesView(message)} ${componentsView(page, message)}
    <div slot="reactions" class="below">
      ${isPrivate ? dismissView(page, message) : nothing} ${isDirect ? DIRECT : nothing} ${appsView(page, message)}
    </div>
  </discord-message>`
}

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

/** When a message was sent: nothing here is older than the preview, which rarely runs into the next day. */
const sentText = (timestamp: string): string => `Today at ${new Date(timestamp).toLocaleTimeString('en-US', TIME)}`

/** The line above a reply: the command that it answers, or the message under which a button was pressed. */
function aboveView({
  interaction_metadata: cause,
  referenced_message: source,
}: APIMessage): TemplateResult | typeof nothing {
  if (cause?.type === COMMAND && 'name' in cause && typeof cause.name === 'string') {
    const { user, name } = cause
    return html`<discord-command
      slot="reply"
      author=${user.global_name ?? user.username}
      avatar=${avatarOf(user.username)}
      command=${name}
      type="slash_command"
    ></discord-command>`
  }
  if (!source) return nothing
  const { author, content, embeds } = source
  const said = content || embeds[0]?.author?.name || embeds[0]?.title || 'Click to see attachment'
  return html`<discord-reply
    slot="reply"
    author=${author.global_name ?? author.username}
    avatar=${avatarOf(author.username)}
    ?bot=${author.bot === true}
    >${said.replace(/[*\n\\]+/g, ' ')}</discord-reply
  >`
}

/** Files that no embed shows. */
function filesView({ attachments, embeds }: APIMessage): TemplateResult | typeof nothing {
  const shown = embeds.map(({ image }) => image?.url)
  const others = attachments.filter(({ url }) => !shown.includes(url))
  return others.length === 0 ? nothing : html`<div slot="attachments" class="files">${others.map(fileView)}</div>`
}

const fileView = ({ url, filename, description = '' }: APIAttachment): TemplateResult =>
  filename.endsWith('.png')
    ? html`<img src=${url} alt=${description} />`
    : html`<a class="file" href=${url} download=${filename}>${filename}</a>`

const DIRECT = html`<span class="only-you">Direct message to you</span>`

const dismissView = (page: Page, { id }: APIMessage): TemplateResult => html`<span class="only-you">
  Only you can see this ·
  <button type="button" class="link-button" @click=${() => void page.act({ kind: 'dismiss', message: id })}>
    Dismiss message
  </button>
</span>`

/** The commands that can be used on a message: right click, then Apps, on Discord. */
function appsView(page: Page, { id }: APIMessage): TemplateResult {
  const commands = page.state.seen.commands.filter(({ kind }) => kind === 'message')
  const isOpen = page.state.menu?.messageId === id && page.state.menu.select === null
  const use = (name: string) => {
    page.change({ menu: null })
    void page.act({ kind: 'use', message: id, name })
  }
  const close = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') page.change({ menu: null })
  }
  return html`<span class="apps" @keydown=${close}>
    <button
      type="button"
      class="apps-button"
      aria-expanded=${isOpen}
      @click=${() => page.change({ menu: isOpen ? null : { messageId: id, select: null, active: 0 } })}
    >
      Apps
    </button>
    ${
      isOpen
        ? html`<span class="menu">
          ${commands.map(({ name, shown }) => html`<button type="button" @click=${() => use(name)}>${shown}</button>`)}
        </span>`
        : nothing
    }
  </span>`
}
