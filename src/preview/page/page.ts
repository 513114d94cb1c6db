/** The page of the preview: shows what the server sends, and tells it what the person does. */
import { html, nothing, render, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { chooseCommand } from './command-bar.ts'
import { commandBarView, fieldId } from './command-bar-view.ts'
import { mendComponents } from './component-styles.ts'
import { messageView } from './message-view.ts'
import { modalView } from './modal-view.ts'
import { CHANNEL_NAME, type FirstResponse, type Seen } from './page-contract.ts'
import { FIRST_STATE, type Page, type PageState } from './page-state.ts'
import { switchesView } from './switches-view.ts'

/** Shown in the empty channel, since a newcomer does not know what to type. */
const FIRST_COMMANDS = ['ask', 'quote', 'verify', 'briefing', 'help']

function createPage(): Page {
  let state = FIRST_STATE
  let events: EventSource | null = null
  const page: Page = {
    get state() {
      return state
    },
    change(changes) {
      const before = state
      state = { ...state, ...changes }
      if (before.person !== state.person || before.locale !== state.locale) listen()
      show(page, before)
    },
    async act(deed) {
      const body = JSON.stringify({ ...deed, person: state.person, locale: state.locale })
      const response = await post<FirstResponse>('/acts', body, 'application/json')
      // A failed completion is no news: the person goes on typing.
      const isQuiet = deed.kind === 'complete'
      if ('error' in response) {
        if (!isQuiet) page.change({ problem: response.error })
        return null
      }
      if (!isQuiet) page.change({ problem: null, modal: response.kind === 'modal' ? response : null })
      return response
    },
    async upload(file) {
      const response = await post<{ readonly id: string }>(
        `/files?name=${encodeURIComponent(file.name)}`,
        file,
        'application/octet-stream',
      )
      if (!('error' in response)) return response.id
      page.change({ problem: response.error })
      return null
    },
  }
  const listen = () => {
    events?.close()
    events = new EventSource(`/events?person=${state.person}&locale=${state.locale}`)
    events.onmessage = ({ data }) => page.change({ seen: JSON.parse(String(data)) as Seen })
  }
  listen()
  return page
}

const UNREACHABLE = 'The preview has ended. Start it again with "npm run preview".'

async function post<T extends object>(
  path: string,
  body: BodyInit,
  type: string,
): Promise<T | { readonly error: string }> {
  try {
    const response = await fetch(path, { method: 'POST', body, headers: { 'content-type': type } })
    return await response.json()
  } catch {
    return { error: UNREACHABLE }
  }
}

/** Renders the state, and keeps the focus where a person expects it. */
function show(page: Page, before: PageState): void {
  const { state } = page
  document.documentElement.lang = state.locale
  document.documentElement.dataset.theme = state.theme
  document.documentElement.dataset.width = state.width
  render(pageView(page), document.body)
  const field = fieldId(state.bar)
  if (field !== fieldId(before.bar)) document.getElementById(field)?.focus()
  if (state.seen.messages.length !== before.seen.messages.length) scrollToEnd()
}

const scrollToEnd = (): void => list()?.scrollTo({ top: list()?.scrollHeight ?? 0 })

const list = (): Element | null => document.querySelector('.messages-scroll')

/** How far from the end a person counts as being there. */
const NEAR_END_PX = 80

/** Components and pictures grow after they are drawn. Whoever reads the newest message goes on reading it. */
function keepAtEnd(): void {
  let isAtEnd = true
  const scrolled = list()
  scrolled?.addEventListener('scroll', () => {
    isAtEnd = scrolled.scrollHeight - scrolled.scrollTop - scrolled.clientHeight < NEAR_END_PX
  })
  const messages = document.querySelector('discord-messages')
  if (messages) new ResizeObserver(() => isAtEnd && scrollToEnd()).observe(messages)
}

function pageView(page: Page): TemplateResult {
  const { seen, theme } = page.state
  return html`<header>
      <h1>#${CHANNEL_NAME} <span class="hint">preview</span></h1>
      ${switchesView(page)}
    </header>
    <main>
      <section class="channel" aria-label="Channel" data-person=${seen.person}>
        <div class="messages-scroll" tabindex="0" role="log" aria-label="Messages">
          ${seen.messages.length === 0 ? welcomeView(page) : nothing}
          <discord-messages ?light-theme=${theme === 'light'} no-background>
            ${repeat(
              seen.messages,
              ({ id }) => id,
              (message) => messageView(page, message),
            )}
          </discord-messages>
        </div>
        ${commandBarView(page)}
      </section>
    </main>
    ${modalView(page)}`
}

function welcomeView(page: Page): TemplateResult {
  const known = page.state.seen.commands.filter(({ name }) => FIRST_COMMANDS.includes(name))
  return html`<div class="welcome">
    <h2>The bot as on Discord, on this machine</h2>
    <p>
      Type <kbd>/</kbd> for the commands, or write a message and choose <em>Apps → Check quotations</em> on it. The
      answers are what Discord would get. Nothing leaves this machine.
    </p>
    <ul>
      ${known.map(
        (command) => html`<li>
          <button type="button" @click=${() => page.change({ bar: chooseCommand(command) })}>/${command.shown}</button>
          ${command.description}
        </li>`,
      )}
    </ul>
  </div>`
}

mendComponents()
const page = createPage()
show(page, FIRST_STATE)
keepAtEnd()
