/** The HTTP side: reads requests, lets faults befall them, records them and writes the answers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApiError, refusals } from './api-error.ts'
import { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import { answerRateLimited, type Fault, type Faults } from './faults.ts'
import type { FileStore } from './files.ts'
import { checkBody } from './specification/check-body.ts'
import type { UploadedFile } from './validate-message.ts'

const INVALID_REQUEST_WINDOW_MS = 10 * 60 * 1000
const MAX_INVALID_REQUESTS = 10_000
const MAX_BODY_BYTES = 110 * 1024 * 1024
const API = /^\/api\/v10(\/.*)$/

export type ApiRequest = {
  readonly method: string
  /** After the API version, without the query: `/gateway/bot`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | null
  readonly body: unknown
  readonly files: ReadonlyMap<string, UploadedFile>
}
export type ApiAnswer = { readonly status: number; readonly body?: unknown }
export type Route = (request: ApiRequest) => ApiAnswer

/** One request as a test sees it afterwards. */
export type RecordedRequest = {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly files: readonly string[]
  /** HTTP status of the answer; `null` while it is open, 0 if the connection was cut instead. */
  readonly status: number | null
  /** JSON error code of a refusal. */
  readonly code: number | null
  /** What the answer said. */
  readonly answer: unknown
  readonly fault: Fault['kind'] | null
  /** What Discord's specification says against the body; `null` if it says nothing about this kind of request. */
  readonly specificationErrors: readonly string[] | null
}
type OpenRequest = { -readonly [K in keyof RecordedRequest]: RecordedRequest[K] }

export type HttpServerOptions = {
  readonly clock: Clock
  readonly route: Route
  readonly faults: Faults
  readonly files: FileStore
  readonly timeoutMs: number
  readonly invalidRequestsBefore: number
}

export class HttpServer {
  readonly requests: RecordedRequest[] = []
  readonly server: Server
  readonly #options: HttpServerOptions
  readonly #changes = new Changes()
  readonly #held = new Set<NodeJS.Timeout>()
  readonly #invalid: number[]

