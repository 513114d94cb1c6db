/** The components' own styles, mended: their greys are too pale to read by WCAG, and their parts too wide for a phone. */
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js'
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js'
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js'
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js'
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js'
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js'
import { type CSSResult, css } from 'lit'
import '@skyra/discord-components-core/discord-action-row.js'
import '@skyra/discord-components-core/discord-embed-description.js'
import '@skyra/discord-components-core/discord-embed-footer.js'
import '@skyra/discord-components-core/discord-messages.js'
import '@skyra/discord-components-core/discord-spoiler.js'

const STYLES: readonly (readonly [{ readonly elementStyles: unknown }, CSSResult])[] = [
  [
    DiscordMessage,
    css`
      :host {
        padding-right: var(--message-end);
      }
      .discord-message-timestamp,
      :host([light-theme]) .discord-message-timestamp,
      .discord-message-edited,
      :host([light-theme]) .discord-message-edited {
        color: var(--muted);
      }
      .discord-message-content {
        min-width: 0;
      }
    `,
  ],
  [
    DiscordAuthorInfo,
    css`
      :host .discord-author-username {
        color: var(--strong);
      }
    `,
  ],
  [
    DiscordEmbed,
    css`
      :host {
        max-width: 520px;
      }
      .discord-embed-root {
        flex: 1 1 auto;
        max-width: 100%;
      }
      :host .discord-embed-wrapper {
        background-color: var(--embed);
        border-color: var(--line);
        justify-self: stretch;
        width: 100%;
      }
      :host .discord-left-border {
        background-color: var(--embed-edge);
      }
      :host .discord-embed-wrapper .discord-embed-grid {
        min-width: 0;
        overflow-wrap: anywhere;
        padding-right: var(--embed-end);
      }
    `,
  ],
  [
    DiscordButton,
    css`
      .secondary,
      .secondary.hoverable:hover {
        color: var(--button-text);
        background-color: var(--button);
      }
      .primary {
        background-color: #4f59d6;
      }
      button:focus-visible,
      a:focus-visible {
        outline: 2px solid var(--focus);
        outline-offset: 2px;
      }
      :host > *:first-child {
        border-radius: 8px;
        font-family: inherit;
      }
    `,
  ],
  ...[DiscordCommand, DiscordReply].map(
    (component) =>
      [
        component,
        css`
          :host {
            color: var(--muted);
            max-width: calc(100% - 56px);
            overflow: hidden;
          }
          .discord-replied-message-content {
            overflow: hidden;
          }
          :host .discord-slash-command-name {
            color: var(--mention-text) !important;
            background-color: var(--mention);
          }
          .discord-replied-message-username {
            color: var(--strong);
            opacity: 1;
          }
        `,
      ] as const,
  ),
]

/** Adds the styles to components that are made from now on. */
export function mendComponents(): void {
  for (const [component, style] of STYLES) (component.elementStyles as CSSResult[]).push(style)
}
