/** A search engine on this machine, for trying out, tests and measures: some nodes in one Java process or several, on loopback. */
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

/** Of nodes that speak TLS and let in only users that they know, by OpenSearch's security plugin. */
export interface ClusterSecurity {
  /** Of the plugin: `NAME=VALUE`. */
  readonly settings: readonly string[]
  /** Asks a node as somebody who may do everything. @returns the status of the answer */
  ask(url: string): Promise<number>
}

export interface LocalCluster {
  /** One for each node: `http://127.0.0.1:PORT`, or `https://localhost:PORT` if they are secured. */
  readonly addresses: readonly string[]
  /**
   * Kills the process of a node at once, as a machine dies: all nodes, unless they are `apart`.
   * @param node from 0
   */
  kill(node: number): Promise<void>
  /** Stops the process of a node, which keeps its connections and answers nothing, until it is told to go on. @param node from 0 */
  hang(node: number): void
  /** @param node from 0 */
  goOn(node: number): void
  /** Starts the process of a node that was killed, with what the node held; waits until all nodes have met. @param node from 0 */
  start(node: number): Promise<void>
  /** Ends all nodes, and deletes what they hold. */
  close(): Promise<void>
}

interface LocalClusterOptions {
  readonly nodes?: number
  /** Whether each node has a process of its own, made to start soon and not to run fast. By default one process holds all nodes. */
  readonly apart?: boolean
  /** By default they trust everyone. */
  readonly security?: ClusterSecurity
  /** Port of the first node; the others follow it. By default free ones. */
  readonly firstPort?: number
  /** The largest heap of a process, as Java takes it. By default 512 MB if the nodes are apart, else 1 GB. */
  readonly heap?: string
  /** Ends the nodes, even while they start. */
  readonly signal?: AbortSignal
}

const POM = path.join(import.meta.dirname, 'pom.xml')
const PROGRAM = path.join(import.meta.dirname, 'LocalCluster.java')
/** Named after the version in `pom.xml`, so that another version gets another folder. */
const JARS = path.join(cacheFolder(process), 'local-engine-2.19.1.0-with-security')
/** Of the security plugin, some in other versions than the engine's own. */
const SECURITY_JARS = path.join(JARS, 'security')
const VECTORS_PLUGIN = 'org.opensearch.knn.plugin.KNNPlugin'
const SECURITY_PLUGIN = 'org.opensearch.security.OpenSearchSecurityPlugin'
/** Without the second compiler, three nodes meet with 12 s of processor time instead of 31. */
const SOON_STARTED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
/** Lines of the engine's own output that are shown if it does not start. */
const LAST_LINES = 8
const POLL_MS = 200
/** The system chooses one that is free. */
const ANY_PORT = 0

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
 * @throws UserError if Java or Maven is missing, a port is in use, or the engine does not start
 */
