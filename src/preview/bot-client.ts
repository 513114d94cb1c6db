/** The bot's own discord.js client, which never connects: its requests go to a function, and interactions are handed to it. */
import { type APIMessage, type Client, GatewayDispatchEvents, type RESTOptions } from 'discord.js'
import type { Logger } from 'pino'
import { createClient } from '../discord/client/create-client.ts'
import type { UploadedFile } from './channel.ts'
import { BOT, GUILD_ID } from './people.ts'

export interface BotRequest {
  readonly method: string
  /** Such as `/webhooks/1/TOKEN/messages/@original`, without the version of the API. */
  readonly path: string
  readonly query: URLSearchParams
  /** The parsed JSON. */
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

export interface BotResponse {
  readonly status: number
  /** Absent if there is nothing to say. */
  readonly body?: unknown
}

export interface BotClient {
  /** For `serveInteractions`. */
  readonly client: Client
  /** Lets the client take an interaction, as if the gateway had sent it. */
  receive(interaction: object): void
  /** The same for a message in the channel. */
  hear(message: APIMessage): void
}

/** discord.js keeps what the gateway's packets do in `actions`, which its types leave out. */
interface WithActions {
  readonly actions: { readonly InteractionCreate: { handle(data: object): void } }
}

/** Any will do: nobody checks it. */
const TOKEN = 'preview'
const API = 'http://discord.preview/api'
const VERSIONED = /^\/api\/v\d+/

/** @param answer takes Discord's place for the client's requests */
export function createBotClient(log: Logger, answer: (request: BotRequest) => BotResponse): BotClient {
  const makeRequest = (async (url, init) => {
    const { status, body } = answer(await readRequest(url, init))
    if (body === undefined) return new Response(null, { status })
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  }) as RESTOptions['makeRequest']
  const client = createClient({
    log,
    signal: new AbortController().signal,
    rest: { api: API, makeRequest },
    now: Date.now,
  })
  client.rest.setToken(TOKEN)
  // Known from the login, and compared with the authors of messages.
  Object.assign(client, { user: BOT })
  return {
    client,
    hear: (message) => void client.ws.emit(GatewayDispatchEvents.MessageCreate, { ...message, guild_id: GUILD_ID }, 0),
    receive: (interaction) => (client as unknown as WithActions).actions.InteractionCreate.handle(interaction),
  }
}

async function readRequest(address: string, init: Parameters<RESTOptions['makeRequest']>[1]): Promise<BotRequest> {
  const { pathname, searchParams } = new URL(address)
  const request = {
    method: init.method ?? 'GET',
    path: decodeURIComponent(pathname).replace(VERSIONED, ''),
    query: searchParams,
  }
  const { body } = init
  if (body instanceof FormData) return { ...request, ...(await readForm(body)) }
  return { ...request, body: typeof body === 'string' ? JSON.parse(body) : undefined, files: [] }
}

/** A message with files: its JSON is one field of a form. */
async function readForm(form: FormData): Promise<Pick<BotRequest, 'body' | 'files'>> {
  const given = [...form].filter((entry): entry is [string, File] => entry[1] instanceof File)
  const files = given.map(async ([, file]) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
  return { body: JSON.parse(String(form.get('payload_json'))), files: await Promise.all(files) }
}
