/** A gateway that cannot be reached is tried again for as long as it takes, and a bot that is told to leave leaves from any state. */
import { once } from 'node:events'
import { GatewayIntentBits } from 'discord.js'
import pino from 'pino'
import { describe, expect, it, type TestContext } from 'vitest'
import { commands } from '../../commands/index.ts'
import { startBot } from '../../src/discord/start-bot.ts'
import { parseConfig } from '../../src/process/config.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import type { ThreadedServiceOptions } from '../../src/serving/threaded-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { type DiscordDouble, type DoubleOptions, serverError, startDiscordDouble } from '../discord-double/index.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { ONE_ARTICLE, startBotProcess } from './bot-process.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

type Fault = Parameters<DiscordDouble['gateway']['failUpgrades']>[0]
type NamedFault = readonly [string, Fault, string]
const ALWAYS: readonly NamedFault[] = [
  ['is answered with 500', 500, 'Unexpected server response: 500'],
  ['is reset', 'reset', 'the connection broke'],
]
const IN_ALL: readonly NamedFault[] = [
  ['is answered with 502', 502, 'Unexpected server response: 502'],
  ['is answered with 503', 503, 'Unexpected server response: 503'],
  ['is answered with 429', 429, 'Unexpected server response: 429'],
  ['is answered with 404', 404, 'Unexpected server response: 404'],
]
const FAULTS = TEST_ALL ? [...ALWAYS, ...IN_ALL] : ALWAYS
const TRIES = 3

const served = (options: ServedBotOptions, { onTestFinished }: TestContext) =>
  serveBot({ files: ONE_ARTICLE, environment: { HEALTH_PORT: '0' }, onFinished: onTestFinished, ...options })

const tries = (logged: ServedBot['logged']) =>
  logged.filter(({ msg }) => msg === 'the gateway cannot be reached: trying again')

const healthOf = async (logged: ServedBot['logged']) => {
  const origin = logged.find(({ msg }) => msg === 'health and metrics are served')?.origin
  const [health, metrics] = await Promise.all([fetch(`${origin}/healthz`), fetch(`${origin}/metrics`)])
  const isReady = /briefing_gateway_ready (\d)/.exec(await metrics.text())?.[1]
  return { status: health.status, ...((await health.json()) as object), isReady }
}

const asked = async (discord: DiscordDouble) =>
  (await (await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'ceasefire on Sunday' })).reply())
    .text

/** One line a try, each with its reason and the pause before the next, which is longer on the whole. */
function expectTries(logged: ServedBot['logged'], reason: string): void {
  const lines = tries(logged)
  expect(lines).toHaveLength(TRIES)
  expect(lines.map(({ failures }) => failures)).toEqual([1, 2, 3])
  for (const [i, line] of lines.entries()) {
    expect(line).toMatchObject({ level: 40, reason })
    expect(line.againInMs).toBeGreaterThanOrEqual(500 * 2 ** i)
    expect(line.againInMs).toBeLessThanOrEqual(1_000 * 2 ** i)
  }
  expect(JSON.stringify(logged)).not.toContain('"stack"')
}

describe.concurrent.each(FAULTS)('a gateway whose upgrade %s', (_, fault, reason) => {
  it('before the first session is tried again, and health says that nobody is served', async (context) => {
    const { discord, logged } = await served(
      {
        beforeStart: (discord) => discord.gateway.failUpgrades(fault, TRIES),
        async whileStarting(discord, logged) {
          await discord.gateway.upgradesFailed(TRIES)
          expect(await healthOf(logged)).toMatchObject({ status: 503, ready: false, articles: 1, isReady: '0' })
        },
      },
      context,
    )
    expect(await asked(discord)).toContain('ceasefire')
    expect(await healthOf(logged)).toMatchObject({ status: 200, ready: true, gateway: 'ready', isReady: '1' })
    expectTries(logged, reason)
    expect(discord.gateway.identifyCount).toBe(1)
  })

  it('after it is tried again, health says so, and the session is resumed', async (context) => {
    const { discord, logged } = await served({}, context)
    discord.gateway.failUpgrades(fault, TRIES)
    discord.gateway.drop()
    await discord.gateway.upgradesFailed(TRIES)
    expect(await healthOf(logged)).toMatchObject({ status: 503, ready: false, isReady: '0' })
    const answer = await asked(discord)
    expect(answer).toContain('ceasefire')
    await eventually(async () => expect(await healthOf(logged)).toMatchObject({ status: 200, ready: true }))
    expectTries(logged, reason)
    expect(discord.gateway.identifyCount).toBe(1)
  })
})

