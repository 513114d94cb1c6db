/** Whatever cannot be answered in time is told in time, on this thread's own clock; what is urgent comes first. */
import { EventEmitter } from 'node:events'
import { type Client, Events, type Interaction, PermissionFlagsBits } from 'discord.js'
import fc from 'fast-check'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { type Command, defineCommand } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { createDiscordClock } from '../../src/discord/client/discord-clock.ts'
import { createDeadline } from '../../src/discord/interactions/deadline.ts'
import { serveInteractions } from '../../src/discord/interactions/serve-interactions.ts'
import type { Turn } from '../../src/serving/patience.ts'
import { ManualClock, type Participant } from '../discord-double/index.ts'
import { ONE_ARTICLE } from './bot-process.ts'
import { serveBot } from './served-bot.ts'

const ASKED_TOO_MUCH = 'I am asked more than I can answer just now, and did not get to this. Ask again in a moment.'

/** A bot that counts what its thread has to do, and members whose interactions are on their way for as long as is said. */
async function countingBot() {
  const clock = new ManualClock()
  let runs = 0
  const counted = commands.map((command): Command => {
    const { run, show, complete } = command
    return {
      ...command,
      run: (...use) => {
        runs++
        return run(...use)
      },
      ...(show && {
        show: (...use) => {
          runs++
          return show(...use)
        },
      }),
      ...(complete && {
        complete: (...use) => {
          runs++
          return complete(...use)
        },
      }),
    }
  })
  const served = await serveBot({
    files: ONE_ARTICLE,
    commands: counted,
    double: { clock },
    moderated: 'Newsroom',
  })
  const newsroom = served.discord.guild('Newsroom')
  return {
    ...served,
    ada: newsroom.member('Ada'),
    mona: newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] }),
    runs: () => runs,
    /** Time passes before the interaction is read from the socket. */
    async after<T>(lateMs: number, acting: Promise<T>): Promise<T> {
      const use = await acting
      clock.advance(lateMs)
      return use
    },
  }
}

const ask = (member: Participant) =>
  member.types('/ask', { question: 'was there a ceasefire on Sunday', private: true })

describe.each([1_250, 1_900, 2_900])('an interaction that arrives %i ms after it was made', (lateMs) => {
  it('is told at once, whatever it is, and costs nothing', async () => {
    const { ada, after, runs, logged } = await countingBot()
    const shown = await (await ask(ada)).reply()
    expect(shown.buttons.map(({ label }) => label)).toContain('Share')
    const before = runs()
    for (const acting of [() => ask(ada), () => ada.presses(shown, 'Share')]) {
      const use = await after(lateMs, acting())
      expect(await use.reply()).toMatchObject({ ephemeral: true, text: ASKED_TOO_MUCH })
    }
    const typing = ada.startsCompleting('/ask', { question: 'was', outlet: 'x' }, 'outlet')
    expect(await (await after(lateMs, typing)).choices()).toEqual([])
    expect(runs()).toBe(before)
    expect(logged.filter(({ outcome }) => outcome === 'turned away')).toHaveLength(3)
  })

  it('is deferred all the same if its work takes its time', async () => {
    const { mona, after } = await countingBot()
    const refresh = await after(lateMs, mona.types('/corpus refresh'))
    const report = await refresh.reply(({ embeds }) => embeds.length > 0)
    expect(report.text).toContain('0 added')
    expect(refresh.refusals).toEqual([])
  })
})

describe('an interaction that arrives half a second after it was made', () => {
  it('is answered', async () => {
    const { ada, after } = await countingBot()
    expect((await (await after(500, ask(ada))).reply()).text).toContain('ceasefire')
  })
})

describe('the deadline of an interaction', () => {
  it('leaves the response as long as the interaction took to arrive, and is within 2.5 s of its making', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 10_000 }), (onItsWay) => {
        const made = 1_000_000
        const left = createDeadline(made, () => made + onItsWay).leftMs()
        const arrived = made + Math.max(0, onItsWay)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(2_000)
        if (left > 0) expect(arrived + left + Math.max(0, onItsWay)).toBeLessThanOrEqual(made + 2_500)
      }),
    )
  })

  it('comes nearer as time passes', () => {
    let now = 0
    const deadline = createDeadline(0, () => now)
    expect(deadline.leftMs()).toBe(2_000)
    now = 1_500
    expect(deadline.leftMs()).toBe(500)
    now = 9_000
    expect(deadline.leftMs()).toBe(0)
  })
})

describe('the clock of Discord', () => {
  const answeringAt = (time: () => number) => async () =>
    new Response(null, { headers: { date: new Date(time()).toUTCString() } }) as never

  it.each([
    [0, 0],
    [900, 0],
    [-60_000, 0],
    [5_000, 4_000],
    [3_600_000, 3_599_000],
  ])('is known to within a second on a machine that is %i ms ahead', async (aheadMs, known) => {
    const discords = 1_700_000_000_000
    const clock = createDiscordClock(() => discords + aheadMs)
    await clock.watched(answeringAt(() => discords))('https://discord.test', {})
    expect(clock.now()).toBe(discords + aheadMs - known)
  })

  it('is not mistaken for another because a request takes long', async () => {
    let now = 1_700_000_000_000
    const clock = createDiscordClock(() => now)
    const slow = clock.watched(async () => {
      const answer = await answeringAt(() => now)()
      now += 30_000
      return answer
    })
    await slow('https://discord.test', {})
    expect(clock.now()).toBe(now)
  })

  it('is not asked of a response that does not say it', async () => {
    const clock = createDiscordClock(() => 5)
    await clock.watched(async () => new Response(null) as never)('https://discord.test', {})
    expect(clock.now()).toBe(5)
  })
})

describe('a completion that fails', () => {
  it('is answered with an empty list', async () => {
    const broken = defineCommand({
      name: 'broken',
      description: 'Completes',
      options: { place: { type: 'text', completes: true, required: true, description: 'A place' } },
      run: () => Promise.reject(new Error('nobody runs this')),
      complete() {
        throw new Error('broken')
      },
    })
    const { discord, logged } = await serveBot({ files: ONE_ARTICLE, commands: [...commands, broken] })
    const ada = discord.guild('Newsroom').member('Ada')
    expect(await ada.completes('/broken', { place: 'x' }, 'place')).toEqual([])
    expect(logged).toContainEqual(expect.objectContaining({ command: 'broken', outcome: 'error' }))
  })
})

describe('interactions that arrive together', () => {
  it('come by their turn, and those that have become late meanwhile are turned away', async () => {
    const client = new EventEmitter()
    const fates: string[] = []
    let now = 0
    const turns: Readonly<Record<string, Turn>> = { moderating: 'first', typing: 'last' }
    const nameOf = (interaction: Interaction) => interaction.id
    serveInteractions(client as unknown as Client, {
      handler: {
        async answer({ interaction }) {
          fates.push(`${nameOf(interaction)} answered`)
          now += 1_100
        },
        async turnAway({ interaction }) {
          fates.push(`${nameOf(interaction)} turned away`)
        },
      },
      turnOf: (interaction) => turns[nameOf(interaction)],
      now: () => now,
      log: pino({ level: 'silent' }),
    })
    for (const id of ['typing', 'asking', 'asking too', 'asking more', 'moderating'])
      client.emit(Events.InteractionCreate, { id, createdTimestamp: 0 })
    await expect.poll(() => fates).toHaveLength(5)
    expect(fates).toEqual([
      'moderating answered',
      'asking more answered',
      'typing turned away',
      'asking turned away',
      'asking too turned away',
    ])
  })
})
