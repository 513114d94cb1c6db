import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../src/speakers/edit-distance.ts'

describe('the edit distance', () => {
  it.each([
    ['brandt', 'brandt', 0],
    ['brandt', 'brendt', 1],
    ['brandt', 'brant', 1],
    ['brandt', 'brandtt', 1],
    ['brandt', 'barndt', 1],
    ['brandt', 'barnd', 2],
    ['brandt', '', 6],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is the same both ways, 0 only for equal words, and at most the length of the longer word', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(editDistance(b, a)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})
