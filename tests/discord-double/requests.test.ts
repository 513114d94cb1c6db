/** Requests: authorization, unknown endpoints, and the faults that a test asks for. */
import { DiscordAPIError, REST, Routes } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { asked, respond, send, sendWithoutToken, start, webhook } from './double-under-test.ts'
import {
  cutConnection,
  type DiscordDouble,
  type InteractionHandle,
  ManualClock,
  noAnswer,
  rateLimited,
  serverError,
} from './index.ts'

const rests: REST[] = []
afterEach(() => {
  for (const rest of rests.splice(0)) {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
})

/** The HTTP client of discord.js. */
function restOf(discord: DiscordDouble, options: { timeout?: number } = {}): REST {
  const rest = new REST({ api: discord.apiUrl, ...options }).setToken(discord.token)
  rests.push(rest)
  return rest
}

const reply = (rest: REST, ask: InteractionHandle): Promise<unknown> =>
  rest.post(Routes.interactionCallback(ask.id, ask.token), { body: { type: 4, data: { content: 'x' } }, auth: false })
const callbacks = (discord: DiscordDouble) => discord.requests.filter((request) => request.path.endsWith('/callback'))

describe('the API', () => {
  it('says who the application is', async () => {
    const discord = await start()
    const rest = restOf(discord)
    expect(await rest.get(Routes.user())).toMatchObject({ id: discord.applicationId, bot: true })
    expect(await rest.get(Routes.oauth2CurrentApplication())).toMatchObject({ id: discord.applicationId })
    expect(await rest.get(Routes.currentApplication())).toMatchObject({ approximate_guild_count: 1 })
    const newsroom = discord.guild('Newsroom')
    expect(await rest.get(Routes.guild(newsroom.id))).toMatchObject({ name: 'Newsroom' })
    expect(await rest.get(Routes.userGuilds())).toHaveLength(1)
    expect(await rest.get(Routes.channel(newsroom.channelId))).toMatchObject({ name: 'general' })
    expect((await send(discord, 'GET', '/guilds/1')).body.code).toBe(10004)
    expect((await send(discord, 'GET', `/guilds/${newsroom.id}/members/1`)).body.code).toBe(10007)
  })

  it('refuses who has no token, what does not exist, and other methods', async () => {
    const discord = await start()
    expect((await sendWithoutToken(discord, 'GET', '/gateway')).status).toBe(200)
    for (const path of ['/gateway/bot', '/users/@me', '/oauth2/applications/@me']) {
      expect(await sendWithoutToken(discord, 'GET', path)).toMatchObject({ status: 401, body: { code: 0 } })
    }
    expect(await send(discord, 'GET', '/nothing')).toMatchObject({ status: 404, body: { message: '404: Not Found' } })
    expect(await send(discord, 'PUT', '/users/@me')).toMatchObject({ status: 405 })
    expect(discord.invalidRequestCount).toBe(3)
  })

  it('records what came and what it said', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    const seen = discord.request((request) => request.path.endsWith('/callback'), 2)
    await respond(discord, ask, { type: 4, data: {} })
    await respond(discord, ask, { type: 4, data: { content: 'x' } })
    expect(callbacks(discord)).toMatchObject([
      { method: 'POST', status: 400, code: 50006, query: '?with_response=true' },
      { method: 'POST', status: 200, code: null, body: { type: 4, data: { content: 'x' } } },
    ])
    expect(await seen).toBe(callbacks(discord)[1])
  })
})

describe('rate limits', () => {
  it.each([
    ['user', { 'x-ratelimit-scope': 'user', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '2.500' }, 1],
    ['shared', { 'x-ratelimit-scope': 'shared' }, 0],
    ['global', { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }, 1],
  ] as const)('of scope %s look as documented', async (scope, headers, counted) => {
    const discord = await start()
    discord.failNext({ path: '/users/@me' }, rateLimited({ retryAfterMs: 2500, scope }))
    const answer = await send(discord, 'GET', '/users/@me')
    expect(answer).toMatchObject({ status: 429, body: { retry_after: 2.5, global: scope === 'global' } })
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...headers, 'retry-after': '3' })
    expect(discord.invalidRequestCount).toBe(counted)
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(200)
  })

  it.each(['user', 'shared', 'global'] as const)('of scope %s are waited for by discord.js', async (scope) => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ method: 'POST', path: /callback$/ }, rateLimited({ retryAfterMs: 20, scope }))
    await reply(restOf(discord), ask)
    expect(callbacks(discord).map((request) => request.status)).toEqual([429, 204])
    expect((await ask.reply()).content).toBe('x')
  })
})

describe('a server in trouble', () => {
  it('answers 5xx before anything takes effect', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ path: 'callback', times: 2 }, serverError(502))
    await reply(restOf(discord), ask)
    expect(callbacks(discord).map((request) => request.status)).toEqual([502, 502, 204])
  })

  it('does not answer in time', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ path: 'callback' }, noAnswer())
    await reply(restOf(discord, { timeout: 50 }), ask)
    expect(callbacks(discord).map((request) => request.fault)).toEqual(['no-answer', null])
  })

  it('answers late', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ path: 'callback' }, noAnswer({ forMs: 20 }))
    await reply(restOf(discord), ask)
    expect(callbacks(discord)).toMatchObject([{ fault: 'no-answer', status: 204 }])
  })

  it('cuts the connection before the request has an effect', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ path: 'callback' }, cutConnection({ after: 'nothing' }))
    await reply(restOf(discord), ask).catch(() => reply(restOf(discord), ask))
    expect((await ask.reply()).content).toBe('x')
  })

  it('cuts the connection in the middle of the answer, after the reply is there', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.failNext({ path: 'callback' }, cutConnection({ after: 'effect' }))
    await expect(respond(discord, ask, { type: 4, data: { content: 'once' } })).rejects.toThrow()
    expect((await ask.reply()).content).toBe('once')
    await expect(reply(restOf(discord), ask)).rejects.toThrow(DiscordAPIError)
    expect(callbacks(discord).at(-1)?.code).toBe(40060)
    expect(ask.followUps).toEqual([])
  })

  it('recovers when the test takes the faults back', async () => {
    const discord = await start()
    discord.failNext({ times: 100 }, serverError())
    expect((await send(discord, 'GET', '/gateway')).status).toBe(503)
    discord.clearFaults()
    expect((await send(discord, 'GET', '/gateway')).status).toBe(200)
  })

  it('blocks who sends 10,000 invalid requests in ten minutes', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock, invalidRequestsBefore: 9_995 })
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { content: 'x' } })
    for (let sent = 0; sent < 5; sent++) {
      expect((await sendWithoutToken(discord, 'GET', '/users/@me')).status).toBe(401)
    }
    expect(discord.invalidRequestCount).toBe(10_000)
    const blocked = await sendWithoutToken(discord, 'GET', webhook(discord, ask, '/messages/@original'))
    expect(blocked).toMatchObject({ status: 429, body: 'error code: 1015' })
    clock.advance(600_000)
    expect((await send(discord, 'GET', '/gateway')).status).toBe(200)
  })
})
