/** Messages: every limit of content, embeds, components, files and mentions, broken on purpose. */
import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import {
  asked,
  expectRefusedAt,
  pressed,
  respond,
  send,
  sendWithoutToken,
  start,
  webhook,
} from './double-under-test.ts'
import { ManualClock } from './index.ts'

const text = (length: number): string => 'a'.repeat(length)
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Next', custom_id: 'next', ...more })
const link = (more: object = {}) => ({ type: 2, style: 5, label: 'Open', url: 'https://example.org/', ...more })
const row = (...components: object[]) => ({ type: 1, components })
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button({ custom_id: `b${index}` }))
const select = (more: object = {}) => ({ type: 3, custom_id: 'pick', options: [{ label: 'A', value: 'a' }], ...more })
const selectOptions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `l${index}`, value: `v${index}` }))
const embed = (more: object = {}) => ({ description: 'Said.', ...more })
const display = (content: string) => ({ type: 10, content })
const V2 = 1 << 15

type Bad = readonly [name: string, message: object, path: string, code: string]
const withButton = (more: object) => ({ components: [row(button(more))] })
const withSelect = (more: object) => ({ components: [row(select(more))] })
const withEmbed = (more: object) => ({ embeds: [embed(more)] })
const BUTTON = 'components.0.components.0'

