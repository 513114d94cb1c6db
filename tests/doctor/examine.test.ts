import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { GatewayIntentBits, PermissionFlagsBits, REST } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { createInteractionsServer } from '../../src/discord/http/interactions-server.ts'
import { readPublicKey } from '../../src/discord/http/signature.ts'
import { moderatorCommands, register } from '../../src/discord/registration/registration.ts'
import { checkDiscord } from '../../src/doctor/check-discord.ts'
import { examine } from '../../src/doctor/examine.ts'
import type { Finding, Subject } from '../../src/doctor/finding.ts'
import { parseConfig } from '../../src/process/config.ts'
import { createLog } from '../../src/process/log.ts'
import { UserError } from '../../src/process/user-error.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { type DiscordDouble, type DoubleOptions, ManualClock, startDiscordDouble } from '../discord-double/index.ts'

type Environment = Readonly<Record<string, string>>

const HOUR_MS = 3_600_000
const SOUND = { CORPUS_DIR: corpusFolder({ 'first.md': 'The ferry\n\nIt sails at noon.' }), MEANING: 'off' }

interface Case {
  readonly environment?: Environment
  readonly inFile?: readonly string[]
  readonly now?: () => number
  readonly tryEncoder?: () => Promise<void>
}

const examined = ({ environment, inFile = [], now = Date.now, tryEncoder = async () => undefined }: Case) =>
  examine({ environment: { ...SOUND, ...environment }, inFile, commands, now, tryEncoder })

/** What is found about one subject, as `verdict: text`. */
const about = (subject: Subject, findings: readonly Finding[]): string =>
  findings
    .filter(({ about }) => about === subject)
    .map(({ verdict, text }) => `${verdict}: ${text}`)
    .join('\n')

/** A Discord with everything registered, and how a host configures the bot for it. */
async function hosted(options: DoubleOptions = {}) {
  const clock = new ManualClock()
  const discord = await startDiscordDouble({ clock, ...options })
  onTestFinished(() => discord.close())
  const guildId = discord.guild('Newsroom').id
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  await register(rest, commands, { scope: 'global' })
  await register(rest, moderatorCommands(commands), { scope: 'guild', guildId })
  const environment = {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    MODERATOR_GUILD_IDS: guildId,
  }
  const examineIt = (changed: Environment = {}, now = () => clock.now()) => {
    const config = parseConfig({ ...environment, ...changed })
    return checkDiscord(config, config.DISCORD_TOKEN ?? '', { commands, now })
  }
  return { discord, rest, guildId, clock, environment, examineIt }
}

/** A server that takes Discord's interactions. @returns its origin */
async function listening({ endpoint }: DiscordDouble, clock: ManualClock): Promise<string> {
  const server = createInteractionsServer({
    key: readPublicKey(endpoint.publicKey),
    onInteraction: () => undefined,
    now: () => clock.now(),
    log: createLog('silent', []),
  })
  onTestFinished(() => void server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the doctor on a machine', () => {
  it('has nothing to mend on a sound host without a token, and says what a session in the terminal needs', async () => {
    const findings = await examined({})
    expect(findings.map(({ about, verdict }) => `${about} ${verdict}`)).toEqual([
      'configuration good',
      'corpus good',
      'writing good',
      'meaning good',
      'token note',
    ])
    expect(about('token', findings)).toMatch(/session in the terminal, which needs nothing more/)
  })

  it('names each mistake of the configuration, and checks nothing that depends on it', async () => {
    const findings = await examined({ environment: { COOLDOWN: 'often', MODERATOR_GUILD_IDS: '12' } })
    expect(about('configuration', findings)).toMatch(/^mend: COOLDOWN must be .*\nmend: MODERATOR_GUILD_IDS must be /)
    expect(findings.map(({ about }) => about)).not.toContain('corpus')
  })

  it('names a variable of the .env file that means nothing, and roles without a server', async () => {
    const linked = await examined({ environment: { FETCH_ALLOW_HOSTS: 'http://localhost:80' } })
    expect(about('configuration', linked)).toMatch(
      /^mend: FETCH_ALLOW_HOSTS: "http:\/\/localhost:80" is neither a host/,
    )
    const misspelt = await examined({ inFile: ['DISCORD_TOKN', 'MEANING'] })
    expect(about('configuration', misspelt)).toMatch(/note: \.env sets DISCORD_TOKN, which/)
    expect(about('configuration', misspelt)).not.toContain('sets MEANING')
    const roles = await examined({ environment: { MODERATOR_ROLE_IDS: '12345678901234567' } })
    expect(about('configuration', roles)).toMatch(/mend: MODERATOR_ROLE_IDS is set and MODERATOR_GUILD_IDS is not/)
  })

  it.each([
    ['that is missing', '/nowhere/at/all', /^mend: There is no corpus folder.*put a first article into it/],
    ['that is a file', 'package.json', /^mend: "package\.json" is not a folder/],
    ['that is empty', corpusFolder({}), /^mend: There is no article in .*put a first article into it/],
    ['with a README alone', corpusFolder({ 'README.md': 'About' }), /^mend: There is no article/],
    [
      'with one bad file',
      corpusFolder({ 'a.rtf': '{}' }),
      /^mend: There is no article.*\nnote: 1 file cannot be taken, such as a\.rtf, which is in a format/,
    ],
    [
      'with a good and a bad file',
      corpusFolder({ 'a.md': 'Ferry\n\nNoon.', 'b.odt': 'x' }),
      /^good: .* takes 1 article .*\nnote: 1 file/,
    ],
  ])('says what is wrong with a corpus folder %s', async (_, folder, text) => {
    expect(about('corpus', await examined({ environment: { CORPUS_DIR: folder } }))).toMatch(text)
  })

  it('says if the folder cannot be written, and why', async () => {
    const closed = corpusFolder({ 'a.md': 'Ferry\n\nNoon.' })
    chmodSync(closed, 0o555)
    const blocked = corpusFolder({ 'a.md': 'Ferry\n\nNoon.', '.state': 'a file' })
    const reasons = [
      [closed, /^mend: .* cannot be written \(its permissions let nobody write\).*give the user/],
      [blocked, /^mend: .* cannot be written \(there is a file where a folder is needed\)/],
    ] as const
    for (const [folder, text] of reasons) {
      expect(about('writing', await examined({ environment: { CORPUS_DIR: folder } }))).toMatch(text)
    }
  })

  it('says if the encoder does not run, and why', async () => {
    const environment = { MEANING: 'on' }
    expect(about('meaning', await examined({ environment }))).toMatch(/^good: /)
    const tryEncoder = () => Promise.reject(new Error('model.onnx is damaged'))
    expect(about('meaning', await examined({ environment, tryEncoder }))).toMatch(
      /^mend: .*\(model\.onnx is damaged\): restore models\/ .* or set MEANING=off/,
    )
    expect(about('meaning', await examined({ tryEncoder }))).toMatch(/^good: MEANING is off/)
  })
})

