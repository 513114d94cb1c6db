/** The gateway, as the unmodified discord.js client and as a bare socket see it. */
import { once } from 'node:events'
import { Client, Events, GatewayIntentBits, GatewayOpcodes, type Interaction } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ASK, send, start } from './double-under-test.ts'
import { type DiscordDouble, type GatewayEvent, ManualClock } from './index.ts'

const clients: Client[] = []
const sockets: WebSocket[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy()
  for (const socket of sockets.splice(0)) socket.terminate()
})

type Options = Partial<ConstructorParameters<typeof Client>[0]>

function clientOf(discord: DiscordDouble, options: Options = {}): Client {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl }, ...options })
  clients.push(client)
  return client
}

/** Logs in and answers every command with its question. */
async function echoing(discord: DiscordDouble, options: Options = {}): Promise<Client> {
  const client = clientOf(discord, options)
  const ready = once(client, Events.ClientReady)
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return
    void interaction.reply(`${interaction.options.getString('question')} (shard ${interaction.guild?.shardId})`)
  })
  await client.login(discord.token)
  await ready
  await send(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [ASK])
  return client
}

/** A socket that sends `payloads` after hello. @returns the code it is closed with */
async function closeCodeOf(discord: DiscordDouble, ...payloads: (object | string)[]): Promise<number> {
  const socket = new WebSocket(`${discord.gateway.url}?v=10&encoding=json`)
  sockets.push(socket)
  await once(socket, 'message')
  for (const payload of payloads) socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload))
  const [code] = await once(socket, 'close')
  return code
}

const identify = (discord: DiscordDouble, more: object = {}) => ({
  op: GatewayOpcodes.Identify,
  d: { token: discord.token, intents: GatewayIntentBits.Guilds, properties: {}, ...more },
})
const isSent = (event: string) => (sent: GatewayEvent) => sent.direction === 'sent' && sent.event === event
const isReceived = (op: GatewayOpcodes) => (event: GatewayEvent) => event.direction === 'received' && event.op === op

describe('logging in', () => {
  it('lets discord.js become ready with the guilds of the double', async () => {
    const discord = await start({
      guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }, { name: 'Else', installed: false }],
    })
    const client = await echoing(discord)
    expect(client.guilds.cache.map((guild) => guild.name).sort()).toEqual(['Classroom', 'Newsroom'])
    expect(client.user?.id).toBe(discord.applicationId)
    expect(discord.gateway.identifyCount).toBe(1)
    const joined = once(client, Events.GuildCreate)
    discord.addGuild({ name: 'Later' })
    expect((await joined)[0].name).toBe('Later')
  })

  it('fails with a wrong token and with intents that are not allowed', async () => {
    const discord = await start()
    await expect(clientOf(discord).login('wrong')).rejects.toThrow('invalid token')
    const greedy = clientOf(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] })
    await expect(greedy.login(discord.token)).rejects.toThrow('disallowed intents')
    expect(discord.gateway.identifyCount).toBe(0)
  })

  it.each<[code: number, what: string, payloads: (discord: DiscordDouble) => (object | string)[]]>([
    [4001, 'an unknown opcode', () => [{ op: 99, d: null }]],
    [4002, 'no JSON', () => ['{']],
    [4002, 'more than 4,096 bytes', () => [{ op: 1, d: 'x'.repeat(4096) }]],
    [4003, 'a presence before it has identified', () => [{ op: 3, d: {} }]],
    [4004, 'a wrong token', (discord) => [identify(discord, { token: 'wrong' })]],
    [4004, 'a resume with a wrong token', () => [{ op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }]],
    [4005, 'a second IDENTIFY', (discord) => [identify(discord), identify(discord)]],
    [4010, 'a shard that does not exist', (discord) => [identify(discord, { shard: [2, 2] })]],
    [4013, 'intents that do not exist', (discord) => [identify(discord, { intents: 1 << 30 })]],
    [
      4014,
      'intents that are not allowed',
      (discord) => [identify(discord, { intents: GatewayIntentBits.GuildMembers })],
    ],
  ])('closes with %i on %s', async (code, _, payloads) => {
    const discord = await start()
    expect(await closeCodeOf(discord, ...payloads(discord))).toBe(code)
  })

  it('tells of a spent IDENTIFY budget, and resets the token of who overdraws it', async () => {
    const discord = await start({ sessionStartLimit: { remaining: 0, reset_after: 5000 } })
    const { body } = await send(discord, 'GET', '/gateway/bot')
    expect(body.session_start_limit).toEqual({ total: 1000, remaining: 0, reset_after: 5000, max_concurrency: 16 })
    expect(await closeCodeOf(discord, identify(discord))).toBe(4004)
    expect((await send(discord, 'GET', '/users/@me')).status).toBe(401)
  })
})

