import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ApplicationCommandOptionType, ApplicationCommandType, PermissionsBitField, REST } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Command } from '../../commands/command.ts'
import { commands as allCommands } from '../../commands/index.ts'
import {
  inviteLink,
  membersCommands,
  pendingRegistration,
  register,
} from '../../src/discord/registration/registration.ts'
import { registerCommands } from '../../src/main/register-commands.ts'
import { parseConfig } from '../../src/process/config.ts'
import { UserError } from '../../src/process/user-error.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { UNSET } from '../builders/run-console.ts'
import { type DiscordDouble, ManualClock, type ShownMessage, startDiscordDouble } from '../discord-double/index.ts'
import { transpiled } from '../setup/transpiled.ts'
import { startBotProcess } from './bot-process.ts'
import { serveBot } from './served-bot.ts'

const commands = membersCommands(allCommands)
const QUESTION = 'when will trump and putin talk'

/** Commands for moderators, as they are registered. */
const MODERATORS = ['corpus', 'digest']

const firstWord = (name: string): string => name.split(' ')[0] ?? name

describe('a cooldown', () => {
  it('tells a member who is too quick when to go on, and holds for each member and guild alone', async () => {
    const clock = new ManualClock()
    const { discord } = await serveBot({
      environment: { COOLDOWN: '2/3600' },
      double: { clock, guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] },
    })
    const ada = discord.guild('Newsroom').member('Ada')
    const ask = async (member: typeof ada) => (await member.types('/ask', { question: QUESTION })).reply()
    await ask(ada)
    await ask(ada)
    const refused = await ask(ada)
    expect(refused.ephemeral).toBe(true)
    const ends = Number(/<t:(\d+):R>/.exec(refused.text)?.[1])
    // An hour from the first use on, which took some of it.
    expect(ends * 1_000).toBeGreaterThan(clock.now())
    expect(ends * 1_000).toBeLessThanOrEqual(clock.now() + 3_601_000)
    expect((await ask(discord.guild('Newsroom').member('Eve'))).text).toContain('Trump')
    expect((await ask(discord.guild('Classroom').member('Ada'))).text).toContain('Trump')
  })
})

describe('/help', () => {
  it('lists every command to press, what is kept, and who hosts the bot, to the asker alone', async () => {
    const { discord } = await serveBot({
      environment: { HOSTED_BY: 'the *Newsroom* <@1>' },
      moderated: 'Newsroom',
    })
    const ada = discord.guild('Newsroom').member('Ada')
    const heading = ({ embeds }: ShownMessage) => embeds[0]?.author?.name
    const help = await (await ada.types('/help')).reply()
    expect(help.ephemeral).toBe(true)
    for (const { name, moderators } of commands) {
      // A command that shows others of its group is enough.
      if (!moderators && name !== 'help') expect(help.text).toMatch(new RegExp(`</${firstWord(name)}[a-z ]*:\\d+>`))
    }
    const privacy = await (await ada.presses(help, 'Privacy and host')).update()
    expect(privacy.text).toContain('My host is the \\*Newsroom\\* \\<\\@1>.')
    expect(privacy.text).toContain('I store no text of any message, except the question of a watch')
    const moderating = await (await ada.presses(privacy, 'For moderators')).update()
    for (const { name, moderators } of commands) if (moderators) expect(moderating.text).toContain(`/${name}`)
    expect(heading(await (await ada.presses(moderating, 'Back')).update())).toBe(heading(help))
  })
})

describe('direct messages with the bot', () => {
  it('are answered like a guild, without a share button', async () => {
    const { discord } = await serveBot()
    const dora = discord.user('Dora').directMessage()
    const reply = await (await dora.types('/ask', { question: QUESTION, private: true })).reply()
    expect(reply.text).toContain('Trump')
    expect(reply.buttons.map(({ label }) => label)).not.toContain('Share')
    const next = await (await dora.presses(reply, 'Next')).update()
    expect(next.text).toContain('2 of 10')
  })

  it('work even if a user has installed the bot for themselves', async () => {
    const { discord } = await serveBot()
    const dora = discord.user('Dora').installsApp().privateChannel()
    const reply = await (await dora.types('/ask', { question: QUESTION })).reply()
    expect(reply.text).toContain('Trump')
  })
})

const REGISTER = { program: 'src/main/register.ts' }
const messageCommands = ['Ask the briefing', 'Check quotations']
/** Commands of one group are registered as one. */
const namesOf = (declared: readonly Command[]) => [...new Set(declared.map(({ name }) => firstWord(name)))]

interface OptionList {
  readonly name: string
  readonly type: number
  readonly options?: readonly OptionList[]
}
/** A command, or each of its subcommands. */
function typedCommandsOf({ name, options = [] }: OptionList): readonly OptionList[] {
  const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
  return subcommands.length === 0 ? [{ name, type: 1, options }] : subcommands
}

