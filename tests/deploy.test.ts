/** What hosts run names things that exist, keeps what it promises, and works as far as it can be tried without docker. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { configSchema, parseConfig } from '../src/process/config.ts'
import { EXIT_INVALIDATED, EXIT_MISTAKE } from '../src/process/run-service.ts'
import { corpusFolder } from './builders/corpus-folder.ts'
import { eventually } from './builders/eventually.ts'
import { environmentOf, ONE_ARTICLE, startBotProcess } from './discord/bot-process.ts'
import { startDiscordDouble } from './discord-double/index.ts'
import { TEST_ALL } from './setup/test-all.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
/** Not the bot's own, but those of Node and of the C library. */
const RUNTIME_VARIABLES = ['NODE_ENV', 'MALLOC_ARENA_MAX']
const KNOWN_VARIABLES = [...Object.keys(configSchema.shape), ...RUNTIME_VARIABLES]

const instructions = read('Dockerfile')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    return { name, rest }
  })
const instructionsNamed = (wanted: string) => instructions.filter(({ name }) => name === wanted).map(({ rest }) => rest)
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
const command = JSON.parse(instructionsNamed('CMD').at(-1) ?? '') as readonly string[]
const healthcheck = JSON.parse(
  /CMD (\[.*\])$/.exec(instructionsNamed('HEALTHCHECK')[0] ?? '')?.[1] ?? '',
) as readonly string[]

describe('the Dockerfile', () => {
  it('copies what exists, file by file, and no secret', () => {
    const copied = instructionsNamed('COPY')
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
    expect(copied.length).toBeGreaterThan(5)
    for (const file of copied) expect(existsSync(path.join(ROOT, file)), file).toBe(true)
    expect(copied).not.toContain('.')
    expect(read('.dockerignore').split('\n')).toContain('.env')
    expect(instructions.some(({ rest }) => /token|secret/i.test(rest))).toBe(false)
  })

  it('runs on a Node that the package asks for, not as root, and without npm between', () => {
    const [, major] = /^node:(\d+)/.exec(instructionsNamed('FROM').at(-1) ?? '') ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(20)
    expect(lastStage.filter(({ name }) => name === 'USER').at(-1)?.rest).toBe('node')
    expect(lastStage.findIndex(({ name }) => name === 'USER')).toBeLessThan(
      lastStage.findIndex(({ name }) => name === 'CMD'),
    )
    expect(command[0]).toBe('node')
    expect(existsSync(path.join(ROOT, command[1] ?? ''))).toBe(true)
    expect(existsSync(path.join(ROOT, `src/main/${command[2]}.ts`))).toBe(true)
    expect(existsSync(path.join(ROOT, healthcheck.at(-1) ?? ''))).toBe(true)
  })

  it('sets variables that the bot knows, and keeps the articles in a volume', () => {
    const variables = instructionsNamed('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')[0]))
    for (const name of variables) expect(KNOWN_VARIABLES).toContain(name)
    expect(instructionsNamed('ENV').join(' ')).toContain(`CORPUS_DIR=${instructionsNamed('VOLUME')[0]}`)
  })

  it.skipIf(!TEST_ALL)(
    'names a command that serves, a check of its health, and a process that heeds SIGTERM',
    async () => {
      const discord = await startDiscordDouble()
      onTestFinished(() => discord.close())
      const environment = {
        ...environmentOf(discord),
        NODE_ENV: 'production',
        HEALTH_PORT: '0',
      }
      const bot = spawn(process.execPath, command.slice(1), { cwd: ROOT, env: environment })
      onTestFinished(() => void bot.kill('SIGKILL'))
      let output = ''
      bot.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
      await discord.gateway.ready()
      await eventually(() => expect(output).toContain('"msg":"ready"'))
      const port = /"origin":"http:\/\/127\.0\.0\.1:(\d+)"/.exec(output)?.[1] ?? ''
      const check = async () => {
        const env = { ...process.env, HEALTH_PORT: port, HEALTH_HOST: '' }
        const child = spawn(process.execPath, healthcheck.slice(1), { cwd: ROOT, env })
        return (await once(child, 'exit'))[0] as number
      }
      expect(await check()).toBe(0)
      const ended = once(bot, 'exit')
      bot.kill('SIGTERM')
      expect((await ended)[0]).toBe(0)
      expect(await check()).toBe(1)
    },
  )
})

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly build: string
        readonly environment: Readonly<Record<string, string>>
        readonly env_file: string
        readonly volumes: readonly string[]
        readonly read_only: boolean
        readonly cap_drop: readonly string[]
        readonly security_opt: readonly string[]
        readonly stop_grace_period: string
        readonly ports?: readonly string[]
      }
    >
  >
}

