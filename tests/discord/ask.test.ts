import { parse } from 'discord-markdown-parser'
import { describe, expect, it } from 'vitest'
import { serveBot } from './served-bot.ts'

describe('/ask on Discord', () => {
  it.each([
    ['when will trump and putin talk', 'I expect Trump and Putin to speak this week.'],
    ['what did Waltz say about right and wrong', 'right and wrong'],
    ['how many hostages for the Gaza extension', '5 live hostages'],
    ['what conditions did Putin set for the cease-fire', 'condition'],
    ['wich network interviewed witkoff', 'television interview'],
  ])('answers "%s" in public, with the answering sentence in bold and its source', async (question, words) => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/ask', { question })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(reply.content).toBe(`**Question:** ${question}`)
    const description = reply.embeds[0]?.description ?? ''
    expect(description).toContain(words)
    expect(description).toMatch(/^> .*\*\*[^*]+\*\*/m)
    expect(reply.embeds[0]).toMatchObject({
      author: { name: expect.stringMatching(/^(?:Morning|Evening|Weekend) Desk · .* Mar 2025$/) as string },
      title: expect.any(String) as string,
      url: expect.stringMatching(/^https:\/\/example\.org\/.*#:~:text=/) as string,
      footer: { text: expect.stringMatching(/^(?:Strong|Likely|Weak) match · 1 of \d+$/) as string },
      color: expect.any(Number) as number,
    })
    const [next, context, source, fourth, last] = reply.buttons.map(({ label }) => label)
    expect([next, context, source, last]).toEqual(['Next', 'Context', 'Source', 'Delete'])
    expect(fourth).toBe(question.startsWith('wich') ? 'Search as typed' : 'Follow up')
  })

  it.each([
    ['putin', 'Putin'],
    ['Steve Witkoff', 'Witkoff'],
    ['Waltz?', 'Waltz'],
    ['kursk', 'Kursk'],
    ['the houthis', 'Houthis'],
    ['gaza hostages', 'hostages'],
    ['yemen strikes', 'Yemen'],
    ['saudi arabia', 'Saudi Arabia'],
    ['and Putin?', 'Putin'],
    ['what about crimea', 'Crimea'],
  ])('answers the keywords “%s”', async (question, words) => {
    const { discord } = await serveBot()
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/ask', { question })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(reply.embeds[0]?.description).toContain(words)
  })

  it.each(['how do I make borscht', 'hello bot', 'flimbo gnork', 'Marco Rubio', 'tram strike', 'borscht'])(
    'declines "%s" to the asker alone and says what was searched',
    async (question) => {
      const { discord } = await serveBot()
      const reply = await (await discord.guild('Newsroom').member('Ada').types('/ask', { question })).reply()
      expect(reply.ephemeral).toBe(true)
      expect(reply.text).toContain('No answer in this briefing')
      expect(reply.text).toMatch(
        /Searched 12 articles from 3 outlets, 16 Mar 2025 to 20 Mar 2025\.|names nothing to look for/,
      )
    },
  )

  it('keeps a private answer private, and lets its reader share it with the channel', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/ask', { question: 'when will trump and putin talk', private: true })).reply()
    expect(reply.ephemeral).toBe(true)
    const shared = await (await ada.presses(reply, 'Share')).reply()
    expect(shared.ephemeral).toBe(false)
    expect(shared.embeds).toEqual(reply.embeds)
    expect(shared.content).toBe(reply.content)
    expect(shared.buttons.map(({ label }) => label)).not.toContain('Share')
  })

  it('completes the outlet', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    expect(await ada.completes('/ask', { question: 'x', outlet: 'mor' }, 'outlet')).toEqual([
      { name: 'Morning Desk', value: 'Morning Desk' },
    ])
    expect(await ada.completes('/ask', { question: 'x', outlet: '' }, 'outlet')).toHaveLength(3)
    expect(await ada.completes('/ask', { question: 'x', outlet: 'nobody' }, 'outlet')).toEqual([])
  })

  it('narrows to an outlet and to days, and explains an outlet or a day that makes no sense', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const ask = async (options: Record<string, string>) =>
      (await ada.types('/ask', { question: 'when will trump and putin talk', ...options })).reply()
    expect((await ask({ outlet: 'Morning Desk' })).text).toContain('Morning Desk · ')
    expect((await ask({ since: '2025-03-16', until: '2025-03-16' })).text).toContain(' · 16 Mar 2025')
    const unknown = await ask({ outlet: 'Nobody' })
    expect(unknown.ephemeral).toBe(true)
    expect(unknown.text).toBe('This briefing has no outlet "Nobody". It has Evening Desk, Morning Desk, Weekend Desk.')
    expect((await ask({ since: 'soon' })).text).toContain('since takes a day, a month or a year, such as 2025-03-16')
    expect((await ask({ until: '3 days ago', since: '2025-03-16' })).text).toContain(' · 16 Mar 2025')
  })

  it('takes a question of 6,000 characters, of one word, of emoji, and of punctuation alone', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    for (const question of [
      'when will trump and putin talk '.repeat(193),
      'x'.repeat(6_000),
      '🐟'.repeat(3_000),
      '?!…',
      '**`<@1>',
    ]) {
      const reply = await (await ada.types('/ask', { question: question.slice(0, 6_000) })).reply()
      expect(reply.text).toContain('Question:')
    }
  })

  it('says how to fill an empty corpus', async () => {
    const { discord, logged } = await serveBot({ files: {} })
    const reply = await (
      await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'anything new' })
    ).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('The briefing is empty')
    expect(logged.some(({ msg }) => /There is no article in .*npm run refresh/.test(String(msg)))).toBe(true)
  })
})