describe('registration of several briefings', () => {
  it('gives every command the option, and moderators’ commands to the servers of the briefings', async () => {
    const discord = await startDiscordDouble({ guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] })
    onTestFinished(() => discord.close())
    const folder = corpusFolder({ 'desk/a.md': 'The ferry sails.' })
    const file = path.join(folder, 'briefings.yaml')
    writeFileSync(file, `- name: Desk\n  folder: desk\n  servers: ${discord.guild('Newsroom').id}\n`)
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, BRIEFINGS_FILE: file }
    await registerCommands(parseConfig(environment), { scope: 'global' }, () => undefined)
    for (const command of discord.globalCommands().filter(({ type }) => type === ApplicationCommandType.ChatInput)) {
      for (const { name, options = [] } of typedCommandsOf(command as unknown as OptionList)) {
        expect(
          options.map((option) => option.name),
          name,
        ).toContain('briefing')
      }
    }
    expect(
      discord
        .guild('Newsroom')
        .commands()
        .map(({ name }) => name),
    ).toContain('corpus')
    expect(
      discord
        .guild('Classroom')
        .commands()
        .map(({ name }) => name),
    ).not.toContain('corpus')
  })
})

describe('registration', () => {
  const session = async () => {
    const discord = await startDiscordDouble()
    return { discord, rest: new REST({ api: discord.apiUrl }).setToken(discord.token) }
  }

  it('says what it adds, changes and removes, and then finds nothing to change', async () => {
    const { discord, rest } = await session()
    const target = { scope: 'global' } as const
    const [first, ...others] = commands
    if (!first) throw new Error('there are no commands')
    const { onMessages: _, ...plain } = first
    const older = [
      { ...plain, description: 'Something else' },
      { ...plain, name: 'gone' },
    ]
    await register(rest, older, target)
    expect(await pendingRegistration(rest, commands, target)).toEqual({
      added: [...namesOf(others).map((name) => `/${name}`), ...messageCommands],
      changed: [`/${first.name}`],
      removed: ['/gone'],
    })
    await register(rest, commands, target)
    expect(await pendingRegistration(rest, commands, target)).toEqual({ added: [], changed: [], removed: [] })
    expect(
      discord
        .globalCommands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...namesOf(commands), ...messageCommands].sort())
    await discord.close()
  })

  it('keeps to one guild for trying out', async () => {
    const { discord, rest } = await session()
    const guildId = discord.guild('Newsroom').id
    await register(rest, commands, { scope: 'guild', guildId })
    expect(discord.globalCommands()).toEqual([])
    expect(
      discord
        .guild('Newsroom')
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...namesOf(commands), ...messageCommands].sort())
    await discord.close()
  })

  it('asks for no permission that the bot does not need', async () => {
    const { discord, rest } = await session()
    const link = new URL(await inviteLink(rest))
    expect(link.searchParams.get('client_id')).toBe(discord.applicationId)
    expect(link.searchParams.get('permissions')).toBe('0')
    expect(link.searchParams.get('scope')).toBe('bot applications.commands')
    await discord.close()
  })

  it('that is missing is said at start', async () => {
    const { discord, logged } = await serveBot({ registered: false })
    await discord.request(({ path, method }) => method === 'GET' && path.endsWith('/commands'))
    await expect.poll(() => logged.map(({ msg }) => msg)).toContainEqual(expect.stringContaining('npm run register'))
  })
})

describe('a guild that moderates and that the bot is not in', () => {
  it('is named at start, in words', async () => {
    const nowhere = '12345678901234567'
    const { logged } = await serveBot({ environment: { MODERATOR_GUILD_IDS: nowhere } })
    await expect
      .poll(() => logged.find(({ guildId }) => guildId === nowhere)?.msg)
      .toMatch(/MODERATOR_GUILD_IDS lists a server that the bot is not in: open the invite link .* or take/)
    expect(logged.find(({ guildId }) => guildId === nowhere)).not.toHaveProperty('err')
  })
})