describe('compose.yaml', () => {
  const { bot } = (parse(read('compose.yaml')) as Compose).services

  it('builds this project with variables that the bot knows', () => {
    expect(bot?.build).toBe('.')
    expect(Object.keys(bot?.environment ?? {}).length).toBeGreaterThan(0)
    for (const name of Object.keys(bot?.environment ?? {})) expect(KNOWN_VARIABLES).toContain(name)
    expect(read('.gitignore').split('\n')).toContain(bot?.env_file)
  })

  it('lets the bot write to the articles alone, gives it no privileges, and opens no port', () => {
    expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    const [folder = '', inside] = bot?.volumes[0]?.split(':') ?? []
    expect(bot?.volumes).toHaveLength(1)
    expect(existsSync(path.join(ROOT, folder))).toBe(true)
    expect(inside).toBe(bot?.environment.CORPUS_DIR)
    expect(bot).not.toHaveProperty('ports')
  })

  it('gives running replies longer than the bot gives them', () => {
    expect(Number.parseInt(bot?.stop_grace_period ?? '', 10)).toBeGreaterThan(13)
  })
})

interface Bot {
  readonly environment: Readonly<Record<string, string>>
  readonly stop_grace_period: string
  readonly volumes: readonly string[]
  readonly env_file: string
}

interface HttpCompose {
  readonly services: Readonly<Record<'bot-1' | 'bot-2', Bot>> & {
    readonly proxy: { readonly volumes: readonly string[] }
  }
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string }
  readonly periodSeconds: number
  readonly failureThreshold: number
}

interface Container {
  readonly env: readonly { readonly name: string; readonly value: string }[]
  readonly command?: readonly string[]
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly startupProbe: Probe
  readonly readinessProbe: Probe
  readonly livenessProbe: Probe
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[]
}

interface Pod {
  readonly containers: readonly [Container]
  readonly volumes: readonly { readonly name: string }[]
  readonly terminationGracePeriodSeconds: number
}

interface Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: Readonly<Record<string, unknown>>
}

const manifests = parseAllDocuments(read('deploy/kubernetes.yaml')).map((one) => one.toJS() as Manifest)
const manifestOf = (kind: string) => {
  const found = manifests.find((one) => one.kind === kind)
  if (!found) throw new Error(`there is no ${kind}`)
  return found
}
const podOf = (template: unknown) => (template as { readonly spec: Pod }).spec
const deployment = manifestOf('Deployment').spec as { readonly replicas: number; readonly template: unknown }
const job = (manifestOf('CronJob').spec.jobTemplate as { readonly spec: { readonly template: unknown } }).spec
const bots = podOf(deployment.template)
const [container] = bots.containers
const environmentIn = ({ env }: Container) => Object.fromEntries(env.map(({ name, value }) => [name, value]))

const http = (parse(read('deploy/compose.http.yaml'), { merge: true }) as HttpCompose).services
const caddy = read('deploy/Caddyfile')

/** Seconds that a bot takes to leave at most: three for balancers, and ten for replies. */
const LEAVING_SECONDS = 13

