/** A proxy on loopback before a search engine that can be slow, or gone. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface Proxy {
  readonly address: string
  /** How long each answer is held back. Milliseconds. */
  delayMs: number
  /** Whether every request is cut off. */
  isGone: boolean
  close(): Promise<void>
}

interface ProxyOptions {
  /** Whether requests are cut off at first. */
  readonly isGone?: boolean
}

/** @param target the address of a node */
export async function startProxy(target: string, { isGone = false }: ProxyOptions = {}): Promise<Proxy> {
  const proxy = { delayMs: 0, isGone }
  const server = http.createServer((request, response) => forward(proxy, target, request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(proxy, {
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  })
}

type State = Pick<Proxy, 'delayMs' | 'isGone'>

async function forward(
  state: State,
  target: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  if (state.isGone) return void request.socket.destroy()
  await wait(state.delayMs, null, { ref: false })
  const { method, headers } = request
  const onward = http.request(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