const BAD: Bad[] = [
  ['content of 2,001', { content: text(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
  ['content that is no text', { content: 5 }, 'content', 'STRING_TYPE_CONVERT'],
  ['11 embeds', { embeds: Array.from({ length: 11 }, () => embed()) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
  ['an embed of nothing', { embeds: [{}] }, 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
  ['a title of 257', withEmbed({ title: text(257) }), 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
  ['a description of 4,097', withEmbed({ description: text(4097) }), 'embeds.0.description', 'BASE_TYPE_MAX_LENGTH'],
  [
    '26 fields',
    withEmbed({ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }),
    'embeds.0.fields',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field name of 257',
    withEmbed({ fields: [{ name: text(257), value: 'v' }] }),
    'embeds.0.fields.0.name',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field value of 1,025',
    withEmbed({ fields: [{ name: 'n', value: text(1025) }] }),
    'embeds.0.fields.0.value',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a field without value',
    withEmbed({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  ['a footer of 2,049', withEmbed({ footer: { text: text(2049) } }), 'embeds.0.footer.text', 'BASE_TYPE_MAX_LENGTH'],
  ['an author of 257', withEmbed({ author: { name: text(257) } }), 'embeds.0.author.name', 'BASE_TYPE_MAX_LENGTH'],
  ['a colour that is none', withEmbed({ color: 0x1000000 }), 'embeds.0.color', 'NUMBER_TYPE_MAX'],
  ['a time that is none', withEmbed({ timestamp: 'yesterday' }), 'embeds.0.timestamp', 'DATE_TIME_TYPE_PARSE'],
  [
    'an address of another scheme',
    withEmbed({ url: 'javascript:alert(1)' }),
    'embeds.0.url',
    'URL_TYPE_INVALID_SCHEME',
  ],
  ['an address that is none', withEmbed({ url: 'not an address' }), 'embeds.0.url', 'URL_TYPE_INVALID_URL'],
  [
    '6,001 characters over all embeds',
    { embeds: [embed({ description: text(4000) }), embed({ description: text(2001) })] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    '6 rows',
    { components: Array.from({ length: 6 }, (_, index) => row(button({ custom_id: `b${index}` }))) },
    'components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['6 buttons in a row', { components: [row(...buttons(6))] }, 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  ['an empty row', { components: [row()] }, 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  ['a button outside a row', { components: [button()] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  ['a text input', { components: [row({ type: 4, custom_id: 'x' })] }, `${BUTTON}.type`, 'UNION_TYPE_CHOICES'],
  ['a label of 81', withButton({ label: text(81) }), `${BUTTON}.label`, 'BASE_TYPE_MAX_LENGTH'],
  ['a button with neither label nor emoji', withButton({ label: undefined }), BUTTON, 'BUTTON_COMPONENT_INVALID'],
  ['an emoji that is none', withButton({ emoji: { name: 'x' } }), `${BUTTON}.emoji.name`, 'COMPONENT_INVALID_EMOJI'],
  ['a style that does not exist', withButton({ style: 9 }), `${BUTTON}.style`, 'BASE_TYPE_CHOICES'],
  ['a custom_id of 101', withButton({ custom_id: text(101) }), `${BUTTON}.custom_id`, 'BASE_TYPE_BAD_LENGTH'],
  [
    'a button without custom_id',
    withButton({ custom_id: undefined }),
    `${BUTTON}.custom_id`,
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a custom_id twice',
    { components: [row(button()), row(button())] },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['a link with a custom_id', { components: [row(link({ custom_id: 'x' }))] }, BUTTON, 'BUTTON_COMPONENT_INVALID'],
  [
    'a link without an address',
    { components: [row(link({ url: undefined }))] },
    `${BUTTON}.url`,
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a link of 513',
    { components: [row(link({ url: `https://example.org/${text(493)}` }))] },
    `${BUTTON}.url`,
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a link of another scheme',
    { components: [row(link({ url: 'ftp://example.org/' }))] },
    `${BUTTON}.url`,
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a select beside a button',
    { components: [row(select(), button())] },
    'components.0',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  ['26 select options', withSelect({ options: selectOptions(26) }), `${BUTTON}.options`, 'BASE_TYPE_BAD_LENGTH'],
  ['a select without options', withSelect({ options: [] }), `${BUTTON}.options`, 'BASE_TYPE_BAD_LENGTH'],
  [
    'a select value twice',
    withSelect({ options: [...selectOptions(1), ...selectOptions(1)] }),
    `${BUTTON}.options.1`,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a select label of 101',
    withSelect({ options: [{ label: text(101), value: 'v' }] }),
    `${BUTTON}.options.0.label`,
    'BASE_TYPE_BAD_LENGTH',
  ],
  ['a placeholder of 151', withSelect({ placeholder: text(151) }), `${BUTTON}.placeholder`, 'BASE_TYPE_MAX_LENGTH'],
  ['a minimum over the maximum', withSelect({ min_values: 2 }), `${BUTTON}.min_values`, 'NUMBER_TYPE_MAX'],
  ['more values than options', withSelect({ max_values: 2 }), `${BUTTON}.max_values`, 'NUMBER_TYPE_MAX'],
  [
    'an unknown kind of mention',
    { content: 'x', allowed_mentions: { parse: ['all'] } },
    'allowed_mentions.parse.0',
    'BASE_TYPE_CHOICES',
  ],
  [
    'mentions both parsed and listed',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    '101 listed mentions',
    { content: 'x', allowed_mentions: { users: Array.from({ length: 101 }, (_, id) => `${id}`) } },
    'allowed_mentions.users',
    'BASE_TYPE_MAX_LENGTH',
  ],
  ['a flag that cannot be set', { content: 'x', flags: 1 << 7 }, 'flags', 'BITFIELD_TYPE_INVALID'],
  [
    'version 2 with content',
    { content: 'x', flags: V2, components: [display('y')] },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'version 2 with embeds',
    { embeds: [embed()], flags: V2, components: [display('y')] },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['a text display without the flag', { components: [display('x')] }, 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    '41 components of version 2',
    { flags: V2, components: [{ type: 17, components: Array.from({ length: 40 }, () => display('x')) }] },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 displayed characters',
    { flags: V2, components: [display(text(4000)), display('x')] },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a shown file that is not attached',
    { flags: V2, components: [{ type: 13, file: { url: 'attachment://none.txt' } }] },
    'components',
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
]

describe('a message that Discord refuses', () => {
  it.each(BAD)('has %s', async (_, message, path, code) => {
    const discord = await start()
    const { ask } = await asked(discord)
    expectRefusedAt(await respond(discord, ask, { type: 4, data: message }), `data.${path}`, code)
    expect(ask.record.acknowledgement).toBeNull()
    await respond(discord, ask, { type: 4, data: { content: 'fine' } })
    expectRefusedAt(await sendWithoutToken(discord, 'POST', webhook(discord, ask), message), path, code)
    expectRefusedAt(
      await send(discord, 'POST', `/channels/${discord.guild('Newsroom').channelId}/messages`, message),
      path,
      code,
    )
    expect((await ask.reply()).content).toBe('fine')
  })

  it.each([{}, { content: '' }, { content: '  \n' }, { embeds: [], components: [] }])('is empty: %j', async (data) => {
    const discord = await start()
    const { ask } = await asked(discord)
    expect(await respond(discord, ask, { type: 4, data })).toMatchObject({
      status: 400,
      body: { code: 50006, message: 'Cannot send an empty message' },
    })
  })

  it('is emptied by an edit', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { content: 'x' } })
    const emptied = await sendWithoutToken(discord, 'PATCH', webhook(discord, ask, '/messages/@original'), {
      content: null,
    })
    expect(emptied.body.code).toBe(50006)
  })

  it('was of version 2 and would be no more', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { flags: V2, components: [display('x')] } })
    const original = webhook(discord, ask, '/messages/@original')
    expectRefusedAt(
      await sendWithoutToken(discord, 'PATCH', original, { flags: 0 }),
      'flags',
      'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    )
    expectRefusedAt(
      await sendWithoutToken(discord, 'PATCH', original, { content: 'y' }),
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    )
    expect((await sendWithoutToken(discord, 'PATCH', original, { components: [display('y')] })).status).toBe(200)
    expect((await ask.reply()).text).toBe('y')
  })

  it('has a body that is no JSON', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    const response = await fetch(`${discord.apiUrl}/v10/interactions/${ask.id}/${ask.token}/callback`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect([response.status, await response.json()]).toMatchObject([400, { code: 50109 }])
  })
})

describe('a message at the limits', () => {
  it('is taken to the last character', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    const data = {
      content: text(2000),
      embeds: [embed({ title: text(256), description: text(4096), footer: { text: text(1648) } })],
      components: [
        row(button({ label: text(80), custom_id: text(100), emoji: { name: '◀' } }), ...buttons(4)),
        row(select({ placeholder: text(150), options: selectOptions(25), max_values: 25 })),
        row(link({ url: `https://example.org/${text(492)}` })),
      ],
    }
    expect((await respond(discord, ask, { type: 4, data })).status).toBe(200)
    const reply = await ask.reply()
    expect(reply.buttons).toHaveLength(6)
    expect(reply.select('pick').options).toHaveLength(25)
  })

  it('shows only the first of several embeds that share an address', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    const url = 'https://example.org/article'
    const embeds = [
      embed({ url, description: 'One' }),
      embed({ url, description: 'Two' }),
      embed({ description: 'Three' }),
    ]
    await respond(discord, ask, { type: 4, data: { embeds } })
    const reply = await ask.reply()
    expect(reply.embeds).toHaveLength(3)
    expect(reply.visibleEmbeds.map((shown) => shown.description)).toEqual(['One', 'Three'])
    expect(reply.text).not.toContain('Two')
  })
})

describe('mentions', () => {
  const content = '<@1> <@&2> @everyone `<@3>`'

  it.each([
    ['a reply parses users by default', undefined, { everyone: false, users: ['1', '3'], roles: [] }],
    ['nothing pings when nothing is parsed', { parse: [] }, { everyone: false, users: [], roles: [] }],
    ['only what is listed pings', { parse: [], roles: ['2'] }, { everyone: false, users: [], roles: ['2'] }],
    ['everyone needs a permission', { parse: ['everyone'] }, { everyone: false, users: [], roles: [] }],
  ])('%s', async (_, allowed_mentions, pings) => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { content, ...(allowed_mentions && { allowed_mentions }) } })
    expect((await ask.reply()).pings).toEqual(pings)
  })

  it('in embeds never ping, and everyone does if the app may', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    discord.guild('Newsroom').permitApp([PermissionFlagsBits.MentionEveryone])
    const data = {
      content: '@here',
      embeds: [{ description: '<@1>' }],
      allowed_mentions: { parse: ['everyone', 'users'] },
    }
    await respond(discord, ask, { type: 4, data })
    expect((await ask.reply()).pings).toEqual({ everyone: true, users: [], roles: [] })
  })
})

describe('files', () => {
  const form = (payload: object, ...files: [name: string, bytes: number][]): FormData => {
    const data = new FormData()
    data.set('payload_json', JSON.stringify(payload))
    files.forEach(([name, bytes], index) => {
      data.set(`files[${index}]`, new Blob(['x'.repeat(bytes)], { type: 'text/plain' }), name)
    })
    return data
  }

  it('travel as form data and are served until their link expires', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    const { ask } = await asked(discord)
    const attachments = [{ id: 0, description: 'The list' }]
    expect((await respond(discord, ask, form({ type: 4, data: { attachments } }, ['list.txt', 5]))).status).toBe(200)
    const [file] = (await ask.reply()).attachments
    expect(file?.bytes.toString()).toBe('xxxxx')
    const response = await fetch(file?.url ?? '')
    expect(await response.text()).toBe('xxxxx')
    expect((await fetch(`${file?.url}0`)).status).toBe(404)
    clock.advance(24 * 60 * 60 * 1000)
    expect((await fetch(file?.url ?? '')).status).toBe(404)
  })

  it('are at most 10 of 10 MiB', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    const large = await respond(discord, ask, form({ type: 4, data: {} }, ['large.txt', 10 * 1024 * 1024 + 1]))
    expect(large).toMatchObject({ status: 413, body: { code: 40005, message: 'Request entity too large' } })
    const eleven = Array.from({ length: 11 }, (_, index): [string, number] => [`${index}.txt`, 1])
    expect((await respond(discord, ask, form({ type: 4, data: {} }, ...eleven))).body.code).toBe(30015)
    const unknown = await respond(discord, ask, { type: 4, data: { content: 'x', attachments: [{ id: 7 }] } })
    expectRefusedAt(unknown, 'data.attachments.0.id', 'ATTACHMENT_NOT_FOUND')
  })
})

describe('messages in a channel', () => {
  it('need the permissions of the channel', async () => {
    const discord = await start()
    const newsroom = discord.guild('Newsroom')
    const audit = newsroom.channel('audit')
    const secret = newsroom.channel('secret')
    const post = (id: string) => send(discord, 'POST', `/channels/${id}/messages`, { content: 'x', embeds: [embed()] })
    newsroom.denyApp(audit, [PermissionFlagsBits.SendMessages])
    newsroom.denyApp(secret, [PermissionFlagsBits.ViewChannel])
    expect(await post(audit.id)).toMatchObject({ status: 403, body: { code: 50013, message: 'Missing Permissions' } })
    expect(await post(secret.id)).toMatchObject({ status: 403, body: { code: 50001, message: 'Missing Access' } })
    expect(await post('1')).toMatchObject({ status: 404, body: { code: 10003 } })
    newsroom.denyApp(newsroom.channel('plain'), [PermissionFlagsBits.EmbedLinks])
    expect((await post(newsroom.channel('plain').id)).body.embeds).toEqual([])
  })

  it('are edited and deleted by their author only', async () => {
    const discord = await start()
    const newsroom = discord.guild('Newsroom')
    const said = newsroom.member('Ada').says('hello')
    const theirs = `/channels/${said.channelId}/messages/${said.id}`
    expect(await send(discord, 'PATCH', theirs, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50005 } })
    expect(await send(discord, 'DELETE', theirs)).toMatchObject({ status: 403, body: { code: 50013 } })
    const { body } = await send(discord, 'POST', `/channels/${said.channelId}/messages`, { content: 'one' })
    const own = `/channels/${said.channelId}/messages/${body.id}`
    expect((await send(discord, 'PATCH', own, { content: 'two' })).body.content).toBe('two')
    expect((await send(discord, 'DELETE', own)).status).toBe(204)
    expect(await send(discord, 'GET', own)).toMatchObject({ status: 404, body: { code: 10008 } })
  })

  it('that are ephemeral are out of reach but for the interaction', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { content: 'x', flags: 64 } })
    const reply = await ask.reply()
    expect((await send(discord, 'GET', `/channels/${reply.channelId}/messages/${reply.id}`)).body.code).toBe(10008)
    expect((await sendWithoutToken(discord, 'GET', webhook(discord, ask, `/messages/${reply.id}`))).body.id).toBe(
      reply.id,
    )
  })

  it('that answer components are on the message of the component', async () => {
    const discord = await start()
    const { press } = await pressed(discord)
    await respond(discord, press, { type: 4, data: { content: 'second' } })
    const reply = await press.reply()
    expect(reply.raw).toMatchObject({
      message_reference: { message_id: press.record.source?.id },
      interaction_metadata: { interacted_message_id: press.record.source?.id, user: { username: 'ada' } },
    })
  })
})
