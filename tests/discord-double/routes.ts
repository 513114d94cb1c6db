/** The endpoints of Discord's API that the double plays. */
import { ApplicationFlags, GatewayIntentBits } from 'discord.js'
import { ApiError, refusals } from './api-error.ts'
import { Channels } from './channels.ts'
import type { CommandRegistry, Scope } from './commands.ts'
import type { FileStore } from './files.ts'
import type { Gateway } from './gateway.ts'
import type { ApiAnswer, ApiRequest, Route } from './http-server.ts'
import type { Interactions } from './interactions.ts'
import type { InteractionsEndpoint } from './interactions-endpoint.ts'
import { type MessageStore, messageJson } from './messages.ts'
import {
  channelJson,
  type GuildRecord,
  guildJson,
  memberJson,
  type PlaceRecord,
  roleJson,
  type UserRecord,
  userJson,
} from './world.ts'

export type RouteParts = {
  readonly token: string
  readonly endpoint: Pick<InteractionsEndpoint, 'publicKey' | 'url'>
  /** Privileged intents that are switched on for the application. */
  readonly privilegedIntents: number
  readonly appUser: UserRecord
  readonly gateway: Gateway
  readonly commands: CommandRegistry
  readonly interactions: Interactions
  readonly messages: MessageStore
  readonly files: FileStore
  readonly guilds: () => readonly GuildRecord[]
  readonly place: (id: string) => PlaceRecord | undefined
  /** Opens the direct messages of a user. */
  readonly directMessagesOf: (userId: string) => PlaceRecord | undefined
}
type Handler = (request: ApiRequest, ids: readonly string[]) => ApiAnswer
type Endpoint = {
  readonly pattern: RegExp
  readonly needsToken: boolean
  readonly methods: Readonly<Record<string, Handler>>
}

const ok = (body: unknown): ApiAnswer => ({ status: 200, body })
const NO_CONTENT: ApiAnswer = { status: 204 }

/** All endpoints as one function. @throws ApiError for what is refused */
export function routesOf(parts: RouteParts): Route {
  const endpoints = [
    ...accountEndpoints(parts),
    ...commandEndpoints(parts),
    ...interactionEndpoints(parts),
    ...channelEndpoints(parts),
  ]
  return (request) => {
    for (const { pattern, needsToken, methods } of endpoints) {
      const ids = pattern.exec(request.path)?.slice(1).map(decodeSegment)
      if (!ids) continue
      const handler = methods[request.method]
      if (!handler) throw refusals.methodNotAllowed()
      if (needsToken && (request.authorization !== `Bot ${parts.token}` || parts.gateway.tokenWasReset)) {
        throw refusals.unauthorized()
      }
      return handler(request, ids)
    }
    throw refusals.notFound()
  }
}

/** `:id` stands for one path segment. */
function endpoint(path: string, methods: Readonly<Record<string, Handler>>, needsToken = true): Endpoint {
  const pattern = new RegExp(`^${path.replaceAll(/:[a-z]+/g, '([^/]+)')}$`)
  return { pattern, needsToken, methods }
}

/** Clients may send `@original` as `%40original`. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) throw refusals.notFound()
    throw error
  }
}

/** How an application of fewer than 100 servers says which privileged intents are switched on (resources/application). */
const INTENT_FLAGS: readonly (readonly [GatewayIntentBits, ApplicationFlags])[] = [
  [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
  [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
  [GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
]

const flagsOf = (intents: number): number =>
  INTENT_FLAGS.reduce((flags, [intent, flag]) => (intents & intent ? flags | flag : flags), 0)

function applicationJson({ appUser, guilds, endpoint: { publicKey, url }, privilegedIntents }: RouteParts): object {
  return {
    id: appUser.id,
    name: appUser.name,
    icon: null,
    description: '',
    bot: userJson(appUser),
    bot_public: true,
    bot_require_code_grant: false,
    flags: flagsOf(privilegedIntents),
    verify_key: publicKey,
    team: null,
    integration_types_config: { 0: {}, 1: {} },
    type: null,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: url,
    role_connections_verification_url: null,
    owner: userJson(appUser),
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    approximate_guild_count: guilds().filter((guild) => guild.isInstalled).length,
  }
}

function accountEndpoints(parts: RouteParts): Endpoint[] {
  const { appUser, gateway, guilds } = parts
  const application = () => ok(applicationJson(parts))
  const guildOf = (id: string | undefined): GuildRecord => {
    const guild = guilds().find((guild) => guild.id === id && guild.isInstalled)
    if (!guild) throw refusals.unknownGuild()
    return guild
  }
  return [
    endpoint('/gateway', { GET: () => ok({ url: gateway.url }) }, false),
    endpoint('/gateway/bot', {
      GET: () =>
        ok({
          url: gateway.url,
          shards: gateway.recommendedShards,
          session_start_limit: gateway.sessionStartLimit,
        }),
    }),
    endpoint('/users/@me', { GET: () => ok(userJson(appUser)) }),
    endpoint('/users/@me/guilds', {
      GET: () =>
        ok(
          guilds()
            .filter((guild) => guild.isInstalled)
            .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
        ),
    }),
    endpoint('/oauth2/applications/@me', { GET: application }),
    endpoint('/applications/@me', { GET: application }),
    endpoint('/guilds/:guild', { GET: (_, [id]) => ok(guildJson(guildOf(id), appUser.id)) }),
    endpoint('/guilds/:guild/roles', { GET: (_, [id]) => ok([...guildOf(id).roles.values()].map(roleJson)) }),
    endpoint('/guilds/:guild/members/:user', {
      GET: (_, [id, userId]) => {
        const guild = guildOf(id)
        if (!guild.members.has(userId ?? '')) throw refusals.unknownMember()
        return ok(memberJson(guild, userId ?? ''))
      },
    }),
  ]
}

/** Unless they are asked for, a list of commands has no translations (interactions/application-commands). */
function withoutLocalizations<T extends object>(command: T): object {
  const entries = Object.entries(command).filter(([name]) => !name.endsWith('_localizations'))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'options' ? (value as object[]).map(withoutLocalizations) : value]),
  )
}

