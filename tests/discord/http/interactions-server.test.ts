/** The bot without a gateway: what it takes over HTTP, and how it leaves. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../../builders/corpus-folder.ts'
import { eventually } from '../../builders/eventually.ts'
import { noAnswer, startDiscordDouble } from '../../discord-double/index.ts'
import { ONE_ARTICLE, originAfter, startBotProcess } from '../bot-process.ts'
import { registerAt, type ServedBot, serveBot } from '../served-bot.ts'

const served = () => serveBot({ files: ONE_ARTICLE, over: 'http', environment: { HEALTH_PORT: '0' } })
const originOf = ({ logged }: Pick<ServedBot, 'logged'>) =>
  String(logged.find(({ msg }) => msg === 'interactions are served')?.origin)
const QUESTION = { question: 'was there a ceasefire on Sunday' }

describe('a bot that takes interactions over HTTP', () => {
  it('never connects to the gateway, and is healthy', async () => {
    const bot = await served()
    const ada = bot.discord.guild('Newsroom').member('Ada')
    expect((await (await ada.types('/ask', QUESTION)).reply()).text).toContain('ceasefire')
    expect(bot.discord.gateway.events).toEqual([])
    const health = bot.logged.find(({ msg }) => msg === 'health and metrics are served')?.origin
    const response = await fetch(`${health}/healthz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ ready: true, gateway: 'not used', articles: 1 })
    await eventually(async () =>
      expect(await (await fetch(`${health}/metrics`)).text()).toContain(
        'command="ask",kind="command",outcome="answer"',
      ),
    )
  })

  it('completes what is typed, answers in public, turns the page, and keeps what is private', async () => {
    const { discord } = await serveBot({ over: 'http' })
    const ada = discord.guild('Newsroom').member('Ada')
    const question = 'when will trump and putin talk'
    const [outlet] = await ada.completes('/ask', { question, outlet: 'mor' }, 'outlet')
    expect(outlet?.value).toBe('Morning Desk')
    const answer = await (await ada.types('/ask', { question })).reply()
    expect(answer.ephemeral).toBe(false)
    expect(answer.embeds[0]?.description).toContain('I expect Trump and Putin to speak this week.')
    const next = await (await ada.presses(answer, 'Next')).update()
    expect(next.embeds[0]?.footer?.text).toBe('Another match · 2 of 10')
    expect((await (await ada.types('/ask', { question, private: true })).reply()).ephemeral).toBe(true)
  })

  it('answers a moderator by the roles and permissions that the interaction names', async () => {
    const bot = await serveBot({ files: ONE_ARTICLE, over: 'http', moderated: 'Newsroom' })
    const newsroom = bot.discord.guild('Newsroom')
    newsroom.overrideCommand('/corpus', 'everyone', true)
    const refused = await (await newsroom.member('Ada').types('/corpus status')).reply()
    expect(refused.text).toContain('for moderators only')
  })

  it.each([
    ['another path', '/other', { method: 'POST' }, 404],
    ['another method', '/interactions', { method: 'GET' }, 405],
    ['no signature', '/interactions', { method: 'POST', body: '{"type":1}' }, 401],
    ['a signature of nobody', '/interactions', { method: 'POST', body: '{"type":1}', headers: nobody() }, 401],
    ['a body that is too long', '/interactions', { method: 'POST', body: 'x'.repeat(1_000_001) }, 413],
  ])('refuses %s', async (_, path, init, status) => {
    const bot = await served()
    expect((await fetch(`${originOf(bot)}${path}`, init)).status).toBe(status)
    const ada = bot.discord.guild('Newsroom').member('Ada')
    expect((await (await ada.types('/ask', QUESTION)).reply()).text).toContain('ceasefire')
  })

  it('goes on after a request that breaks off', async () => {
    const bot = await served()
    const { port } = new URL(originOf(bot))
    const socket = connect(Number(port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write('POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"type"')
    socket.resetAndDestroy()
    const ada = bot.discord.guild('Newsroom').member('Ada')
    expect((await (await ada.types('/ask', QUESTION)).reply()).text).toContain('ceasefire')
    expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('lets running replies end when it leaves, and tells those who ask meanwhile', async () => {
    const bot = await served()
    const ada = bot.discord.guild('Newsroom').member('Ada')
    bot.discord.failNext({ method: 'POST', path: /callback/ }, noAnswer({ forMs: 300 }))
    const running = await ada.types('/ask', QUESTION)
    await eventually(() => expect(bot.discord.requests.some(({ path }) => path.includes('callback'))).toBe(true))
    const stopped = bot.bot.stop()
    expect((await running.reply()).text).toContain('ceasefire')
    await stopped
    await expect(fetch(`${originOf(bot)}/interactions`)).rejects.toThrow()
  })
})

function nobody(): Record<string, string> {
  return { 'x-signature-ed25519': '0'.repeat(128), 'x-signature-timestamp': String(Math.floor(Date.now() / 1_000)) }
}

describe('the process', () => {
  it('says on its health page that it leaves, answers until a balancer has noticed, and ends with status 0', async () => {
    const discord = await startDiscordDouble()
    await registerAt(discord)
    const bot = startBotProcess(discord, {
      CORPUS_DIR: corpusFolder(ONE_ARTICLE),
      MEANING: 'off',
      INTERACTIONS_PORT: '0',
      DISCORD_PUBLIC_KEY: discord.endpoint.publicKey,
      HEALTH_PORT: '0',
    })
    const health = await originAfter(bot, 'health and metrics are served')
    await discord.endpoint.use(`${await originAfter(bot, 'interactions are served')}/interactions`)
    expect((await fetch(`${health}/healthz`)).status).toBe(200)
    bot.child.kill('SIGTERM')
    await eventually(() => expect(bot.output()).toContain('"leaving"'))
    const leaving = await fetch(`${health}/healthz`)
    expect(leaving.status).toBe(503)
    expect(await leaving.json()).toMatchObject({ ready: false, gateway: 'leaving' })
    expect(await bot.ended()).toBe(0)
    await discord.close()
  })

  it('ends with status 1 and one message if the port is taken, or the key is missing', async () => {
    const discord = await startDiscordDouble()
    const taken = new URL(discord.apiUrl).port
    const started = [
      { INTERACTIONS_PORT: taken, DISCORD_PUBLIC_KEY: discord.endpoint.publicKey },
      { INTERACTIONS_PORT: '0' },
    ].map((more) => startBotProcess(discord, { CORPUS_DIR: corpusFolder(ONE_ARTICLE), MEANING: 'off', ...more }))
    expect(await Promise.all(started.map((bot) => bot.ended()))).toEqual([1, 1])
    expect(started[0]?.output()).toContain(`INTERACTIONS_PORT ${taken} cannot be opened`)
    expect(started[1]?.output()).toContain('DISCORD_PUBLIC_KEY must be set too')
    await discord.close()
  })
})
