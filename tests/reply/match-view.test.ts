import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMatchView, encodeMatchView, MAX_CONTEXT, type MatchView } from '../../src/reply/match-view.ts'

const match = fc.record({ passageId: fc.stringMatching(/^[0-9A-Za-z]{7}$/), sentence: fc.nat(35) })
const view: fc.Arbitrary<MatchView> = fc
  .record({
    matches: fc.array(match, { minLength: 1, maxLength: 10 }),
    at: fc.nat(9),
    context: fc.nat(MAX_CONTEXT),
    strength: fc.constantFrom('strong', 'likely', 'weak', 'none'),
  })
  .map((drawn) => ({ ...drawn, at: drawn.at % drawn.matches.length }))

describe('the state of a shown match', () => {
  it('comes back from its text, which is 11 to 83 letters and digits', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const text = encodeMatchView(shown)
        expect(text).toMatch(/^[0-9A-Za-z]{11,83}$/)
        expect(decodeMatchView(text)).toEqual(shown)
      }),
    )
  })

  it('is cut to what one digit holds, if a passage has more sentences', () => {
    const text = encodeMatchView({
      matches: [{ passageId: 'abcdefg', sentence: 99 }],
      at: 0,
      context: 99,
      strength: 'weak',
    })
    expect(decodeMatchView(text)).toMatchObject({ matches: [{ sentence: 35 }], context: MAX_CONTEXT })
  })

  it.each([
    '',
    's00',
    's00abcdef0',
    's00abcdefg',
    's00abcdefg0x',
    'x00abcdefg0',
    's10abcdefg0',
    's0Aabcdefg0',
    's00abcdefgA',
    's00abc-efg0',
    's00abcdefg0\n',
    ` s00abcdefg0`,
    `s00${'abcdefg0'.repeat(11)}`,
    's00ÀÀÀÀÀÀÀ0',
  ])('is none in a forged text: %j', (text) => {
    expect(decodeMatchView(text)).toBeNull()
  })

  it('is read from any text without an error, and only from what writes it', () => {
    const forged = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[slwn][0-9][0-9a-z][0-9A-Za-z]{0,90}$/),
    )
    fc.assert(
      fc.property(forged, (text) => {
        const read = decodeMatchView(text)
        if (read === null) return
        expect(read.at).toBeLessThan(read.matches.length)
        expect(encodeMatchView(read)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
