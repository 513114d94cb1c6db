/** The rules for answering an interaction, broken on purpose. */
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

const EPHEMERAL = 64
const text = (length: number): string => 'a'.repeat(length)
const modal = (more: object = {}) => ({
  type: 9,
  data: {
    custom_id: 'form',
    title: 'Suggest',
    components: [{ type: 1, components: [{ type: 4, custom_id: 'link', style: 1, label: 'Link' }] }],
    ...more,
  },
})

describe('the first response', () => {
  it('comes within 3 s or never', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    const { ask, ada } = await asked(discord)
    clock.advance(3000)
    expect((await respond(discord, ask, { type: 4, data: { content: 'just' } })).status).toBe(200)
    const late = await ada.types('/ask', { question: 'again' })
    clock.advance(3001)
    expect(await respond(discord, late, { type: 4, data: { content: 'late' } })).toMatchObject({
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    })
    expect((await sendWithoutToken(discord, 'POST', webhook(discord, late), { content: 'late' })).body.code).toBe(10015)
  })

  it('is given once', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 5 })
    expect(await respond(discord, ask, { type: 4, data: { content: 'twice' } })).toMatchObject({
      status: 400,
      body: { code: 40060, message: 'Interaction has already been acknowledged.' },
    })
  })

  it('needs the id and the token of one interaction', async () => {
    const discord = await start()
    const { ask, ada } = await asked(discord)
    const other = await ada.types('/ask', { question: 'other' })
    const mixed = await sendWithoutToken(discord, 'POST', `/interactions/${ask.id}/${other.token}/callback`, {
      type: 5,
    })
    expect(mixed).toMatchObject({ status: 404, body: { code: 10062 } })
  })

  it('is 204 without with_response, and tells of the message with it', async () => {
    const discord = await start()
    const { ask, ada } = await asked(discord)
    const path = `/interactions/${ask.id}/${ask.token}/callback`
    expect((await sendWithoutToken(discord, 'POST', path, { type: 4, data: { content: 'x' } })).status).toBe(204)
    const second = await ada.types('/ask', { question: 'x' })
    const answer = await respond(discord, second, { type: 4, data: { content: 'x', flags: EPHEMERAL } })
    expect(answer.body).toMatchObject({
      interaction: { id: second.id, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { content: 'x', interaction_metadata: { name: 'ask' } } },
    })
  })

  it.each([1, 6, 7, 8, 11])('to a command is not of type %i', async (type) => {
    const discord = await start()
    const { ask } = await asked(discord)
    expectRefusedAt(await respond(discord, ask, { type, data: { content: 'x' } }), 'type', 'BASE_TYPE_CHOICES')
  })

  it.each([4, 5, 9])('to an autocompletion is not of type %i', async (type) => {
    const discord = await start()
    const { ada } = await asked(discord)
    const typing = await ada.startsCompleting('/ask', { outlet: 'Mor' }, 'outlet')
    expectRefusedAt(await respond(discord, typing, { type, data: { content: 'x' } }), 'type', 'BASE_TYPE_CHOICES')
  })

  it('to a modal is no modal', async () => {
    const discord = await start()
    const { ask, ada } = await asked(discord)
    await respond(discord, ask, modal())
    const sent = await ada.submits(ask, { link: 'https://example.org' })
    expectRefusedAt(await respond(discord, sent, modal()), 'type', 'BASE_TYPE_CHOICES')
    expectRefusedAt(await respond(discord, sent, { type: 7, data: { content: 'x' } }), 'type', 'BASE_TYPE_CHOICES')
    await respond(discord, sent, { type: 4, data: { content: 'thanks' } })
    expect((await sent.reply()).content).toBe('thanks')
  })
})

