/** How each reply of the bot comes about in the preview, for pictures and line counts. */
import type { PreviewPage } from '../../tests/preview/preview-page.ts'

export const QUESTION = 'when will trump and putin talk'

const ASK = `/ask ${QUESTION}`

/** For the commands that take one. */
export interface Ids {
  readonly passage: string
}

export interface MadeReply {
  readonly name: string
  readonly person?: 'moderator'
  /** Makes the newest message the one that is shown. */
  readonly make: (shown: PreviewPage, ids: Ids) => Promise<unknown>
}

const typed =
  (line: string): MadeReply['make'] =>
  (shown) =>
    shown.sends(line)

/** Presses buttons one after another under the newest message; each changes that message. */
const turned =
  (line: string, ...labels: readonly string[]): MadeReply['make'] =>
  async (shown) => {
    await shown.sends(line)
    for (const label of labels) await changes(shown, () => shown.button(label).click())
  }

/** Does something, and waits until the newest message is another one, or says something else. */
async function changes({ last, page }: PreviewPage, doing: () => Promise<unknown>): Promise<void> {
  const before = await last.textContent()
  await doing()
  await page.waitForFunction(
    (text) => [...document.querySelectorAll('discord-message')].at(-1)?.textContent !== text,
    before,
  )
}

/** Presses a button that brings a message of its own. */
const brought =
  (line: string, label: string): MadeReply['make'] =>
  async (shown) => {
    await shown.sends(line)
    await shown.gets(() => shown.button(label).click())
  }

/** Asks for the reader alone: the last option of the command, which is a choice. */
async function askPrivately(shown: PreviewPage): Promise<void> {
  const { page } = shown
  await page.locator('#bar-text').fill(ASK)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'True' }).click()
  await shown.gets(() => page.getByRole('button', { name: 'Send' }).click())
}

async function share(shown: PreviewPage): Promise<void> {
  await askPrivately(shown)
  await shown.gets(() => shown.button('Share').click())
}

/** Picks the first entry of the menu under the newest message. */
const picked =
  (line: string): MadeReply['make'] =>
  async (shown) => {
    await shown.sends(line)
    const menu = shown.last.getByRole('combobox')
    await menu.click()
    await shown.gets(() => shown.page.getByRole('option').first().click())
  }

/** Several questions about one thing, so that it counts. */
async function gaps(shown: PreviewPage): Promise<void> {
  const words = ['recipe', 'soup', 'beetroot']
  for (const word of words) await shown.sends(`/ask is there a borscht ${word}`)
  await shown.sends('/corpus gaps ')
}

/** @param forget whether it is for good */
const removes = (forget: boolean) => async (shown: PreviewPage) => {
  const { page } = shown
  await page.locator('#bar-text').fill('/corpus remove evening-desk')
  await page.getByRole('option', { name: 'evening-desk' }).first().click()
  if (forget) {
    await page.getByRole('option', { name: 'forget' }).click()
    await page.getByRole('option', { name: 'True' }).click()
  }
  await shown.gets(() => page.getByRole('button', { name: 'Send' }).click())
}

async function followUp(shown: PreviewPage): Promise<void> {
  await shown.sends(`/ask ${QUESTION}`)
  await shown.button('Follow up').click()
  await shown.page.getByRole('dialog').getByRole('textbox').fill('and Zelensky?')
  await shown.gets(() => shown.page.getByRole('button', { name: 'Submit' }).click())
}

/** Watches a question that is not watched yet, or no longer. */
async function watch(shown: PreviewPage): Promise<void> {
  await shown.sends('/watch list ')
  const menu = shown.last.getByRole('combobox')
  if ((await menu.count()) > 0) {
    await menu.click()
    await changes(shown, () => shown.page.getByRole('option').first().click())
  }
  await shown.sends(`/watch add ${QUESTION}`)
}

async function watches(shown: PreviewPage): Promise<void> {
  await watch(shown)
  await shown.sends('/watch list ')
}

export const ANSWER: MadeReply = { name: 'answer', make: typed(ASK) }
export const QUOTATIONS: MadeReply = { name: 'quotations', make: typed('/quote Steve Witkoff') }
export const CHECK: MadeReply = {
  name: 'check',
  make: typed('/verify He said: “I expect Trump and Putin to talk this month.”'),
}

export const EVERY_REPLY: readonly MadeReply[] = [
  ANSWER,
  { name: 'answer-next', make: turned(ASK, 'Next') },
  { name: 'answer-context', make: turned(ASK, 'Context') },
  { name: 'answer-source', make: brought(ASK, 'Source') },
  { name: 'answer-private', make: askPrivately },
  { name: 'answer-shared', make: share },
  { name: 'follow-up', make: followUp },
  { name: 'miss', make: typed('/ask how do I make borscht') },
  QUOTATIONS,
  { name: 'quotation-context', make: picked('/quote Steve Witkoff') },
  { name: 'which-speaker', make: typed('/quote Tarn') },
  CHECK,
  { name: 'check-clean', make: typed('/verify I expect Trump and Putin to speak this week.') },
  { name: 'timeline', make: typed('/timeline ceasefire') },
  { name: 'compare-topic', make: typed('/compare topic cease-fire') },
  { name: 'compare-left-out', make: turned('/compare topic cease-fire', 'Left out') },
  { name: 'compare-speaker', make: typed('/compare speaker Steve Witkoff') },
  { name: 'watch-add', make: watch },
  { name: 'watch-list', make: watches },
  { name: 'digest', person: 'moderator', make: typed('/digest #briefing at: 08:30 zone: Europe/Berlin') },
  { name: 'sources', make: typed('/sources ') },
  { name: 'briefing', make: typed('/briefing ') },
  { name: 'provenance', make: (shown, { passage }) => shown.sends(`/provenance ${passage}`) },
  { name: 'cite', make: (shown, { passage }) => shown.sends(`/cite ${passage}`) },
  { name: 'help', make: typed('/help ') },
  { name: 'help-privacy', make: turned('/help ', 'Privacy and host') },
  { name: 'help-moderators', make: turned('/help ', 'For moderators') },
  { name: 'error', make: typed('/provenance nothing') },
  { name: 'corpus-status', person: 'moderator', make: typed('/corpus status ') },
  { name: 'corpus-gaps', person: 'moderator', make: gaps },
  { name: 'corpus-refresh', person: 'moderator', make: typed('/corpus refresh ') },
  { name: 'corpus-forget', person: 'moderator', make: removes(true) },
  { name: 'corpus-remove', person: 'moderator', make: removes(false) },
]
