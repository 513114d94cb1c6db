import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPassageMeaning } from '../../src/meaning/passage-meaning.ts'
import { createRunningMean } from '../../src/meaning/running-mean.ts'
import { DIMENSIONS, normalised, quantise } from '../../src/meaning/vectors.ts'

const vectors = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((values) => normalised(Float32Array.from(values)))
const passages = fc.array(vectors, { maxLength: 4 }).map((all) => all.map((whole) => quantise([whole, whole])))

describe('the mean cosine of all passages', () => {
  it('is the same if only some are held and the mean vector of all is known, whatever came and went before', () => {
    fc.assert(
      fc.property(passages, passages, passages, vectors, (kept, added, gone, asked) => {
        const before = createRunningMean()
        for (const one of [...kept, ...gone]) before.add(one)
        const after = createRunningMean(before.get(), kept.length + gone.length)
        for (const one of gone) after.remove(one)
        for (const one of added) after.add(one)
        const question = { whole: asked, words: asked, byWord: new Map() }
        const { average } = buildPassageMeaning([...kept, ...added]).of(question)
        expect(buildPassageMeaning(kept, after.get()).of(question).average).toBeCloseTo(average, 3)
      }),
      { numRuns: 30 },
    )
  })
})
