/** The bar in which a person types: what it shows, and what its keys do. */
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import {
  type CommandBar,
  EMPTY_BAR,
  focusOption,
  missingOption,
  move,
  OPTION_TYPE,
  pick,
  removeField,
  type Suggestion,
  showChoices,
  suggestionsOf,
  typeText,
  typeValue,
} from './command-bar.ts'
import { CHANNEL_NAME } from './page-contract.ts'
import type { Page } from './page-state.ts'

/** Discord asks for completions when a person stops typing. */
const COMPLETE_AFTER_MS = 150

/** The id of the field that is being typed in, or of the button that sends a command without options. */
export function fieldId({ command, focused }: CommandBar): string {
  if (command === null) return 'bar-text'
  return focused === null ? 'bar-send' : `bar-${focused}`
}

export function commandBarView(page: Page): TemplateResult {
  const { bar, seen, problem } = page.state
  const suggestions = bar.isOpen ? suggestionsOf(bar, seen.commands) : []
  return html`<div class="bar" @focusout=${({ currentTarget }: FocusEvent) => closeWhenLeft(page, currentTarget)}>
    ${problem === null ? nothing : html`<p class="problem" role="alert">${problem}</p>`}
    ${suggestionsView(page, suggestions)}
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${bar.command === null ? textView(page, suggestions) : optionsView(page, bar.command.shown, suggestions)}
    </form>
  </div>`
}

/** The list closes when the focus has left the bar. Drawing another field moves the focus too, and is over a moment later. */
function closeWhenLeft(page: Page, bar: EventTarget | null): void {
  setTimeout(() => {
    const isInside = bar instanceof Node && bar.contains(document.activeElement)
    if (!isInside && page.state.bar.isOpen) page.change({ bar: { ...page.state.bar, isOpen: false } })
  })
}

const changeBar = (page: Page, bar: CommandBar): void => page.change({ bar, problem: null })

const listState = (bar: CommandBar, suggestions: readonly Suggestion[]) => ({
  expanded: suggestions.length > 0,
  active: suggestions.length > 0 && bar.active >= 0 ? `suggestion-${bar.active}` : nothing,
})

function textView(page: Page, suggestions: readonly Suggestion[]): TemplateResult {
  const { bar } = page.state
  const { expanded, active } = listState(bar, suggestions)
  const type = (event: InputEvent) => {
    changeBar(page, typeText((event.target as HTMLInputElement).value, page.state.seen.commands))
    complete(page)
  }
  return html`<input
      id="bar-text"
      type="text"
      autocomplete="off"
      role="combobox"
      aria-label="Message or command"
      aria-autocomplete="list"
      aria-controls="suggestions"
      aria-expanded=${expanded}
      aria-activedescendant=${active}
      placeholder="Message #${CHANNEL_NAME}, or / for a command"
      .value=${live(bar.text)}
      @input=${type}
      @keydown=${(event: KeyboardEvent) => onKey(page, event, suggestions)}
    />
    <button type="button" id="bar-send" class="send" @click=${() => void send(page)}>Send</button>`
}

function optionsView(page: Page, shown: string, suggestions: readonly Suggestion[]): TemplateResult {
  const { bar } = page.state
  return html`<span class="command-name">/${shown}</span>
    ${bar.fields.map((field) => optionView(page, field, suggestions))}
    <button type="button" class="link-button" @click=${() => changeBar(page, EMPTY_BAR)}>Cancel</button>
    <button type="button" id="bar-send" class="send" @click=${() => void send(page)}>Send</button>`
}

function optionView(page: Page, name: string, suggestions: readonly Suggestion[]): TemplateResult {
  const option = page.state.bar.command?.options.find((one) => one.name === name)
  const field = option?.type === OPTION_TYPE.file ? fileView(page, name) : valueView(page, name, suggestions)
  return html`<label class="option"><span class="option-name">${option?.shown}</span>${field}</label>`
}

function valueView(page: Page, name: string, suggestions: readonly Suggestion[]): TemplateResult {
  const { bar } = page.state
  const { expanded, active } = listState(bar, suggestions)
  const isFocused = bar.focused === name
  const type = (event: InputEvent) => {
    changeBar(page, typeValue(page.state.bar, name, (event.target as HTMLInputElement).value))
    complete(page)
  }
  const focus = () => {
    const focused = focusOption(page.state.bar, name)
    if (focused === page.state.bar) return
    page.change({ bar: focused })
    complete(page)
  }
  return html`<input
    id="bar-${name}"
    type="text"
    autocomplete="off"
    role="combobox"
    aria-autocomplete="list"
    aria-controls="suggestions"
    aria-expanded=${isFocused && expanded}
    aria-activedescendant=${isFocused ? active : nothing}
    .value=${live(bar.labels[name] ?? bar.values[name] ?? '')}
    @input=${type}
    @focus=${focus}
    @keydown=${(event: KeyboardEvent) => onKey(page, event, suggestions)}
  />`
}

