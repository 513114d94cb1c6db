/** What Discord's client lets people do, and what the bot hears of it. */
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { ASK, asked, pressed, respond, send, sendWithoutToken, start } from './double-under-test.ts'
import { AttachedFile, type DiscordDouble, UserSideError } from './index.ts'

const register = async (discord: DiscordDouble, ...commands: object[]): Promise<void> => {
  const answer = await send(discord, 'PUT', `/applications/${discord.applicationId}/commands`, commands)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}
const registerInGuild = async (discord: DiscordDouble, guild: string, ...commands: object[]): Promise<void> => {
  const path = `/applications/${discord.applicationId}/guilds/${discord.guild(guild).id}/commands`
  expect((await send(discord, 'PUT', path, commands)).status).toBe(200)
}
const NEWS = {
  name: 'news',
  description: 'News',
  options: [
    { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
    { type: 3, name: 'order', description: 'Order', choices: [{ name: 'Newest first', value: 'new' }] },
    { type: 3, name: 'about', description: 'About', min_length: 2, max_length: 4 },
    { type: 6, name: 'by', description: 'By whom' },
    { type: 7, name: 'where', description: 'Where' },
    { type: 11, name: 'file', description: 'A file' },
    { type: 5, name: 'long', description: 'Long' },
  ],
}
const CORPUS = {
  name: 'corpus',
  description: 'The corpus',
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  options: [
    {
      type: 1,
      name: 'add',
      description: 'Adds',
      options: [{ type: 3, name: 'link', description: 'Link', required: true }],
    },
    { type: 2, name: 'feeds', description: 'Feeds', options: [{ type: 1, name: 'list', description: 'Lists' }] },
  ],
}

describe('typing a command', () => {
  it.each([
    ['/nothing', {}, 'no command nothing'],
    ['/ask', {}, 'requires the option question'],
    ['/ask', { question: '' }, 'must not be empty'],
    ['/ask', { question: 'a'.repeat(6001) }, 'at most 6000 characters'],
    ['/ask', { question: 'x', outlets: 'y' }, 'no option outlets'],
    ['/ask', { question: 'x', private: 'yes' }, 'true or false'],
    ['/news', { count: 6 }, 'at most 5'],
    ['/news', { count: 1.5 }, 'not whole'],
    ['/news', { order: 'oldest' }, 'none of Newest first'],
    ['/news', { about: 'x' }, 'at least 2'],
    ['/news', { about: 'xxxxx' }, 'at most 4'],
    ['/news', { by: { id: '1' } }, 'not in this place'],
    ['/news', { file: 'text' }, 'takes an AttachedFile'],
    ['/news today', {}, 'no subcommand today'],
    ['/corpus', {}, 'no subcommand (none given)'],
    ['/corpus add', {}, 'requires the option link'],
  ])('%s %j is refused by the client', async (command, options, reason) => {
    const discord = await start()
    await register(discord, ASK, NEWS, { ...CORPUS, default_member_permissions: null })
    const typing = discord.guild('Newsroom').member('Ada').types(command, options)
    await expect(typing).rejects.toThrow(UserSideError)
    await expect(typing).rejects.toThrow(reason)
  })

  it('takes 6,000 characters, resolves what was picked, and serves the attached file', async () => {
    const discord = await start()
    await register(discord, ASK, NEWS)
    const newsroom = discord.guild('Newsroom')
    const ada = newsroom.member('Ada')
    await ada.types('/ask', { question: 'a'.repeat(6000) })
    const file = new AttachedFile('article.md', '# Title', 'text/markdown')
    const bob = newsroom.member('Bob')
    await ada.types('/news', { by: bob, where: newsroom.channel('general'), file, order: 'Newest first', count: 3 })
    const { data } = payloads(discord).at(-1)
    expect(data.resolved.users[bob.id].username).toBe('bob')
    expect(data.options.map((option: { value: unknown }) => option.value).slice(0, 2)).toEqual([3, 'new'])
    const [attachment] = Object.values(data.resolved.attachments) as { url: string }[]
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('# Title')
  })

  it('sends groups and subcommands nested', async () => {
    const discord = await start()
    await register(discord, { ...CORPUS, default_member_permissions: null })
    await discord.guild('Newsroom').member('Ada').types('/corpus feeds list')
    expect(payloads(discord).at(-1).data.options).toEqual([
      { type: 2, name: 'feeds', options: [{ type: 1, name: 'list', options: [] }] },
    ])
  })
})

describe('completing an option', () => {
  it('marks the focused one and leaves required ones out', async () => {
    const discord = await start()
    const { ada } = await asked(discord)
    const typing = ada.completes('/ask', { outlet: 'Mor' }, 'outlet')
    const { id, token, data } = payloads(discord).at(-1)
    expect(data.options).toEqual([{ type: 3, name: 'outlet', value: 'Mor', focused: true }])
    const choices = [{ name: 'Morning Star', value: 'morning' }]
    await sendWithoutToken(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } })
    expect(await typing).toEqual(choices)
  })

  it('exists only if it is declared', async () => {
    const discord = await start()
    const { ada } = await asked(discord)
    await expect(ada.completes('/ask', { question: 'x' }, 'question')).rejects.toThrow('does not complete')
  })
})

