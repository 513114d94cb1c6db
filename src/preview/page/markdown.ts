/** Discord's Markdown as templates. */
import { parse, rulesExtended, SimpleMarkdown } from 'discord-markdown-parser'
import { html, type TemplateResult } from 'lit'

interface Node {
  readonly type: string
  readonly content?: unknown
  readonly target?: string
  readonly level?: number
  readonly timestamp?: string
  readonly format?: string
  readonly fullName?: string
  readonly name?: string
  readonly id?: string
}

type Rendered = TemplateResult | string | readonly Rendered[]

/** The parser lacks lists. A marker and the rest of its line are an item. */
const ITEM = /^( *)[-*] ([^\n]+)(?:\n|$)/
const item: (typeof rulesExtended)[string] = {
  order: SimpleMarkdown.defaultRules.list.order,
  match(source, { prevCapture }) {
    const isLineStart = !prevCapture || String(prevCapture[0]).endsWith('\n')
    return isLineStart ? ITEM.exec(source) : null
  },
  parse: ([, indent = '', text = ''], nested, state) => ({
    content: nested(text.trimStart(), state),
    level: indent.length >= 2 ? 2 : 1,
  }),
}
const parser = SimpleMarkdown.parserFor({ ...rulesExtended, item })

/** What stands in embeds and in messages of bots, with links that have a text. */
export const markdown = (text: string): Rendered => nodes(parser(text, { inline: true }))

/** What members write. */
export const membersMarkdown = (text: string): Rendered => nodes(parse(text, 'normal'))

function nodes(content: unknown): Rendered {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? (content as readonly Node[]).map((node) => rendered(node)) : ''
}

const link = (target: string, text: Rendered): Rendered =>
  /^https?:/i.test(target)
    ? html`<a href=${target} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`<span>${text}</span>`

const mention = (text: string): Rendered => html`<span class="mention">${text}</span>`

const RENDERERS: Readonly<Record<string, (node: Node, inner: Rendered) => Rendered>> = {
  strong: (_, inner) => html`<strong>${inner}</strong>`,
  em: (_, inner) => html`<em>${inner}</em>`,
  underline: (_, inner) => html`<u>${inner}</u>`,
  strikethrough: (_, inner) => html`<s>${inner}</s>`,
  spoiler: (_, inner) => html`<discord-spoiler>${inner}</discord-spoiler>`,
  inlineCode: (_, inner) => html`<code class="inline-code">${inner}</code>`,
  codeBlock: (_, inner) => html`<pre class="code-block" tabindex="0"><code>${inner}</code></pre>`,
  blockQuote: (_, inner) => html`<blockquote>${inner}</blockquote>`,
  heading: ({ level = 3 }, inner) => html`<span class="heading heading-${level}">${inner}</span>`,
  subtext: (_, inner) => html`<span class="subtext">${inner}</span>`,
  item: ({ level = 1 }, inner) => html`<span class="item item-${level}">${inner}</span>`,
  link: ({ target = '' }, inner) => link(target, inner),
  url: ({ target = '' }, inner) => link(target, inner),
  autolink: ({ target = '' }, inner) => link(target, inner),
  br: () => html`<br />`,
  newline: () => html`<br />`,
  timestamp: (node) => html`<span class="time">${timeText(node)}</span>`,
  slashCommand: ({ fullName = '' }) => mention(`/${fullName}`),
  // Members of the preview can mention nobody else.
  user: () => mention('@Briefing bot'),
  role: () => mention('@role'),
  channel: () => mention('#channel'),
  guildNavigation: ({ name = '' }) => mention(name),
  everyone: () => mention('@everyone'),
  here: () => mention('@here'),
  emoji: ({ name = '' }) => `:${name}:`,
  twemoji: ({ name = '' }) => name,
}

function rendered(node: Node): Rendered {
  const inner = nodes(node.content)
  const render = RENDERERS[node.type]
  return render ? render(node, inner) : inner
}

const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** A moment as Discord shows it, in the reader's time zone and language, which is that of the page. */
function timeText({ timestamp = '0', format = 'f' }: Node): string {
  const seconds = Number(timestamp)
  const { lang } = document.documentElement
  if (format !== 'R') return new Intl.DateTimeFormat(lang, FORMATS[format] ?? FORMATS.f).format(seconds * 1_000)
  const away = seconds - Date.now() / 1_000
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.round(away / length), unit)
}
