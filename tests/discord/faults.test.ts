/** Every fault of Discord's that the double plays: each reader gets one answer or one clear message, and the bot goes on. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it, type TestContext } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { cutConnection, type Fault, ManualClock, noAnswer, rateLimited, serverError } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
/** The shipped articles that the question finds: each of many bots reads them all. */
const FILES = Object.fromEntries(
  [
    'morning-desk/2025-03-17-call-expected-this-week.md',
    'weekend-desk/2025-03-16-witkoff-reports-progress.md',
    'weekend-desk/2025-03-16-timeline.txt',
  ].map((name) => [name, readFileSync(path.join('corpus', name), 'utf8')]),
)
const CALLBACK = { method: 'POST', path: /callback/ }
const EDIT = { method: 'PATCH', path: /original/ }

const ALWAYS: readonly (readonly [string, Fault])[] = [
  ['a 429 for the bot', rateLimited({ scope: 'user' })],
  ['a 500', serverError(500)],
  ['a 504 though it took effect', serverError(504, { after: 'effect' })],
  ['a connection that is cut before the request took effect', cutConnection({ after: 'nothing' })],
  ['a connection that is cut before the reply', cutConnection({ after: 'effect' })],
  ['no answer', noAnswer()],
  ['no answer though it took effect', noAnswer({ after: 'effect' })],
]
const IN_ALL: readonly (readonly [string, Fault])[] = [
  ['a 429 for the resource', rateLimited({ scope: 'shared' })],
  ['a 429 for everything', rateLimited({ scope: 'global' })],
  ['a 429 from a proxy, without a scope', rateLimited({ scope: 'none' })],
  ['a 502', serverError(502)],
  ['a 503', serverError(503)],
  ['a connection that is cut in the middle of the reply', cutConnection({ after: 'half the reply' })],
]
const PASSING = TEST_ALL ? [...ALWAYS, ...IN_ALL] : ALWAYS

const members = async (options: ServedBotOptions = {}) => {
  const served = await serveBot({ files: FILES, ...options })
  return { ...served, ada: served.discord.guild('Newsroom').member('Ada') }
}

const moderated = async (options: ServedBotOptions = {}) => {
  const files = { 'a.md': 'The envoy spoke on Sunday.' }
  const served = await serveBot({ ...options, files, moderated: 'Newsroom' })
  const permissions = [PermissionFlagsBits.ManageGuild]
  return { ...served, mona: served.discord.guild('Newsroom').member('Mona', { permissions }) }
}

const sideBySide = ({ onTestFinished }: TestContext): ServedBotOptions => ({ onFinished: onTestFinished })

const logLine = (logged: ServedBot['logged'], outcome: string) =>
  eventually(() => {
    const line = logged.find((entry) => entry.outcome === outcome)
    expect(line, JSON.stringify(logged)).toBeDefined()
    return line
  })

const faultLines = (logged: ServedBot['logged']) => logged.filter(({ level }) => Number(level) >= 50)

describe.concurrent.each(PASSING)('%s', (_, fault) => {
  it('leaves a question with one answer', async (context) => {
    const { discord, ada, logged } = await members(sideBySide(context))
    discord.failNext(CALLBACK, fault)
    const ask = await ada.types('/ask', { question: QUESTION })
    expect((await ask.reply()).text).toContain('Trump')
    const again = await ada.types('/ask', { question: QUESTION })
    expect((await again.reply()).text).toContain('Trump')
    await eventually(() => expect(logged.filter(({ latencyMs }) => latencyMs !== undefined).length).toBeGreaterThan(0))
    expect(ada.channelMessages).toHaveLength(2)
    expect(discord.requests.filter((request) => request.fault !== null)).toHaveLength(1)
    expect(faultLines(logged)).toEqual([])
  })

  it('leaves a press with one turn of the page', async (context) => {
    const { discord, ada, logged } = await members(sideBySide(context))
    const reply = await (await ada.types('/ask', { question: QUESTION })).reply()
    discord.failNext(CALLBACK, fault)
    const press = await ada.presses(reply, 'Next')
    expect((await press.update()).embeds[0]?.footer?.text).toBe('Another match · 2 of 10')
    expect(ada.channelMessages).toHaveLength(1)
    expect(faultLines(logged)).toEqual([])
  })

  it('leaves what is typed with its completions', async (context) => {
    const { discord, ada } = await members(sideBySide(context))
    discord.failNext(CALLBACK, fault)
    const typing = await ada.startsCompleting('/ask', { question: 'when', outlet: 'mor' }, 'outlet')
    expect((await typing.choices()).map(({ name }) => name)).toContain('Morning Desk')
  })

  it('leaves slow work with one report, whether it befalls the deferral or the report', async (context) => {
    const { discord, mona, logged } = await moderated(sideBySide(context))
    for (const request of [CALLBACK, EDIT]) {
      discord.failNext(request, fault)
      const refresh = await mona.types('/corpus refresh', {})
      const report = await refresh.reply(({ embeds }) => embeds.length > 0)
      expect(report.embeds[0]?.author?.name).toContain('refreshed')
      expect(refresh.followUps).toEqual([])
    }
    expect(discord.requests.filter((request) => request.fault !== null)).toHaveLength(2)
    expect(mona.channelMessages).toHaveLength(2)
    expect(faultLines(logged)).toEqual([])
  })
})