describe('suggestions', () => {
  const suggestion = (more: object = {}) => ({ name: 'Morning Star', value: 'morning', ...more })
  it.each([
    ['26 of them', Array.from({ length: 26 }, () => suggestion()), '', 'BASE_TYPE_MAX_LENGTH'],
    ['a name of 101', [suggestion({ name: text(101) })], '.0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['an empty name', [suggestion({ name: '' })], '.0.name', 'BASE_TYPE_BAD_LENGTH'],
    ['a value of 101', [suggestion({ value: text(101) })], '.0.value', 'BASE_TYPE_BAD_LENGTH'],
    ['a number for a text', [suggestion({ value: 4 })], '.0.value', 'STRING_TYPE_CONVERT'],
  ])('are refused with %s', async (_, choices, path, code) => {
    const discord = await start()
    const { ada } = await asked(discord)
    const typing = await ada.startsCompleting('/ask', { outlet: 'Mor' }, 'outlet')
    expectRefusedAt(await respond(discord, typing, { type: 8, data: { choices } }), `data.choices${path}`, code)
    expect((await respond(discord, typing, { type: 8, data: { choices: [suggestion()] } })).status).toBe(200)
    expect(await typing.choices()).toEqual([suggestion()])
  })

  it('may be none', async () => {
    const discord = await start()
    const { ada } = await asked(discord)
    const typing = await ada.startsCompleting('/ask', {}, 'outlet')
    await respond(discord, typing, { type: 8, data: { choices: [] } })
    expect(await typing.choices()).toEqual([])
  })
})

describe('a deferred reply', () => {
  it('carries EPHEMERAL and no other flag', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    for (const flags of [1 << 2, 1 << 15, EPHEMERAL | (1 << 12)]) {
      expectRefusedAt(await respond(discord, ask, { type: 5, data: { flags } }), 'data.flags', 'BITFIELD_TYPE_INVALID')
    }
    expect((await respond(discord, ask, { type: 5, data: { flags: EPHEMERAL } })).status).toBe(200)
  })

  it('stays ephemeral or public whatever the edit says', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 5 })
    const original = webhook(discord, ask, '/messages/@original')
    expectRefusedAt(
      await sendWithoutToken(discord, 'PATCH', original, { content: 'x', flags: EPHEMERAL }),
      'flags',
      'BITFIELD_TYPE_INVALID',
    )
    expect((await sendWithoutToken(discord, 'PATCH', original, { content: 'x' })).status).toBe(200)
    expect(await ask.reply()).toMatchObject({ content: 'x', ephemeral: false, loading: false })
  })

  it('gives its state to the first follow-up, which fills it', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 5, data: { flags: EPHEMERAL } })
    await sendWithoutToken(discord, 'POST', webhook(discord, ask), { content: 'first' })
    await sendWithoutToken(discord, 'POST', webhook(discord, ask), { content: 'second' })
    expect(await ask.reply()).toMatchObject({ content: 'first', ephemeral: true, flags: EPHEMERAL })
    expect(await ask.followUp()).toMatchObject({ content: 'second', ephemeral: false, flags: 0 })
  })

  it('that is public stays so when its first follow-up wants to be ephemeral', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 5 })
    await sendWithoutToken(discord, 'POST', webhook(discord, ask), { content: 'x', flags: EPHEMERAL })
    expect(await ask.reply()).toMatchObject({ content: 'x', ephemeral: false, flags: 0 })
  })

  it('may become a message of version 2 components', async () => {
    const discord = await start()
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 5, data: { flags: EPHEMERAL } })
    const body = { flags: 1 << 15, components: [{ type: 10, content: 'shown' }] }
    expect((await sendWithoutToken(discord, 'PATCH', webhook(discord, ask, '/messages/@original'), body)).status).toBe(
      200,
    )
    expect(await ask.reply()).toMatchObject({ text: 'shown', ephemeral: true })
  })
})