describe('an article that tries to act', () => {
  const NASTY = [
    '# Heading **bold** __under__ ~~struck~~ ||spoiler|| `code` ```block``` [bank](https://evil.example)',
    '<@1234567890123456789> <@&1234567890123456789> <#1234567890123456789> @everyone @here <t:0:R> <:x:123456789012345678> :smile:',
    'right-to-left \u202Ereversed\u202C zero\u200Bwidth soft\u00ADhyphen bell\u0007 escape\u001B[31m https://evil.example/path_with_underscores',
    '- list\n1. one\n> quote\n-# subtext about zanzibar treaties',
  ].join(' zanzibar treaties ')
  const INVISIBLE = '\u202E\u202C\u200B\u00AD\u0007\u001B'
  const SHOWN = [...NASTY]
    .filter((character) => !INVISIBLE.includes(character))
    .join('')
    .replace(/\s+/g, ' ')

  it('shows every character as written, pings nobody and links nowhere', async () => {
    const { discord } = await serveBot({
      files: { 'a.txt': `---\ntitle: "<@1234567890123456789> *T_ https://x.example"\n---\n${NASTY}` },
    })
    const reply = await (
      await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'zanzibar treaties <@1>' })
    ).reply()
    expect(reply.pings).toEqual({ everyone: false, users: [], roles: [] })
    const nodes = parse(reply.embeds[0]?.description ?? '', 'extended') as readonly Node[]
    expect([...kinds(nodes)].sort()).toEqual(['blockQuote', 'strong', 'text'])
    expect(plain(nodes).replace(/\s+/g, ' ')).toContain(SHOWN.slice(0, 200))
    expect(plain(parse(reply.embeds[0]?.title ?? '', 'extended') as readonly Node[])).toBe(
      '<@1234567890123456789> *T_ https://x.example',
    )
  })
})

interface Node {
  readonly type: string
  readonly content?: string | readonly Node[]
}

const kinds = (nodes: readonly Node[]): Set<string> =>
  new Set(nodes.flatMap((node) => [node.type, ...(Array.isArray(node.content) ? kinds(node.content) : [])]))

const plain = (nodes: readonly Node[]): string =>
  nodes
    .map(({ type, content }) => {
      if (type === 'br') return '\n'
      return typeof content === 'string' ? content : plain(content ?? [])
    })
    .join('')