describe('who is offered a command', () => {
  const corpusOf = (discord: DiscordDouble) => {
    const newsroom = discord.guild('Newsroom')
    return {
      newsroom,
      tries: (name: string, options = {}) => newsroom.member(name, options).types('/corpus feeds list'),
    }
  }

  it('follows the default permissions and what an admin sets over them', async () => {
    const discord = await start()
    await register(discord, CORPUS)
    const { newsroom, tries } = corpusOf(discord)
    await expect(tries('Ada')).rejects.toThrow('lacks the permissions')
    await tries('Grace', { permissions: [PermissionFlagsBits.ManageGuild] })
    await tries('Olga', { permissions: [PermissionFlagsBits.Administrator] })
    newsroom.overrideCommand('/corpus', newsroom.role('Editors'), true)
    await tries('Ed', { roles: ['Editors'] })
    newsroom.overrideCommand('/corpus', newsroom.member('Ed'), false)
    await expect(tries('Ed')).rejects.toThrow('denied it to this member')
    newsroom.overrideCommand('/corpus', 'everyone', false)
    await expect(tries('Grace')).rejects.toThrow('denied it to everyone')
    await tries('Olga')
  })

  it('follows permissions of nobody', async () => {
    const discord = await start()
    await register(discord, { ...CORPUS, default_member_permissions: '0' })
    const { tries } = corpusOf(discord)
    await expect(tries('Grace', { permissions: [PermissionFlagsBits.ManageGuild] })).rejects.toThrow('administrators')
  })

  it('follows the scope of registration', async () => {
    const discord = await start({ guilds: [{ name: 'Newsroom' }, { name: 'Classroom' }] })
    await registerInGuild(discord, 'Newsroom', ASK)
    expect(discord.guild('Newsroom').member('Ada').offeredCommands).toEqual(['ask'])
    expect(discord.guild('Classroom').member('Ada').offeredCommands).toEqual([])
    expect(discord.user('Ada').directMessage().offeredCommands).toEqual([])
    expect(discord.guild('Newsroom').commands()).toHaveLength(1)
    expect(discord.globalCommands()).toHaveLength(0)
  })

  it('follows contexts and installations', async () => {
    const discord = await start({ guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', installed: false }] })
    await register(discord, { ...ASK, contexts: [0, 1], integration_types: [0, 1] }, { ...NEWS, contexts: [0] })
    const dora = discord.user('Dora')
    const elsewhere = discord.guild('Elsewhere').member('Dora')
    expect(dora.directMessage().offeredCommands).toEqual(['ask'])
    expect(dora.privateChannel().offeredCommands).toEqual([])
    expect(elsewhere.offeredCommands).toEqual([])
    dora.installsApp()
    expect(elsewhere.offeredCommands).toEqual(['ask'])
    await elsewhere.types('/ask', { question: 'x' })
    expect(payloads(discord).at(-1)).toMatchObject({ authorizing_integration_owners: { 1: dora.id }, context: 0 })
    await dora.directMessage().types('/ask', { question: 'x' })
    const payload = payloads(discord).at(-1)
    expect(payload).toMatchObject({ authorizing_integration_owners: { 0: '0', 1: dora.id }, context: 1 })
    expect(payload.user.id).toBe(dora.id)
    expect(payload.member).toBeUndefined()
  })
})

describe('messages and components', () => {
  it('gives a message command its target with the text', async () => {
    const discord = await start()
    await register(discord, { type: 3, name: 'Check quotations' })
    const newsroom = discord.guild('Newsroom')
    const said = newsroom.member('Bob').says('He said "no".')
    await newsroom.member('Ada').uses('Check quotations', said)
    const { data } = payloads(discord).at(-1)
    expect(data.resolved.messages[data.target_id]).toMatchObject({
      content: 'He said "no".',
      author: { username: 'bob' },
    })
  })

  it('lets a member press and choose only what the message offers', async () => {
    const discord = await start()
    const { ask, ada } = await asked(discord)
    const components = [
      {
        type: 1,
        components: [
          { type: 2, style: 5, label: 'Open', url: 'https://example.org/' },
          { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
        ],
      },
      {
        type: 1,
        components: [{ type: 3, custom_id: 'pick', placeholder: 'Pick one', options: [{ label: 'A', value: 'a' }] }],
      },
    ]
    await respond(discord, ask, { type: 4, data: { components, flags: 64 } })
    const reply = await ask.reply()
    await expect(ada.presses(reply, 'Open')).rejects.toThrow('is a link')
    await expect(ada.presses(reply, 'Off')).rejects.toThrow('is disabled')
    await expect(ada.presses(reply, 'None')).rejects.toThrow('it shows Open, Off')
    await expect(ada.selects(reply, 'Pick one', ['b'])).rejects.toThrow('none of a')
    await expect(ada.selects(reply, 'Pick one', [])).rejects.toThrow('choose 1 to 1')
    await ada.selects(reply, 'Pick one', ['a'])
    expect(payloads(discord).at(-1).data).toMatchObject({ custom_id: 'pick', component_type: 3, values: ['a'] })
    const bob = discord.guild('Newsroom').member('Bob')
    await expect(bob.selects(reply, 'pick', ['a'])).rejects.toThrow('ephemeral message of another user')
  })

  it('sends the message and its asker along with a press by someone else', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    const bob = discord.guild('Newsroom').member('Bob')
    await bob.presses(ada.sees({ id: press.record.source?.id ?? '' }), 'next')
    const payload = payloads(discord).at(-1)
    expect(payload.member.user.id).toBe(bob.id)
    expect(payload.message.interaction_metadata.user.id).toBe(ada.id)
  })

  it('plants what an older bot has said', async () => {
    const discord = await start()
    const newsroom = discord.guild('Newsroom')
    const ada = newsroom.member('Ada')
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: 'v0:old' }] }]
    const old = newsroom.plantMessage({ content: 'from before', components, askedBy: ada })
    await ada.presses(old, 'Old')
    expect(payloads(discord).at(-1)).toMatchObject({
      data: { custom_id: 'v0:old' },
      message: { interaction_metadata: { user: { id: ada.id } } },
    })
  })
})

/** What INTERACTION_CREATE carried, in order. */
// biome-ignore lint/suspicious/noExplicitAny: payloads of every shape
function payloads(discord: DiscordDouble): any[] {
  return discord.interactionPayloads as unknown[]
}