describe('the token', () => {
  it('lives 15 min', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    const { ask } = await asked(discord)
    await respond(discord, ask, { type: 4, data: { content: 'x' } })
    clock.advance(15 * 60 * 1000)
    const original = webhook(discord, ask, '/messages/@original')
    expect((await sendWithoutToken(discord, 'PATCH', original, { content: 'y' })).status).toBe(200)
    clock.advance(1)
    for (const [method, path] of [
      ['PATCH', original],
      ['POST', webhook(discord, ask)],
      ['DELETE', original],
    ] as const) {
      expect(
        await sendWithoutToken(discord, method, path, method === 'DELETE' ? undefined : { content: 'z' }),
      ).toMatchObject({
        status: 401,
        body: { code: 50027, message: 'Invalid Webhook Token' },
      })
    }
    expect(discord.invalidRequestCount).toBe(3)
  })

  it('opens nothing before the first response, nor for others', async () => {
    const discord = await start()
    const { ask, ada } = await asked(discord)
    const early = await sendWithoutToken(discord, 'POST', webhook(discord, ask), { content: 'early' })
    expect(early).toMatchObject({ status: 404, body: { code: 10015, message: 'Unknown Webhook' } })
    expect((await sendWithoutToken(discord, 'POST', `/webhooks/1/${ask.token}`, { content: 'x' })).body.code).toBe(
      10015,
    )
    await respond(discord, ask, { type: 4, data: { content: 'mine' } })
    const other = await ada.types('/ask', { question: 'other' })
    await respond(discord, other, { type: 4, data: { content: 'other' } })
    const { id } = await other.reply()
    const foreign = await sendWithoutToken(discord, 'PATCH', webhook(discord, ask, `/messages/${id}`), { content: 'x' })
    expect(foreign).toMatchObject({ status: 404, body: { code: 10008, message: 'Unknown Message' } })
  })

  it('allows a user installation five follow-ups', async () => {
    const discord = await start({ guilds: [{ name: 'Newsroom' }, { name: 'Elsewhere', installed: false }] })
    const command = { name: 'ask', description: 'Asks', integration_types: [0, 1] }
    await send(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [command])
    discord.user('Dora').installsApp()
    const ask = await discord.guild('Elsewhere').member('Dora').types('/ask')
    await respond(discord, ask, { type: 4, data: { content: 'x' } })
    const follow = () => sendWithoutToken(discord, 'POST', webhook(discord, ask), { content: 'more' })
    for (let sent = 0; sent < 5; sent++) expect((await follow()).status).toBe(200)
    expect(await follow()).toMatchObject({ status: 400, body: { code: 40094 } })
  })
})

describe('a press', () => {
  it('changes the message of the button, at once or later', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    await respond(discord, press, { type: 7, data: { content: 'changed' } })
    const changed = await press.update()
    expect(changed).toMatchObject({ content: 'changed', revision: 2 })
    const again = await ada.presses(changed, 'Next')
    await respond(discord, again, { type: 6 })
    expect(again.updatedMessage).toBeNull()
    await sendWithoutToken(discord, 'PATCH', webhook(discord, again, '/messages/@original'), {
      content: 'later',
      components: [],
    })
    expect(await again.settled()).toMatchObject({ content: 'later', buttons: [] })
    await expect(ada.presses(changed, 'Next')).rejects.toThrow('no button Next')
  })

  it('is answered with a new message that only the presser sees', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    await respond(discord, press, { type: 4, data: { content: 'copy', flags: EPHEMERAL } })
    const copy = await press.settled()
    expect(ada.sees(copy).content).toBe('copy')
    expect(() => discord.guild('Newsroom').member('Bob').sees(copy)).toThrow('does not see')
    await sendWithoutToken(discord, 'DELETE', webhook(discord, press, '/messages/@original'))
    await press.replyDeleted()
    expect(ada.channelMessages.map((message) => message.content)).toEqual(['first'])
  })
})