describe('a fault that lasts', () => {
  it('leads to one apology if Discord comes back in time', async () => {
    const { discord, ada } = await members()
    discord.failNext({ ...CALLBACK, times: 5 }, serverError(500))
    const ask = await ada.types('/ask', { question: QUESTION })
    expect((await ask.reply()).text).toMatch(/^Something went wrong on my side, .* it is in my log as [0-9a-f]{8}/)
    expect(ada.channelMessages).toHaveLength(1)
  })

  it('is logged with the age of the interaction if the reader cannot be told', async () => {
    const clock = new ManualClock()
    const { discord, ada, logged } = await members({ double: { clock } })
    discord.failNext({ ...CALLBACK, times: 8 }, cutConnection({ after: 'nothing' }))
    await ada.types('/ask', { question: QUESTION })
    clock.advance(700)
    const line = await logLine(logged, 'unreachable')
    expect(line?.ageMs).toBe(700)
    const next = await ada.types('/ask', { question: QUESTION })
    expect((await next.reply()).text).toContain('Trump')
  })

  it('does not lose the report of slow work', async () => {
    const { discord, mona } = await moderated()
    discord.failNext({ ...EDIT, times: 5 }, serverError(503))
    const refresh = await mona.types('/corpus refresh', {})
    const report = await refresh.reply(({ embeds }) => embeds.length > 0)
    expect(report.embeds[0]?.author?.name).toContain('refreshed')
    expect(discord.requests.filter((request) => request.fault !== null)).toHaveLength(5)
    expect(mona.channelMessages).toHaveLength(1)
  })
})

