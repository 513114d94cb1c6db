import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will the dock workers of Varnhem strike'
const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const article = (body: string) =>
  `---\ntitle: A strike\noutlet: Morning Desk\nurl: https://example.org/strike\n---\n${body}\n`
const heading = (message: ShownMessage) => message.embeds[0]?.author?.name ?? ''
const idIn = (message: ShownMessage) => / id ([0-9A-Za-z]{7})/.exec(message.text)?.[1] ?? ''

describe('/provenance on Discord', () => {
  it('leads from the id in an answer to its source, and from the button of an answer to the same', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const card = await (await ada.types('/provenance', { id: idIn(answer) })).reply()
    expect(heading(card)).toBe(`Passage ${idIn(answer)}: unchanged since it was shown`)
    expect(card.ephemeral).toBe(false)
    expect(card.text).toContain('Dock workers in Varnhem')
    expect(card.text).toMatch(/SHA-256 of the file: [0-9a-f]{64}/)
    expect(card.text).toContain('found when the bot started')
    const copy = await (await ada.presses(answer, 'Provenance')).reply()
    expect(copy.ephemeral).toBe(true)
    expect(heading(copy)).toBe(heading(card))
    const shared = await (await ada.presses(copy, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(heading(shared)).toBe(heading(card))
  })

  it('shows what differs after an edit that a moderator has taken in, even from the button of the old answer', async () => {
    const { discord, corpus, restart } = await serveBot({ files: { 'a.md': article(STRIKE) }, moderated: 'Newsroom' })
    const ada = discord.guild('Newsroom').member('Ada')
    const mod = discord.guild('Newsroom').member('Mo', { permissions: [0x20n] })
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    writeFileSync(path.join(corpus, 'a.md'), article(STRIKE.replace('Friday', 'Monday')))
    await (await mod.types('/corpus refresh')).reply((message) => message.embeds.length > 0)
    const card = await (await ada.presses(answer, 'Provenance')).reply()
    expect(heading(card)).toContain('edited since it was shown')
    expect(card.text).toContain('__Friday__')
    expect(card.text).toContain('__Monday__')
    expect(card.text).toContain('refresh by mo')
    await restart()
    const again = await (await ada.types('/provenance', { id: idIn(answer) })).reply()
    expect(again.text).toContain('__Friday__')
  })

  it('answers an id that nobody knows to the asker alone', async () => {
    const { discord } = await serveBot({ files: { 'a.md': STRIKE } })
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/provenance', { id: '`@everyone`' })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(heading(reply)).toBe('No such id')
  })
})

describe('Cite on Discord', () => {
  it('gives the styles in code blocks, only to the member who presses', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const eve = discord.guild('Newsroom').member('Eve')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    for (const reader of [ada, eve]) {
      const cited = await (await reader.presses(answer, 'Cite')).reply()
      expect(cited.ephemeral).toBe(true)
      expect(cited.text).toContain('**APA**\n```\nA strike. Morning Desk. https://example.org/strike (para. 1)\n```')
      expect(cited.text).toContain(`@misc{${idIn(answer)},`)
      expect(cited.buttons).toEqual([])
    }
  })

  it('says so if the passage is gone', async () => {
    const { discord } = await serveBot({ files: { 'a.md': STRIKE } })
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/cite', { id: 'AAAAAAA' })).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('/provenance')
  })
})

describe('/sources on Discord', () => {
  const files = Object.fromEntries(
    Array.from({ length: 23 }, (_, i) => [
      `${i}.md`,
      `---\ntitle: Story ${i}\noutlet: ${i % 2 ? 'Odd' : 'Even'} Desk\npublished: 2025-03-${String(i + 1).padStart(2, '0')}\n---\nWords of ${i}.`,
    ]),
  )

  it('turns its pages, after a restart too, and keeps to the outlet', async () => {
    const { discord, restart } = await serveBot({ files })
    const ada = discord.guild('Newsroom').member('Ada')
    const first = await (await ada.types('/sources', { outlet: 'Even Desk' })).reply()
    expect(heading(first)).toBe('12 articles from Even Desk · page 1 of 2')
    expect(first.text).toContain('Story 22')
    expect(first.button('Previous').disabled).toBe(true)
    await restart()
    const second = await (await ada.presses(first, 'Next')).update()
    expect(heading(second)).toBe('12 articles from Even Desk · page 2 of 2')
    expect(second.text).toContain('Story 0')
    expect(second.text).not.toContain('Odd Desk')
    expect(second.button('Next').disabled).toBe(true)
  })
})