describe('a modal', () => {
  const input = (more: object) => ({
    components: [{ type: 1, components: [{ type: 4, custom_id: 'link', style: 1, label: 'Link', ...more }] }],
  })
  const labelled = (label: object, more: object = {}) => ({
    components: [{ type: 18, label: 'Link', component: { type: 4, custom_id: 'link', style: 1, ...more }, ...label }],
  })
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      type: 1,
      components: [{ type: 4, custom_id: `f${index}`, style: 1, label: 'Field' }],
    }))
  it.each([
    ['a title of 46', { title: text(46) }, 'title', 'BASE_TYPE_BAD_LENGTH'],
    ['no title', { title: undefined }, 'title', 'BASE_TYPE_REQUIRED'],
    ['a custom_id of 101', { custom_id: text(101) }, 'custom_id', 'BASE_TYPE_BAD_LENGTH'],
    ['no components', { components: [] }, 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['6 components', { components: many(6) }, 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['a label of 46', input({ label: text(46) }), 'components.0.components.0.label', 'BASE_TYPE_BAD_LENGTH'],
    ['a length over 4,000', input({ max_length: 4001 }), 'components.0.components.0.max_length', 'NUMBER_TYPE_MAX'],
    [
      'a shortest length over the longest',
      input({ min_length: 5, max_length: 4 }),
      'components.0.components.0.min_length',
      'NUMBER_TYPE_MAX',
    ],
    [
      'a text longer than may be typed',
      labelled({}, { max_length: 4, value: text(5) }),
      'components.0.component.value',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a hint of 101',
      labelled({}, { placeholder: text(101) }),
      'components.0.component.placeholder',
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['no style', labelled({}, { style: undefined }), 'components.0.component.style', 'BASE_TYPE_REQUIRED'],
    ['a label of 46 around a field', labelled({ label: text(46) }), 'components.0.label', 'BASE_TYPE_BAD_LENGTH'],
    ['a description of 101', labelled({ description: text(101) }), 'components.0.description', 'BASE_TYPE_MAX_LENGTH'],
    [
      'a label within a label',
      labelled({}, { label: 'Own' }),
      'components.0.component.label',
      'TEXT_INPUT_LABEL_INVALID',
    ],
    [
      'a field’s custom_id of 101',
      labelled({}, { custom_id: text(101) }),
      'components.0.component.custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button',
      { components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] }] },
      'components.0.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'a custom_id twice',
      { components: [...many(1), ...many(1)] },
      'components.1.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
  ])('is refused with %s', async (_, more, path, code) => {
    const discord = await start()
    const { ask } = await asked(discord)
    expectRefusedAt(await respond(discord, ask, modal(more)), `data.${path}`, code)
  })

  it('takes labels, and the press that opened it lends its message', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    await respond(discord, press, modal(labelled({})))
    await expect(ada.submits(press, { link: '' })).rejects.toThrow('link is required')
    const sent = await ada.submits(press, { link: 'x' })
    await respond(discord, sent, { type: 7, data: { content: 'updated', components: [] } })
    expect((await sent.update()).content).toBe('updated')
  })

  it('comes back with an id for each part, and says which press opened it', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    const parts = [{ type: 10, content: 'About a link' }, ...labelled({}).components]
    await respond(discord, press, modal({ components: parts }))
    const sent = await ada.submits(press, { link: 'x' })
    expect(discord.interactionPayloads.at(-1)).toMatchObject({
      type: 5,
      message: { content: 'first' },
      data: {
        components: [
          { type: 10, id: 1 },
          { type: 18, id: 2, component: { type: 4, id: 3, custom_id: 'link', value: 'x' } },
        ],
      },
    })
    await respond(discord, sent, { type: 4, data: { content: 'thanks' } })
    expect((await sent.reply()).raw.interaction_metadata).toMatchObject({
      type: 5,
      user: { id: ada.id },
      triggering_interaction_metadata: { type: 3, interacted_message_id: press.record.source?.id },
    })
  })

  it('is filled in by the person who opened it, as its fields allow', async () => {
    const discord = await start()
    const { press, ada } = await pressed(discord)
    await respond(discord, press, modal(labelled({}, { max_length: 4 })))
    const bob = discord.guild('Newsroom').member('Bob')
    await expect(bob.submits(press, { link: 'x' })).rejects.toThrow('does not see a modal of another user')
    await expect(ada.submits(press, { name: 'x' })).rejects.toThrow('the modal has no field name')
    await expect(ada.submits(press, { link: 'a\nb' })).rejects.toThrow('takes one line')
    await expect(ada.submits(press, { link: text(5) })).rejects.toThrow('takes 0 to 4 characters, not 5')
  })

  it('cannot follow another first response', async () => {
    const discord = await start()
    const { press } = await pressed(discord)
    await respond(discord, press, { type: 6 })
    expect((await respond(discord, press, modal())).body.code).toBe(40060)
  })
})

describe('a wait that is in vain', () => {
  it('says what the bot did and what was refused', async () => {
    const discord = await start({ timeoutMs: 30, clock: new ManualClock() })
    const { ask } = await asked(discord)
    await expect(ask.reply()).rejects.toThrow('it was not acknowledged')
    await respond(discord, ask, { type: 4, data: { content: text(2001) } })
    await respond(discord, ask, { type: 5 })
    await expect(ask.reply()).rejects.toThrow(/DeferredChannelMessageWithSource.*still loads.*400 50035/)
  })
})
