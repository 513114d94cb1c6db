import { describe, expect, it } from 'vitest'
import type { AntecedentFeature } from '../../src/quotations/attribution/antecedent-features.ts'
import { ANTECEDENT_WEIGHTS } from '../../src/quotations/attribution/antecedent-weights.ts'
import type { SourceFeature } from '../../src/quotations/attribution/source-features.ts'
import { SOURCE_WEIGHTS } from '../../src/quotations/attribution/source-weights.ts'
import type { KindFeature } from '../../src/quotations/marks/kind-features.ts'
import { KIND_WEIGHTS } from '../../src/quotations/marks/kind-weights.ts'
import { type SparseWeights, softmax, sumOfWeights } from '../../src/ranker/linear-model.ts'

/** `npm run types` fails if one of the lines below an `@ts-expect-error` compiles. */
describe('a misspelt feature', () => {
  it('does not compile, in a list of features or in weights: source of a quotation', () => {
    const features: SourceFeature[] = ['in apposition', 'before: subject, say']
    // @ts-expect-error
    features.push('in aposition')
    // @ts-expect-error
    features.push('before: subject, says')
    // @ts-expect-error
    const weights: SparseWeights<SourceFeature> = { 'in aposition': 1 }
    expect(sumOfWeights(features.slice(0, 2), weights)).toBe(0)
  })

  it('does not compile: kind of a marked span', () => {
    const features: KindFeature[] = ['any marked words', 'before: NOUN', 'after: a verb, say']
    // @ts-expect-error
    features.push('before: NOUNS')
    // @ts-expect-error
    const weights: SparseWeights<KindFeature> = { 'any marked word': 1 }
    expect(sumOfWeights(features.slice(0, 3), weights)).toBe(0)
  })

  it('does not compile: antecedent of a pronoun', () => {
    const features: AntecedentFeature[] = ['in the opening', 'sentences since 4 to 6']
    // @ts-expect-error
    features.push('sentences since 5')
    // @ts-expect-error
    const weights: SparseWeights<AntecedentFeature> = { 'in an opening': 1 }
    expect(sumOfWeights(features.slice(0, 2), weights)).toBe(0)
  })
})

describe('the linear model', () => {
  it('adds up the weights of the features that apply, and 0 for one without a weight', () => {
    const weights: SparseWeights<'a' | 'b' | 'c'> = { a: 1.5, b: -1 }
    expect(sumOfWeights(['a', 'b', 'c', 'a'], weights)).toBe(2)
  })

  it('gives each alternative a chance; together they are 1, even for scores that no exponential holds', () => {
    expect(softmax([])).toEqual([])
    expect(softmax([3])).toEqual([1])
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5])
    const [low = 0, high = 0] = softmax([0, Math.log(3)])
    expect(low).toBeCloseTo(0.25)
    expect(high).toBeCloseTo(0.75)
  })
})

describe('the weights of quotations', () => {
  it.each([
    ['source', SOURCE_WEIGHTS],
    ['kind', KIND_WEIGHTS],
    ['antecedent', ANTECEDENT_WEIGHTS],
  ])('are small numbers of two digits, none of them 0: %s', (_, weights) => {
    for (const weight of Object.values(weights)) {
      expect(Math.abs(weight)).toBeGreaterThan(0)
      expect(Math.abs(weight)).toBeLessThan(10)
      expect(Math.round(100 * weight) / 100).toBe(weight)
    }
  })
})
