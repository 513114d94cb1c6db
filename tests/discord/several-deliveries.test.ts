/** Watches and digests with several briefings: each tells of its own, where it is for, and survives what ends its thread. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { BriefingSettings } from '../../src/briefings/briefing-settings.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { ManualClock, type Participant, type ShownMessage } from '../discord-double/index.ts'
import { startedThreads } from '../setup/start-transpiled-worker.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when does the night ferry to Harrow sail'
const OLD = 'The harbour board met on Monday. It spoke about the mole and the price of fish in the market hall.\n'
const news = (hour: string) =>
  `The night ferry to Harrow sails at ${hour} in the evening from Friday on, the harbour master said on Tuesday.\n`
const article = (outlet: string, text: string) =>
  `---\ntitle: Ferry\noutlet: ${outlet}\npublished: 2026-10-24\nurl: https://example.org/ferry\n---\n\n${text}`
const LOOK_MS = 10_000
const HOUR_MS = 3_600_000
const GUILDS = [{ name: 'Newsroom', channels: ['general', 'staff', 'wire'] }, { name: 'Classroom' }]

/** Newsroom has the private briefing Desk, everyone else has City. */
async function served(options: ServedBotOptions = {}) {
  const folders = { desk: corpusFolder({ 'old.md': OLD }), city: corpusFolder({ 'old.md': OLD }) }
  const desk = (server: string): BriefingSettings => ({
    ...{ name: 'Desk', folder: folders.desk, servers: [server], channels: [], moderators: [], private: true },
  })
  const city: BriefingSettings = {
    ...{ name: 'City', folder: folders.city, servers: [], channels: [], moderators: [], private: false },
  }
  const clock = new ManualClock(Date.parse('2026-10-24T05:00:00Z'))
  const bot = await serveBot({
    double: { guilds: GUILDS, clock },
    several: (discord) => [desk(discord.guild('Newsroom').id), city],
    moderated: 'Newsroom',
    ...options,
  })
  const newsroom = bot.discord.guild('Newsroom')
  const looks = () => bot.logged.filter(({ msg }) => msg === 'looked for news').length
  const look = async () => {
    const before = looks()
    clock.advance(LOOK_MS)
    await eventually(() => expect(looks()).toBeGreaterThan(before))
  }
  const writes = (briefing: 'desk' | 'city', hour: string) =>
    writeFileSync(path.join(folders[briefing], `${hour}.md`), article(`${briefing} Post`, news(hour)))
  return Object.assign(bot, {
    newsroom,
    ada: newsroom.member('Ada'),
    mona: newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] }),
    inbox: bot.discord.user('Ada').directMessage(),
    look,
    writes,
    brings: async (briefing: 'desk' | 'city', hour: string) => {
      writes(briefing, hour)
      await bot.bot.readCorpus()
      await look()
    },
    /** From now on the Desk is for another server. */
    moves: () => bot.restart({}, [desk(bot.discord.guild('Classroom').id), city]),
  })
}

const told = (place: Participant): readonly ShownMessage[] =>
  place.channelMessages.filter(({ text }) => text.includes('New on your watch'))
const watch = async (member: Participant, more: object = {}) =>
  (await member.types('/watch add', { question: QUESTION, ...more })).reply()

describe('a watch on one of several briefings', () => {
  it('tells of that one alone, and its button stops it, in direct messages too', async () => {
    const { ada, inbox, brings } = await served()
    await watch(ada)
    await brings('city', 'ten')
    expect(told(inbox)).toEqual([])
    await brings('desk', 'eleven')
    const [message] = told(inbox)
    if (!message) throw new Error('nothing was told')
    expect(message.text).toContain('at eleven in the evening')
    const stopped = await (await inbox.presses(message, 'Stop watching')).reply()
    expect(stopped.text).toContain('No longer watched')
    await brings('desk', 'nine')
    expect(told(inbox)).toHaveLength(1)
  })

  it('is paused if its briefing is not for the server any more: neither members nor channels are told', async () => {
    const { ada, mona, inbox, newsroom, brings, moves } = await served()
    await watch(ada)
    await watch(mona, { channel: newsroom.channel('wire') })
    await moves()
    await brings('desk', 'eleven')
    expect([...told(inbox), ...told(ada.in(newsroom.channel('wire')))]).toEqual([])
  })

  it('on a briefing of a single channel is told to members who set it up there, and to no other channel', async () => {
    const folder = corpusFolder({ 'old.md': OLD })
    const bot = await served({
      several: (discord) => [
        {
          ...{ name: 'Staff', folder, servers: [], moderators: [], private: true },
          channels: [discord.guild('Newsroom').channel('staff').id],
        },
      ],
    })
    const { newsroom, inbox } = bot
    const staff = newsroom.channel('staff')
    await watch(bot.ada.in(staff))
    await watch(bot.mona.in(staff), { channel: staff })
    const elsewhere = await watch(bot.mona.in(staff), { channel: newsroom.channel('general') })
    expect(elsewhere.text).toContain('This briefing is not for that channel')
    writeFileSync(path.join(folder, 'eleven.md'), article('Post', news('eleven')))
    await bot.bot.readCorpus()
    await bot.look()
    expect(told(inbox)).toHaveLength(1)
    expect(told(bot.ada.in(staff))).toHaveLength(1)
    expect(told(bot.ada.in(newsroom.channel('general')))).toEqual([])
  })
})

describe.runIf(TEST_ALL)('briefings that share a thread', () => {
  it('keep their watches when it dies, and tell once', async () => {
    const { ada, inbox, brings, look } = await served({ threads: true })
    await watch(ada)
    await startedThreads.at(-1)?.terminate()
    await eventually(async () => {
      const reply = await (await ada.types('/sources')).reply()
      expect(reply.text).toContain('1 article')
    })
    await brings('desk', 'eleven')
    await look()
    await look()
    expect(told(inbox)).toHaveLength(1)
  })
})

describe('a digest of one of several briefings', () => {
  it('posts what is new in that one, and nothing once the briefing is not for the server', async () => {
    const { mona, newsroom, look, writes, clock, moves } = await served()
    const wire = newsroom.channel('wire')
    const posted = () => mona.in(wire).channelMessages.filter(({ text }) => text.includes('New in the briefing'))
    const brings = async (hour: string) => {
      clock.advance(1_000)
      writes('desk', hour)
      await (await mona.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
    }
    await (await mona.types('/digest', { channel: wire, at: '8:00', zone: 'Europe/Berlin' })).reply()
    writes('city', 'ten')
    await brings('eleven')
    clock.advance(2 * HOUR_MS)
    await look()
    expect(posted()).toHaveLength(1)
    expect(posted()[0]?.text).toContain('desk Post')
    expect(posted()[0]?.text).not.toContain('city Post')
    await brings('nine')
    await moves()
    clock.advance(25 * HOUR_MS)
    await look()
    await look()
    expect(posted()).toHaveLength(1)
  })
})
