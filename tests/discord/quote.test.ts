import { describe, expect, it } from 'vitest'
import type { ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const heading = (message: ShownMessage) => message.embeds[0]?.author?.name ?? ''
const words = (message: ShownMessage) => message.embeds[0]?.description ?? ''
const footer = (message: ShownMessage) => message.embeds[0]?.footer?.text ?? ''
const hasNext = (message: ShownMessage) => message.buttons.some(({ label }) => label === 'Next')

/** The analysis of quotations is done: completions offer somebody. */
async function analysed(options: Parameters<typeof serveBot>[0] = {}) {
  const served = await serveBot(options)
  await served.bot.quotationsReady()
  return Object.assign(served, { ada: served.discord.guild('Newsroom').member('Ada') })
}

describe('/quote on Discord', () => {
  it('shows who said it, how the article names them, the words, and the source', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/quote', { speaker: 'Witkoff' })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(heading(reply)).toMatch(/^Steve Witkoff · 1(?: to \d)? of \d+ statements$/)
    expect(words(reply)).toMatch(/^\*\*1\.\*\* “he”, “says”$/m)
    expect(words(reply)).toMatch(/^> I expect __that there will be a call with both presidents__ this week\.$/m)
    expect(words(reply)).toMatch(
      /^\[One Interview, Two Wordings\]\(https:.*\) · Evening Desk · Della Voss · 18 Mar 2025$/m,
    )
  })

  it('puts two wordings of one statement together and underlines what differs', async () => {
    const { ada } = await analysed()
    const reply = await (
      await ada.types('/quote', { speaker: 'Steven Witkoff', about: 'phone call this week' })
    ).reply()
    expect(words(reply)).toContain('One statement in 2 wordings:')
    expect(words(reply)).toMatch(/> I expect __that there will be a call with both presidents__ this week/)
    expect(words(reply)).toMatch(/> I expect __Trump and Putin to speak__ this week/)
    expect(words(reply)).toContain('Also in [Morning Desk](https:')
  })

  it('turns pages, even after a restart, and gives others a private copy', async () => {
    const served = await analysed()
    const { ada, discord } = served
    const reply = await (await ada.types('/quote', { speaker: 'Witkoff', outlet: 'Morning Desk' })).reply()
    await served.restart()
    await served.bot.quotationsReady()
    const second = await (await ada.presses(reply, 'Next')).update()
    expect(heading(second)).toMatch(/^Steve Witkoff · [2-4](?: to \d)? of \d+ statements$/)
    expect(words(second)).not.toContain('Evening Desk')
    const copy = await (await discord.guild('Newsroom').member('Eve').presses(second, 'Back')).reply()
    expect(copy.ephemeral).toBe(true)
    expect(words(copy)).toBe(words(reply))
  })

  it('shows a quotation in its passage, with more context from there', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/quote', { speaker: 'Waltz' })).reply()
    const place = await (await ada.presses(reply, 'Context')).reply()
    expect(place.ephemeral).toBe(true)
    expect(footer(place)).toBe('In the article')
    const wider = await (await ada.presses(place, 'Context')).update()
    expect(words(wider).length).toBeGreaterThan(words(place).length)
  })

  it('asks which person is meant, with a choice', async () => {
    const { ada } = await analysed()
    const which = await (await ada.types('/quote', { speaker: 'Tarn' })).reply()
    expect(which.ephemeral).toBe(true)
    const { options } = which.select('Who is meant')
    expect(options.map(({ label }) => label)).toEqual(['1. Ruth Tarn — 9 quotations', '2. Milo Tarn — 7 quotations'])
    const milo = await (await ada.selects(which, 'Who is meant', [options[1]?.value ?? ''])).update()
    expect(heading(milo)).toContain('Milo Tarn · ')
  })

  it('says so if a person is named and never quoted, with passages about them one press away', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/quote', { speaker: 'Putin' })).reply()
    expect(words(reply)).toMatch(/^This briefing names Vladimir Putin \d+ times but never quotes them\.$/)
    const passages = await (await ada.presses(reply, 'Passages')).reply()
    expect(words(passages)).toContain('Putin')
    expect(footer(passages)).toMatch(/^In the article · 1 of \d+$/)
  })

  it('says so if nobody is meant, and if nothing is said on a topic', async () => {
    const { ada } = await analysed()
    const nobody = await (await ada.types('/quote', { speaker: 'Zaphod' })).reply()
    expect(nobody.ephemeral).toBe(true)
    expect(words(nobody)).toContain('This briefing has no speaker called “Zaphod”.')
    const nothing = await (await ada.types('/quote', { speaker: 'Waltz', about: 'marmalade' })).reply()
    expect(words(nothing)).toMatch(
      /^No quotation by Mike Waltz about “marmalade” was found\. There are \d+ quotations by Mike Waltz in all\.$/,
    )
    const all = await (await ada.presses(nothing, 'All quotations')).update()
    expect(heading(all)).toContain('Mike Waltz · ')
  })

  it('offers passages about a name that is no speaker’s', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/quote', { speaker: 'Hamas' })).reply()
    expect(words(reply)).toContain('This briefing has no speaker called “Hamas”')
    const passages = await (await ada.presses(reply, 'Passages')).reply()
    expect(words(passages)).toContain('Hamas')
  })

  it('keeps every page of a long topic in one list', async () => {
    const { ada } = await analysed()
    const about = `the call, the ceasefire, the hostages, ${'the table and the two sides '.repeat(20)}`
    let page = await (await ada.types('/quote', { speaker: 'Witkoff', about })).reply()
    const total = / of (\d+) statements/.exec(heading(page))?.[1]
    const seen = [words(page)]
    while (hasNext(page)) {
      page = await (await ada.presses(page, 'Next')).update()
      expect(heading(page)).toContain(` of ${total} statements`)
      seen.push(words(page))
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('completes speakers: the most quoted first, a beginning, a misspelling', async () => {
    const { ada } = await analysed()
    const completed = async (speaker: string) =>
      (await ada.completes('/quote', { speaker }, 'speaker')).map(({ value }) => value)
    expect((await completed(''))[0]).toBe('Steve Witkoff')
    expect((await completed('')).length).toBeLessThanOrEqual(25)
    expect(await completed('wal')).toEqual(['Mike Waltz'])
    expect(await completed('Witcoff')).toContain('Steve Witkoff')
  })

  it('shares a private page with the channel', async () => {
    const { ada } = await analysed()
    const reply = await (await ada.types('/quote', { speaker: 'Waltz', private: true })).reply()
    expect(reply.ephemeral).toBe(true)
    const shared = await (await ada.presses(reply, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(shared.embeds).toEqual(reply.embeds)
  })

  it('shows no title and no scare quote as anybody’s words', async () => {
    const { ada } = await analysed()
    for (const speaker of ['Witkoff', 'Waltz']) {
      const seen: string[] = []
      let page = await (await ada.types('/quote', { speaker })).reply()
      for (;;) {
        seen.push(words(page))
        if (!hasNext(page)) break
        page = await (await ada.presses(page, 'Next')).update()
      }
      expect(seen.join('\n')).not.toMatch(/^> (?:State of the Union|This Week|Inky|deal)\W*$/m)
    }
  })
})
