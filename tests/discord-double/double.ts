/** Puts the double together and starts it on a free port of the loopback address. */
import { randomBytes } from 'node:crypto'
import { WebSocketServer } from 'ws'
import { type Clock, systemClock } from './clock.ts'
import { CommandRegistry, type RegisteredCommand } from './commands.ts'
import { type Fault, Faults, type RequestMatch } from './faults.ts'
import { FileStore } from './files.ts'
import { Gateway, type SessionStartLimit } from './gateway.ts'
import { HttpServer, type RecordedRequest } from './http-server.ts'
import { Interactions } from './interactions.ts'
import { InteractionsEndpoint } from './interactions-endpoint.ts'
import { MessageStore } from './messages.ts'
import { addChannel, directPlace, everyoneRole, Guild, type Stage, User, type UserKind } from './people.ts'
import { routesOf } from './routes.ts'
import { ShownMessage } from './shown-message.ts'
import { snowflakeAt, snowflakesOf } from './snowflake.ts'
import { APP_PERMISSIONS, type GuildRecord, type PlaceRecord, type UserRecord } from './world.ts'

/** Guilds are given ids one millisecond apart from here, so that they are dealt to shards in turn. */
const FIRST_GUILD_MADE_AT = Date.UTC(2020, 0, 1)
/** Longer than any machine needs: a test that waits for nothing ends with an explanation. */
const WAIT_MS = 100_000

export type GuildOptions = {
  readonly name: string
  /** Whether the app is in the guild; true by default. */
  readonly installed?: boolean
  /** Names of text channels; members are in the first. */
  readonly channels?: readonly string[]
  readonly locale?: string
}
export type DoubleOptions = {
  /** Drives the 3 s, the 15 min, link and day limits; the real clock by default. */
  readonly clock?: Clock
  /** One guild called Newsroom by default. */
  readonly guilds?: readonly GuildOptions[]
  readonly token?: string
  /** Whether a press says which message its own one replies to. Discord does not promise it; by default it does not. */
  readonly resolvesReplies?: boolean
  /** Privileged intents that the application may use; none by default. */
  readonly privilegedIntents?: number
  readonly sessionStartLimit?: Partial<SessionStartLimit>
  readonly heartbeatIntervalMs?: number
  /** Invalid requests that the bot sent just before the start; none by default. */
  readonly invalidRequestsBefore?: number
  /** How long a test's wait lasts at most, in real milliseconds. */
  readonly timeoutMs?: number
}

export class DiscordDouble {
  /** For `rest: { api }` of a client. */
  readonly apiUrl: string
  readonly token: string
  readonly applicationId: string
  readonly gateway: Gateway
  /** Where interactions are sent instead of to the gateway, once an address is set; and the key that signs them. */
  readonly endpoint: InteractionsEndpoint
  readonly #stage: Stage
  readonly #http: HttpServer
  readonly #faults: Faults
  readonly #sockets: WebSocketServer
  readonly #guilds: GuildRecord[]
  readonly #users: Map<string, UserRecord>

  /** Use {@link startDiscordDouble}. */
  constructor(parts: {
    readonly apiUrl: string
    readonly token: string
    readonly stage: Stage
    readonly endpoint: InteractionsEndpoint
    readonly http: HttpServer
    readonly faults: Faults
    readonly sockets: WebSocketServer
    readonly guilds: GuildRecord[]
    readonly users: Map<string, UserRecord>
  }) {
    this.apiUrl = parts.apiUrl
    this.token = parts.token
    this.applicationId = parts.stage.appUser.id
    this.gateway = parts.stage.gateway
    this.endpoint = parts.endpoint
    this.#stage = parts.stage
    this.#http = parts.http
    this.#faults = parts.faults
    this.#sockets = parts.sockets
    this.#guilds = parts.guilds
    this.#users = parts.users
  }

