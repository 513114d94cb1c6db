/** Runs some thousands of fuzz cases. `npm run bench:fuzz` runs a million. */
import { describe, expect, it } from 'vitest'
import { renderMessage } from '../../src/discord/messages/render-message.ts'
import { rounds } from '../setup/test-all.ts'
import { checkMessage } from './check-message.ts'
import { createRandom } from './random.ts'
import { runTarget } from './run-target.ts'
import { FUZZ_TARGETS } from './targets.ts'

const SEED = 8
const CASES = rounds({ always: 8_000, inAll: 40_000 })

describe('whatever strangers send as', () => {
  it.each(FUZZ_TARGETS)('$name crashes nothing, breaks no limit, pings nobody and hides no address', async (target) => {
    const cases = Math.ceil(CASES * target.share)
    expect(await runTarget(target, SEED, cases)).toMatchObject({ cases })
  })
})

describe('the fuzzer', () => {
  it('makes the same cases of the same seed', () => {
    const numbers = (seed: number) => Array.from({ length: 50 }, createCounter(seed))
    expect(numbers(1)).toEqual(numbers(1))
    expect(numbers(1)).not.toEqual(numbers(2))
  })

  it('has shares that make a whole', () => {
    expect(FUZZ_TARGETS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1)
  })

  it.each([
    ['a ping', { content: 'hello <@123456789012345678>', embeds: [], components: [] }],
    ['everyone', { content: '@everyone', embeds: [{ description: '@everyone' }], components: [] }],
    ['a mention in an embed', { embeds: [{ description: '<@123456789012345678>' }], components: [] }],
    [
      'a link that shows another address',
      { embeds: [{ description: '[https://bank.example](https://evil.example)' }], components: [] },
    ],
    ['a bare address', { embeds: [{ description: 'see https://evil.example' }], components: [] }],
    ['too long a text', { embeds: [{ description: 'x'.repeat(4_097) }], components: [] }],
    ['nothing', { embeds: [], components: [] }],
  ])('would find %s', (_, message) => {
    expect(() => checkMessage({ files: [], ...message })).toThrow()
  })

  it('lets a message of the bot pass', () => {
    const reply = {
      audience: 'everyone',
      heading: 'Help',
      blocks: [{ kind: 'note', text: 'a *b* @everyone' }],
      actions: [],
    } as const
    expect(() => checkMessage(renderMessage(reply, 'help', 'public'))).not.toThrow()
  })
})

const createCounter = (seed: number) => {
  const random = createRandom(seed)
  return () => random.below(1_000_000)
}
