/** Serves `/healthz` and `/metrics` over HTTP, for programs that watch the bot. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UserError } from '../process/user-error.ts'

/** The health of one process. */
export interface Health {
  /** Whether it answers readers: the gateway is ready and a briefing is served. */
  readonly ready: boolean
  /** The state of the gateway connection: `ready`, `connecting`, `reconnecting` and the like. */
  readonly gateway: string
  /** How long the current index has been served. */
  readonly indexAgeSeconds: number
  readonly articles: number
  readonly passages: number
  /** False if a search engine holds the articles and does not answer. */
  readonly isEngineReachable: boolean
}

interface HealthSource {
  /** The health of every process of the bot: of the only one, or of each shard. */
  health(): Promise<readonly Health[]>
  /** All metrics in Prometheus' text format. */
  metrics(): Promise<string>
}

export interface HealthServer {
  /** Such as `http://127.0.0.1:9090`. */
  readonly origin: string
  close(): Promise<void>
}

/** A request that takes longer to arrive is dropped. */
const REQUEST_TIMEOUT_MS = 5_000
const PROMETHEUS_TEXT = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * @param port 0 takes any free one
 * @throws the error of the socket if the address cannot be opened
 */
function serveHealth(source: HealthSource, host: string, port: number): Promise<HealthServer> {
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      response.setHeader('cache-control', 'no-store')
      answer(source, request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    },
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const { address, port: chosen, family } = server.address() as AddressInfo
      resolve({
        origin: `http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}`,
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

async function answer(source: HealthSource, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const [path] = (request.url ?? '').split('?')
  if (path === '/metrics') {
    const text = await source.metrics()
    response.writeHead(200, { 'content-type': PROMETHEUS_TEXT }).end(text)
  } else if (path === '/healthz') {
    const processes = await source.health()
    const ready = processes.length > 0 && processes.every((one) => one.ready)
    const body = processes.length === 1 ? processes[0] : { ready, shards: processes }
    response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`)
  } else {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found. This server has /healthz and /metrics.\n')
  }
}

/**
 * Serves health and metrics if the configuration has a port for them.
 * @returns null if it has none
 * @throws UserError if the address cannot be opened
 */
export async function openHealth(
  { HEALTH_PORT, HEALTH_HOST }: { readonly HEALTH_PORT?: number | undefined; readonly HEALTH_HOST: string },
  source: HealthSource,
): Promise<HealthServer | null> {
  if (HEALTH_PORT === undefined) return null
  try {
    return await serveHealth(source, HEALTH_HOST, HEALTH_PORT)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UserError(
      `HEALTH_PORT ${HEALTH_PORT} cannot be opened on HEALTH_HOST ${HEALTH_HOST} (${code}). Choose another port or host.`,
    )
  }
}
