/** A web server on loopback that remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LoopbackServer {
  readonly origin: string
  readonly host: string
  /** Of every request but those for robots.txt, in order. */
  readonly requests: readonly IncomingMessage[]
  /** How often robots.txt was asked for. */
  readonly robotsRequests: () => number
  readonly connections: () => number
  readonly close: () => Promise<void>
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** @param robots the file's text, or the status that is answered instead */
export async function serve(handler: Handler, robots: string | number = 404): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = []
  let robotsRequests = 0
  let connections = 0
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') {
      robotsRequests++
      if (typeof robots === 'number') response.writeHead(robots).end()
      else response.writeHead(200, { 'content-type': 'text/plain' }).end(robots)
      return
    }
    requests.push(request)
    handler(request, response)
  })
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: `http://${host}`,
    host,
    requests,
    robotsRequests: () => robotsRequests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

export const html = (response: ServerResponse, text: string, headers: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text)
}