function commandEndpoints({ appUser, commands, guilds }: RouteParts): Endpoint[] {
  const scopeOf = (appId: string | undefined, guildId: string | undefined): Scope => {
    if (appId !== appUser.id) throw refusals.otherApplication()
    if (guildId === undefined) return null
    if (!guilds().some((guild) => guild.id === guildId && guild.isInstalled)) throw refusals.missingAccess()
    return guildId
  }
  const collection = (scope: (ids: readonly string[]) => Scope): Record<string, Handler> => ({
    GET: ({ query }, ids) => {
      const listed = commands.list(scope(ids))
      return ok(query.get('with_localizations') === 'true' ? listed : listed.map(withoutLocalizations))
    },
    PUT: ({ body }, ids) => ok(commands.overwrite(scope(ids), body)),
    POST: ({ body }, ids) => {
      const { command, isNew } = commands.create(scope(ids), body)
      return { status: isNew ? 201 : 200, body: command }
    },
  })
  const single = (scope: (ids: readonly string[]) => Scope): Record<string, Handler> => ({
    GET: (_, ids) => ok(commands.get(scope(ids), ids.at(-1) ?? '')),
    PATCH: ({ body }, ids) => ok(commands.edit(scope(ids), ids.at(-1) ?? '', body)),
    DELETE: (_, ids) => {
      commands.remove(scope(ids), ids.at(-1) ?? '')
      return NO_CONTENT
    },
  })
  const globally = ([appId]: readonly string[]): Scope => scopeOf(appId, undefined)
  const inGuild = ([appId, guildId]: readonly string[]): Scope => scopeOf(appId, guildId)
  return [
    endpoint('/applications/:app/commands', collection(globally)),
    endpoint('/applications/:app/commands/:command', single(globally)),
    endpoint('/applications/:app/guilds/:guild/commands', collection(inGuild)),
    endpoint('/applications/:app/guilds/:guild/commands/:command', single(inGuild)),
  ]
}

function interactionEndpoints({ appUser, interactions, files }: RouteParts): Endpoint[] {
  /** Interaction tokens stand in for the bot's token here. */
  const noting =
    (handler: Handler, tokenAt: number): Handler =>
    (request, ids) => {
      try {
        return handler(request, ids)
      } catch (error) {
        if (error instanceof ApiError) {
          interactions.noteRefusal(ids[tokenAt] ?? '', `${request.method} ${request.path.split('/')[1]}`, error)
        }
        throw error
      }
    }
  const ofApp =
    (handler: Handler): Handler =>
    (request, ids) => {
      if (ids[0] !== appUser.id) throw refusals.unknownWebhook()
      return handler(request, ids)
    }
  const webhook = (handler: Handler): Handler => noting(ofApp(handler), 1)
  return [
    endpoint(
      '/interactions/:id/:token/callback',
      {
        POST: noting(({ body, files: uploaded, query }, [id = '', token = '']) => {
          const answer = interactions.respond(id, token, body, uploaded)
          return query.get('with_response') === 'true' ? ok(answer) : NO_CONTENT
        }, 1),
      },
      false,
    ),
    endpoint(
      '/webhooks/:app/:token',
      {
        POST: webhook(({ body, files: uploaded }, [, token = '']) =>
          ok(messageJson(interactions.followUp(token, body, uploaded), files)),
        ),
      },
      false,
    ),
    endpoint(
      '/webhooks/:app/:token/messages/:message',
      {
        GET: webhook((_, [, token = '', id = '']) => ok(messageJson(interactions.message(token, id), files))),
        PATCH: webhook(({ body, files: uploaded }, [, token = '', id = '']) =>
          ok(messageJson(interactions.edit(token, id, body, uploaded), files)),
        ),
        DELETE: webhook((_, [, token = '', id = '']) => {
          interactions.remove(token, id)
          return NO_CONTENT
        }),
      },
      false,
    ),
  ]
}

function channelEndpoints(parts: RouteParts): Endpoint[] {
  const channels = new Channels(parts)
  return [
    endpoint('/users/@me/channels', {
      POST: ({ body }) => {
        const place = parts.directMessagesOf(String((body as { readonly recipient_id?: unknown }).recipient_id))
        if (!place) throw refusals.unknownUser()
        return ok(channelJson(place))
      },
    }),
    endpoint('/channels/:channel', { GET: (_, [id]) => ok(channels.channel(id)) }),
    endpoint('/channels/:channel/messages', {
      POST: ({ body, files }, [id]) => ok(channels.post(id, body, files)),
    }),
    endpoint('/channels/:channel/messages/:message', {
      GET: (_, [id, messageId]) => ok(channels.message(id, messageId)),
      PATCH: ({ body, files }, [id, messageId]) => ok(channels.edit(id, messageId, { body, files })),
      DELETE: (_, [id, messageId]) => {
        channels.remove(id, messageId)
        return NO_CONTENT
      },
    }),
  ]
}