function fileView(page: Page, name: string): TemplateResult {
  const take = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? []
    if (!file) return
    const id = await page.upload(file)
    if (id === null) return
    const { bar } = page.state
    page.change({
      bar: { ...bar, values: { ...bar.values, [name]: id }, labels: { ...bar.labels, [name]: file.name } },
    })
  }
  return html`<input id="bar-${name}" type="file" @change=${(event: Event) => void take(event)} />`
}

function suggestionsView(page: Page, suggestions: readonly Suggestion[]): TemplateResult {
  const { bar } = page.state
  return html`<ul id="suggestions" class="suggestions" role="listbox" aria-label="Suggestions" ?hidden=${suggestions.length === 0}>
    ${suggestions.map(
      (suggestion, at) => html`<li
        id="suggestion-${at}"
        role="option"
        aria-selected=${at === bar.active}
        class="${suggestion.kind}${at === bar.active ? ' active' : ''}"
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => take(page, suggestion)}
      >
        ${suggestionView(suggestion)}
      </li>`,
    )}
  </ul>`
}

function suggestionView(suggestion: Suggestion): TemplateResult {
  if (suggestion.kind === 'choice') return html`<span>${suggestion.choice.name}</span>`
  const [name, { description }] =
    suggestion.kind === 'command'
      ? [`/${suggestion.command.shown}`, suggestion.command]
      : [suggestion.option.shown, suggestion.option]
  return html`<span class="suggestion-name">${name}</span> <span class="hint">${description}</span>`
}

function take(page: Page, suggestion: Suggestion): void {
  changeBar(page, pick(page.state.bar, suggestion))
  if (suggestion.kind !== 'choice') complete(page)
}

function onKey(page: Page, event: KeyboardEvent, suggestions: readonly Suggestion[]): void {
  const { bar } = page.state
  const active = suggestions[bar.active]
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
  if (step !== undefined) {
    event.preventDefault()
    const count = suggestionsOf(bar, page.state.seen.commands).length
    page.change({ bar: move(bar, step, count) })
  } else if (active && (event.key === 'Enter' || event.key === 'Tab')) {
    event.preventDefault()
    take(page, active)
  } else if (event.key === 'Enter') {
    event.preventDefault()
    void send(page)
  } else if (event.key === 'Escape') {
    const isCancelled = bar.command !== null && suggestions.length === 0
    changeBar(page, isCancelled ? EMPTY_BAR : { ...bar, isOpen: false, active: -1 })
  } else if (event.key === 'Backspace' && bar.command && (event.target as HTMLInputElement).value === '') {
    event.preventDefault()
    changeBar(page, removeField(bar, bar.focused ?? ''))
  }
}

let completing: ReturnType<typeof setTimeout> | undefined

/** Asks for completions of the focused option, if it has any. */
function complete(page: Page): void {
  clearTimeout(completing)
  const { command, focused, values } = page.state.bar
  const option = command?.options.find(({ name }) => name === focused)
  if (!command || focused === null || !option || !('autocomplete' in option) || option.autocomplete !== true) return
  const asked = { option: focused, value: values[focused] ?? '' }
  completing = setTimeout(async () => {
    const response = await page.act({ kind: 'complete', name: command.name, options: values, focused })
    if (response?.kind === 'choices') page.change({ bar: showChoices(page.state.bar, asked, response.choices) })
  }, COMPLETE_AFTER_MS)
}

/** Sends the message or the command; a whole name typed without a space is that command. The bar is emptied only if it was taken. */
async function send(page: Page): Promise<void> {
  const { bar: shown, seen } = page.state
  if (!shown.command && !shown.text.startsWith('/')) {
    if (shown.text.trim() !== '' && (await page.act({ kind: 'say', text: shown.text }))) page.change({ bar: EMPTY_BAR })
    return
  }
  const bar = shown.command ? shown : typeText(`${shown.text.trimEnd()} `, seen.commands)
  if (!bar.command) return page.change({ problem: 'Choose a command from the list.' })
  const missing = missingOption(bar)
  if (missing !== null) return page.change({ bar, problem: `The option “${missing}” is required.` })
  const { name } = bar.command
  page.change({ bar: { ...bar, isOpen: false } })
  if (await page.act({ kind: 'command', name, options: bar.values })) page.change({ bar: EMPTY_BAR })
}
