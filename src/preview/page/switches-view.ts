/** Who looks, in which language, how wide, and in which theme. */
import { html, type TemplateResult } from 'lit'
import { EMPTY_BAR } from './command-bar.ts'
import { LOCALES } from './page-contract.ts'
import type { Page, PageState } from './page-state.ts'

export const switchesView = (page: Page): TemplateResult => html`<div class="switches">
  ${switchView(page, 'Who you are', 'person', ['member', 'moderator'])}
  ${switchView(page, 'Language', 'locale', LOCALES)}
  ${switchView(page, 'Width', 'width', ['desktop', 'phone'])} ${switchView(page, 'Theme', 'theme', ['dark', 'light'])}
</div>`

function switchView<Key extends 'person' | 'locale' | 'width' | 'theme'>(
  page: Page,
  label: string,
  key: Key,
  values: readonly PageState[Key][],
): TemplateResult {
  const choose = (value: PageState[Key]) =>
    page.change({
      [key]: value,
      menu: null,
      ...(key === 'person' || key === 'locale' ? { bar: EMPTY_BAR, problem: null } : {}),
    })
  return html`<div role="group" aria-label=${label} class="switch">
    ${values.map(
      (value) => html`<button type="button" aria-pressed=${page.state[key] === value} @click=${() => choose(value)}>
        ${value}
      </button>`,
    )}
  </div>`
}
