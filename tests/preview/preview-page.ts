/** The page of the preview in a browser, and what a person does there. */
import type { Browser, Locator, Page } from 'playwright-core'

/** A busy machine never reaches it. */
const LIMIT_MS = 45_000

export interface PreviewPage {
  readonly page: Page
  /** Errors of the page, and requests that leave this machine. */
  readonly problems: readonly string[]
  /** All messages, oldest first. */
  readonly messages: Locator
  /** The newest message. */
  readonly last: Locator
  /** Pastes a whole line, and sends it. Resolves when the bot has answered with a message. */
  sends(line: string): Promise<void>
  /** Does something, and waits for one more message. */
  gets(doing: () => Promise<unknown>): Promise<void>
  button(name: string | RegExp): Locator
  /** Becomes somebody else. Resolves when the page shows what that person sees. */
  becomes(person: 'member' | 'moderator'): Promise<void>
}

/** @param origin the address of the preview */
export async function openPreviewPage(
  browser: Browser,
  origin: string,
  viewport = { width: 1_100, height: 800 },
): Promise<PreviewPage> {
  const page = await browser.newPage({ viewport })
  page.setDefaultTimeout(LIMIT_MS)
  const problems: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) problems.push(`a request to ${url}`)
  })
  await page.goto(`${origin}/`)
  await page.getByPlaceholder('#briefing').waitFor()
  const messages = page.locator('discord-message')
  const gets: PreviewPage['gets'] = async (doing) => {
    const before = await messages.count()
    await doing()
    await messages.nth(before).waitFor()
    await page.locator('.thinking').waitFor({ state: 'detached' })
  }
  return {
    page,
    problems,
    messages,
    last: messages.last(),
    gets,
    sends: (line) =>
      gets(async () => {
        await page.locator('#bar-text').fill(line)
        await page.getByRole('button', { name: 'Send' }).click()
      }),
    async becomes(person) {
      await page.getByRole('button', { name: person, exact: true }).click()
      await page.locator(`[data-person="${person}"]`).waitFor()
    },
    button: (name) => messages.last().getByRole('button', { name, exact: typeof name === 'string' }),
  }
}
