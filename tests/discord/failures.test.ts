import { once } from 'node:events'
import { Events } from 'discord.js'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { type Command, defineCommand } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { startBot } from '../../src/discord/start-bot.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { ManualClock, rateLimited, startDiscordDouble } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { ONE_ARTICLE, startBotProcess } from './bot-process.ts'
import { registerAt, serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
/** More than any test takes. */
const HOUR_MS = 3_600_000
const broken: Command = defineCommand({
  name: 'broken',
  description: 'Fails',
  options: {},
  run: () => {
    throw new TypeError('the secret is mellon')
  },
})

describe('a failure inside a command', () => {
  it('is a plain apology with an id that the log has too', async () => {
    const { discord, logged } = await serveBot({ commands: [...commands, broken] })
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/broken')).reply()
    expect(reply.ephemeral).toBe(true)
    const id = /in my log as ([0-9a-f]{8})/.exec(reply.text)?.[1]
    expect(reply.text).not.toContain('mellon')
    const line = logged.find((entry) => entry.id === id)
    expect(line).toMatchObject({ command: 'broken', outcome: 'error', err: { message: 'the secret is mellon' } })
  })

  it('that takes longer than Discord waits is one clear message in time', async () => {
    const endless = defineCommand({
      name: 'endless',
      description: 'Never ends',
      options: {},
      run: () => new Promise<never>(() => undefined),
    })
    const { discord } = await serveBot({ commands: [...commands, endless], hurried: true })
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/endless')).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('This takes longer than Discord lets me answer')
  })

  it('never brings the words of a question into the log', async () => {
    const { discord, logged } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    await (await ada.types('/ask', { question: 'xylophone marmalade' })).reply()
    await (await ada.types('/ask', { question: 'xylophone marmalade', since: 'marmalade' })).reply()
    expect(logged.length).toBeGreaterThan(2)
    expect(JSON.stringify(logged)).not.toMatch(/xylophone|marmalade/)
    expect(JSON.stringify(logged)).not.toContain(discord.token)
    expect(logged).toContainEqual(expect.objectContaining({ command: 'ask', outcome: 'no-answer' }))
  })
})

describe('Discord in trouble', () => {
  it('a press that was sent while the gateway was away is answered after the session resumes', async () => {
    const { discord, bot } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    const resumed = once(bot.client, Events.ShardResume)
    discord.gateway.drop(4000)
    const press = await ada.presses(reply, 'Next')
    expect((await press.update()).embeds[0]?.footer?.text).toBe('Another match · 2 of 10')
    await resumed
    expect(discord.gateway.identifyCount).toBe(1)
  })

  it('a requested reconnect loses no press', async () => {
    const { discord } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    discord.gateway.requestReconnect()
    const press = await ada.presses(reply, 'Next')
    expect((await press.update()).embeds[0]?.footer?.text).toBe('Another match · 2 of 10')
  })

  it('a second bot on the same token ends the session of the first, which comes back with a new one', async () => {
    const { discord, bot } = await serveBot()
    discord.gateway.keepNewestSessionOnly()
    const again = once(bot.client, Events.ShardReady)
    const second = await startBot({
      config: parseConfig({ CORPUS_DIR: 'corpus', MEANING: 'off', DISCORD_API_URL: discord.apiUrl }),
      token: discord.token,
      log: pino({ level: 'silent' }),
      now: Date.now,
      commands,
      onInvalidated: () => undefined,
    })
    await second.stop()
    await again
    await eventually(() => expect(discord.gateway.connectedSessions).toHaveLength(1))
    // Until the second bot stops, each may end the session of the other.
    expect(discord.gateway.identifyCount).toBeGreaterThanOrEqual(3)
    const ask = await discord.guild('Newsroom').member('Ada').types('/ask', { question: QUESTION })
    expect((await ask.reply()).text).toContain('Trump')
  })
})

describe('the process', () => {
  it('finishes a running reply after SIGTERM, then ends with status 0', async () => {
    // Ahead of the machine's clock, so that no interaction looks old to the bot, however slow the machine is.
    const discord = await startDiscordDouble({ clock: new ManualClock(Date.now() + HOUR_MS) })
    await registerAt(discord)
    const bot = startBotProcess(discord)
    await discord.gateway.ready()
    const newsroom = discord.guild('Newsroom')
    // The first question loads what questions need: on a slow machine this takes so long that it is turned away.
    let readers = 0
    await eventually(async () => {
      const first = await newsroom.member(`Reader ${++readers}`).types('/ask', { question: QUESTION })
      expect((await first.reply()).text).toContain('Trump')
    })
    discord.failNext({ method: 'POST', path: /callback/ }, rateLimited({ retryAfterMs: 500, scope: 'user' }))
    const ask = await newsroom.member('Ada').types('/ask', { question: QUESTION })
    await discord.request(({ path, status }) => path.includes('callback') && status === 429)
    bot.child.kill('SIGTERM')
    expect((await ask.reply()).text).toContain('Trump')
    expect(await bot.ended()).toBe(0)
    expect(bot.output()).toContain('leaving')
    await discord.close()
  })

  it('ends with status 0 if it is told to leave while it waits for Discord', async () => {
    const discord = await startDiscordDouble({ sessionStartLimit: { remaining: 0 } })
    const bot = startBotProcess(discord, { CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
    await discord.request(({ path, status }) => path === '/gateway/bot' && status === 200)
    bot.child.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    expect(discord.gateway.events).toEqual([])
    await discord.close()
  })

  it.each(TEST_ALL ? [[4004], [4014]] : [[4014]])(
    'ends with status 3 if Discord ends the session for good (close code %i)',
    async (code) => {
      const discord = await startDiscordDouble()
      const bot = startBotProcess(discord, { CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
      await discord.gateway.ready()
      discord.gateway.drop(code)
      expect(await bot.ended()).toBe(3)
      expect(bot.output()).toContain('Discord has ended the session for good')
      await discord.close()
    },
  )

  it('tells members who ask while it is leaving', async () => {
    const { discord, bot } = await serveBot()
    const ada = discord.guild('Newsroom').member('Ada')
    discord.failNext({ method: 'POST', path: /callback/ }, rateLimited({ retryAfterMs: 500, scope: 'user' }))
    const running = await ada.types('/ask', { question: QUESTION })
    await discord.request(({ path, status }) => path.includes('callback') && status === 429)
    const stopped = bot.stop()
    const late = await ada.types('/ask', { question: QUESTION })
    expect((await late.reply()).text).toContain('I am restarting')
    expect((await running.reply()).text).toContain('Trump')
    await stopped
  })
})
