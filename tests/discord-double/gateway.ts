/** The gateway, version 10 in JSON: sessions, sequence numbers, resuming, and the faults that a test asks for. */
import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes, PermissionFlagsBits } from 'discord.js'
import { type VerifyClientCallbackAsync, WebSocket, type WebSocketServer } from 'ws'
import { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import type { FileStore } from './files.ts'
import type { Json } from './form.ts'
import { type MessageRecord, messageWithReplied } from './messages.ts'
import { shardOf } from './snowflake.ts'
import {
  appPermissionsIn,
  channelJson,
  type GuildRecord,
  guildJson,
  isThread,
  memberJson,
  type PlaceRecord,
  type UserRecord,
  userJson,
} from './world.ts'

const HEARTBEAT_INTERVAL_MS = 41_250
const MAX_PAYLOAD_BYTES = 4096
const MAX_GUILDS_A_SHARD = 2500
const DAY_MS = 24 * 60 * 60 * 1000
/** Shards with one rate limit key begin their sessions so far apart (events/gateway, rate limiting and max_concurrency). */
const TURN_MS = 5_000
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent
const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

export type SessionStartLimit = { total: number; remaining: number; reset_after: number; max_concurrency: number }
/** One thing that came in or went out on a gateway connection. */
export type GatewayEvent = {
  readonly direction: 'received' | 'sent'
  readonly sessionId: string | null
  readonly op: number
  readonly event: string | null
  readonly data: unknown
}
type Session = {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly intents: number
  /** Every dispatch since the session began; its index is its sequence number less 1. */
  readonly sent: Json[]
  socket: WebSocket | null
  isReady: boolean
}

/** What happens to a request for a WebSocket: an HTTP status that refuses it, a broken connection, or nothing at all. */
export type UpgradeFault = number | 'reset' | 'silence'

export type GatewayOptions = {
  readonly clock: Clock
  readonly token: string
  readonly appUser: UserRecord
  readonly guilds: () => readonly GuildRecord[]
  readonly privilegedIntents: number
  readonly sessionStartLimit: Partial<SessionStartLimit>
  readonly heartbeatIntervalMs: number | undefined
  readonly timeoutMs: number
}

export class Gateway {
  /** Everything that was received and sent, in order. */
  readonly events: GatewayEvent[] = []
  /** What `GET /gateway/bot` says; a test may set its fields. */
  readonly sessionStartLimit: SessionStartLimit
  /** Set once the IDENTIFY budget was overdrawn: Discord has reset the token. */
  tokenWasReset = false
  /** How many connections have failed as `failUpgrades` says. */
  failedUpgrades = 0
  /** How many shards `GET /gateway/bot` recommends. */
  recommendedShards = 1
  readonly #options: GatewayOptions
  readonly #sessions = new Map<string, Session>()
  readonly #changes = new Changes()
  /** By rate limit key: the shard that has begun a session last, and when. */
  readonly #lastTurns = new Map<number, { readonly shard: number; readonly at: number }>()
  /** The session that a socket is authenticated for. */
  readonly #sessionOf = new WeakMap<WebSocket, Session>()
  #acknowledges = true
  #newestOnly = false
  readonly #unanswered: Socket[] = []
  #failing: { readonly how: UpgradeFault; left: number } | null = null
  #url = ''

  constructor(options: GatewayOptions) {
    this.#options = options
    const limit = { total: 1000, remaining: 1000, reset_after: DAY_MS, max_concurrency: 16 }
    this.sessionStartLimit = { ...limit, ...options.sessionStartLimit }
  }

  /** Takes over the connections of a WebSocket server that is reached at `url`. */
  serve(server: WebSocketServer, url: string): void {
    this.#url = url
    server.on('connection', (socket) => this.#greet(socket))
  }

  /** Whether a request for a WebSocket is granted, for `verifyClient` of the server. */
  readonly admit: VerifyClientCallbackAsync = ({ req }, answer) => {
    const fault = this.#failing && this.#failing.left > 0 ? this.#failing.how : null
    if (this.#failing && fault !== null) this.#failing.left--
    if (typeof fault === 'number') answer(false, fault)
    else if (fault === 'reset') req.socket.resetAndDestroy()
    else if (fault === 'silence') this.#unanswered.push(req.socket)
    else answer(true)
    if (fault !== null) this.failedUpgrades++
    this.#changes.notify()
  }

  /** The next connections are not made; sessions that are there stay. */
  failUpgrades(how: UpgradeFault, times = Number.POSITIVE_INFINITY): void {
    this.#failing = { how, left: times }
  }

  /** Resolves when so many connections have failed as `failUpgrades` says. */
  async upgradesFailed(count: number): Promise<void> {
    await this.#changes.until(
      () => (this.failedUpgrades >= count ? true : undefined),
      this.#options.timeoutMs,
      () => `${this.failedUpgrades} connections have failed, not ${count}`,
    )
  }

  get url(): string {
    return this.#url
  }

  /** Sessions that have a live socket now. */
  get connectedSessions(): readonly {
    readonly id: string
    readonly shard: readonly [number, number]
    readonly intents: number
  }[] {
    return [...this.#sessions.values()].filter((session) => session.socket !== null)
  }

  /** How many IDENTIFYs were accepted. */
  get identifyCount(): number {
    return this.sessionStartLimit.total - this.sessionStartLimit.remaining
  }

  /** Resolves once `count` sessions are connected and ready. */
  ready(count = 1): Promise<void> {
    return this.#changes.until(
      () => {
        const ready = this.connectedSessions.filter((session) => this.#sessions.get(session.id)?.isReady)
        return ready.length >= count ? null : undefined
      },
      this.#options.timeoutMs,
      () => `the gateway waited for ${count} ready session(s); connected: ${this.connectedSessions.length}`,
    ) as unknown as Promise<void>
  }

  /** Resolves with the `nth` (from 1) event that `matches`; events of the past count. */
  event(matches: (event: GatewayEvent) => boolean, nth = 1): Promise<GatewayEvent> {
    return this.#changes.until(
      () => this.events.filter(matches)[nth - 1],
      this.#options.timeoutMs,
      () =>
        `the gateway saw no such event; it saw ${this.events.map((event) => `${event.direction} op ${event.op}${event.event ? ` ${event.event}` : ''}`).join(', ')}`,
    )
  }

  /** Closes all sockets: with a close code, or by cutting the connection if none is given. Sessions can resume. */
  drop(closeCode?: number): void {
    for (const session of this.#sessions.values()) {
      const socket = session.socket
      session.socket = null
      if (closeCode === undefined) socket?.terminate()
      else socket?.close(closeCode)
    }
  }

  /** Asks all clients to reconnect and resume (opcode 7). */
  requestReconnect(): void {
    for (const session of this.#sessions.values())
      this.#send(session.socket, session, { op: GatewayOpcodes.Reconnect, d: null })
  }

  /** Declares all sessions invalid (opcode 9). Those that are not resumable are forgotten. */
  invalidateSessions({ resumable }: { readonly resumable: boolean }): void {
    for (const session of [...this.#sessions.values()]) this.#invalidate(session, resumable)
  }

  /** Forgets all sessions, so that a later resume is answered with an invalid session. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  /** From now on heartbeats are not acknowledged: the connection is a zombie. */
  stopAcknowledging(): void {
    this.#acknowledges = false
  }

  acknowledgeAgain(): void {
    this.#acknowledges = true
  }

  /** From now on an IDENTIFY invalidates older sessions of the same shard, as a second bot on the token does. */
  keepNewestSessionOnly(): void {
    this.#newestOnly = true
  }

  /** Sends an event to every session of the shard that `guildId` belongs to; without a guild, to shard 0. */
  dispatch(event: string, data: Json, guildId: string | null): void {
    for (const session of this.#sessions.values()) {
      const [shard, count] = session.shard
      const target = guildId === null ? 0 : shardOf(guildId, count)
      if (shard === target && session.isReady) this.#dispatchTo(session, event, data)
    }
  }

  /** Tells the sessions that a guild came after they were ready. */
  announceGuild(guild: GuildRecord): void {
    for (const session of this.#sessions.values()) {
      if (session.isReady && this.#belongs(guild, session) && session.intents & GatewayIntentBits.Guilds) {
        this.#dispatchTo(session, 'GUILD_CREATE', guildJson(guild, this.#options.appUser.id))
      }
    }
  }

  /** Tells the sessions of a channel that was made after they were ready. */
  announceChannel(place: PlaceRecord): void {
    for (const session of this.#sessions.values()) {
      if (!session.isReady || !place.guild || !this.#belongs(place.guild, session)) continue
      const event = isThread(place) ? 'THREAD_CREATE' : 'CHANNEL_CREATE'
      if (session.intents & GatewayIntentBits.Guilds) this.#dispatchTo(session, event, channelJson(place))
    }
  }

  /** Tells the sessions of a message in a channel that the app sees, as far as their intents go (gateway: intents). */
  announceMessage(record: MessageRecord, files: FileStore): void {
    const { place } = record
    const appId = this.#options.appUser.id
    const isSeen = place.guild ? place.guild.isInstalled && maySee(place, appId) : place.kind === 'bot-dm'
    if (!isSeen) return
    const intent = place.guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages
    for (const session of this.#sessions.values()) {
      const isDealt = place.guild ? this.#belongs(place.guild, session) : session.shard[0] === 0
      if (!session.isReady || !isDealt || !(session.intents & intent)) continue
      const readsAll = (session.intents & GatewayIntentBits.MessageContent) !== 0
      const message = messageWithReplied(record, files, appId, readsAll)
      const isMember = place.guild?.members.has(record.author.id)
      const member = place.guild && isMember ? memberJson(place.guild, record.author.id) : undefined
      this.#dispatchTo(session, 'MESSAGE_CREATE', {
        ...message,
        channel_type: place.type,
        ...(place.guild && { guild_id: place.guild.id }),
        ...(member && { member: { ...member, user: undefined } }),
      })
    }
  }

  close(): void {
    this.#changes.fail(new Error('the double was closed'))
    for (const socket of this.#unanswered) socket.destroy()
    for (const session of this.#sessions.values()) session.socket?.terminate()
    this.#sessions.clear()
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (raw: Buffer) => {
      this.#receive(socket, raw)
      this.#changes.notify()
    })
    socket.on('close', (code) => {
      const session = this.#sessionOf.get(socket)
      if (session?.socket === socket) {
        session.socket = null
        // A client that closes with 1000 or 1001 gives its session up (gateway: disconnecting).
        if (code === 1000 || code === 1001) this.#sessions.delete(session.id)
      }
      this.#changes.notify()
    })
    socket.on('error', () => socket.terminate())
    const interval = this.#options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS
    this.#send(socket, null, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: interval } })
  }

  #receive(socket: WebSocket, raw: Buffer): void {
    const session = this.#sessionOf.get(socket) ?? null
    const payload = parse(raw)
    if (raw.length > MAX_PAYLOAD_BYTES || !payload) {
      socket.close(GatewayCloseCodes.DecodeError)
      return
    }
    this.#record('received', session, payload)
    const op = payload.op as GatewayOpcodes
    if (op === GatewayOpcodes.Heartbeat) {
      if (this.#acknowledges) this.#send(socket, session, { op: GatewayOpcodes.HeartbeatAck })
    } else if (op === GatewayOpcodes.Identify || op === GatewayOpcodes.Resume) {
      if (session) socket.close(GatewayCloseCodes.AlreadyAuthenticated)
      else if (op === GatewayOpcodes.Identify) this.#identify(socket, payload.d)
      else this.#resume(socket, payload.d)
    } else if (!(op in GatewayOpcodes)) socket.close(GatewayCloseCodes.UnknownOpcode)
    else if (!session) socket.close(GatewayCloseCodes.NotAuthenticated)
  }

  #identify(socket: WebSocket, data: unknown): void {
    const identify = (data ?? {}) as Json
    const [shard, count] = (identify.shard as [number, number] | undefined) ?? [0, 1]
    const dealt = (guild: GuildRecord): boolean => count > 0 && shardOf(guild.id, count) === shard
    const guilds = this.#options.guilds().filter((guild) => guild.isInstalled && dealt(guild))
    const refusal = this.#refusalOf(identify, [shard, count], guilds.length)
    if (refusal !== null) {
      socket.close(refusal)
      return
    }
    if (!this.#takesTurn(shard)) {
      this.#send(socket, null, { op: GatewayOpcodes.InvalidSession, d: false })
      return
    }
    this.sessionStartLimit.remaining--
    if (this.#newestOnly) {
      for (const older of [...this.#sessions.values()]) if (older.shard[0] === shard) this.#invalidate(older, false)
    }
    const id = randomBytes(16).toString('hex')
    const intents = Number(identify.intents)
    const session: Session = { id, shard: [shard, count], intents, sent: [], socket, isReady: false }
    this.#sessions.set(id, session)
    this.#sessionOf.set(socket, session)
    this.#welcome(session, guilds)
  }

  /** @returns false if another shard with its rate limit key has begun a session less than five seconds ago */
  #takesTurn(shard: number): boolean {
    const key = shard % this.sessionStartLimit.max_concurrency
    const at = this.#options.clock.now()
    const last = this.#lastTurns.get(key)
    if (last && last.shard !== shard && at - last.at < TURN_MS) return false
    this.#lastTurns.set(key, { shard, at })
    return true
  }

  /** The close code that refuses an IDENTIFY, or `null`. */
  #refusalOf(
    { token, intents }: Json,
    [shard, count]: readonly [number, number],
    guildCount: number,
  ): GatewayCloseCodes | null {
    if (token !== this.#options.token || this.tokenWasReset) return GatewayCloseCodes.AuthenticationFailed
    if (this.sessionStartLimit.remaining <= 0) {
      this.tokenWasReset = true
      for (const session of this.#sessions.values()) session.socket?.close(GatewayCloseCodes.AuthenticationFailed)
      return GatewayCloseCodes.AuthenticationFailed
    }
    if (typeof intents !== 'number' || intents & ~ALL_INTENTS) return GatewayCloseCodes.InvalidIntents
    if (intents & PRIVILEGED & ~this.#options.privilegedIntents) return GatewayCloseCodes.DisallowedIntents
    if (!(Number.isInteger(shard) && shard >= 0 && shard < count)) return GatewayCloseCodes.InvalidShard
    return guildCount > MAX_GUILDS_A_SHARD ? GatewayCloseCodes.ShardingRequired : null
  }

  #welcome(session: Session, guilds: readonly GuildRecord[]): void {
    const { appUser } = this.#options
    this.#dispatchTo(session, 'READY', {
      v: 10,
      user: { ...userJson(appUser), verified: true, mfa_enabled: true, email: null, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      private_channels: [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url,
      shard: session.shard,
      application: { id: appUser.id, flags: 0 },
    })
    session.isReady = true
    if (!(session.intents & GatewayIntentBits.Guilds)) return
    for (const guild of guilds) this.#dispatchTo(session, 'GUILD_CREATE', guildJson(guild, appUser.id))
  }

  #resume(socket: WebSocket, data: unknown): void {
    const { token, session_id: id, seq } = (data ?? {}) as Json
    if (token !== this.#options.token || this.tokenWasReset) {
      socket.close(GatewayCloseCodes.AuthenticationFailed)
      return
    }
    const session = this.#sessions.get(String(id))
    if (!session || typeof seq !== 'number' || seq > session.sent.length) {
      this.#send(socket, null, { op: GatewayOpcodes.InvalidSession, d: false })
      return
    }
    if (session.socket !== socket) session.socket?.terminate()
    session.socket = socket
    this.#sessionOf.set(socket, session)
    for (const payload of session.sent.slice(seq)) this.#send(socket, session, payload)
    this.#dispatchTo(session, 'RESUMED', { _trace: [] })
  }

  #invalidate(session: Session, resumable: boolean): void {
    this.#send(session.socket, session, { op: GatewayOpcodes.InvalidSession, d: resumable })
    // The socket stays open and may identify or resume again.
    if (session.socket) this.#sessionOf.delete(session.socket)
    session.socket = null
    if (!resumable) this.#sessions.delete(session.id)
  }

  #dispatchTo(session: Session, event: string, data: Json): void {
    const payload = { op: GatewayOpcodes.Dispatch, t: event, s: session.sent.length + 1, d: structuredClone(data) }
    session.sent.push(payload)
    this.#send(session.socket, session, payload)
  }

  #send(socket: WebSocket | null, session: Session | null, payload: Json): void {
    if (socket?.readyState !== WebSocket.OPEN) return
    this.#record('sent', session, payload)
    socket.send(JSON.stringify({ s: null, t: null, d: null, ...payload }))
    this.#changes.notify()
  }

  #record(direction: GatewayEvent['direction'], session: Session | null, payload: Json): void {
    const event = typeof payload.t === 'string' ? payload.t : null
    const data =
      direction === 'received' && payload.op === GatewayOpcodes.Identify ? withoutToken(payload.d) : payload.d
    this.events.push({ direction, sessionId: session?.id ?? null, op: Number(payload.op), event, data })
  }

  #belongs(guild: GuildRecord, session: Session): boolean {
    return shardOf(guild.id, session.shard[1]) === session.shard[0]
  }
}

const maySee = (place: PlaceRecord, appId: string): boolean =>
  (appPermissionsIn(place, appId) & PermissionFlagsBits.ViewChannel) !== 0n

function parse(raw: Buffer): Json | null {
  try {
    const payload: unknown = JSON.parse(raw.toString('utf8'))
    return typeof payload === 'object' && payload !== null ? (payload as Json) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function withoutToken(data: unknown): unknown {
  return { ...(data as Json), token: '(hidden)' }
}