describe('two bots behind a proxy', () => {
  it('are alike, but that one of them asks for feeds, and share one folder that they may write to', () => {
    const { REFRESH_EVERY: often, ...first } = http['bot-1'].environment
    const { REFRESH_EVERY: never, ...second } = http['bot-2'].environment
    expect(second).toEqual(first)
    expect([Boolean(often), Boolean(never)]).toEqual([true, false])
    for (const name of Object.keys(http['bot-1'].environment)) expect(KNOWN_VARIABLES).toContain(name)
    for (const bot of [http['bot-1'], http['bot-2']]) {
      expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
      expect(bot).not.toHaveProperty('ports')
      expect(bot.volumes).toEqual([`../corpus:${bot.environment.CORPUS_DIR}`])
      expect(existsSync(path.join(ROOT, 'deploy', bot.env_file, '..', 'package.json'))).toBe(true)
      expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(LEAVING_SECONDS)
    }
  })

  it('are those that the proxy sends interactions to, by their ports, and whose health it watches', () => {
    const { INTERACTIONS_PORT, HEALTH_PORT } = http['bot-1'].environment
    const upstreams = Object.keys(http).filter((name) => name !== 'proxy')
    expect(/reverse_proxy (.*) \{/.exec(caddy)?.[1]?.split(' ')).toEqual(
      upstreams.map((name) => `${name}:${INTERACTIONS_PORT}`),
    )
    expect(/health_port (\d+)/.exec(caddy)?.[1]).toBe(HEALTH_PORT)
    expect(caddy).toMatch(/handle \/interactions \{\n\s+reverse_proxy/)
    expect(caddy).toMatch(/handle \{\n\s+respond 404/)
    expect(caddy.split('{').length).toBe(caddy.split('}').length)
    expect(http.proxy.volumes[0]?.split(':')[0]).toBe('./Caddyfile')
  })
})

interface EngineCompose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly environment: Readonly<Record<string, string>>
        readonly networks: readonly string[]
        readonly command?: readonly string[]
      }
    >
  >
  readonly networks: { readonly engine: { readonly internal: boolean } }
  readonly volumes: Readonly<Record<string, unknown>>
}

describe('the bot beside a search engine', () => {
  const { services, networks, volumes } = parse(read('deploy/compose.opensearch.yaml'), {
    merge: true,
  }) as EngineCompose
  const nodes = Object.keys(services).filter((name) => name !== 'bot')

  it('asks each node by its name, with variables that it knows', () => {
    const { environment = {} } = services.bot ?? {}
    for (const name of Object.keys(environment)) expect(KNOWN_VARIABLES).toContain(name)
    const { SEARCH_URL } = parseConfig(environment)
    expect(SEARCH_URL).toEqual(nodes.map((name) => `http://${name}:9200`))
  })

  it('is started as the docs advise for it', () => {
    const { command: words = [], environment } = services.bot ?? {}
    const started = `\`MALLOC_ARENA_MAX=${environment?.MALLOC_ARENA_MAX} ${words.join(' ')}\``
    expect(read('docs/search-engine.md')).toContain(started)
  })

  it('has nodes that find each other, each with a name and a volume of its own, on a network without a way out', () => {
    expect(nodes).toHaveLength(3)
    for (const name of nodes) {
      expect(services[name]?.environment).toMatchObject({
        'node.name': name,
        'discovery.seed_hosts': nodes.join(','),
        'cluster.initial_cluster_manager_nodes': nodes.join(','),
        // The image wants a password unless both are off.
        DISABLE_SECURITY_PLUGIN: 'true',
        DISABLE_INSTALL_DEMO_CONFIG: 'true',
      })
      expect(services[name]).toMatchObject({ networks: ['engine'], volumes: [`${name}:/usr/share/opensearch/data`] })
      expect(services[name]).not.toHaveProperty('ports')
    }
    expect(networks.engine.internal).toBe(true)
    expect(services['engine-1']).toMatchObject({ ulimits: { memlock: { soft: -1, hard: -1 } }, mem_limit: '4g' })
    expect(services['engine-1']?.environment.OPENSEARCH_JAVA_OPTS).toBe('-Xms2g -Xmx2g')
    expect(Object.keys(volumes)).toEqual(nodes)
    expect(services.bot?.networks).toContain('engine')
  })
})

describe('the Kubernetes example', () => {
  it('runs several bots that may be moved one at a time, as nobody, on a root that may only be read', () => {
    expect(deployment).toMatchObject({ strategy: { rollingUpdate: { maxUnavailable: 0 } } })
    const { minAvailable } = manifestOf('PodDisruptionBudget').spec as { readonly minAvailable: number }
    expect(deployment.replicas).toBeGreaterThan(minAvailable)
    for (const pod of [bots, podOf(job.template)]) {
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      })
      const [one] = pod.containers
      expect(one).toMatchObject({
        securityContext: {
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        },
      })
      const mounted = one.volumeMounts.map(({ mountPath }) => mountPath)
      expect(mounted).toEqual([environmentIn(one).CORPUS_DIR, '/tmp'])
      expect(one.volumeMounts.map(({ name }) => name)).toEqual(pod.volumes.map(({ name }) => name))
      for (const name of Object.keys(environmentIn(one))) expect(KNOWN_VARIABLES).toContain(name)
    }
    expect(bots.terminationGracePeriodSeconds).toBeGreaterThan(LEAVING_SECONDS)
  })

  it('names what it has: labels, ports, volumes and services', () => {
    const labels = (deployment.template as Manifest & { metadata: { labels: unknown } }).metadata.labels
    for (const kind of ['Deployment', 'PodDisruptionBudget'])
      expect(manifestOf(kind).spec).toMatchObject({ selector: { matchLabels: labels } })
    expect(manifestOf('Service').spec).toMatchObject({ selector: labels, ports: [{ targetPort: 'interactions' }] })
    const ports = Object.fromEntries(container.ports.map(({ name, containerPort }) => [name, String(containerPort)]))
    const { INTERACTIONS_PORT, HEALTH_PORT } = environmentIn(container)
    expect(ports).toEqual({ interactions: INTERACTIONS_PORT, health: HEALTH_PORT })
    const text = JSON.stringify(manifestOf('Ingress').spec)
    expect(text).toContain('"path":"/interactions"')
    expect(text).toContain(`"service":{"name":"${manifestOf('Service').metadata.name}","port":{"name":"interactions"}}`)
    const claim = { persistentVolumeClaim: { claimName: manifestOf('PersistentVolumeClaim').metadata.name } }
    for (const pod of [bots, podOf(job.template)]) expect(pod.volumes[0]).toMatchObject(claim)
  })

  it.skipIf(!TEST_ALL)(
    'has probes that fit a bot that starts, serves and leaves, and a job that refreshes',
    async () => {
      expect(environmentIn(container)).toEqual(
        Object.fromEntries(Object.entries(http['bot-1'].environment).filter(([name]) => name !== 'REFRESH_EVERY')),
      )
      expect(container.command).toBeUndefined()
      const discord = await startDiscordDouble()
      onTestFinished(() => discord.close())
      const corpus = corpusFolder(ONE_ARTICLE)
      const bot = startBotProcess(discord, {
        ...environmentIn(container),
        CORPUS_DIR: corpus,
        INTERACTIONS_PORT: '0',
        HEALTH_PORT: '0',
        DISCORD_PUBLIC_KEY: discord.endpoint.publicKey,
      })
      const portAfter = async (message: string) => {
        const port = () =>
          new RegExp(`"origin":"http://0\\.0\\.0\\.0:(\\d+)","msg":"${message}"`).exec(bot.output())?.[1]
        await eventually(() => expect(port()).toBeDefined())
        return port()
      }
      const health = await portAfter('health and metrics are served')
      const tried = async ({ httpGet }: Probe) => (await fetch(`http://127.0.0.1:${health}${httpGet.path}`)).status
      expect(await tried(container.livenessProbe)).toBe(200)
      await discord.endpoint.use(`http://127.0.0.1:${await portAfter('interactions are served')}/interactions`)
      await eventually(async () => expect(await tried(container.startupProbe)).toBe(200))
      expect(await tried(container.readinessProbe)).toBe(200)
      const refresh = startBotProcess(
        discord,
        { CORPUS_DIR: corpus },
        { program: podOf(job.template).containers[0].command?.at(-1) ?? '' },
      )
      expect(await refresh.ended()).toBe(0)
      bot.child.kill('SIGTERM')
      await eventually(() => expect(bot.output()).toContain('"leaving"'))
      expect(await tried(container.readinessProbe)).toBe(503)
      expect(await tried(container.livenessProbe)).toBe(200)
      expect(await bot.ended()).toBe(0)
    },
  )
})

