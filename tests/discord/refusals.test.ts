/** What Discord refuses: a link, a word, a message that is gone. The reader hears what happened, and the answer stays. */
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { refused } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will the dock workers of Varnhem strike'
const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const article = (url: string) =>
  `---\ntitle: A strike\noutlet: Morning Desk\nurl: ${JSON.stringify(url)}\n---\n${STRIKE}\n`
const CALLBACK = { method: 'POST', path: /callback/ }
const invalid = (errors: object) => refused(400, 50_035, { data: errors } as Parameters<typeof refused>[2])
const FIELD = { _errors: [{ code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }] }

async function served(options: Parameters<typeof serveBot>[0] = {}) {
  const bot = await serveBot({ files: { 'a.md': article('https://example.org/strike') }, ...options })
  return { ...bot, ada: bot.discord.guild('Newsroom').member('Ada') }
}

describe('a link of an article', () => {
  it.each([
    'https://uk.example.org/wiki/Київ',
    'https://例え.jp/x',
    'https://example.org/a"b|c{d}',
    'https://example.org/100%/x%zz',
    'https://under_score.example.org/a',
    'https://example.org/[1]?q=a|b#c#d',
    `https://example.org/${'я'.repeat(300)}`,
  ])('is one that Discord takes, or costs only itself: %s', async (url) => {
    const { ada, logged } = await served({ files: { 'a.md': article(url) } })
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(reply.ephemeral).toBe(false)
    expect(reply.text).toContain('Dock workers in Varnhem')
    expect(reply.embeds[0]?.url === undefined).toBe(url.length > 300)
    for (const command of ['/sources', '/briefing']) {
      expect((await (await ada.types(command)).reply()).text).not.toContain('Something went wrong')
    }
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('that Discord refuses all the same is left out, and the answer comes', async () => {
    const { ada, discord } = await served()
    discord.failNext(CALLBACK, invalid({ embeds: { 0: { url: FIELD } } }))
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(reply.embeds[0]?.url).toBeUndefined()
    expect(reply.embeds[0]?.title).toBe('A strike')
    expect(reply.buttons.map(({ label }) => label)).toContain('Source')
  })
})

describe('a component that Discord refuses', () => {
  it('is left out, and the others stay', async () => {
    const { ada, discord } = await served()
    discord.failNext(CALLBACK, invalid({ components: { 0: { components: { 0: { custom_id: FIELD } } } } }))
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(reply.text).toContain('Dock workers in Varnhem')
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Follow up', 'Delete'])
  })

  it('costs all of them if Discord does not say which, in a press too', async () => {
    const { ada, discord } = await served()
    const whole = await (await ada.types('/ask', { question: QUESTION })).reply()
    const card = await ada.presses(whole, 'Source')
    const shown = await card.reply()
    discord.failNext({ ...CALLBACK, times: 2 }, invalid({ components: FIELD }))
    const details = await (await ada.presses(shown, 'Details')).update()
    expect(details.components).toEqual([])
    expect(details.text).toContain('Dock workers in Varnhem')
  })

  it('leaves an apology if even the words are refused', async () => {
    const { ada, discord, logged } = await served()
    discord.failNext({ ...CALLBACK, times: 3 }, invalid({ content: FIELD }))
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(reply.text).toContain('Something went wrong on my side')
    expect(logged.filter(({ level }) => Number(level) >= 50)).toHaveLength(1)
  })
})

describe('a message that is gone', () => {
  it('is told to the member who presses its button', async () => {
    const { ada, discord, logged } = await served()
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const card = await (await ada.presses(answer, 'Source')).reply()
    discord.failNext(CALLBACK, refused(404, 10_008))
    const notice = await (await ada.presses(card, 'Details')).reply()
    expect(notice.ephemeral).toBe(true)
    expect(notice.text).toContain('was deleted')
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('is no failure if it was to be deleted', async () => {
    const { ada, discord, logged } = await served()
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    discord.failNext({ method: 'DELETE', path: /messages/ }, refused(404, 10_008))
    await (await ada.presses(answer, 'Delete')).acknowledged()
    await eventually(() => expect(logged).toContainEqual(expect.objectContaining({ outcome: 'deleted' })))
  })
})

describe('AutoMod', () => {
  it('that blocks an answer is named to the reader, with what to do', async () => {
    const { ada, discord, logged } = await served()
    discord.failNext(CALLBACK, refused(400, 200_000))
    const notice = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(notice.ephemeral).toBe(true)
    expect(notice.text).toMatch(/AutoMod of this server blocked my answer.*ask a moderator/)
    expect(logged).toContainEqual(expect.objectContaining({ outcome: 'blocked by AutoMod', level: 40 }))
  })
})

describe('a deferred reply', () => {
  it.each([
    ['refused for its words', refused(400, 200_000), /AutoMod/],
    ['refused for its form', refused(400, 50_035), /Something went wrong/],
  ])('that is %s says so in its place', async (_, fault, words) => {
    const { discord } = await served({ moderated: 'Newsroom' })
    const mona = discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    discord.failNext({ method: 'PATCH', path: /webhooks/, times: words.source === 'AutoMod' ? 1 : 3 }, fault)
    const refresh = await mona.types('/corpus refresh')
    expect((await refresh.reply(({ text }) => text !== '')).text).toMatch(words)
  })

  it('never stays at “thinking”: if Discord takes no word, it is taken back', async () => {
    const { discord } = await served({ moderated: 'Newsroom' })
    const mona = discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    discord.failNext({ method: 'PATCH', path: /webhooks/, times: 20 }, refused(400, 200_000))
    const refresh = await mona.types('/corpus refresh')
    await refresh.replyDeleted()
    expect(mona.channelMessages.filter(({ loading }) => loading)).toEqual([])
  })
})

describe('an audit channel', () => {
  it.each([
    [50_013, /permissions of the channel itself; inviting the bot again does not lift that/],
    [50_001, /does not see the channel/],
    [10_003, /names no channel/],
    [200_000, /AutoMod/],
  ])('that Discord does not open (%i) is explained in the log', async (code, hint) => {
    const { discord, logged } = await served({
      moderated: 'Newsroom',
      environment: (double) => ({ AUDIT_CHANNEL_ID: double.guild('Newsroom').channelId }),
    })
    const mona = discord.guild('Newsroom').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    discord.failNext({ method: 'POST', path: /channels/ }, refused(403, code))
    await (await mona.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
    const isExplained = expect.objectContaining({ hint: expect.stringMatching(hint) as string })
    await eventually(() => expect(logged).toContainEqual(isExplained))
  })
})