  /** Every request, in order. */
  get requests(): readonly RecordedRequest[] {
    return this.#http.requests
  }

  /** What every INTERACTION_CREATE carried, in order, whether or not a bot was there to hear it. */
  get interactionPayloads(): readonly object[] {
    return this.#stage.interactions.payloads
  }

  /** Invalid requests (401, 403, 429) of the last ten minutes; at 10,000 everything is refused. */
  get invalidRequestCount(): number {
    return this.#http.invalidRequestCount
  }

  /** Resolves with the `nth` (from 1) answered request that `matches`; requests of the past count. */
  request(matches: (request: RecordedRequest) => boolean, nth = 1): Promise<RecordedRequest> {
    return this.#http.request(matches, nth)
  }

  /** Lets `fault` befall the next requests that match. */
  failNext(match: RequestMatch, fault: Fault): void {
    this.#faults.plan(match, fault)
  }

  /** Forgets the faults that have not happened yet. */
  clearFaults(): void {
    this.#faults.clear()
  }

  /** @throws Error if there is no such guild */
  guild(name: string): Guild {
    const record = this.#guilds.find((guild) => guild.name === name)
    if (!record)
      throw new Error(`there is no guild ${name}; there are ${this.#guilds.map((guild) => guild.name).join(', ')}`)
    return new Guild(this.#stage, record)
  }

  /** Adds a guild; a connected bot hears of it with GUILD_CREATE. */
  addGuild(options: GuildOptions): Guild {
    const record = makeGuild(this.#stage, options, this.#guilds.length)
    this.#guilds.push(record)
    if (record.isInstalled) this.gateway.announceGuild(record)
    return new Guild(this.#stage, record)
  }

  /** A user by name; the same name is the same person everywhere. */
  user(name: string): User {
    return new User(this.#stage, this.#stage.userNamed(name))
  }

  /** The user behind an id. */
  userWithId(id: string): User | null {
    const record = this.#users.get(id)
    return record ? new User(this.#stage, record) : null
  }

  /** The global commands. */
  globalCommands(): readonly RegisteredCommand[] {
    return this.#stage.commands.list(null)
  }

  /** A message as it is now, even if it is private or deleted. @throws Error if there never was one */
  message(id: string): ShownMessage {
    const record = this.#stage.messages.findEver(id)
    if (!record) throw new Error(`there was never a message ${id}`)
    return new ShownMessage(record, this.#stage.files)
  }

  /** All messages of a channel that are not deleted, ephemeral ones included. */
  messagesIn(channelId: string): ShownMessage[] {
    const place = this.#stage.places.get(channelId)
    return place ? this.#stage.messages.in(place).map((record) => new ShownMessage(record, this.#stage.files)) : []
  }

  /** Cuts all connections and ends all waiting. */
  async close(): Promise<void> {
    this.#stage.interactions.fail(new Error('the double was closed'))
    this.gateway.close()
    this.#sockets.close()
    await this.#http.close()
  }
}

/** Starts a double. Close it after the test. */
export async function startDiscordDouble(options: DoubleOptions = {}): Promise<DiscordDouble> {
  const { clock = systemClock, timeoutMs = WAIT_MS, resolvesReplies = false, invalidRequestsBefore = 0 } = options
  const nextId = snowflakesOf(clock)
  const appUser = appUserWith(nextId())
  const token = options.token ?? newToken(appUser.id)
  const [guilds, users] = [[] as GuildRecord[], new Map<string, UserRecord>()]
  const files = new FileStore(clock, nextId)
  const gateway = new Gateway({
    clock,
    token,
    appUser,
    guilds: () => guilds,
    privilegedIntents: options.privilegedIntents ?? 0,
    sessionStartLimit: options.sessionStartLimit ?? {},
    heartbeatIntervalMs: options.heartbeatIntervalMs,
    timeoutMs,
  })
  const commands = new CommandRegistry(clock, nextId, appUser.id)
  const userWithId = (id: string) => (id === appUser.id ? appUser : users.get(id))
  const messages = new MessageStore({ clock, nextId, files, appId: appUser.id, userWithId })
  messages.onAdded = (record) => gateway.announceMessage(record, files)
  const endpoint = new InteractionsEndpoint(clock)
  const interactions = new Interactions({ clock, nextId, appUser, gateway, endpoint, messages, files, resolvesReplies })
  const world = { appUser, commands, interactions, messages, files, gateway, nextId, timeoutMs }
  const places = new Map<string, PlaceRecord>()
  const stage: Stage = { ...world, now: () => clock.now(), places, userNamed: userNamedIn(users, nextId) }
  for (const guild of options.guilds ?? [{ name: 'Newsroom' }]) guilds.push(makeGuild(stage, guild, guilds.length))

  const faults = new Faults()
  const route = routesOf({
    ...world,
    endpoint,
    privilegedIntents: options.privilegedIntents ?? 0,
    token,
    guilds: () => guilds,
    place: (id) => places.get(id),
    directMessagesOf: directMessagesIn(stage, users),
  })
  const http = new HttpServer({ clock, route, faults, files, timeoutMs, invalidRequestsBefore })
  const port = await http.listen()
  const sockets = new WebSocketServer({ server: http.server, path: '/gateway', verifyClient: gateway.admit })
  gateway.serve(sockets, `ws://127.0.0.1:${port}/gateway`)
  const origin = `http://127.0.0.1:${port}`
  files.serveFrom(origin)
  return new DiscordDouble({ apiUrl: `${origin}/api`, token, stage, endpoint, http, faults, sockets, guilds, users })
}

/** A token of the shape that Discord's have: who it is, when it was made, and a secret. */
const newToken = (id: string): string =>
  [Buffer.from(id), randomBytes(4), randomBytes(28)].map((part) => part.toString('base64url')).join('.')

const appUserWith = (id: string): UserRecord => ({
  id,
  name: 'Briefing',
  isBot: true,
  locale: 'en-US',
  hasInstalled: false,
  isClosed: false,
})

/** @returns opens the direct messages of a user, by the user's id */
const directMessagesIn =
  (stage: Stage, users: ReadonlyMap<string, UserRecord>) =>
  (id: string): PlaceRecord | undefined => {
    const user = users.get(id)
    return user && directPlace(stage, user, 'bot-dm')
  }

/** @returns finds a user by name, or makes one */
const userNamedIn =
  (users: Map<string, UserRecord>, nextId: () => string) =>
  (name: string, kind: UserKind = { isBot: false }): UserRecord => {
    const existing = [...users.values()].find((user) => user.name === name)
    const user = existing ?? { id: nextId(), name, locale: 'en-US', ...kind, hasInstalled: false, isClosed: false }
    users.set(user.id, user)
    return user
  }

function makeGuild(stage: Stage, options: GuildOptions, index: number): GuildRecord {
  const id = String(snowflakeAt(FIRST_GUILD_MADE_AT + index))
  const isInstalled = options.installed ?? true
  const appRole = { id: stage.nextId(), name: stage.appUser.name, permissions: APP_PERMISSIONS, mentionable: false }
  const everyone = everyoneRole(id)
  const app = { user: stage.appUser, roleIds: new Set([appRole.id]), joinedAt: stage.now() }
  const guild: GuildRecord = {
    id,
    name: options.name,
    locale: options.locale ?? 'en-US',
    isInstalled,
    appRole,
    roles: new Map(
      isInstalled
        ? [
            [id, everyone],
            [appRole.id, appRole],
          ]
        : [[id, everyone]],
    ),
    members: new Map(isInstalled ? [[stage.appUser.id, app]] : []),
    channels: new Map(),
    commandOverrides: new Map(),
  }
  for (const name of options.channels ?? ['general']) addChannel(stage, guild, name)
  return guild
}