describe('the doctor with a token', () => {
  it('has nothing to mend if all is set up, and changes nothing', async () => {
    const { discord, environment, clock } = await hosted()
    const before = discord.requests.length
    const findings = await examined({ environment, now: () => clock.now() })
    expect(findings.filter(({ verdict }) => verdict !== 'good')).toEqual([])
    expect(findings.map(({ about }) => about)).toEqual([
      'configuration',
      'corpus',
      'writing',
      'meaning',
      'token',
      'clock',
      'sessions',
      'intents',
      'interactions',
      'permissions',
      'registration',
      'registration',
    ])
    expect(discord.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('says if the token is refused, or Discord cannot be reached', async () => {
    const { examineIt } = await hosted()
    expect(about('token', await examineIt({ DISCORD_TOKEN: 'a.b.c' }))).toMatch(/^mend: Discord refused the token\./)
    const unreachable = await examineIt({ DISCORD_API_URL: 'http://127.0.0.1:9/api' })
    expect(about('token', unreachable)).toMatch(/^mend: Discord cannot be reached \(ECONNREFUSED\)/)
    const overHttp = await examined({ environment: { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: 'a'.repeat(64) } })
    expect(about('token', overHttp)).toMatch(/^mend: INTERACTIONS_PORT is set and DISCORD_TOKEN is not/)
  })

  it('says if the clock is off, and in which direction', async () => {
    const { clock, examineIt } = await hosted()
    const withClock = async (offMs: number) => about('clock', await examineIt({}, () => clock.now() + offMs))
    expect(await withClock(0)).toMatch(/^good: /)
    expect(await withClock(2_000)).toMatch(/^good: /)
    expect(await withClock(HOUR_MS)).toMatch(/^mend: The clock is 3,[56]\d\d seconds ahead of Discord’s.*NTP/)
    expect(await withClock(-HOUR_MS)).toMatch(/^mend: The clock is 3,[56]\d\d seconds behind Discord’s/)
  })

  it('says if no login is left, or too few for the shards', async () => {
    const { examineIt } = await hosted({ sessionStartLimit: { remaining: 2, reset_after: HOUR_MS } })
    expect(about('sessions', await examineIt())).toMatch(/^good: The bot may log in 2 more times/)
    expect(about('sessions', await examineIt({ SHARDS: '3' }))).toMatch(/^mend: .* 2 more logins .* needs 3/)
  })

  it('says which privileged intents are switched on for nothing', async () => {
    const privilegedIntents = GatewayIntentBits.MessageContent | GatewayIntentBits.GuildPresences
    const { examineIt } = await hosted({ privilegedIntents })
    expect(about('intents', await examineIt())).toMatch(
      /^note: .* switch off Presence and Message Content on the page Bot/,
    )
  })

  it('says if interactions arrive elsewhere than the bot waits for them, or cannot be checked', async () => {
    const { discord, clock, examineIt } = await hosted()
    const overHttp = { INTERACTIONS_PORT: '0', DISCORD_PUBLIC_KEY: discord.endpoint.publicKey }
    expect(about('interactions', await examineIt(overHttp))).toMatch(/^mend: .* Interactions Endpoint URL /)
    expect(about('sessions', await examineIt(overHttp))).toBe('')
    await discord.endpoint.use(`${await listening(discord, clock)}/interactions`)
    expect(about('interactions', await examineIt(overHttp))).toMatch(/^good: Discord sends interactions to http:/)
    expect(about('interactions', await examineIt())).toMatch(/^mend: .* waits for them on the gateway/)
    const otherKey = { ...overHttp, DISCORD_PUBLIC_KEY: 'a'.repeat(64) }
    expect(about('interactions', await examineIt(otherKey))).toMatch(/^mend: DISCORD_PUBLIC_KEY is not this/)
  })
})

describe('the doctor in the servers of moderators', () => {
  it('says what the audit channel lacks', async () => {
    const { discord, examineIt } = await hosted({
      guilds: [{ name: 'Newsroom', channels: ['audit', 'closed', 'mute'] }],
    })
    const newsroom = discord.guild('Newsroom')
    const inChannel = async (id: string) => about('permissions', await examineIt({ AUDIT_CHANNEL_ID: id }))
    const idOf = (name: string) => newsroom.channel(name).id
    newsroom.permitApp([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages])
    newsroom.denyApp(newsroom.channel('closed'), [PermissionFlagsBits.ViewChannel])
    newsroom.denyApp(newsroom.channel('mute'), [PermissionFlagsBits.SendMessages])
    expect(await inChannel(idOf('audit'))).toMatch(/^good: /)
    expect(await inChannel(idOf('closed'))).toMatch(/^mend: The bot does not see the audit channel/)
    expect(await inChannel(idOf('mute'))).toMatch(
      /^mend: .* allow Send Messages for it in the permissions of the channel/,
    )
    expect(await inChannel('12345678901234567')).toMatch(/^mend: The bot does not see .* copy AUDIT_CHANNEL_ID again/)
  })

  it('says which commands are missing, older, or there twice', async () => {
    const { rest, guildId, examineIt } = await hosted()
    await register(rest, commands, { scope: 'guild', guildId })
    expect(about('registration', await examineIt())).toMatch(/mend: Commands show twice .*--clear \d+/)
    await register(rest, commands.slice(1), { scope: 'global' })
    expect(about('registration', await examineIt())).toMatch(
      /mend: .* everywhere as they are now \(\/ask, Ask the briefing\): run/,
    )
    await register(rest, [], { scope: 'guild', guildId })
    expect(about('registration', await examineIt())).toMatch(
      /mend: .* in the server \d+ as they are now \(\/corpus, \/digest\)/,
    )
  })

  it('names a server that the bot is not in, and a role that no server has', async () => {
    const { discord, guildId, examineIt } = await hosted()
    const [nowhere, nobody] = ['12345678901234567', '12345678901234568']
    const findings = await examineIt({ MODERATOR_GUILD_IDS: `${guildId},${nowhere}`, MODERATOR_ROLE_IDS: nobody })
    expect(about('moderators', findings)).toMatch(
      /^mend: The bot is not in the server 12345678901234567 .*\nmend: No server/,
    )
    const editors = roleIn(discord)
    expect(about('moderators', await examineIt({ MODERATOR_ROLE_IDS: editors }))).toBe('')
  })
})

const roleIn = (discord: DiscordDouble): string => discord.guild('Newsroom').role('Editors').id

describe('a doctor of several briefings', () => {
  const settings = (name: string, folder: string) => ({
    ...{ name, folder, servers: [], channels: [], moderators: [] },
    private: false,
  })
  const findings = (readBriefings: NonNullable<Parameters<typeof examine>[0]['readBriefings']>) =>
    examine({
      ...{ environment: SOUND, inFile: [], commands, now: Date.now },
      tryEncoder: async () => undefined,
      readBriefings,
    })

  it('looks into the folder of each', async () => {
    const [full, empty] = [corpusFolder({ 'a.md': 'The ferry sails on Monday.' }), corpusFolder({})]
    const found = about('corpus', await findings(() => [settings('City', full), settings('Desk', empty)]))
    expect(found).toContain(`good: The bot takes 1 article from "${full}"`)
    expect(found).toContain(`mend: There is no article in "${empty}"`)
  })

  it('says what is wrong with their list', async () => {
    const found = await findings(() => {
      throw new UserError('briefings.yaml has mistakes.')
    })
    expect(about('configuration', found)).toContain('mend: briefings.yaml has mistakes.')
  })
})
