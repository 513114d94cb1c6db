/** The form that a bot opens over the channel. */
import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { OpenModal, Page } from './page-state.ts'

interface Field {
  readonly custom_id?: string
  readonly label?: string
  readonly description?: string
  readonly placeholder?: string
  readonly style?: number
  readonly max_length?: number
  readonly min_length?: number
  readonly required?: boolean
  readonly value?: string
  readonly component?: Field
  readonly components?: readonly Field[]
}

/** Of a text input that has many lines (components/reference). */
const PARAGRAPH = 2

export function modalView(page: Page): TemplateResult | typeof nothing {
  const { modal: open } = page.state
  if (!open) return nothing
  const { title, components } = open.modal
  const close = () => page.change({ modal: null })
  return html`<dialog
    class="modal"
    aria-labelledby="modal-title"
    @close=${close}
    ${ref((element) => queueMicrotask(() => openDialog(element)))}
  >
    <form @submit=${(event: Event) => submit(page, open, event)}>
      <h2 id="modal-title">${title}</h2>
      ${(components as unknown as readonly Field[]).flatMap(labelledFields).map(fieldView)}
      <p class="modal-buttons">
        <button type="button" class="link-button" @click=${close}>Cancel</button>
        <button type="submit" class="send">Submit</button>
      </p>
    </form>
  </dialog>`
}

/** Over the whole page, and with the focus in it. It must be in the page by then. */
function openDialog(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal()
}

/** A label around its field, or a row of fields that name themselves. */
function labelledFields(part: Field): readonly Field[] {
  const { component, components, label = '', description } = part
  if (component) return [{ ...component, label, ...(description === undefined ? {} : { description }) }]
  return components ?? []
}

function fieldView(field: Field): TemplateResult {
  const { custom_id: id = '', label = '', description, placeholder = '', required = true, value = '' } = field
  const input =
    field.style === PARAGRAPH
      ? html`<textarea name=${id} placeholder=${placeholder} ?required=${required} maxlength=${field.max_length ?? nothing} .value=${value}></textarea>`
      : html`<input name=${id} placeholder=${placeholder} ?required=${required} maxlength=${field.max_length ?? nothing} .value=${value} autocomplete="off" />`
  return html`<label class="modal-field">
    <span>${label}</span>
    ${description === undefined ? nothing : html`<span class="hint">${description}</span>`} ${input}
  </label>`
}

async function submit(page: Page, { token }: OpenModal, event: Event): Promise<void> {
  event.preventDefault()
  const given = [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [name, String(value)])
  page.change({ modal: null })
  await page.act({ kind: 'submit', token, fields: Object.fromEntries(given) })
}
