/** A search engine on this machine, for trying out, tests and measures: some nodes in one Java process, on loopback. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { cacheFolder } from '../../src/process/platform-folders.ts'
import { UserError } from '../../src/process/user-error.ts'

export interface LocalCluster {
  /** One for each node: `http://127.0.0.1:PORT`. */
  readonly addresses: readonly string[]
  /** Ends a node at once. @param node from 0 */
  stopNode(node: number): void
  /** Starts a node that was ended; it joins the others. @param node from 0 */
  startNode(node: number): void
  /** Ends all nodes, and deletes what they hold. */
  close(): Promise<void>
}

interface LocalClusterOptions {
  readonly nodes?: number
  /** Port of the first node; the others follow it. By default free ones. */
  readonly firstPort?: number
  /** The largest heap of the process, as Java takes it. */
  readonly heap?: string
  /** Ends the nodes, even while they start. */
  readonly signal?: AbortSignal
}

const POM = path.join(import.meta.dirname, 'pom.xml')
const PROGRAM = path.join(import.meta.dirname, 'LocalCluster.java')
/** Named after the version in `pom.xml`, so that another version gets another folder. */
const JARS = path.join(cacheFolder(process), 'local-engine-2.19.1.0')
/** Lines of the engine's own output that are shown if it does not start. */
const LAST_LINES = 8
const POLL_MS = 200

/** @returns what this machine lacks to run the engine, as a sentence; null if it lacks nothing */
export async function missingForCluster(): Promise<string | null> {
  const [java, maven] = await Promise.all([runs('java'), existsSync(JARS) || runs('mvn')])
  if (java && maven) return null
  const missing = [java ? [] : ['Java (`java`, version 17)'], maven ? [] : ['Maven (`mvn`)']].flat().join(' and ')
  return `A local search engine needs ${missing}, which this machine does not have. Install it, and run this again.`
}

const runs = (program: string): Promise<boolean> =>
  promisify(execFile)(program, ['-version']).then(
    () => true,
    () => false,
  )

/**
 * Starts the nodes and waits until they have found each other. They end when this process ends, however it does.
 * @throws UserError if Java or Maven is missing, or the engine does not start
 */
export async function startLocalCluster({
  nodes = 3,
  firstPort,
  heap = '1g',
  signal,
}: LocalClusterOptions = {}): Promise<LocalCluster> {
  const missing = await missingForCluster()
  if (missing !== null) throw new UserError(missing)
  await fetchJars()
  const free = await freePorts(2 * nodes)
  const httpPorts = free.slice(0, nodes).map((port, i) => (firstPort === undefined ? port : firstPort + i))
  const folder = await mkdtemp(path.join(tmpdir(), 'briefing-bot-engine-'))
  const args = [folder, httpPorts.join(','), free.slice(nodes).join(',')]
  const java = spawn('java', [`-Xmx${heap}`, '-cp', path.join(JARS, '*'), PROGRAM, ...args])
  signal?.addEventListener('abort', () => java.stdin.end(), { once: true })
  const addresses = httpPorts.map((port) => `http://127.0.0.1:${port}`)
  await ready(java, addresses)
  return {
    addresses,
    stopNode: (node) => void java.stdin.write(`stop ${node}\n`),
    startNode: (node) => void java.stdin.write(`start ${node}\n`),
    async close() {
      if (!hasEnded(java)) {
        java.stdin.end()
        await once(java, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Whole or absent: a download that was interrupted is not taken for the engine. */
async function fetchJars(): Promise<void> {
  if (existsSync(JARS)) return
  await mkdir(path.dirname(JARS), { recursive: true })
  const partial = await mkdtemp(`${JARS}-`)
  try {
    await promisify(execFile)('mvn', ['-q', '-f', POM, `-Djars=${partial}`, 'process-resources'])
    await rename(partial, JARS)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    if (!existsSync(JARS)) throw new UserError(`Maven could not fetch the search engine: ${(error as Error).message}`)
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => net.createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as net.AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** @throws UserError with the last lines that the engine wrote, if it ends instead */
async function ready(java: ChildProcess, addresses: readonly string[]): Promise<void> {
  const lines: string[] = []
  for (const stream of [java.stdout, java.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => void (lines.push(line) > LAST_LINES && lines.shift()))
  }
  while (!(await haveMet(addresses))) {
    if (hasEnded(java)) {
      throw new UserError(`The search engine did not start:\n${lines.join('\n')}`)
    }
    await wait(POLL_MS)
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** Whether the last node answers, and knows all others. */
async function haveMet(addresses: readonly string[]): Promise<boolean> {
  const health = `${addresses.at(-1)}/_cluster/health?wait_for_nodes=${addresses.length}&timeout=1s`
  return fetch(health).then(
    ({ status }) => status === 200,
    () => false,
  )
}
