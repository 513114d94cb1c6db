/** Takes interactions that Discord sends over HTTP, and hands them on; they are answered by requests to Discord. */
import type { KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type ChannelType, InteractionResponseType, InteractionType } from 'discord.js'
import type { Logger } from 'pino'
import { checkSignature } from './signature.ts'

/** In bytes: an interaction brings at most a few messages with it. */
const MAX_BODY_BYTES = 1_000_000
/** A request that takes longer to arrive is dropped. */
const REQUEST_TIMEOUT_MS = 5_000
const PATH = '/interactions'

/** An interaction as Discord describes it (interactions/receiving-and-responding). */
export interface SentInteraction {
  readonly type: InteractionType
  /** Where it was made. */
  readonly channel?: { readonly id?: string; readonly type?: ChannelType; readonly parent_id?: string | null }
}

interface InteractionsServerParts {
  readonly key: KeyObject
  /** Called with each interaction that is no ping, when its receipt has been sent. */
  readonly onInteraction: (interaction: SentInteraction) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Logger
}

/** @returns a server that does not listen yet */
export function createInteractionsServer(parts: InteractionsServerParts): Server {
  return createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      answer(parts, request, response).catch((error: unknown) => {
        parts.log.error({ err: error }, 'an interaction could not be taken')
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    },
  )
}

async function answer(
  { key, onInteraction, now, log }: InteractionsServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path] = (request.url ?? '').split('?')
  if (path !== PATH) return refuse(response, 404, `Not found. This server has ${PATH}.`)
  if (request.method !== 'POST') return refuse(response, 405, 'Only POST is allowed.', { allow: 'POST' })
  const body = await readBody(request)
  if (body === 'cut off') return
  if (body === 'too long') return refuse(response, 413, 'The request is too large.', { connection: 'close' })
  const timestamp = headerOf(request, 'x-signature-timestamp')
  const signature = headerOf(request, 'x-signature-ed25519')
  const result = checkSignature({ signature, timestamp, body }, key, now())
  if (result === 'old') log.warn({ timestamp }, 'a signature is not of this time: is the clock of this machine right?')
  if (result !== 'valid') return refuse(response, 401, 'The signature is not valid.')
  const interaction = parseInteraction(body)
  if (!interaction) return refuse(response, 400, 'This is no interaction.')
  if (interaction.type === InteractionType.Ping) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ type: InteractionResponseType.Pong }))
    return
  }
  response.writeHead(202).end()
  onInteraction(interaction)
}

function refuse(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(`${text}\n`)
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name]
  return typeof value === 'string' ? value : undefined
}

/** A body that is too long is not read to its end. */
async function readBody(request: IncomingMessage): Promise<Buffer | 'too long' | 'cut off'> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length
      if (length > MAX_BODY_BYTES) return 'too long'
      parts.push(part)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return 'cut off'
    throw error
  }
  return Buffer.concat(parts)
}

/** @returns null if the body is not what Discord sends */
function parseInteraction(body: Buffer): SentInteraction | null {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    const isInteraction = typeof parsed === 'object' && parsed !== null && 'type' in parsed
    return isInteraction ? (parsed as SentInteraction) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
