import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS, type PassageVectors } from '../../src/meaning/vectors.ts'
import { decodeVectors, encodeVectors } from '../../src/meaning/vectors-file.ts'

const passage = fc.integer({ min: 1, max: 4 }).chain((rows) =>
  fc.record({
    values: fc
      .array(fc.integer({ min: -127, max: 127 }), { minLength: 7, maxLength: 7 })
      .map((some) => Int8Array.from({ length: rows * DIMENSIONS }, (_, i) => some[i % 7] ?? 0)),
    scales: fc
      .array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: rows, maxLength: rows })
      .map((scales) => Float32Array.from(scales)),
  }),
)
const key = fc.stringMatching(/^[0-9a-f]{32}$/)
const articles = fc.dictionary(key, fc.array(passage, { maxLength: 3 }), { maxKeys: 4 })

const asMap = (record: Record<string, readonly PassageVectors[]>) => new Map(Object.entries(record))

describe('vectors in a file', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(articles, (record) => {
        expect(decodeVectors(encodeVectors(asMap(record)))).toEqual(asMap(record))
      }),
      { numRuns: 50 },
    )
  })

  it('are refused if a byte is missing or one is too many', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (record, cut) => {
        const bytes = encodeVectors(asMap(record))
        expect(() => decodeVectors(bytes.subarray(0, cut % bytes.length))).toThrow(RangeError)
        expect(() => decodeVectors(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(RangeError)
      }),
      { numRuns: 50 },
    )
  })

  it('never take more memory than their bytes, whatever these say', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decodeVectors(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})
