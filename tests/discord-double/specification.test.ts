/** The judge of bodies itself: Discord's specification, as far as it is kept here. */
import { describe, expect, it } from 'vitest'
import { registerAt, serveBot } from '../discord/served-bot.ts'
import { checkBody, isUri } from './specification/check-body.ts'

const CALLBACK = '/interactions/1/token/callback'
const reply = (data: object) => checkBody('POST', CALLBACK, { type: 4, data }).errors
const button = (more: object) => ({ components: [{ type: 1, components: [{ type: 2, style: 2, ...more }] }] })

describe('Discord’s specification', () => {
  it('takes what Discord takes, and refuses what it refuses', () => {
    expect(reply({ content: 'hello', ...button({ label: 'Next', custom_id: 'x' }) })).toEqual([])
    expect(reply({ content: 'x'.repeat(2_001) })).not.toEqual([])
    expect(reply(button({ style: 5, label: 'Open', url: 'https://example.org/Київ' }))).not.toEqual([])
    expect(reply(button({ label: 'x'.repeat(81), custom_id: 'x' }))).not.toEqual([])
    expect(reply({ embeds: [{ title: 'x'.repeat(257) }] })).not.toEqual([])
    expect(checkBody('PATCH', '/webhooks/1/token/messages/%40original', { embeds: 'none' }).errors).not.toEqual([])
    expect(checkBody('POST', '/guilds/1/bans', {})).toEqual({ isCovered: false, errors: [] })
  })

  it('knows which links are URIs', () => {
    expect(['https://example.org/a%20b', 'attachment://chart.png'].filter((link) => !isUri(link))).toEqual([])
    const links = [
      'https://example.org/Київ',
      'https://例え.jp/x',
      'https://example.org/a|b',
      'https://example.org/%zz',
    ]
    expect(links.filter(isUri)).toEqual([])
  })

  it('is kept by what the double answers', async () => {
    const { discord } = await serveBot({ moderated: 'Newsroom' })
    await registerAt(discord, [discord.guild('Newsroom').id])
    const ada = discord.guild('Newsroom').member('Ada', { permissions: [0x20n] })
    await (await ada.types('/help')).reply()
    await (await ada.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
    const judged = discord.requests.map(({ method, path, answer }) => checkBody(method, path, answer, 'answer'))
    expect(judged.filter(({ isCovered }) => isCovered).length).toBeGreaterThan(5)
    expect(judged.flatMap(({ errors }) => errors)).toEqual([])
  })
})
