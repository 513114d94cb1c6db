import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Preview } from '../../src/preview/open-preview.ts'
import { stretchLimits } from '../builders/unhurried-timers.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { findChromium, launchChromium } from './chromium.ts'
import { openPreviewPage, type PreviewPage } from './preview-page.ts'
import { startPreview } from './served-preview.ts'

const chromium = findChromium()
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @returns what axe-core finds serious or critical, a line each */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The page's own policy allows no other script; the browser's tools may add one all the same.
  const found = await page.evaluate(`(async () => { ${AXE}; return (await axe.run(document)).violations })()`)
  return (found as readonly { id: string; impact: string; nodes: readonly { html: string }[] }[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** A browser takes seconds that every `npm test` would pay for. */
const itInAll = it.skipIf(!TEST_ALL)

describe.skipIf(chromium === null)('the preview in Chromium', () => {
  let browser: Browser
  let preview: Preview
  let endStretch: () => void = () => undefined

  beforeAll(async () => {
    endStretch = stretchLimits()
    ;[browser, preview] = await Promise.all([launchChromium(chromium ?? ''), startPreview()])
    await preview.quotationsReady()
  })
  afterAll(async () => {
    await browser?.close()
    await preview?.close()
    endStretch()
  })

  const open = async (viewport?: { width: number; height: number }): Promise<PreviewPage> => {
    const opened = await openPreviewPage(browser, preview.origin, viewport)
    onTestFinished(() => opened.page.close())
    return opened
  }

  const embedText = ({ last }: PreviewPage) => last.locator('discord-embed').last().textContent()

  it('answers a question, turns to the next passage, and widens it', async () => {
    const member = await open()
    await member.sends('/ask when will trump and putin talk')
    expect(await member.last.textContent()).toContain('when will trump and putin talk')
    const first = await embedText(member)
    await member.button('Next').click()
    await expect.poll(() => embedText(member)).not.toBe(first)
    const second = await embedText(member)
    await member.button(/context/i).click()
    await expect.poll(() => embedText(member)).not.toBe(second)
    expect(member.problems).toEqual([])
  })

  itInAll('shows a private answer to its reader alone, who shares and dismisses it', async () => {
    const [member, other] = [await open(), await open()]
    await other.becomes('moderator')
    const before = await other.messages.count()
    await member.page.locator('#bar-text').fill('/ask when will trump and putin talk')
    // The last suggestion is the last option: "private".
    await member.page.keyboard.press('ArrowUp')
    await member.page.keyboard.press('Enter')
    await member.page.getByRole('option', { name: 'True' }).click()
    await member.gets(() => member.page.getByRole('button', { name: 'Send' }).click())
    expect(await member.last.textContent()).toContain('Only you can see this')
    expect(await other.messages.count()).toBe(before)
    await member.gets(() => member.button('Share').click())
    await expect.poll(() => other.messages.count()).toBe(before + 1)
    await member.page.getByRole('button', { name: 'Dismiss message' }).last().click()
    await expect.poll(() => member.messages.count()).toBe(await other.messages.count())
    expect([...member.problems, ...other.problems]).toEqual([])
  })

  itInAll('gives somebody else a private copy of what they turn, and leaves the answer alone', async () => {
    const [member, other] = [await open(), await open()]
    await member.sends('/ask when will trump and putin talk')
    const shown = await embedText(member)
    await other.becomes('moderator')
    await other.gets(() => other.button('Next').click())
    expect(await other.last.textContent()).toContain('Only you can see this')
    expect(await embedText(member)).toBe(shown)
  })

  itInAll('completes commands, speakers and flags with the keyboard alone', async () => {
    const { page, last, problems, gets } = await open()
    const type = page.keyboard
    await page.locator('#bar-text').focus()
    await type.type('/quo')
    await type.press('Tab')
    await type.type('witk')
    await page.getByRole('option', { name: 'Steve Witkoff' }).waitFor()
    await type.press('Enter')
    expect(await page.locator('#bar-speaker').inputValue()).toBe('Steve Witkoff')
    await type.press('Escape')
    await gets(() => type.press('Enter'))
    expect(await last.textContent()).toContain('Witkoff')
    expect(await page.locator('#bar-text').evaluate((field) => field === document.activeElement)).toBe(true)
    // From the bar back to the first button of the reply: Apps stands between.
    await type.press('Shift+Tab')
    await type.press('Shift+Tab')
    await type.press('Shift+Tab')
    const label = await page.evaluate(() => document.activeElement?.tagName.toLowerCase())
    expect(label).toBe('discord-button')
    expect(problems).toEqual([])
  })

  itInAll('checks the quotations of a message that somebody writes', async () => {
    const member = await open()
    await member.sends('Witkoff said: “I expect Trump and Putin to speak this week.”')
    await member.last.getByRole('button', { name: 'Apps' }).click()
    await member.gets(() => member.last.getByRole('button', { name: 'Check quotations' }).click())
    expect(await member.last.textContent()).toMatch(/word for word/i)
    expect(member.problems).toEqual([])
  })

  itInAll('verifies a quotation, declines a question, and says what is wrong with a command', async () => {
    const member = await open()
    await member.sends('/verify I expect Trump and Putin to speak this week.')
    expect(await member.last.textContent()).toMatch(/word for word/i)
    await member.sends('/ask how do I make borscht')
    expect(await member.last.textContent()).toContain('borscht')
    await member.sends('/cite nothing at all')
    expect(await member.last.textContent()).toMatch(/id/i)
    await member.sends('/help')
    expect(await member.last.textContent()).toContain('/ask')
    await member.page.locator('#bar-text').fill('/ask')
    await member.page.getByRole('button', { name: 'Send' }).click()
    expect(await member.page.getByRole('alert').textContent()).toContain('“question” is required')
    expect(member.problems).toEqual([])
  })

  itInAll('speaks German to whoever chooses it', async () => {
    const member = await open()
    await member.page.getByRole('button', { name: 'de', exact: true }).click()
    await member.page.locator('#bar-text').fill('/fra')
    await member.page.getByRole('option', { name: '/fragen' }).click()
    await member.page.locator('#bar-question').fill('when will trump and putin talk')
    await member.gets(() => member.page.keyboard.press('Enter'))
    expect(await embedText(member)).toMatch(/Treffer/)
    expect(await member.button('Umgebung').count()).toBe(1)
    await member.sends('/briefing ')
    expect(await embedText(member)).toMatch(/Aktualisiert: \d+\. \p{L}+ \d{4}/u)
    expect(member.problems).toEqual([])
  })

  itInAll('takes a follow-up in the form that the bot opens', async () => {
    const member = await open()
    await member.sends('/ask when will trump and putin talk')
    const follow = member.button('Follow up')
    await follow.click()
    const form = member.page.getByRole('dialog')
    await form.getByRole('textbox').fill('why?')
    await member.gets(() => member.page.keyboard.press('Enter'))
    expect(await member.last.textContent()).toContain('why?')
    expect(member.problems).toEqual([])
  })

  itInAll('offers moderators’ commands to a moderator alone', async () => {
    const { page, last, sends, becomes, problems } = await open()
    const offered = async () => {
      await page.locator('#bar-text').fill('/corpus')
      return page.getByRole('option').count()
    }
    expect(await offered()).toBe(0)
    await becomes('moderator')
    expect(await offered()).toBe(commands.filter(({ name }) => name.startsWith('corpus ')).length)
    await sends('/corpus status ')
    expect(await last.textContent()).toContain('12 articles')
    expect(problems).toEqual([])
  })

  itInAll('shows the chart of the briefing with its text for readers who do not see it', async () => {
    const member = await open()
    await member.sends('/briefing ')
    const picture = member.last.locator('.embed-image')
    expect(await picture.getAttribute('alt')).toMatch(/./)
    await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
  })

  it.each(TEST_ALL ? ['dark', 'light'] : ['dark'])(
    'fits a phone of 375 pixels, and has nothing serious by axe-core: %s',
    async (theme) => {
      const member = await open({ width: 375, height: 700 })
      await member.page.getByRole('button', { name: theme, exact: true }).click()
      expect(await member.page.getByRole('group', { name: 'Language' }).isVisible()).toBe(true)
      expect(await member.page.getByRole('group', { name: 'Width' }).isVisible()).toBe(false)
      await member.sends('/verify She said: “I expect Trump and Putin to speak this week.” And: “No deal is near.”')
      await member.sends('/ask when will trump and putin talk')
      const leftOf = async (part: string) => (await member.last.locator(part).boundingBox())?.x
      expect(await leftOf('.embed-title')).toBe(await leftOf('.embed-author'))
      await member.page.locator('#bar-text').fill('/quote a')
      await member.page.getByRole('option').first().waitFor()
      expect(await seriousFindings(member.page)).toEqual([])
      const widest = await member.page.evaluate(() => document.documentElement.scrollWidth)
      expect(widest).toBe(375)
      expect(member.problems).toEqual([])
    },
  )
})