export async function startLocalCluster({
  nodes = 3,
  apart = false,
  security,
  firstPort,
  heap = apart ? '512m' : '1g',
  signal,
}: LocalClusterOptions = {}): Promise<LocalCluster> {
  const missing = await missingForCluster()
  if (missing !== null) throw new UserError(missing)
  await fetchJars()
  const wanted = Array.from({ length: nodes }, (_, i) => (firstPort === undefined ? ANY_PORT : firstPort + i))
  const free = await freePorts([...wanted, ...wanted.map(() => ANY_PORT)])
  const ports = free.slice(0, nodes).map((http, i) => ({ http, transport: free[nodes + i] ?? ANY_PORT }))
  const folder = await mkdtemp(path.join(tmpdir(), 'briefing-bot-engine-'))
  const options = {
    flags: [`-Xmx${heap}`, ...(apart ? SOON_STARTED : [])],
    settings: [...settingsFor(ports), ...(security?.settings ?? [])],
    isSecured: security !== undefined,
  }
  const start = (own: readonly Ports[], i: number) =>
    startJava({ ...options, folder: path.join(folder, String(i)), ports: own })
  const groups = apart ? ports.map((own) => [own]) : [ports]
  const processes = groups.map(start)
  const end = () => Promise.all(processes.map((java) => endJava(java)))
  signal?.addEventListener('abort', () => void end(), { once: true })
  const addresses = ports.map(({ http }) => (security ? `https://localhost:${http}` : `http://127.0.0.1:${http}`))
  const haveMet = () => allMet(addresses, security?.ask ?? statusOf)
  await Promise.all(processes.map((java) => ready(java, haveMet)))
  const groupOf = (node: number): number => (apart ? node : 0)
  return {
    addresses,
    kill: (node) => endJava(processes[groupOf(node)], 'SIGKILL'),
    hang: (node) => void processes[groupOf(node)]?.child.kill('SIGSTOP'),
    goOn: (node) => void processes[groupOf(node)]?.child.kill('SIGCONT'),
    async start(node) {
      const group = groupOf(node)
      const java = start(groups[group] ?? [], group)
      processes[group] = java
      await ready(java, haveMet)
    },
    async close() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Ports {
  readonly http: number
  readonly transport: number
}

const settingsFor = (ports: readonly Ports[]): readonly string[] => [
  // Of its own: another cluster may have had these ports.
  `cluster.name=briefing-bot-${ports[0]?.transport}`,
  `discovery.seed_hosts=${ports.map(({ transport }) => `127.0.0.1:${transport}`).join(',')}`,
  // Names of nodes.
  `cluster.initial_cluster_manager_nodes=${ports.map(({ transport }) => transport).join(',')}`,
  // A nearly full disk is no reason to refuse a few test articles.
  'cluster.routing.allocation.disk.threshold_enabled=false',
]

interface JavaOptions {
  /** Of what the nodes hold. */
  readonly folder: string
  readonly ports: readonly Ports[]
  /** `NAME=VALUE` */
  readonly settings: readonly string[]
  /** Of Java. */
  readonly flags: readonly string[]
  readonly isSecured: boolean
}

/** A process, and the last lines that it wrote. */
interface JavaProcess {
  readonly child: ChildProcess
  readonly lines: readonly string[]
}

function startJava({ folder, ports, settings, flags, isSecured }: JavaOptions): JavaProcess {
  const jars = [isSecured ? SECURITY_JARS : [], JARS].flat().map((from) => path.join(from, '*'))
  const plugins = [VECTORS_PLUGIN, isSecured ? SECURITY_PLUGIN : []].flat()
  const rules = isSecured ? [`-Dsecurity.default_init.dir=${path.join(SECURITY_JARS, 'config')}`] : []
  const own = [plugins, ports.map(({ http }) => http), ports.map(({ transport }) => transport)].map((all) =>
    all.join(','),
  )
  const inJava = [...flags, ...rules, '-cp', jars.join(path.delimiter), PROGRAM]
  const child = spawn('java', [...inJava, folder, ...own, ...settings])
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => void (lines.push(line) > LAST_LINES && lines.shift()))
  }
  return { child, lines }
}

/** @param signal by default the process is asked to end */
async function endJava(java: JavaProcess | undefined, signal?: 'SIGKILL'): Promise<void> {
  if (!java || hasEnded(java)) return
  const ended = once(java.child, 'exit')
  if (signal) java.child.kill(signal)
  else java.child.stdin?.end()
  await ended
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

/**
 * Another cluster that listens at a port would answer for the one that is started.
 * @param wanted ports, or `ANY_PORT`
 * @returns them, with a free one for each `ANY_PORT`
 * @throws UserError if something listens at one, or nothing may
 */
async function freePorts(wanted: readonly number[]): Promise<readonly number[]> {
  const servers = wanted.map((port) => net.createServer().listen(port, '127.0.0.1'))
  const tried = await Promise.allSettled(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as net.AddressInfo | null)?.port ?? ANY_PORT)
  const listening = servers.filter((server) => server.listening)
  await Promise.all(listening.map((server) => once(server.close(), 'close')))
  for (const [i, result] of tried.entries()) {
    if (result.status === 'rejected')
      throw new UserError(
        `Port ${wanted[i]} cannot be used (${(result.reason as Error).message}): end what listens there, or name another with --port.`,
      )
  }
  return ports
}

/** @throws UserError with the last lines that the engine wrote, if it ends instead */
async function ready(java: JavaProcess, haveMet: () => Promise<boolean>): Promise<void> {
  while (!(await haveMet())) {
    if (hasEnded(java)) throw new UserError(`The search engine did not start:\n${java.lines.join('\n')}`)
    await wait(POLL_MS)
  }
}

const hasEnded = ({ child }: JavaProcess): boolean => child.exitCode !== null || child.signalCode !== null

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status

/** Whether every node answers, and all know each other. */
async function allMet(addresses: readonly string[], ask: ClusterSecurity['ask']): Promise<boolean> {
  const met = addresses.map((address) =>
    ask(`${address}/_cluster/health?wait_for_nodes=${addresses.length}&timeout=1s`).then(
      (status) => status === 200,
      () => false,
    ),
  )
  return (await Promise.all(met)).every(Boolean)
}