describe('a dead interaction', () => {
  it('that no answer reaches within 3 seconds (10062) is logged with its age', async () => {
    const clock = new ManualClock()
    const { discord, ada, logged } = await members({ double: { clock } })
    discord.failNext(CALLBACK, noAnswer())
    const ask = await ada.types('/ask', { question: QUESTION })
    clock.advance(3_001)
    const line = await logLine(logged, 'dead interaction')
    expect(line).toMatchObject({ command: 'ask', code: 10_062, level: 40, ageMs: 3_001 })
    expect(ask.refusals).toHaveLength(1)
    expect(ada.channelMessages).toEqual([])
  })

  it('that a rate limit would hold for too long is logged at once, and holds up nobody else', async () => {
    const { discord, ada, logged } = await members()
    discord.failNext(CALLBACK, rateLimited({ retryAfterMs: 3_600_000, scope: 'shared' }))
    await ada.types('/ask', { question: QUESTION })
    expect(await logLine(logged, 'dead interaction')).toHaveProperty('ageMs')
    const next = await ada.types('/ask', { question: QUESTION })
    expect((await next.reply()).text).toContain('Trump')
  })

  it('is not answered a second time if another process was first (40060)', async () => {
    const { discord, ada, logged } = await members()
    discord.failNext(CALLBACK, rateLimited({ retryAfterMs: 500 }))
    const ask = await ada.types('/ask', { question: QUESTION })
    await discord.request(({ status }) => status === 429)
    await fetch(`${discord.apiUrl}/v10/interactions/${ask.id}/${ask.token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 4, data: { content: 'I was first' } }),
    })
    expect(await logLine(logged, 'acknowledged before')).toHaveProperty('ageMs')
    expect(ada.channelMessages.map(({ content }) => content)).toEqual(['I was first'])
  })

  it('starts no slow work', async () => {
    const clock = new ManualClock()
    const { discord, mona, logged } = await moderated({ double: { clock } })
    discord.failNext(CALLBACK, noAnswer())
    await mona.types('/corpus refresh', {})
    clock.advance(3_001)
    await logLine(logged, 'dead interaction')
    const kept = () => logged.filter(({ msg }) => msg === 'the corpus was changed or read again')
    expect(kept()).toEqual([])
    await (await mona.types('/corpus refresh', {})).reply(({ embeds }) => embeds.length > 0)
    expect(kept()).toHaveLength(1)
  })
})

describe('a gateway that', () => {
  const asked = async ({ discord }: ServedBot) => {
    const ask = await discord.guild('Newsroom').member('Ada').types('/ask', { question: QUESTION })
    return (await ask.reply()).text
  }

  it.each<[string, (served: ServedBot) => void]>([
    ['breaks off', ({ discord }) => discord.gateway.drop()],
    ['closes with 4000', ({ discord }) => discord.gateway.drop(4000)],
    ['closes with 1001', ({ discord }) => discord.gateway.drop(1001)],
    ['asks for a reconnect', ({ discord }) => discord.gateway.requestReconnect()],
    ['calls the session invalid for now', ({ discord }) => discord.gateway.invalidateSessions({ resumable: true })],
  ])('%s is resumed, and what was asked meanwhile is answered', async (_, befall) => {
    const served = await members()
    befall(served)
    expect(await asked(served)).toContain('Trump')
    expect(served.discord.gateway.identifyCount).toBe(1)
    expect(await asked(served)).toContain('Trump')
    expect(served.ada.channelMessages).toHaveLength(2)
  })

  it.each<[string, (served: ServedBot) => void]>([
    ['calls the session invalid for good', ({ discord }) => discord.gateway.invalidateSessions({ resumable: false })],
    [
      'has forgotten the session',
      ({ discord }) => {
        discord.gateway.drop(4000)
        discord.gateway.forgetSessions()
      },
    ],
  ])('%s is identified to anew, and questions are answered again', async (_, befall) => {
    const served = await members()
    befall(served)
    await eventually(() => expect(served.discord.gateway.identifyCount).toBe(2))
    await served.discord.gateway.ready()
    expect(await asked(served)).toContain('Trump')
  })

  it('no longer acknowledges heartbeats is left and resumed', async () => {
    const served = await members({ double: { heartbeatIntervalMs: 400 } })
    served.discord.gateway.stopAcknowledging()
    await served.discord.gateway.event(({ op, direction }) => op === 6 && direction === 'received')
    served.discord.gateway.acknowledgeAgain()
    expect(await asked(served)).toContain('Trump')
    expect(served.discord.gateway.identifyCount).toBe(1)
  })

  it('is away while slow work runs loses nothing of it', async () => {
    const { discord, mona } = await moderated()
    const refresh = await mona.types('/corpus refresh', {})
    discord.gateway.drop()
    const report = await refresh.reply(({ embeds }) => embeds.length > 0)
    expect(report.embeds[0]?.author?.name).toContain('refreshed')
  })
})

describe('the budget of sessions', () => {
  it('is asked for before the login; a spent one is waited for, and the log says so', async () => {
    let logged: ServedBot['logged'] = []
    const { discord } = await members({
      double: { sessionStartLimit: { remaining: 0, reset_after: 700 } },
      async whileStarting(discord, lines) {
        logged = lines
        await discord.request(({ path }) => path === '/gateway/bot')
        await eventually(() => expect(JSON.stringify(lines)).toContain('the budget of gateway sessions is spent'))
        expect(discord.gateway.identifyCount).toBe(1000)
        discord.gateway.sessionStartLimit.remaining = 1000
      },
    })
    expect(discord.gateway.tokenWasReset).toBe(false)
    expect(discord.gateway.identifyCount).toBe(1)
    const line = logged.find(({ msg }) => String(msg).includes('the budget of gateway sessions is spent'))
    expect(line).toMatchObject({ level: 40, remaining: 0, until: expect.stringMatching(/^\d{4}-.*Z$/) })
  })

  it('is not overdrawn by sessions that become invalid', async () => {
    const { discord, logged, ada } = await members()
    discord.gateway.sessionStartLimit.remaining = 0
    discord.gateway.sessionStartLimit.reset_after = 500
    discord.gateway.invalidateSessions({ resumable: false })
    await eventually(() => expect(JSON.stringify(logged)).toContain('the budget of gateway sessions is spent'))
    expect(discord.gateway.tokenWasReset).toBe(false)
    discord.gateway.sessionStartLimit.remaining = 1000
    await discord.gateway.ready()
    expect(await (await ada.types('/ask', { question: QUESTION })).reply()).toHaveProperty('text')
    expect(discord.gateway.tokenWasReset).toBe(false)
  })

  it('is asked for again until Discord can be reached', async () => {
    const { discord, logged } = await members({
      async whileStarting(discord) {
        await discord.request(({ path, status }) => path === '/gateway/bot' && status === 200)
      },
      beforeStart: (discord) => discord.failNext({ path: '/gateway/bot', times: 4 }, serverError(503)),
    })
    expect(discord.gateway.identifyCount).toBe(1)
    expect(JSON.stringify(logged)).toContain('Discord cannot be reached: trying again')
  })
})
