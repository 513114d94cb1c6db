import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Participant, ShownMessage } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will the dock workers of Varnhem strike'
const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const article = (body: string) =>
  `---\ntitle: A strike\noutlet: Morning Desk\nurl: https://example.org/strike\n---\n${body}\n`
/** Of a reply about several words, or of one about some words that leads with their source. */
const heading = (message: ShownMessage) => message.embeds[0]?.footer?.text ?? message.embeds[0]?.author?.name ?? ''

/** The id of an answer, as its source card shows it. */
async function idOf(reader: Participant, answer: ShownMessage): Promise<string> {
  const card = await (await reader.presses(answer, 'Source')).reply()
  return /^Source of passage ([0-9A-Za-z]{7})$/.exec(heading(card))?.[1] ?? ''
}

describe('/provenance on Discord', () => {
  it('leads from the id in an answer to its source, and from the button of an answer to the same', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const id = await idOf(ada, answer)
    const card = await (await ada.types('/provenance', { id })).reply()
    expect(heading(card)).toBe(`Passage ${id}: unchanged since shown`)
    expect(card.ephemeral).toBe(false)
    expect(card.text).toContain('Dock workers in Varnhem')
    expect(card.text).toMatch(/In the briefing since <t:\d+:f>/)
    const details = await (await ada.presses(card, 'Details')).update()
    expect(details.text).toMatch(/SHA-256 of the file: [0-9a-f]{64}/)
    expect(details.text).toContain('found when the bot started')
  })

  it('is a private card under an answer, with the citation, that can be shared', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const card = await (await ada.presses(answer, 'Source')).reply()
    expect(card.ephemeral).toBe(true)
    expect(card.text).toContain('**APA**\n```\nA strike. (n.d.). Morning Desk. https://example.org/strike\n```')
    expect(card.text).toMatch(/Passage in paragraph 1\n.*\na\\?\.md\nSHA-256 [0-9a-f]{12}…, corpus version [0-9a-f]{8}/)
    const shared = await (await ada.presses(card, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(heading(shared)).toBe(heading(card))
    const styles = await (await ada.presses(card, 'Other styles')).reply()
    expect(styles.buttons.map(({ label }) => label)).toEqual(['MLA', 'Chicago', 'BibTeX', 'Plain text', 'Share'])
  })

  it('is shown by the button of an answer from before the card', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const id = await idOf(ada, answer)
    const buttons = ['provenance', 'cite'].map((name) => ({
      ...{ type: 2, style: 2, label: name, custom_id: `1:${name}:+${name}:${id}` },
    }))
    const old = discord.guild('Newsroom').plantMessage({ components: [{ type: 1, components: buttons }], askedBy: ada })
    expect(heading(await (await ada.presses(old, 'provenance')).reply())).toContain(`Passage ${id}: unchanged`)
    expect((await (await ada.presses(old, 'cite')).reply()).text).toContain('**APA**')
  })

  it('shows what differs after an edit that a moderator has taken in, even from the button of the old answer', async () => {
    const { discord, corpus, restart } = await serveBot({ files: { 'a.md': article(STRIKE) }, moderated: 'Newsroom' })
    const ada = discord.guild('Newsroom').member('Ada')
    const mod = discord.guild('Newsroom').member('Mo', { permissions: [0x20n] })
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    writeFileSync(path.join(corpus, 'a.md'), article(STRIKE.replace('Friday', 'Monday')))
    await (await mod.types('/corpus refresh')).reply((message) => message.embeds.length > 0)
    const card = await (await ada.presses(answer, 'Source')).reply()
    expect(heading(card)).toContain('edited since it was shown')
    expect(card.text).toContain('__Friday__')
    expect(card.text).toContain('__Monday__')
    expect((await (await ada.presses(card, 'Details')).update()).text).toContain('refresh by mo')
    await restart()
    const id = /^Passage (\w{7})/.exec(heading(card))?.[1] ?? ''
    const again = await (await ada.types('/provenance', { id })).reply()
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
  it('gives a style in a code block, and the others by buttons, only to the member who asks', async () => {
    const { discord } = await serveBot({ files: { 'a.md': article(STRIKE) } })
    const ada = discord.guild('Newsroom').member('Ada')
    const eve = discord.guild('Newsroom').member('Eve')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const id = await idOf(ada, answer)
    for (const reader of [ada, eve]) {
      const cited = await (await reader.types('/cite', { id })).reply()
      expect(cited.ephemeral).toBe(true)
      expect(cited.text).toContain('**APA**\n```\nA strike. (n.d.). Morning Desk. https://example.org/strike\n```')
      expect(cited.text).toContain('```\n(“A strike,” n.d., para. 1)\n```')
      const bibtex = await (await reader.presses(cited, 'BibTeX')).update()
      expect(bibtex.text).toContain(`@misc{${id},`)
      expect(bibtex.buttons.map(({ label }) => label)).toEqual(['APA', 'MLA', 'Chicago', 'Plain text', 'Share'])
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
    expect(heading(first)).toBe('12 articles from Even Desk · page 1 of 3')
    expect(first.text).toContain('Story 22')
    expect(first.buttons.map(({ label }) => label)).toEqual(['Next', 'Delete'])
    await restart()
    const second = await (await ada.presses(first, 'Next')).update()
    expect(heading(second)).toBe('12 articles from Even Desk · page 2 of 3')
    expect(second.text).not.toContain('Odd Desk')
    expect(second.buttons.map(({ label }) => label)).toEqual(['Back', 'Next', 'Delete'])
    const third = await (await ada.presses(second, 'Next')).update()
    expect(third.text).toContain('Story 0')
    expect(third.buttons.map(({ label }) => label)).toEqual(['Back', 'Delete'])
  })
})
