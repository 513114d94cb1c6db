/** A proxy on loopback before a search engine: it can be slow, gone, ask for a password, and speak TLS. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync } from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export interface Proxy {
  readonly address: string
  /** How long each answer is held back. Milliseconds. */
  delayMs: number
  /** Whether every request is cut off. */
  isGone: boolean
  /** `user:password`; null if none is asked for. */
  credentials: string | null
  close(): Promise<void>
}

interface ProxyOptions {
  readonly tls?: Certificate
  /** Whether requests are cut off at first. */
  readonly isGone?: boolean
}

/** @param target the address of a node */
export async function startProxy(target: string, { tls, isGone = false }: ProxyOptions = {}): Promise<Proxy> {
  const proxy = { delayMs: 0, isGone, credentials: null as string | null }
  const handle = (request: http.IncomingMessage, response: http.ServerResponse) =>
    forward(proxy, target, request, response)
  const server = tls
    ? https.createServer({ pfx: readFileSync(tls.pfx), passphrase: tls.passphrase }, handle)
    : http.createServer(handle)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return Object.assign(proxy, {
    address: `${tls ? 'https' : 'http'}://${tls ? 'localhost' : '127.0.0.1'}:${port}`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  })
}

type State = Pick<Proxy, 'delayMs' | 'isGone' | 'credentials'>

async function forward(
  state: State,
  target: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  if (state.isGone) return void request.socket.destroy()
  if (state.credentials !== null && request.headers.authorization !== basic(state.credentials)) {
    response.writeHead(401, { 'content-type': 'application/json' })
    return void response.end(
      JSON.stringify({ error: { type: 'security_exception', reason: 'Unauthorized' }, status: 401 }),
    )
  }
  await wait(state.delayMs, null, { ref: false })
  const { method, headers } = request
  const onward = http.request(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

const basic = (credentials: string): string => `Basic ${Buffer.from(credentials).toString('base64')}`

interface Certificate {
  /** The key and the certificate. */
  readonly pfx: string
  readonly passphrase: string
  /** The certificate of the authority, which signed it: itself. */
  readonly authority: string
}

/** Makes a certificate for localhost with Java's own tool. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'))
  const [pfx, authority, passphrase] = [path.join(folder, 'key.p12'), path.join(folder, 'ca.pem'), 'changeit']
  const store = ['-alias', 'proxy', '-keystore', pfx, '-storepass', passphrase]
  const made = ['-keyalg', 'EC', '-dname', 'CN=localhost', '-ext', 'san=dns:localhost', '-storetype', 'PKCS12']
  execFileSync('keytool', ['-genkeypair', ...store, ...made], { stdio: 'ignore' })
  execFileSync('keytool', ['-exportcert', '-rfc', ...store, '-file', authority], { stdio: 'ignore' })
  return { pfx, passphrase, authority }
}