  constructor(options: HttpServerOptions) {
    this.#options = options
    this.#invalid = Array.from({ length: options.invalidRequestsBefore }, () => options.clock.now())
    this.server = createServer((request, response) => {
      response.setHeader('date', new Date(options.clock.now()).toUTCString())
      this.#handle(request, response).catch((error: unknown) => {
        this.#changes.fail(error as Error)
        response.destroy(error as Error)
      })
    })
  }

  /** Listens on a free port of the loopback address. @returns the port */
  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port))
    })
  }

  /** Invalid requests (401, 403, 429) of the last ten minutes (topics/rate-limits). */
  get invalidRequestCount(): number {
    const since = this.#options.clock.now() - INVALID_REQUEST_WINDOW_MS
    while (this.#invalid[0] !== undefined && this.#invalid[0] <= since) this.#invalid.shift()
    return this.#invalid.length
  }

  /** Resolves with the `nth` (from 1) answered request that `matches`; requests of the past count. */
  request(matches: (request: RecordedRequest) => boolean, nth = 1): Promise<RecordedRequest> {
    return this.#changes.until(
      () => this.requests.filter((request) => request.status !== null && matches(request))[nth - 1],
      this.#options.timeoutMs,
      () =>
        `no such request came; there were ${this.requests.map((request) => `${request.method} ${request.path} -> ${request.status}`).join(', ') || 'none'}`,
    )
  }

  async close(): Promise<void> {
    this.#changes.fail(new Error('the double was closed'))
    for (const timer of this.#held) clearTimeout(timer)
    this.server.closeAllConnections()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const bytes = await readAll(request)
    if (url.pathname.startsWith('/attachments/')) return this.#serveFile(url, response)
    const path = API.exec(url.pathname)?.[1]
    const method = request.method ?? 'GET'
    const recorded: OpenRequest = {
      method,
      path: path ?? url.pathname,
      query: url.search,
      body: undefined,
      files: [],
      status: null,
      code: null,
      answer: undefined,
      fault: null,
      specificationErrors: null,
    }
    this.requests.push(recorded)
    if (this.invalidRequestCount >= MAX_INVALID_REQUESTS) {
      response.writeHead(429, { 'content-type': 'text/plain', 'retry-after': '600' }).end('error code: 1015')
      return this.#close(recorded, 429)
    }
    const answer = () => this.#answer(request, bytes, url, recorded)
    const fault = this.#options.faults.take(method, recorded.path)
    recorded.fault = fault?.kind ?? null
    await this.#answerWith(fault, answer, recorded, response)
  }

  async #answer(request: IncomingMessage, bytes: Buffer, url: URL, recorded: OpenRequest): Promise<ApiAnswer> {
    try {
      const path = API.exec(url.pathname)?.[1]
      if (path === undefined) throw refusals.notFound()
      const { body, files } = await readBody(request, bytes)
      recorded.body = body
      const { isCovered, errors } = checkBody(recorded.method, path, body)
      if (isCovered) recorded.specificationErrors = errors
      recorded.files = [...files.values()].map((file) => file.name)
      const authorization = request.headers.authorization ?? null
      return this.#options.route({
        method: recorded.method,
        path,
        query: url.searchParams,
        authorization,
        body,
        files,
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      recorded.code = error.code
      return { status: error.status, body: error.body }
    }
  }

  async #answerWith(
    fault: Fault | null,
    answer: () => Promise<ApiAnswer>,
    recorded: OpenRequest,
    response: ServerResponse,
  ): Promise<void> {
    if (fault?.kind === 'rate-limited') {
      answerRateLimited(response, fault)
      return this.#close(recorded, 429, fault.scope !== 'shared')
    }
    if (fault?.kind === 'server-error') {
      if (fault.after === 'effect') recorded.answer = (await answer()).body
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html><body>upstream error</body></html>')
      return this.#close(recorded, fault.status)
    }
    if (fault?.kind === 'refused') {
      const { status, code, errors } = fault
      const refusal = JSON.stringify(new ApiError(status, code, 'Refused', errors).body)
      response.writeHead(status, { 'content-type': 'application/json' }).end(refusal)
      return this.#close(recorded, status)
    }
    if (await this.#isGone(fault, 'nothing', response)) return this.#close(recorded, 0)
    const { status, body } = await answer()
    recorded.answer = body
    const text = body === undefined ? '' : JSON.stringify(body)
    if (fault?.kind === 'cut' && fault.after === 'half the reply') await sendHalf(response, status, text)
    if (await this.#isGone(fault, 'effect', response)) return this.#close(recorded, 0)
    response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' }).end(text)
    this.#close(recorded, status)
  }

  /** Lets a fault befall the connection before the request has an effect, or after it. @returns whether nobody is there */
  async #isGone(fault: Fault | null, after: 'nothing' | 'effect', response: ServerResponse): Promise<boolean> {
    const isNow = after === 'nothing' ? (kind: string) => kind === 'nothing' : (kind: string) => kind !== 'nothing'
    if (fault?.kind === 'cut' && isNow(fault.after)) {
      response.socket?.resetAndDestroy()
      return true
    }
    if (fault?.kind !== 'no-answer' || !isNow(fault.after)) return false
    await this.#hold(fault.forMs, response)
    return response.destroyed || response.socket?.destroyed === true
  }

  #close(recorded: OpenRequest, status: number, counts = true): void {
    recorded.status = status
    if (counts && [401, 403, 429].includes(status)) this.#invalid.push(this.#options.clock.now())
    this.#changes.notify()
  }

  #hold(forMs: number, response: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      response.once('close', () => resolve())
      if (!Number.isFinite(forMs)) return
      const timer = setTimeout(() => {
        this.#held.delete(timer)
        resolve()
      }, forMs)
      this.#held.add(timer)
    })
  }

  #serveFile(url: URL, response: ServerResponse): void {
    const file = this.#options.files.read(url)
    if (file)
      response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length }).end(file.bytes)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.')
  }
}

/** A reset takes with it what the client has not read yet: it gets a moment. Real milliseconds. */
const READING_MS = 50

async function sendHalf(response: ServerResponse, status: number, text: string): Promise<void> {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Math.max(2, text.length) })
  response.write(text.slice(0, Math.floor(text.length / 2)) || ' ')
  await new Promise((resolve) => setTimeout(resolve, READING_MS))
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= MAX_BODY_BYTES) parts.push(part)
  }
  return Buffer.concat(parts)
}

/** JSON, or multipart form data with `payload_json` and `files[n]` (reference: uploading files). */
async function readBody(
  request: IncomingMessage,
  bytes: Buffer,
): Promise<{ readonly body: unknown; readonly files: ReadonlyMap<string, UploadedFile> }> {
  const none = new Map<string, UploadedFile>()
  if (bytes.length === 0) return { body: undefined, files: none }
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString('utf8')), files: none }
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const files = new Map<string, UploadedFile>()
  let body: unknown = {}
  for (const [key, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1]
    if (key === 'payload_json') body = parseJson(typeof value === 'string' ? value : await value.text())
    else if (index !== undefined && typeof value !== 'string') {
      const contentType = value.type || 'application/octet-stream'
      files.set(index, { name: value.name, contentType, bytes: Buffer.from(await value.arrayBuffer()) })
    }
  }
  return { body, files }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw refusals.invalidJson()
    throw error
  }
}
