import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMiniSearchIndex, buildNarrowedIndex } from '../../../src/search/index/minisearch-index.ts'
import { numbered } from '../../../src/search/index/term-index.ts'
import { buildExhaustiveIndex } from './exhaustive-index.ts'
import { listed } from './listed-hits.ts'
import { describeTermIndex } from './term-index-contract.ts'

describeTermIndex('MiniSearch', buildMiniSearchIndex)

const VOCABULARY = [
  'talk',
  'talks',
  'war',
  'ward',
  'peace',
  'witkoff',
  'witkof',
  'gaza',
  'kursk',
  'ceasefire',
  'cease',
  'fire',
  '30',
  'a',
] as const

const terms = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 12 })
const documents = fc.array(fc.record({ title: terms, body: terms }), { maxLength: 12 })
const weight = fc.double({ min: 0.05, max: 1, noNaN: true })
const query = fc.uniqueArray(fc.record({ term: fc.constantFrom(...VOCABULARY, 'unknown'), weight }), {
  selector: ({ term }) => term,
  maxLength: 8,
})
const fieldWeights = fc.record({
  title: fc.double({ min: 0.5, max: 4, noNaN: true }),
  body: fc.double({ min: 0.5, max: 4, noNaN: true }),
})

describe('the index behind the contract', () => {
  it('scores the documents of a part as in the whole, if it is told what is counted there', () => {
    fc.assert(
      fc.property(documents, fieldWeights, query, (corpus, weights, asked) => {
        const all = buildMiniSearchIndex(numbered(corpus), weights)
        const [title, body] = [0, 1].map((field) => (term: string) => {
          const list = all.listsOf(term)[field]
          return list ? list.end - list.first : 0
        })
        const held = corpus.filter((_, i) => i % 2 === 0)
        const part = buildMiniSearchIndex(
          {
            ...numbered(held),
            whole: {
              size: all.size,
              meanLength: (field) =>
                corpus.reduce((sum, document) => sum + new Set(document[field]).size, 0) / corpus.length,
              frequency: (term, field) => (field === 'title' ? title : body)?.(term) ?? 0,
              documentFrequency: all.documentFrequency,
              similarTerms: all.similarTerms,
            },
          },
          weights,
        )
        const scores = new Map(listed(all.search(asked), asked).map(({ document, score }) => [document, score]))
        for (const { document, score } of listed(part.search(asked), asked)) {
          expect(Math.abs(score - (scores.get(2 * document) ?? Number.NaN))).toBeLessThan(1e-9)
        }
        expect(part.size).toBe(corpus.length)
        for (const { term } of asked) expect(part.documentFrequency(term)).toBe(all.documentFrequency(term))
      }),
      { numRuns: 100 },
    )
  })

  it('finds the documents that brute force finds, with the same scores and matching terms', () => {
    fc.assert(
      fc.property(documents, fieldWeights, query, (corpus, weights, asked) => {
        const fast = listed(buildMiniSearchIndex(numbered(corpus), weights).search(asked), asked)
        const slow = new Map(
          listed(buildExhaustiveIndex(numbered(corpus), weights).search(asked), asked).map((hit) => [
            hit.document,
            hit,
          ]),
        )
        expect(fast.map(({ document }) => document).sort()).toEqual([...slow.keys()].sort())
        for (const { document, score, terms: matched } of fast) {
          expect(Math.abs(score - (slow.get(document)?.score ?? Number.NaN))).toBeLessThan(1e-9)
          expect([...matched].sort()).toEqual([...(slow.get(document)?.terms ?? [])].sort())
        }
      }),
      { numRuns: 300 },
    )
  })

  it('counts the documents of a term as brute force counts them', () => {
    fc.assert(
      fc.property(documents, (corpus) => {
        const [fast, slow] = [buildMiniSearchIndex, buildExhaustiveIndex].map((build) =>
          build(numbered(corpus), { title: 1, body: 1 }),
        )
        for (const term of VOCABULARY) expect(fast?.documentFrequency(term)).toBe(slow?.documentFrequency(term))
      }),
    )
  })

  it('knows the similar terms that brute force knows, in the same order', () => {
    const typed = fc.oneof(
      fc.constantFrom(...VOCABULARY),
      fc.stringMatching(/^[a-w]{3,9}$/),
      fc.constantFrom('wittkoff', 'cease-', 'gazza', 'kurks', 'ceas'),
    )
    fc.assert(
      fc.property(documents, typed, (corpus, term) => {
        const [fast, slow] = [buildMiniSearchIndex, buildExhaustiveIndex].map((build) =>
          build(numbered(corpus), { title: 1, body: 1 }),
        )
        expect(fast?.similarTerms(term)).toEqual(slow?.similarTerms(term))
      }),
      { numRuns: 300 },
    )
  })

  it('finds no more than its limit, those with the rarest terms, with the scores of brute force', () => {
    const most = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(documents, fieldWeights, query, most, (corpus, weights, asked, limit) => {
        const slow = buildExhaustiveIndex(numbered(corpus), weights)
        const all = listed(slow.search(asked), asked)
        const found = listed(buildNarrowedIndex(numbered(corpus), weights, limit).search(asked), asked)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(found.length).toBeGreaterThanOrEqual(Math.min(limit, all.length))
        for (const { document, score } of found) {
          expect(score).toBeCloseTo(all.find((hit) => hit.document === document)?.score ?? Number.NaN, 9)
        }
        const rarest = asked
          .filter(({ term }) => slow.documentFrequency(term) > 0)
          .sort((a, b) => slow.documentFrequency(a.term) - slow.documentFrequency(b.term))[0]?.term
        const holders = all.filter(({ terms: matched }) => rarest !== undefined && matched.includes(rarest))
        if (holders.length > limit) return
        expect(found.map(({ document }) => document)).toEqual(
          expect.arrayContaining(holders.map(({ document }) => document)),
        )
      }),
      { numRuns: 500 },
    )
  })
})