describe('a session', () => {
  it('resumes after its socket broke, and loses no event from in between', async () => {
    const discord = await start()
    await echoing(discord)
    const ada = discord.guild('Newsroom').member('Ada')
    discord.gateway.drop()
    const ask = await ada.types('/ask', { question: 'in between' })
    expect((await ask.reply()).content).toBe('in between (shard 0)')
    await discord.gateway.event(isSent('RESUMED'))
    expect(discord.gateway.identifyCount).toBe(1)
    expect(discord.gateway.events.filter(isReceived(GatewayOpcodes.Resume))).toHaveLength(1)
  })

  it.each(['a reconnect request', 'a resumable invalid session', 'close code 4000'])(
    'resumes after %s',
    async (how) => {
      const discord = await start()
      await echoing(discord)
      if (how === 'a reconnect request') discord.gateway.requestReconnect()
      else if (how === 'close code 4000') discord.gateway.drop(4000)
      else discord.gateway.invalidateSessions({ resumable: true })
      await discord.gateway.event(isSent('RESUMED'))
      const ask = await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'after' })
      expect((await ask.reply()).content).toBe('after (shard 0)')
      expect(discord.gateway.identifyCount).toBe(1)
    },
  )

  it('that is a zombie is left by the client and resumed', async () => {
    const discord = await start({ heartbeatIntervalMs: 100 })
    await echoing(discord)
    await discord.gateway.event(isReceived(GatewayOpcodes.Heartbeat))
    discord.gateway.stopAcknowledging()
    await discord.gateway.event(isReceived(GatewayOpcodes.Resume))
    discord.gateway.acknowledgeAgain()
    await discord.gateway.event(isSent('RESUMED'))
  })

  it('that a second bot on the token ended is identified anew', { timeout: 20_000 }, async () => {
    const discord = await start({ timeoutMs: 15_000 })
    await echoing(discord)
    discord.gateway.keepNewestSessionOnly()
    const second = new WebSocket(discord.gateway.url)
    sockets.push(second)
    await once(second, 'message')
    second.send(JSON.stringify(identify(discord)))
    await discord.gateway.event(isSent('READY'), 2)
    await discord.gateway.event(isSent('READY'), 3)
    expect(discord.gateway.identifyCount).toBe(3)
    const ask = await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'after' })
    expect((await ask.reply()).content).toBe('after (shard 0)')
  })

  it('that is forgotten cannot be resumed', async () => {
    const discord = await start()
    const socket = new WebSocket(discord.gateway.url)
    sockets.push(socket)
    await once(socket, 'message')
    socket.send(JSON.stringify({ op: 6, d: { token: discord.token, session_id: 'gone', seq: 3 } }))
    const [raw] = await once(socket, 'message')
    expect(JSON.parse(String(raw))).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false })
  })

  it('ends when the client says goodbye', async () => {
    const discord = await start()
    const client = await echoing(discord)
    expect(discord.gateway.connectedSessions).toHaveLength(1)
    await client.destroy()
    await expect.poll(() => discord.gateway.connectedSessions).toHaveLength(0)
  })
})

describe('shards', () => {
  it('share the guilds, and each interaction goes to the shard of its guild', async () => {
    const guilds = ['A', 'B', 'C'].map((name) => ({ name }))
    const discord = await start({ guilds })
    const client = await echoing(discord, { shards: [0, 1, 2], shardCount: 3 })
    expect(discord.gateway.connectedSessions).toHaveLength(3)
    const shards = await Promise.all(
      guilds.map(async ({ name }) => {
        const ask = await discord.guild(name).member('Ada').types('/ask', { question: name })
        const own = client.guilds.cache.get(discord.guild(name).id)?.shardId
        expect((await ask.reply()).content).toBe(`${name} (shard ${own})`)
        return own
      }),
    )
    expect(shards.sort()).toEqual([0, 1, 2])
  })
})

describe('the turns of shards', () => {
  async function openSocket(discord: DiscordDouble): Promise<WebSocket> {
    const socket = new WebSocket(discord.gateway.url)
    sockets.push(socket)
    await once(socket, 'message')
    return socket
  }
  /** @returns the opcode and the event that answer the IDENTIFY */
  async function answerTo(discord: DiscordDouble, shard: readonly [number, number], socket: WebSocket) {
    const answer = once(socket, 'message')
    socket.send(JSON.stringify(identify(discord, { shard })))
    const { op, t } = JSON.parse(String((await answer)[0]))
    return [op, t]
  }
  const READY = [GatewayOpcodes.Dispatch, 'READY']
  const INVALID = [GatewayOpcodes.InvalidSession, null]

  it('are five seconds apart if they have one rate limit key; whoever comes too early may try again', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock, sessionStartLimit: { max_concurrency: 2 } })
    const [first, neighbour, early] = await Promise.all([1, 2, 3].map(() => openSocket(discord)))
    if (!first || !neighbour || !early) throw new Error('no sockets')
    expect(await answerTo(discord, [0, 4], first)).toEqual(READY)
    expect(await answerTo(discord, [1, 4], neighbour)).toEqual(READY)
    clock.advance(4_999)
    expect(await answerTo(discord, [2, 4], early)).toEqual(INVALID)
    expect(discord.gateway.identifyCount).toBe(2)
    clock.advance(1)
    expect(await answerTo(discord, [2, 4], early)).toEqual(READY)
  })
})

describe('a clock that a test sets', () => {
  it('does not disturb the client', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    await echoing(discord)
    clock.advance(60 * 60 * 1000)
    const ask = await discord.guild('Newsroom').member('Ada').types('/ask', { question: 'later' })
    expect((await ask.reply()).content).toBe('later (shard 0)')
    expect((await ask.acknowledged()).afterMs).toBeGreaterThan(0)
    expect(() => clock.advance(-1)).toThrow('does not go back')
  })
})