describe('the unit of systemd', () => {
  const settings = read('deploy/briefing-bot.service')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [{ name, value }]
    })
  const valuesOf = (wanted: string) => settings.filter(({ name }) => name === wanted).map(({ value }) => value)

  it('runs the program without npm between, and not as root', () => {
    const words = valuesOf('ExecStart')[0]?.split(' ') ?? []
    expect(words.slice(-command.length)).toEqual(command)
    expect(valuesOf('User')).not.toContain('root')
  })

  it('sets variables that the bot knows, and a corpus that it may write to', () => {
    const variables = valuesOf('Environment').map((pair) => pair.split('='))
    for (const [name] of variables) expect(KNOWN_VARIABLES).toContain(name)
    const corpus = variables.find(([name]) => name === 'CORPUS_DIR')?.[1] ?? ''
    expect(corpus.split('/')).toContain(valuesOf('StateDirectory')[0])
  })

  it('starts nothing again if that would not help', () => {
    expect(valuesOf('RestartPreventExitStatus')).toEqual([`${EXIT_MISTAKE} ${EXIT_INVALIDATED}`])
  })

  it.each([
    ['NoNewPrivileges', 'yes'],
    ['ProtectSystem', 'strict'],
    ['ProtectHome', 'yes'],
    ['PrivateTmp', 'yes'],
    ['CapabilityBoundingSet', ''],
    ['RestrictNamespaces', 'yes'],
  ])('is hardened with %s=%s', (name, value) => {
    expect(valuesOf(name)).toEqual([value])
  })
})
