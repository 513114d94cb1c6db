import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { type Channel, ManualClock, type Participant, type ShownMessage, serverError } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const LOOK_MS = 10_000
const HOUR_MS = 3_600_000
const article = (title: string, outlet: string, text: string) =>
  `---\ntitle: ${title}\noutlet: ${outlet}\nurl: https://example.org/${title.toLowerCase().replaceAll(' ', '-')}\npublished: 2026-10-24\n---\n\n${text}\n`
const OLD = article('Board', 'Morning Desk', 'The harbour board met on Monday. “We met,” said Anna Berg, its chair.')
const REPORT =
  'The night ferry to Harrow sails at eleven in the evening from Friday on, the harbour master said on Tuesday.'
const FERRY = article(
  'Ferry sails',
  'Evening Desk',
  `${REPORT} “We are ready,” said Carl Dorn, the captain of the ferry.`,
)
const SAME =
  'From Friday on, the night ferry to Harrow sails at eleven in the evening, according to the harbour master.'
const COPY = article('Harrow ferry', 'Weekend Desk', SAME)
const CHANNEL_POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ }

async function digesting(startsAt: string) {
  const clock = new ManualClock(Date.parse(startsAt))
  const served = await serveBot({ files: { 'old.md': OLD }, moderated: 'Newsroom', double: { clock } })
  await served.bot.quotationsReady()
  const newsroom = served.discord.guild('Newsroom')
  const moderator = newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
  const wire = newsroom.channel('wire')
  const set = async (more: object = {}, by: Participant = moderator) =>
    (await by.types('/digest', { channel: wire, ...more })).reply()
  const add = async (name: string, text: string) => {
    clock.advance(1_000)
    writeFileSync(path.join(served.corpus, name), text)
    await (await moderator.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
  }
  const look = async () => {
    const count = () => served.logged.filter(({ msg }) => msg === 'looked for news').length
    const before = count()
    clock.advance(LOOK_MS)
    await eventually(() => expect(count()).toBeGreaterThan(before))
  }
  const pass = async (ms: number) => {
    clock.advance(ms - LOOK_MS)
    await look()
  }
  return { ...served, clock, newsroom, moderator, wire, set, add, look, pass, posted: () => postedIn(moderator, wire) }
}

const postedIn = (member: Participant, channel: Channel): readonly ShownMessage[] =>
  member.in(channel).channelMessages.filter(({ text }) => text.includes('New in the briefing'))

describe('a digest', () => {
  it('posts what is new at its time: articles with links, what several outlets report, and who is newly quoted', async () => {
    const { set, add, pass, posted } = await digesting('2026-10-24T05:00:00Z')
    const reply = await set({ at: '8:00', zone: 'Europe/Berlin' })
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('(Europe/Berlin), every day')
    expect(reply.text).toContain(`<t:${Date.parse('2026-10-24T06:00:00Z') / 1_000}:f>`)
    await add('ferry.md', FERRY)
    await add('copy.md', COPY)
    expect(posted()).toEqual([])
    await pass(HOUR_MS)
    const [digest] = posted()
    expect(digest?.text).toContain('New in the briefing: 2 articles')
    expect(digest?.text).toContain('Evening Desk: [Ferry sails](https://example.org/ferry-sails)')
    expect(digest?.text).toContain('2 outlets report this')
    expect([REPORT, SAME].some((report) => digest?.text.includes(report))).toBe(true)
    expect(digest?.text).toContain('Carl Dorn')
    expect(digest?.text).not.toContain('Anna Berg')
    expect(digest?.pings).toEqual({ everyone: false, users: [], roles: [] })
    expect(digest?.buttons.map(({ label }) => label)).toEqual(['Stop this digest'])
  })

  it('is at eight by the clocks on the day they go back, and posts nothing if nothing is new', async () => {
    const { set, add, pass, posted } = await digesting('2026-10-24T05:00:00Z')
    await set({ at: '8:00', zone: 'Europe/Berlin' })
    await pass(2 * HOUR_MS)
    expect(posted()).toEqual([])
    await add('ferry.md', FERRY)
    await pass(23 * HOUR_MS)
    expect(posted()).toEqual([])
    await pass(HOUR_MS)
    expect(posted()).toHaveLength(1)
  })

  it('catches up once on times that were missed, also after a restart', async () => {
    const { set, add, clock, look, posted, restart } = await digesting('2026-11-02T05:00:00Z')
    await set({ at: '08:00', days: 'Mon-Fri' })
    await add('ferry.md', FERRY)
    await restart()
    clock.advance(5 * 24 * HOUR_MS)
    await look()
    await look()
    expect(posted()).toHaveLength(1)
    await add('copy.md', COPY)
    clock.advance(24 * HOUR_MS)
    await look()
    expect(posted()).toHaveLength(1)
    clock.advance(28 * HOUR_MS)
    await look()
    expect(posted().map(({ text }) => /\d+ articles?/.exec(text)?.[0])).toEqual(['1 article', '1 article'])
  })

  it('waits for a Discord that cannot be reached, and is posted once', async () => {
    const { discord, set, add, pass, look, posted } = await digesting('2026-11-02T05:00:00Z')
    await set({ at: '06:00' })
    await add('ferry.md', FERRY)
    discord.failNext({ ...CHANNEL_POST, times: 20 }, serverError(503))
    await pass(HOUR_MS)
    expect(posted()).toEqual([])
    discord.clearFaults()
    await look()
    await look()
    expect(posted()).toHaveLength(1)
  })

  it('is for moderators, is stopped by them alone, and says what it does not understand', async () => {
    const { newsroom, set, add, pass, posted, moderator, wire } = await digesting('2026-11-02T05:00:00Z')
    expect((await set({ at: 'noon' })).text).toContain('is no time of day')
    expect((await set({ zone: 'Mars' })).text).toContain('is no time zone')
    expect((await moderator.completes('/digest', { channel: wire, zone: 'berl' }, 'zone'))[0]?.value).toBe(
      'Europe/Berlin',
    )
    await set({ at: '06:00' })
    await add('ferry.md', FERRY)
    await pass(HOUR_MS)
    const [digest] = posted()
    if (!digest) throw new Error('nothing was posted')
    const refusal = await (await newsroom.member('Ada').in(wire).presses(digest, 'Stop this digest')).reply()
    expect(refusal.text).toMatch(/is for moderators only/)
    expect((await (await moderator.in(wire).presses(digest, 'Stop this digest')).reply()).text).toContain(
      'Digest stopped',
    )
    expect((await set({ days: 'none' })).text).toContain('This channel has no digest')
    await add('copy.md', COPY)
    await pass(24 * HOUR_MS)
    expect(posted()).toHaveLength(1)
  })
})
