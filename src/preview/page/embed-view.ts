/** An embed as Discord draws it. */
import type { APIAttachment, APIEmbed } from 'discord.js'
import { html, nothing, type TemplateResult } from 'lit'
import { markdown } from './markdown.ts'

/** @param attachments of the message, one of which the embed may show */
export function embedView(embed: APIEmbed, attachments: readonly APIAttachment[]): TemplateResult {
  const { color, description, fields = [], footer, image } = embed
  return html`<discord-embed
    slot="embeds"
    class="embed"
    color=${color === undefined ? nothing : `#${color.toString(16).padStart(6, '0')}`}
  >
    ${authorView(embed)} ${titleView(embed)}
    ${description === undefined ? nothing : html`<discord-embed-description slot="description">${markdown(description)}</discord-embed-description>`}
    ${fields.length === 0 ? nothing : fieldsView(fields)}
    ${image === undefined ? nothing : imageView(image.url, attachments)}
    ${footer === undefined ? nothing : html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>`}
  </discord-embed>`
}

/** In the place of the description: the component's own line takes a long number for an emoji of Discord's, and fetches it. */
function authorView({ author }: APIEmbed): TemplateResult | typeof nothing {
  if (author === undefined) return nothing
  const { name, url } = author
  return html`<div slot="description" class="embed-author">
    ${url === undefined ? name : html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}</a>`}
  </div>`
}

/** In the place of the description, since the component's own title knows no Markdown, and Discord's does. */
function titleView({ title, url }: APIEmbed): TemplateResult | typeof nothing {
  if (title === undefined) return nothing
  const text = markdown(title)
  return html`<div slot="description" class="embed-title">
    ${url === undefined ? text : html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`}
  </div>`
}

const fieldsView = (fields: NonNullable<APIEmbed['fields']>): TemplateResult =>
  html`<div slot="fields" class="embed-fields">
    ${fields.map(
      ({ name, value, inline }) => html`<div class=${inline ? 'embed-field inline' : 'embed-field'}>
        <div class="embed-field-name">${markdown(name)}</div>
        <div>${markdown(value)}</div>
      </div>`,
    )}
  </div>`

function imageView(url: string, attachments: readonly APIAttachment[]): TemplateResult {
  const alt = attachments.find((attachment) => attachment.url === url)?.description ?? ''
  return html`<img slot="fields" class="embed-image" src=${url} alt=${alt} />`
}
