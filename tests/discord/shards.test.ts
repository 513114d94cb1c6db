/** Three shards, each a real process, against the double. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { type DiscordDouble, type DoubleOptions, startDiscordDouble } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { type BotProcess, ONE_ARTICLE, startBotProcess } from './bot-process.ts'
import { registerAt } from './served-bot.ts'

const GUILDS = ['First', 'Second', 'Third']
const FERRIES = 'The ferry to the outer islands stops at noon, the harbour master said on Sunday.'

async function sharded(environment: Readonly<Record<string, string>> = {}, options: DoubleOptions = {}) {
  const discord = await startDiscordDouble({ guilds: GUILDS.map((name) => ({ name })), ...options })
  onTestFinished(() => discord.close())
  await registerAt(discord, [discord.guild('Second').id])
  const corpus = corpusFolder({ 'a.md': 'The envoy spoke of a ceasefire on Sunday evening.' })
  const bot = startBotProcess(discord, {
    SHARDS: '3',
    HEALTH_PORT: '0',
    CORPUS_DIR: corpus,
    MODERATOR_GUILD_IDS: discord.guild('Second').id,
    ...environment,
  })
  return { discord, bot, corpus }
}

const numbersOf = ({ gateway }: DiscordDouble) => gateway.connectedSessions.map(({ shard }) => shard.join('/')).sort()

/** Asks again as long as the bot, on a busy machine, says that it did not get to it. */
async function asked(discord: DiscordDouble, guild: string, question: string): Promise<string> {
  const ada = discord.guild(guild).member('Ada')
  let text: string
  do {
    text = (await (await ada.types('/ask', { question, private: true })).reply()).text
  } while (text.endsWith('Ask again in a moment.'))
  return text
}

const originOf = (bot: BotProcess) => /"origin":"([^"]+)"/.exec(bot.output())?.[1]

const shardProcesses = (bot: BotProcess): readonly number[] => [
  ...new Set([...bot.output().matchAll(/"pid":(\d+),"hostname":"[^"]*","shard":/g)].map(([, pid]) => Number(pid))),
]

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

describe('three shards', () => {
  it('serve their servers, take over a refresh of any, are watched as one, come back from the dead, and leave together', async () => {
    const { discord, bot, corpus } = await sharded()
    await discord.gateway.ready(3)
    expect(numbersOf(discord)).toEqual(['0/3', '1/3', '2/3'])
    for (const guild of GUILDS)
      expect(await asked(discord, guild, 'did the envoy speak of a ceasefire on Sunday evening')).toContain('envoy')

    writeFileSync(path.join(corpus, 'b.md'), FERRIES)
    const mona = discord.guild('Second').member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    await (await mona.types('/corpus refresh', {})).reply(({ embeds }) => embeds.length > 0)
    for (const guild of GUILDS) {
      await eventually(async () =>
        expect(await asked(discord, guild, 'when does the ferry to the islands stop')).toContain('noon'),
      )
    }

    const health = await fetch(`${originOf(bot)}/healthz`)
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ ready: true, shards: GUILDS.map(() => ({ ready: true, articles: 2 })) })
    const metrics = await (await fetch(`${originOf(bot)}/metrics`)).text()
    expect(metrics).toContain('briefing_gateway_ready 3')
    expect(metrics).toContain('briefing_refreshes_total{result="complete"} 1')

    const [dead = 0] = shardProcesses(bot)
    process.kill(dead, 'SIGKILL')
    await eventually(() => expect(bot.output()).toContain('a shard has died: starting it again'))
    await eventually(() => expect(shardProcesses(bot)).toHaveLength(4))
    await discord.gateway.ready(3)
    for (const guild of GUILDS)
      expect(await asked(discord, guild, 'did the envoy speak of a ceasefire on Sunday evening')).toContain('envoy')

    bot.child.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    expect(shardProcesses(bot).filter(isAlive)).toEqual([])
  })

  it('are as many as Discord recommends with SHARDS=auto, and end with status 3 together if Discord ends the session of one for good', async () => {
    const discord = await startDiscordDouble({ guilds: GUILDS.map((name) => ({ name })) })
    onTestFinished(() => discord.close())
    discord.gateway.recommendedShards = 2
    const bot = startBotProcess(discord, { SHARDS: 'auto', CORPUS_DIR: corpusFolder(ONE_ARTICLE) })
    await discord.gateway.ready(2)
    expect(numbersOf(discord)).toEqual(['0/2', '1/2'])
    discord.gateway.drop(4004)
    expect(await bot.ended()).toBe(3)
    expect(shardProcesses(bot).filter(isAlive)).toEqual([])
  })

  it.skipIf(!TEST_ALL)(
    'that run here are those of SHARD_IDS; they wait for the budget of sessions that they need, and leave if their manager is killed',
    async () => {
      const { discord, bot } = await sharded(
        { SHARDS: '4', SHARD_IDS: '1-2' },
        { sessionStartLimit: { remaining: 1, reset_after: 500 } },
      )
      await eventually(() => expect(bot.output()).toContain('the budget of gateway sessions is spent'))
      expect(discord.gateway.connectedSessions).toEqual([])
      discord.gateway.sessionStartLimit.remaining = 1000
      await discord.gateway.ready(2)
      expect(numbersOf(discord)).toEqual(['1/4', '2/4'])
      expect(await (await fetch(`${originOf(bot)}/healthz`)).json()).toMatchObject({
        shards: [{ articles: 1 }, { articles: 1 }],
      })
      bot.child.kill('SIGKILL')
      await eventually(() => expect(discord.gateway.connectedSessions).toEqual([]))
      await eventually(() => expect(shardProcesses(bot).filter(isAlive)).toEqual([]))
    },
  )

  it('end with status 1 and one message if the configuration does not fit', async () => {
    const { bot } = await sharded({ SHARDS: '2', CORPUS_DIR: 'there-is-no-such-folder' })
    expect(await bot.ended()).toBe(1)
    expect(bot.output()).toContain('there-is-no-such-folder')
  })
})
