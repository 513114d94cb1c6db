import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerBound } from '../../src/text/lower-bound.ts'

describe('the lower bound', () => {
  it('is the index of the first item that is not below, or the length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), fc.integer({ min: -12, max: 12 }), (numbers, wanted) => {
        const sorted = Int32Array.from(numbers).sort()
        const first = sorted.findIndex((number) => number >= wanted)
        expect(lowerBound(sorted.length, (i) => (sorted[i] ?? 0) < wanted)).toBe(first < 0 ? sorted.length : first)
      }),
    )
  })
})
