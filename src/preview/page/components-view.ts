/** The buttons and selects under a message. */
import type { APIMessage, APIStringSelectComponent } from 'discord.js'
import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { menuKeys } from './menu-keys.ts'
import type { OpenMenu, Page } from './page-state.ts'

/** Types of components (components/reference). */
const TYPE = { row: 1, button: 2, select: 3 } as const
/** Styles of buttons, by their numbers. */
const BUTTON_TYPES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
  5: 'secondary',
}

/** What is read of a component here. */
interface Component {
  readonly type: number
  readonly style?: number
  readonly label?: string
  readonly url?: string
  readonly custom_id?: string
  readonly disabled?: boolean
  readonly components?: readonly Component[]
}

export function componentsView(page: Page, { id, components = [] }: APIMessage): TemplateResult | typeof nothing {
  const rows = components as unknown as readonly Component[]
  if (rows.length === 0) return nothing
  return html`<div slot="components" class="components">
    ${rows.map(
      (row) => html`<discord-action-row>
        ${(row.components ?? []).map((component) => componentView(page, id, component))}
      </discord-action-row>`,
    )}
  </div>`
}

function componentView(page: Page, messageId: string, component: Component): TemplateResult {
  if (component.type === TYPE.button) return buttonView(page, messageId, component)
  if (component.type === TYPE.select)
    return selectView(page, messageId, component as unknown as APIStringSelectComponent)
  return html`<span class="unknown-part">The preview does not draw components of type ${component.type}.</span>`
}

function buttonView(page: Page, message: string, component: Component): TemplateResult {
  const { label = '', style = 2, custom_id: customId, url, disabled = false } = component
  const press = () => {
    if (customId !== undefined && !disabled) void page.act({ kind: 'press', message, customId })
  }
  return html`<discord-button
    type=${BUTTON_TYPES[style] ?? 'secondary'}
    url=${url ?? nothing}
    ?disabled=${disabled}
    @click=${press}
    ${ref((element) => void disableInner(element, disabled))}
    >${label}</discord-button
  >`
}

/** The component draws a disabled button, and leaves the button inside it enabled. */
async function disableInner(element: Element | undefined, disabled: boolean): Promise<void> {
  const host = element as (Element & { readonly updateComplete?: Promise<unknown> }) | undefined
  await host?.updateComplete
  host?.shadowRoot?.querySelector('button')?.toggleAttribute('disabled', disabled)
}

function selectView(page: Page, messageId: string, select: APIStringSelectComponent): TemplateResult {
  const { custom_id: customId, placeholder = 'Make a selection', options, disabled = false } = select
  const { menu } = page.state
  const isOpen = menu?.messageId === messageId && menu.select === customId
  const chosen = options.find((option) => option.default === true)
  const choose = (at: number) => {
    page.change({ menu: null })
    const option = options[at]
    if (option) void page.act({ kind: 'press', message: messageId, customId, values: [option.value] })
  }
  const open: OpenMenu = { messageId, select: customId, active: 0 }
  return html`<div class="select">
    <button
      type="button"
      class="select-button"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded=${isOpen}
      aria-controls="select-${messageId}"
      aria-label=${placeholder}
      aria-activedescendant=${isOpen ? `select-${messageId}-${menu.active}` : nothing}
      ?disabled=${disabled}
      @click=${() => page.change({ menu: isOpen ? null : open })}
      @keydown=${menuKeys(page, isOpen ? menu : null, { count: options.length, open, choose })}
    >
      ${chosen?.label ?? placeholder}
    </button>
    <ul class="menu" role="listbox" id="select-${messageId}" aria-label=${placeholder} ?hidden=${!isOpen}>
      ${isOpen ? options.map((option, at) => optionView(option, { messageId, at, isActive: at === menu.active, choose })) : nothing}
    </ul>
  </div>`
}

interface OptionPlace {
  readonly messageId: string
  readonly at: number
  readonly isActive: boolean
  readonly choose: (at: number) => void
}

const optionView = (
  { label, description }: APIStringSelectComponent['options'][number],
  { messageId, at, isActive, choose }: OptionPlace,
): TemplateResult => html`<li
  role="option"
  id="select-${messageId}-${at}"
  aria-selected=${isActive}
  class=${isActive ? 'active' : ''}
  @click=${() => choose(at)}
>
  <span>${label}</span>
  ${description === undefined ? nothing : html`<span class="hint">${description}</span>`}
</li>`