describe('npm run register on Discord', () => {
  /** @returns what is written, and the message with which `npm run register` would end with status 1 */
  const runAt = async (
    discord: DiscordDouble,
    environment: Readonly<Record<string, string>> = {},
    guildId?: string,
  ) => {
    const config = parseConfig({ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, ...environment })
    const target = guildId === undefined ? ({ scope: 'global' } as const) : ({ scope: 'guild', guildId } as const)
    let output = ''
    const running = registerCommands(config, target, (text) => (output += text))
    const mistake = await running.then(
      () => null,
      (error: unknown) => {
        if (error instanceof UserError) return error.message
        throw error
      },
    )
    return { output, mistake }
  }

  it('registers moderators’ commands in the listed guilds alone, and takes them out of those no longer listed', async () => {
    const discord = await startDiscordDouble({ guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] })
    const [newsroom, classroom] = [discord.guild('Newsroom'), discord.guild('Classroom')]
    const namesIn = (guild: typeof newsroom) => guild.commands().map(({ name }) => name)
    const first = await runAt(discord, { MODERATOR_GUILD_IDS: `${newsroom.id}, ${classroom.id}` })
    expect(first).toMatchObject({
      mistake: null,
      output: expect.stringContaining(`Commands in the server ${classroom.id}`),
    })
    expect([namesIn(newsroom), namesIn(classroom)]).toEqual([MODERATORS, MODERATORS])
    expect(discord.globalCommands().map(({ name }) => name)).not.toContain('corpus')
    const tryOut = await runAt(discord, {}, classroom.id)
    expect(tryOut.output).toContain('  removed: /corpus')
    await runAt(discord, { MODERATOR_GUILD_IDS: classroom.id })
    expect(namesIn(newsroom)).toEqual([])
    expect(namesIn(classroom)).toEqual(MODERATORS)
    const again = await runAt(discord, { MODERATOR_GUILD_IDS: classroom.id })
    expect(again.output).not.toMatch(/added|changed|removed|Registered/)
    await discord.close()
  })

  it('asks for the permissions that an audit channel or answers to mentions need, and for no more', async () => {
    const discord = await startDiscordDouble()
    const { output } = await runAt(discord, { AUDIT_CHANNEL_ID: '123456789012345678' })
    // View Channel (1 << 10) and Send Messages (1 << 11).
    expect(output).toContain('permissions=3072')
    const mentions = await runAt(discord, { ANSWER_MENTIONS: 'on' })
    const needed = PermissionsBitField.resolve([
      'ViewChannel',
      'SendMessages',
      'SendMessagesInThreads',
      'ReadMessageHistory',
      'EmbedLinks',
    ])
    expect(mentions.output).toContain(`permissions=${needed}\n`)
    await discord.close()
  })

  it('prints the invite link first, then what it adds', async () => {
    const discord = await startDiscordDouble()
    const program = startBotProcess(discord, {}, REGISTER)
    expect(await program.ended()).toBe(0)
    await discord.close()
    const output = program.output()
    expect(output).toMatch(/^Invite the bot with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+/)
    for (const name of namesOf(commands)) expect(output).toContain(`  added: /${name}`)
    for (const name of messageCommands) expect(output).toContain(`  added: ${name}\n`)
    expect(output).toContain('Registered.')
  })

  it('says what to do in a guild that the bot is not in', async () => {
    const discord = await startDiscordDouble()
    const { mistake } = await runAt(discord, {}, '12345678901234567')
    await discord.close()
    expect(mistake).toContain('The bot is not in this server. Open the invite link first')
  })

  it('goes on if the bot is not in a listed guild, and says at the end which one and what to do', async () => {
    const discord = await startDiscordDouble({
      guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', installed: false }, { name: 'Classroom' }],
    })
    const [newsroom, elsewhere, classroom] = ['Newsroom', 'Elsewhere', 'Classroom'].map((name) => discord.guild(name))
    const nowhere = '12345678901234567'
    await runAt(discord, { MODERATOR_GUILD_IDS: newsroom?.id ?? '' })
    const listed = [nowhere, elsewhere?.id, classroom?.id].join(',')
    const { mistake } = await runAt(discord, { MODERATOR_GUILD_IDS: listed })
    expect(classroom?.commands().map(({ name }) => name)).toEqual(MODERATORS)
    expect(newsroom?.commands()).toEqual([])
    expect(mistake).toContain(`The bot is not in these servers: ${nowhere}, ${elsewhere?.id}.`)
    expect(mistake).toContain('invite link')
    expect(mistake).toContain('MODERATOR_GUILD_IDS')
    await discord.close()
  })

  it('says what to do with a token that Discord refuses', async () => {
    const discord = await startDiscordDouble()
    const program = startBotProcess({ apiUrl: discord.apiUrl, token: 'bm90LWE-dG9rZW4.x.y' }, {}, REGISTER)
    expect(await program.ended()).toBe(1)
    await discord.close()
    expect(program.output()).toContain('Discord refused the token')
    expect(program.output()).not.toContain('    at ')
  })
})

describe('npm run register', () => {
  const run = (args: readonly string[], environment: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, [transpiled(REGISTER.program), ...args], {
      env: { PATH: process.env.PATH ?? '', ...UNSET, ...environment },
      encoding: 'utf8',
    })

  it('explains a missing token and a guild id that is none', () => {
    expect(run([], {})).toMatchObject({ status: 1, stderr: expect.stringContaining('DISCORD_TOKEN is not set') })
    expect(run(['--guild', 'Newsroom'], {})).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not the id of a server'),
    })
  })

  it('says so if Discord cannot be reached', () => {
    const { status, stderr } = run([], { DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: 'http://127.0.0.1:9/api' })
    expect(status).toBe(1)
    expect(stderr).toContain('Discord cannot be reached (ECONNREFUSED)')
  })

  it('is a script of package.json', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.register).toBe('node src/main/run.mjs register')
  })
})
