/** Registration: every limit of a command, broken on purpose. */
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type Answer, ASK, expectRefusedAt, send, sendWith, start } from './double-under-test.ts'
import { type DiscordDouble, ManualClock } from './index.ts'

const text = (length: number): string => 'a'.repeat(length)
const option = (more: object = {}) => ({ type: 3, name: 'topic', description: 'What about', ...more })
const withOption = (more: object) => ({ ...ASK, options: [option(more)] })
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `c${index}`, value: `v${index}` }))
const subcommand = (name: string, options: object[] = []) => ({ type: 1, name, description: 'Does it', options })
const group = (name: string, options: object[]) => ({ type: 2, name, description: 'Has some', options })

const commandsPath = (discord: DiscordDouble): string => `/applications/${discord.applicationId}/commands`
const guildPath = (discord: DiscordDouble): string =>
  `/applications/${discord.applicationId}/guilds/${discord.guild('Newsroom').id}/commands`
const create = (discord: DiscordDouble, body: unknown): Promise<Answer> =>
  send(discord, 'POST', commandsPath(discord), body)

describe('a declaration that Discord refuses', () => {
  const BAD: [name: string, command: object, path: string, code: string][] = [
    ['a name with a capital', { ...ASK, name: 'Ask' }, 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', { ...ASK, name: 'ask me' }, 'name', 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33', { ...ASK, name: text(33) }, 'name', 'BASE_TYPE_BAD_LENGTH'],
    ['no name', { ...ASK, name: undefined }, 'name', 'BASE_TYPE_REQUIRED'],
    ['a type that does not exist', { ...ASK, type: 9 }, 'type', 'BASE_TYPE_CHOICES'],
    ['no description', { ...ASK, description: undefined }, 'description', 'BASE_TYPE_REQUIRED'],
    ['an empty description', { ...ASK, description: '' }, 'description', 'BASE_TYPE_BAD_LENGTH'],
    ['a description of 101', { ...ASK, description: text(101) }, 'description', 'BASE_TYPE_BAD_LENGTH'],
    [
      '26 options',
      { ...ASK, options: Array.from({ length: 26 }, (_, index) => option({ name: `o${index}` })) },
      'options',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option name with a capital',
      withOption({ name: 'Topic' }),
      'options.0.name',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'an option without description',
      withOption({ description: undefined }),
      'options.0.description',
      'BASE_TYPE_REQUIRED',
    ],
    ['an option type that does not exist', withOption({ type: 12 }), 'options.0.type', 'BASE_TYPE_CHOICES'],
    ['an option that is no object', { ...ASK, options: ['topic'] }, 'options.0', 'MODEL_TYPE_CONVERT'],
    ['26 choices', withOption({ choices: choices(26) }), 'options.0.choices', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a choice name of 101',
      withOption({ choices: [{ name: text(101), value: 'v' }] }),
      'options.0.choices.0.name',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a choice value of 101',
      withOption({ choices: [{ name: 'n', value: text(101) }] }),
      'options.0.choices.0.value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a text choice of a number option',
      withOption({ type: 4, choices: [{ name: 'n', value: 'v' }] }),
      'options.0.choices.0.value',
      'NUMBER_TYPE_COERCE',
    ],
    [
      'a choice name twice',
      withOption({ choices: [...choices(1), ...choices(1)] }),
      'options.0.choices.1',
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE',
    ],
    [
      'choices of a boolean',
      withOption({ type: 5, choices: choices(1) }),
      'options.0.choices',
      'APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
    ],
    [
      'choices with autocompletion',
      withOption({ choices: choices(1), autocomplete: true }),
      'options.0.autocomplete',
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    ],
    [
      'a required option after an optional one',
      { ...ASK, options: [option(), option({ name: 'b', required: true })] },
      'options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'that order in a subcommand',
      { ...ASK, options: [subcommand('a', [option(), option({ name: 'b', required: true })])] },
      'options.0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option name twice',
      { ...ASK, options: [option(), option()] },
      'options.1',
      'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE',
    ],
    [
      'subcommands beside values',
      { ...ASK, options: [subcommand('a'), option()] },
      'options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a value in a group',
      { ...ASK, options: [group('g', [option()])] },
      'options.0.options.0.type',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a group in a group',
      { ...ASK, options: [group('g', [group('h', [subcommand('a')])])] },
      'options.0.options.0.type',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a subcommand in a subcommand',
      { ...ASK, options: [subcommand('a', [subcommand('b')])] },
      'options.0.options.0.type',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    ['an empty group', { ...ASK, options: [group('g', [])] }, 'options.0.options', 'BASE_TYPE_REQUIRED'],
    [
      'a minimum over the maximum',
      withOption({ type: 4, min_value: 3, max_value: 2 }),
      'options.0.min_value',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a range of a text',
      withOption({ min_value: 1 }),
      'options.0.min_value',
      'APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
    ],
    ['a length over 6,000', withOption({ max_length: 6001 }), 'options.0.max_length', 'NUMBER_TYPE_MAX'],
    [
      'a length of a number',
      withOption({ type: 4, max_length: 5 }),
      'options.0.max_length',
      'APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
    ],
    [
      'permissions as a number',
      { ...ASK, default_member_permissions: 32 },
      'default_member_permissions',
      'STRING_TYPE_CONVERT',
    ],
    [
      'permissions by name',
      { ...ASK, default_member_permissions: 'ManageGuild' },
      'default_member_permissions',
      'NUMBER_TYPE_COERCE',
    ],
    ['a context that does not exist', { ...ASK, contexts: [3] }, 'contexts.0', 'BASE_TYPE_CHOICES'],
    [
      'an integration type that does not exist',
      { ...ASK, integration_types: [2] },
      'integration_types.0',
      'BASE_TYPE_CHOICES',
    ],
    [
      'a message command with a description',
      { type: 3, name: 'Check quotations', description: 'x' },
      'description',
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
    ],
    [
      'a message command with options',
      { type: 3, name: 'Check quotations', options: [option()] },
      'options',
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
    ],
    [
      'a translated name with a capital',
      { ...ASK, name_localizations: { de: 'Frage' } },
      'name_localizations.de',
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
  ]
  it.each(BAD)('has %s', async (_, command, path, code) => {
    const discord = await start()
    expectRefusedAt(await create(discord, command), path, code)
    expectRefusedAt(
      await send(discord, 'PUT', commandsPath(discord), [{ ...ASK, name: 'fine' }, command]),
      `1.${path}`,
      code,
    )
    expect(discord.globalCommands()).toEqual([])
  })

  it('has more than 8,000 characters in all', async () => {
    const discord = await start()
    const long = (name: string) =>
      option({
        name,
        description: text(100),
        choices: choices(25).map((choice) => ({ ...choice, name: `${choice.name}${text(90)}` })),
      })
    const fine = { ...ASK, options: ['a', 'b', 'c'].map(long) }
    expect((await create(discord, fine)).status).toBe(201)
    const large = { ...ASK, options: ['a', 'b', 'c', 'd'].map(long) }
    expectRefusedAt(await create(discord, large), '', 'APPLICATION_COMMAND_TOO_LARGE')
  })

  it('uses contexts or integration types in a guild', async () => {
    const discord = await start()
    for (const field of ['contexts', 'integration_types']) {
      expectRefusedAt(
        await send(discord, 'POST', guildPath(discord), { ...ASK, [field]: [0] }),
        field,
        'APPLICATION_COMMAND_GUILD_FIELD_INVALID',
      )
    }
  })
})

describe('registration', () => {
  it('takes what the limits allow, to the last character', async () => {
    const discord = await start()
    const command = {
      ...ASK,
      name: `frage_${text(26)}`,
      description: text(100),
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
      contexts: [0, 1],
      integration_types: [0, 1],
      options: [option({ required: true, choices: choices(25) }), option({ name: "d'été", max_length: 6000 })],
    }
    const created = await create(discord, command)
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({ ...command, application_id: discord.applicationId })
    expect((await send(discord, 'POST', commandsPath(discord), { type: 3, name: 'Check quotations' })).status).toBe(201)
  })

  it('needs the token of the application', async () => {
    const discord = await start()
    for (const authorization of ['Bot wrong', discord.token]) {
      const answer = await sendWith(authorization)(discord, 'GET', commandsPath(discord))
      expect(answer).toMatchObject({ status: 401, body: { message: '401: Unauthorized', code: 0 } })
    }
    const other = await send(discord, 'GET', '/applications/1/commands')
    expect(other).toMatchObject({ status: 403, body: { code: 20012 } })
    const elsewhere = await send(discord, 'GET', `/applications/${discord.applicationId}/guilds/1/commands`)
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 50001, message: 'Missing Access' } })
  })

  it('overwrites a command of the same name and keeps its id', async () => {
    const discord = await start()
    const first = await create(discord, ASK)
    const again = await create(discord, { ...ASK, description: 'Other words' })
    expect(again.status).toBe(200)
    expect(again.body).toMatchObject({ id: first.body.id, description: 'Other words' })
    const [only] = (await send(discord, 'PUT', commandsPath(discord), [ASK])).body
    expect(only.id).toBe(first.body.id)
    expect((await send(discord, 'PUT', commandsPath(discord), [])).body).toEqual([])
  })

  it('edits and deletes by id', async () => {
    const discord = await start()
    const { body } = await send(discord, 'POST', guildPath(discord), ASK)
    const one = `${guildPath(discord)}/${body.id}`
    expect((await send(discord, 'PATCH', one, { description: 'Edited' })).body.description).toBe('Edited')
    expectRefusedAt(
      await send(discord, 'PATCH', one, { description: text(101) }),
      'description',
      'BASE_TYPE_BAD_LENGTH',
    )
    expect((await send(discord, 'DELETE', one)).status).toBe(204)
    expect(await send(discord, 'GET', one)).toMatchObject({ status: 404, body: { code: 10063 } })
  })

  it('refuses a name twice in one overwrite', async () => {
    const discord = await start()
    expectRefusedAt(
      await send(discord, 'PUT', commandsPath(discord), [ASK, ASK]),
      '1',
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
    )
  })

  it.each([
    [100, 1],
    [15, 2],
    [15, 3],
  ])('takes %i commands of type %i and not one more', async (max, type) => {
    const discord = await start()
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        type,
        name: `c${index}`,
        ...(type === 1 && { description: 'd' }),
      }))
    expect((await send(discord, 'PUT', commandsPath(discord), many(max + 1))).body).toMatchObject({ code: 30032 })
    expect((await send(discord, 'PUT', commandsPath(discord), many(max))).status).toBe(200)
    const oneMore = { ...many(1)[0], name: 'more' }
    expect((await create(discord, oneMore)).body).toMatchObject({ code: 30032 })
  })

  it('allows 200 creates a day in each scope', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    const batch = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...ASK, name: `${prefix}${index}` }))
    for (const prefix of ['a', 'b']) {
      expect((await send(discord, 'PUT', guildPath(discord), batch(prefix, 100))).status).toBe(200)
    }
    const refused = await send(discord, 'PUT', guildPath(discord), batch('c', 1))
    expect(refused).toMatchObject({ status: 400, body: { code: 30034 } })
    expect((await create(discord, ASK)).status).toBe(201)
    clock.advance(24 * 60 * 60 * 1000 + 1)
    expect((await send(discord, 'PUT', guildPath(discord), batch('c', 1))).status).toBe(200)
  })
})
