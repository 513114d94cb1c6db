/** What hosts run names things that exist, keeps what it promises, and works as far as it can be tried without docker. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { configSchema } from '../src/process/config.ts'
import { EXIT_INVALIDATED, EXIT_MISTAKE } from '../src/process/run-service.ts'
import { eventually } from './builders/eventually.ts'
import { environmentOf } from './discord/bot-process.ts'
import { startDiscordDouble } from './discord-double/index.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
/** Not the bot's own, but Node's and tsx's. */
const RUNTIME_VARIABLES = ['NODE_ENV', 'TSX_DISABLE_CACHE']
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
    expect(existsSync(path.join(ROOT, command.at(-1) ?? ''))).toBe(true)
    expect(existsSync(path.join(ROOT, healthcheck.at(-1) ?? ''))).toBe(true)
  })

  it('sets variables that the bot knows, and keeps the articles in a volume', () => {
    const variables = instructionsNamed('ENV').flatMap((rest) => rest.split(' ').map((pair) => pair.split('=')[0]))
    for (const name of variables) expect(KNOWN_VARIABLES).toContain(name)
    expect(instructionsNamed('ENV').join(' ')).toContain(`CORPUS_DIR=${instructionsNamed('VOLUME')[0]}`)
  })

  it('names a command that serves, a check of its health, and a process that heeds SIGTERM', async () => {
    const discord = await startDiscordDouble()
    onTestFinished(() => discord.close())
    const environment = { ...environmentOf(discord), NODE_ENV: 'production', TSX_DISABLE_CACHE: '1', HEALTH_PORT: '0' }
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
  })
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
