import { describe, expect, it } from 'vitest'
import { checkNumber } from '../../commands/check-number.ts'
import { defineCommand, type NumberOption } from '../../commands/command.ts'
import { commandPayloads, registrationChanges } from '../../src/discord/registration/command-payloads.ts'
import { serveBot } from './served-bot.ts'

const COUNT: NumberOption = { type: 'number', required: true, integer: true, min: 1, max: 25, description: 'How many' }
const pick = (count: NumberOption = COUNT) =>
  defineCommand({
    name: 'pick',
    description: 'Picks',
    options: { count, share: { type: 'number', min: -0.5, description: 'How much' } },
    // The types of the values follow from the declaration.
    run: (
      _context,
      { count: picked, share }: { readonly count?: number | undefined; readonly share?: number | undefined },
    ) => ({
      reply: { audience: 'everyone', heading: `${picked} at ${share ?? 'no share'}`, blocks: [], actions: [] },
      outcome: 'picked',
      asked: { count: picked },
      details: { share },
    }),
  })

describe('an option of type number', () => {
  it('is registered as INTEGER or NUMBER with its bounds', () => {
    expect(commandPayloads([pick()], 'guild')).toEqual([
      {
        type: 1,
        name: 'pick',
        description: 'Picks',
        options: [
          { type: 4, name: 'count', description: 'How many', required: true, min_value: 1, max_value: 25 },
          { type: 10, name: 'share', description: 'How much', required: false, min_value: -0.5 },
        ],
      },
    ])
  })

  it('is registered again when a bound has changed', () => {
    const registered = JSON.parse(JSON.stringify(commandPayloads([pick()], 'guild')))
    const changesWith = (count: NumberOption) =>
      registrationChanges(registered, commandPayloads([pick(count)], 'guild'))
    expect(changesWith(COUNT).changed).toEqual([])
    expect(changesWith({ ...COUNT, max: 24 }).changed).toEqual(['/pick'])
    expect(changesWith({ ...COUNT, min: 0 }).changed).toEqual(['/pick'])
  })

  it('reaches the command as a number, and members cannot type another', async () => {
    const { discord } = await serveBot({ commands: [pick()], files: {} })
    const ada = discord.guild('Newsroom').member('Ada')
    const heading = async (options: Readonly<Record<string, number>>) =>
      (await (await ada.types('/pick', options)).reply()).embeds[0]?.author?.name
    expect(await heading({ count: 25, share: -0.5 })).toBe('25 at -0.5')
    expect(await heading({ count: 1 })).toBe('1 at no share')
    for (const count of [0, 26, 2.5]) await expect(ada.types('/pick', { count })).rejects.toThrow('/pick count:')
    await expect(ada.types('/pick', { count: 1, share: -0.75 })).rejects.toThrow('/pick share:')
  })

  it('is checked by the bot too, since Discord knows the bounds of the last registration', () => {
    expect(checkNumber('count', COUNT, 25)).toBe(25)
    expect(() => checkNumber('count', COUNT, 26)).toThrow(
      'The option "count" takes a whole number from 1 to 25, not "26".',
    )
  })

  it('has a record with what was asked before the outcome, and the details after it', async () => {
    const { record } = await pick().run({} as never, { count: 3, share: 0.5 })
    expect(JSON.stringify(record)).toBe('{"command":"pick","count":3,"outcome":"picked","share":0.5}')
  })
})