describe.concurrent('a bot that starts', () => {
  it('asks for no privileged intent', async (context) => {
    const { discord } = await served({}, context)
    const identify = discord.gateway.events.find(({ direction, op }) => direction === 'received' && op === 2)
    expect(identify?.data).toMatchObject({ intents: GatewayIntentBits.Guilds })
  })

  it('makes a new session if the address of the old one stays unreachable', async (context) => {
    const { discord } = await served({}, context)
    discord.gateway.failUpgrades(503, 4)
    discord.gateway.drop()
    await eventually(() => expect(discord.gateway.identifyCount).toBe(2))
    await discord.gateway.ready()
    expect(await asked(discord)).toContain('ceasefire')
  })

  it.for([
    ['500', serverError(500)],
    ['503', serverError(503)],
  ] as const)('is not ended by a Discord that answers with %s at any of its requests', async ([, fault], context) => {
    // Three repetitions a request are discord.js's own: the eighth failure is of another request than the first.
    const { discord, logged } = await served(
      {
        beforeStart: (discord) => discord.failNext({ path: '/gateway/bot', times: 8 }, fault),
        whileStarting: async (discord) => void (await discord.request(({ status }) => status === 200)),
      },
      context,
    )
    expect(await asked(discord)).toContain('ceasefire')
    expect(JSON.stringify(logged)).not.toContain('"stack"')
  })

  it('asks Discord again if a proxy refuses it', async (context) => {
    const { discord, logged } = await served(
      { beforeStart: (discord) => discord.failNext({ path: '/gateway/bot' }, serverError(403)) },
      context,
    )
    expect(await asked(discord)).toContain('ceasefire')
    expect(logged).toContainEqual(expect.objectContaining({ reason: 'status 403', failures: 1 }))
  })
})

/** A start that cannot end by itself, and a way to tell it to leave. */
async function starting(
  { onTestFinished }: TestContext,
  options: {
    readonly double?: DoubleOptions
    readonly prepare?: (discord: DiscordDouble) => void
    readonly openService?: (options: ThreadedServiceOptions) => ReturnType<typeof openLocalService>
  },
) {
  const discord = await startDiscordDouble(options.double)
  onTestFinished(() => discord.close())
  options.prepare?.(discord)
  const leaving = new AbortController()
  const started = startBot({
    config: parseConfig({
      CORPUS_DIR: corpusFolder(ONE_ARTICLE),
      MEANING: 'off',
      DISCORD_API_URL: discord.apiUrl,
      HEALTH_PORT: '0',
    }),
    token: discord.token,
    log: pino({ level: 'silent' }),
    now: Date.now,
    commands,
    onInvalidated: () => undefined,
    openService: options.openService ?? openLocalService,
    signal: leaving.signal,
  })
  return { discord, started: started.catch((error: unknown) => error), leaving }
}

describe.concurrent('a bot that is told to leave', () => {
  it.for([503, 'reset', 'silence'] as const)(
    'leaves while its login keeps failing (%s), and never connects afterwards',
    async (fault, context) => {
      const { discord, started, leaving } = await starting(context, {
        prepare: ({ gateway }) => gateway.failUpgrades(fault),
      })
      await discord.gateway.upgradesFailed(fault === 'silence' ? 1 : 2)
      leaving.abort()
      expect(await started).toBe(leaving.signal.reason)
    },
  )

  it('leaves while it reads the articles', async (context) => {
    let isReading = false
    const { started, leaving } = await starting(context, {
      openService() {
        isReading = true
        return new Promise(() => undefined)
      },
    })
    await eventually(() => expect(isReading).toBe(true))
    leaving.abort()
    expect(await started).toBe(leaving.signal.reason)
  })

  it('leaves while it waits for the budget of sessions', async (context) => {
    const { discord, started, leaving } = await starting(context, { double: { sessionStartLimit: { remaining: 0 } } })
    await discord.request(({ path, status }) => path === '/gateway/bot' && status === 200)
    leaving.abort()
    expect(await started).toBe(leaving.signal.reason)
    expect(discord.gateway.events).toEqual([])
  })

  it('no longer connects if it stops between two tries', async (context) => {
    const { discord, bot } = await served({}, context)
    discord.gateway.failUpgrades(503)
    discord.gateway.drop()
    await discord.gateway.upgradesFailed(2)
    await bot.stop()
    const { failedUpgrades } = discord.gateway
    discord.gateway.failUpgrades(503, 0)
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(discord.gateway.connectedSessions).toEqual([])
    expect(discord.gateway.failedUpgrades).toBe(failedUpgrades)
  })
})

describe('the process', () => {
  it('ends with status 0 at SIGTERM although its login keeps failing', async () => {
    const discord = await startDiscordDouble()
    discord.gateway.failUpgrades('reset')
    const bot = startBotProcess(discord, { CORPUS_DIR: corpusFolder(ONE_ARTICLE), MEANING: 'off' })
    await discord.gateway.upgradesFailed(2)
    bot.child.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    expect(bot.output()).not.toContain('    at ')
    await discord.close()
  })

  it('ends with status 0 at SIGTERM while it reads the articles', async () => {
    const discord = await startDiscordDouble()
    const bot = startBotProcess(discord, { MEANING: 'off' })
    while (!bot.output().includes('reading the articles')) await once(bot.child.stdout ?? bot.child, 'data')
    bot.child.kill('SIGTERM')
    expect(await bot.ended()).toBe(0)
    await discord.close()
  })
})
