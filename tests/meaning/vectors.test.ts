import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vectorTableSteps } from '../../src/meaning/vector-table.ts'
import { cosine, DIMENSIONS, normalised, type QuantisedVectors, quantise } from '../../src/meaning/vectors.ts'
import { atOnce } from '../../src/process/in-steps.ts'

const vectors = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => normalised(Float32Array.from(values)))

const exactCosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)

describe('vectors in 8 bits', () => {
  it('have nearly the same cosines as before', () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        expect(Math.abs(cosine(a, quantise([b]), 0) - exactCosine(a, b))).toBeLessThan(0.01)
      }),
      { numRuns: 50 },
    )
  })

  it('stay zero if they were zero', () => {
    const zero = new Float32Array(DIMENSIONS)
    expect(cosine(normalised(zero), quantise([zero]), 0)).toBe(0)
  })
})

const tableOf = (vectors: readonly QuantisedVectors[]) => atOnce(vectorTableSteps(vectors))

describe('a table of vectors', () => {
  it('gives the cosine with the first vector of each group, whatever it holds, and whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(vectors, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        fc.tuple(vectors, vectors),
        fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }),
        (groups, questions, order) => {
          const quantised = groups.map(quantise)
          const table = tableOf(quantised)
          for (const number of order) {
            const asked = questions[number] as Float32Array
            const found = [...table.cosines(asked)]
            expect(found.length).toBe(groups.length)
            for (const [i, value] of found.entries()) {
              expect(Math.abs(value - cosine(asked, quantised[i] as QuantisedVectors, 0))).toBeLessThan(0.001)
            }
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('holds the extreme values of 8 bits without an overflow', () => {
    const values = new Int8Array(DIMENSIONS).fill(-128)
    const table = tableOf([{ values, scales: new Float32Array([1 / 128]) }])
    const asked = normalised(new Float32Array(DIMENSIONS).fill(1))
    expect(table.cosines(asked)[0]).toBeCloseTo(-Math.sqrt(DIMENSIONS), 2)
  })
})
