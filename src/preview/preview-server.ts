/** Serves the page of the preview on the loopback address: its files, what a person sees as it changes, and what they do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../process/user-error.ts'
import { actSchema } from './acts.ts'
import type { UploadedFile } from './channel.ts'
import {
  type Act,
  type FirstResponse,
  LOCALES,
  PERSONS,
  type Person,
  type PreviewLocale,
  type Seen,
} from './page/page-contract.ts'
import type { PageFile } from './page-files.ts'

export interface PreviewServer {
  /** Such as `http://127.0.0.1:4321`. */
  readonly origin: string
  close(): Promise<void>
}

interface Served {
  readonly pageFiles: ReadonlyMap<string, PageFile>
  readonly seenBy: (person: Person, locale: PreviewLocale) => Seen
  /** Calls the listener after each change. @returns ends that */
  readonly onChange: (listener: () => void) => () => void
  /** @throws UserError */
  readonly perform: (act: Act) => Promise<FirstResponse>
  readonly file: (id: string) => UploadedFile | null
  /** @returns the id of the file */
  readonly addFile: (file: UploadedFile) => string
  /** Told of what no person can mend. */
  readonly onTrouble: (error: unknown) => void
}

/** The address is not a choice: whoever can reach the page can change the articles. */
const HOST = '127.0.0.1'
const MAX_ACT_BYTES = 100_000
const MAX_FILE_BYTES = 10 * 1_024 * 1_024
const FILE_PATH = /^\/files\/(\d{1,20})\//

/** Lit writes styles into attributes, so these are allowed; no style sheet or script is, but those of this server. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/**
 * @param port 0 takes any free one
 * @throws UserError if the port cannot be opened
 */
export function servePreview(served: Served, port: number): Promise<PreviewServer> {
  const server = createServer((request, response) => {
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value)
    answer(served, request, response).catch((error: unknown) => {
      served.onTrouble(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(new UserError(`The port ${port} cannot be opened (${code}). Choose another one, or none.`))
    })
    server.listen(port, HOST, () => {
      resolve({
        origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
        close() {
          server.closeAllConnections()
          return new Promise((closed) => {
            server.close(() => closed())
          })
        },
      })
    })
  })
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusalOf(request)
  if (refusal !== null) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end(`${refusal}\n`)
    return
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`)
  if (request.method === 'POST' && pathname === '/acts') return answerAct(served, request, response)
  if (request.method === 'POST' && pathname === '/files') {
    const bytes = await readBody(request, MAX_FILE_BYTES)
    const name = searchParams.get('name') ?? 'file'
    return bytes === null
      ? endWith(response, 413, { error: 'The file is too large for Discord.' })
      : endWith(response, 200, { id: served.addFile({ name, bytes }) })
  }
  if (request.method !== 'GET') {
    response.writeHead(405, { allow: 'GET, POST' }).end()
    return
  }
  const person = pathname === '/events' ? PERSONS.find((one) => one === searchParams.get('person')) : undefined
  const locale = LOCALES.find((one) => one === searchParams.get('locale')) ?? LOCALES[0]
  if (person) sendEvents(served, { person, locale }, response)
  else sendFile(served, pathname, response)
}

/**
 * Another site that a browser shows must not reach the preview: neither by a name of its own that it lets point here (DNS
 * rebinding), nor by a request from its pages.
 * @returns why the request is refused, or null
 */
function refusalOf({ headers, socket }: IncomingMessage): string | null {
  const { host, origin } = headers
  const port = socket.localPort
  if (host !== `${HOST}:${port}` && host !== `localhost:${port}`) return 'This address is not the preview’s.'
  return origin === undefined || origin === `http://${host}` ? null : 'Only the preview’s own page may do this.'
}

async function answerAct(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of another site cannot send this type without asking first.
  if (request.headers['content-type'] !== 'application/json') return endWith(response, 415, { error: 'Send JSON.' })
  const body = await readBody(request, MAX_ACT_BYTES)
  const act = actSchema.safeParse(body && parsedJson(body))
  if (!act.success) return endWith(response, 400, { error: 'This is too long for Discord, or cannot be read.' })
  try {
    endWith(response, 200, await served.perform(act.data))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    endWith(response, 422, { error: error.message })
  }
}

function endWith(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** @returns null if the body is longer than that */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength
    if (length > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** @returns undefined if it is no JSON */
function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Sends what the person sees, now and after each change (server-sent events). */
function sendEvents(
  { seenBy, onChange }: Served,
  { person, locale }: { readonly person: Person; readonly locale: PreviewLocale },
  response: ServerResponse,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = () => response.write(`data: ${JSON.stringify(seenBy(person, locale))}\n\n`)
  send()
  response.once('close', onChange(send))
}

function sendFile({ pageFiles, file }: Served, pathname: string, response: ServerResponse): void {
  const page = pageFiles.get(pathname)
  if (page) {
    response.writeHead(200, { 'content-type': page.type }).end(page.body)
    return
  }
  const attached = file(FILE_PATH.exec(pathname)?.[1] ?? '')
  if (!attached) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.\n')
    return
  }
  const isPicture = attached.name.endsWith('.png')
  response
    .writeHead(200, {
      'content-type': isPicture ? 'image/png' : 'application/octet-stream',
      ...(isPicture ? {} : { 'content-disposition': 'attachment' }),
    })
    .end(attached.bytes)
}
