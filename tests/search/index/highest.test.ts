import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highest, highestIndices } from '../../../src/search/index/highest.ts'

/** Few values, so that many are equal. */
const scores = fc.array(fc.integer({ min: -2, max: 4 }), { maxLength: 40 }).map((list) => Float32Array.from(list))
const limits = fc.integer({ min: 1, max: 8 })

describe('the highest scores', () => {
  it('are those that come first if all are sorted, of equals the lower number, from any order', () => {
    fc.assert(
      fc.property(scores, limits, fc.integer({ min: 1, max: 4 }), (list, limit, every) => {
        const isKept = (index: number) => index % every === 0
        const scoreOf = (index: number) => list[index] ?? 0
        const sorted = [...list.keys()].filter(isKept).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
        const expected = sorted.slice(0, limit)
        expect(highestIndices(list, limit, isKept)).toEqual(expected)
        expect(highest(list.keys(), scoreOf, limit, isKept)).toEqual(expected)
        expect(highest([...list.keys()].reverse(), scoreOf, limit, isKept)).toEqual(expected)
      }),
    )
  })
})
