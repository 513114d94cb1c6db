/** custom_ids are data from strangers: a member who presses one that is old, foreign or forged is told so, privately. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCustomId, encodeCustomId } from '../../src/discord/messages/custom-id.ts'
import { mutated } from '../fuzz/mutate.ts'
import { createRandom } from '../fuzz/random.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'

const press = fc.record({
  command: fc.stringMatching(/^[a-z]{1,15}( [a-z]{1,15})?$/),
  action: fc.stringMatching(/^[a-z0-9]{1,16}$/),
  beside: fc.boolean(),
  view: fc.string({ unit: 'binary', maxLength: 20 }),
})

const planted = (id: string) => ({
  components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Press', custom_id: id }] }],
})

describe('a custom_id', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(press, (one) => {
        expect(decodeCustomId(encodeCustomId(one))).toEqual(one)
      }),
    )
  })

  it('of any other form, version or length is none of this bot’s', () => {
    const foreign = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', minLength: 101 }),
    )
    fc.assert(
      fc.property(foreign, (id) => {
        const pressed = decodeCustomId(id)
        if (pressed) expect(encodeCustomId(pressed)).toBe(id)
        else expect(pressed).toBeNull()
        if (id.length > 100) expect(pressed).toBeNull()
      }),
    )
    for (const id of [
      '0:ask:next:x',
      '01:ask:next:x',
      '2:ask:next:x',
      '1.0:ask:next:x',
      '١:ask:next:x',
      `1:ask:next:${'x'.repeat(90)}`,
    ])
      expect(decodeCustomId(id), id).toBeNull()
  })

  it.each([
    ['of another bot', 'vote_yes'],
    ['of an older version', '0:ask:next:s00abcdefg0'],
    ['of a newer version', '2:ask:next:s00abcdefg0'],
    ['of a command that does not exist', '1:delete:next:s00abcdefg0'],
    ['of a command without buttons', '1:help:next:x'],
    ['of a moderators’ command', '1:corpus remove:undo:0123456789abcdef0123'],
    ['whose view is cut', '1:ask:next:s00abcdef'],
    ['whose view is none', '1:quote:page:'],
    ['whose place lies outside of its matches', '1:ask:next:s90abcdefg0'],
    ['whose passage nobody knows', '1:ask:next:s00zzzzzzz0'],
    ['whose passage nobody knows, to be shared', '1:ask:share:s00zzzzzzz0'],
    ['whose speaker nobody knows', '1:quote:page:ffffff000/'],
  ])('%s gets a private notice', async (_, id) => {
    const { discord, logged, bot } = await serveBot()
    await bot.quotationsReady()
    const newsroom = discord.guild('Newsroom')
    const reply = await (await newsroom.member('Eve').presses(newsroom.plantMessage(planted(id)), 'Press')).reply()
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toMatch(/no longer works|no longer in the briefing|is for moderators/)
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  it('that was changed by a stranger gets one private reply or one that the bot could have made, and never silence', async () => {
    const { discord, logged, bot } = await serveBot()
    await bot.quotationsReady()
    const newsroom = discord.guild('Newsroom')
    const ada = newsroom.member('Ada')
    const eve = newsroom.member('Eve')
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    const quotes = await (await ada.types('/quote', { speaker: 'Witkoff' })).reply()
    const samples = [answer, quotes].flatMap(({ buttons }) =>
      buttons.flatMap(({ customId }) => (customId === null ? [] : [customId])),
    )
    expect(samples.length).toBeGreaterThan(3)
    const random = createRandom(8)
    for (let pressed = 0; pressed < 150; pressed++) {
      const id = mutated(random, samples).slice(0, 100)
      if (id === '' || /\p{Cs}/u.test(id)) continue
      const reply = await (await eve.presses(newsroom.plantMessage(planted(id)), 'Press')).settled()
      expect(reply.pings).toEqual({ everyone: false, users: [], roles: [] })
    }
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })
})
