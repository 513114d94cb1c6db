import { describe, expect, it } from 'vitest'
import { clearCommands, registerCommands } from '../../src/main/register-commands.ts'
import { parseConfig } from '../../src/process/config.ts'
import { UserError } from '../../src/process/user-error.ts'
import {
  cutConnection,
  type DiscordDouble,
  type Fault,
  refused,
  serverError,
  startDiscordDouble,
} from '../discord-double/index.ts'

type Job = (config: ReturnType<typeof parseConfig>, write: (text: string) => void) => Promise<void>

/** @returns what is written, and the message with which the program would end with status 1 */
async function runAt(discord: DiscordDouble, job: Job, environment: Readonly<Record<string, string>> = {}) {
  const config = parseConfig({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, ...environment })
  let output = ''
  const mistake = await job(config, (text) => {
    output += text
  }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof UserError) return error.message
      throw error
    },
  )
  return { output, mistake }
}

const everywhere: Job = (config, write) => registerCommands(config, { scope: 'global' }, write)
const inServer =
  (guildId: string): Job =>
  (config, write) =>
    registerCommands(config, { scope: 'guild', guildId }, write)
const clearing =
  (guildId: string): Job =>
  (config, write) =>
    clearCommands(config, guildId, write)

describe('a server that has commands twice', () => {
  const twoServers = () => startDiscordDouble({ guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] })

  it('is named by either registration, with the command that clears its own', async () => {
    const discord = await twoServers()
    const { id } = discord.guild('Newsroom')
    const offer = `run "npm run register -- --clear ${id}"`
    expect((await runAt(discord, inServer(id))).output).not.toContain('--clear')
    expect((await runAt(discord, everywhere)).output).toContain(offer)
    expect((await runAt(discord, inServer(id))).output).toContain(offer)
    await discord.close()
  })

  it('loses its own commands and nothing else', async () => {
    const discord = await twoServers()
    const { id } = discord.guild('Newsroom')
    await runAt(discord, inServer(id))
    await runAt(discord, everywhere)
    const globally = discord.globalCommands()
    const { output, mistake } = await runAt(discord, clearing(id))
    expect(mistake).toBeNull()
    expect(output).toContain('  removed: /ask\n')
    expect(discord.guild('Newsroom').commands()).toEqual([])
    expect(discord.globalCommands()).toEqual(globally)
    expect((await runAt(discord, everywhere)).output).not.toContain('--clear')
    await discord.close()
  })

  it('keeps moderators’ commands if it is listed, which were never there twice', async () => {
    const discord = await twoServers()
    const { id } = discord.guild('Newsroom')
    const listed = { MODERATOR_GUILD_IDS: id }
    expect((await runAt(discord, everywhere, listed)).output).not.toContain('--clear')
    expect((await runAt(discord, inServer(id), listed)).output).toContain('--clear')
    await runAt(discord, clearing(id), listed)
    expect(
      discord
        .guild('Newsroom')
        .commands()
        .map(({ name }) => name),
    ).toEqual(['corpus', 'digest'])
    await discord.close()
  })

  it('is told if it then has no commands at all', async () => {
    const discord = await twoServers()
    const { id } = discord.guild('Classroom')
    await runAt(discord, inServer(id))
    expect((await runAt(discord, clearing(id))).output).toContain(
      'Not all commands are registered everywhere: run "npm run register".',
    )
    await discord.close()
  })
})

describe('a refusal of Discord', () => {
  const invalid = { 0: { name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Bad name' }] } } }
  const cases: readonly (readonly [string, Fault, RegExp])[] = [
    ['a command that it finds invalid', refused(400, 50_035, invalid), /^Discord refused .*50035\): .*Bad name/],
    ['too many commands', refused(400, 30_032), /^Discord refused the request \(code 30032\): Refused\.$/],
    ['an action that is not allowed', refused(403, 20_012), /code 20012\): Refused\.$/],
    ['a page of a proxy', serverError(403), /^Discord answered with status 403\. Try again later/],
  ]
  it.each(cases)('is one sentence with its reason: %s', async (_, fault, sentence) => {
    const discord = await startDiscordDouble()
    discord.failNext({ method: 'PUT' }, fault)
    const { mistake } = await runAt(discord, everywhere)
    await discord.close()
    expect(mistake).toMatch(sentence)
    expect(mistake).not.toContain('\n')
  })

  it('is no refusal if the connection is lost again and again', async () => {
    const discord = await startDiscordDouble()
    discord.failNext({ method: 'PUT', times: 9 }, cutConnection({ after: 'nothing' }))
    const { mistake } = await runAt(discord, everywhere)
    await discord.close()
    expect(mistake).toMatch(/^Discord cannot be reached \((?:ECONNRESET|UND_ERR_SOCKET)\)\. Check the network/)
  })
})
