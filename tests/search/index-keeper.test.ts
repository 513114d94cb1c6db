import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIndexKeeper } from '../../src/search/index-keeper.ts'
import { buildMiniSearchIndex } from '../../src/search/minisearch-index.ts'
import type { TermIndex } from '../../src/search/term-index.ts'
import { describeTermIndex } from './term-index-contract.ts'

describeTermIndex('a kept MiniSearch', (documents, weights) => createIndexKeeper().build(documents, weights))

const keeper = createIndexKeeper()
describeTermIndex('a MiniSearch that is kept from one test to the next', keeper.build)

const VOCABULARY = ['talk', 'talks', 'war', 'ward', 'peace', 'witkoff', 'witkof', 'gaza', '30', 'a'] as const
const terms = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 8 })
const documents = fc.array(fc.record({ title: terms, body: terms }), { maxLength: 8 })
const WEIGHTS = { title: 2, body: 1 }

/** All that an index tells, scores to a millionth. */
const tellsOf = (index: TermIndex) => ({
  size: index.size,
  frequencies: VOCABULARY.map((term) => index.documentFrequency(term)),
  similar: VOCABULARY.map((term) => index.similarTerms(term)),
  hits: VOCABULARY.map((term, i) =>
    index
      .search([{ term, weight: 1 }, ...(i === 0 ? [] : [{ term: VOCABULARY[0], weight: 0.5 }])])
      .map((hit) => ({ document: hit.document, score: hit.score.toFixed(6), terms: [...hit.terms].sort() })),
  ),
})

describe('an index that is kept from one corpus to the next', () => {
  it('tells what one built anew tells, whatever came, went, moved or doubled in between', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 6 }), (corpora) => {
        const { build } = createIndexKeeper()
        for (const corpus of corpora) {
          expect(tellsOf(build(corpus, WEIGHTS))).toEqual(tellsOf(buildMiniSearchIndex(corpus, WEIGHTS)))
        }
      }),
    )
  })

  it('that was prepared beside the one in use leaves that one as it is until it is built', async () => {
    const { build, prepare } = createIndexKeeper()
    const before = [{ text: ['war', 'talk'] }, { text: ['peace'] }]
    const after = [{ text: ['gaza', 'talk'] }, { text: ['peace'] }, { text: ['peace'] }]
    const old = build(before, { text: 1 })
    const told = tellsOf(old)
    await prepare(after, { text: 1 })
    expect(tellsOf(old)).toEqual(told)
    expect(tellsOf(build(after, { text: 1 }))).toEqual(tellsOf(buildMiniSearchIndex(after, { text: 1 })))
    expect(tellsOf(old)).toEqual(told)
  })

  it('names no document to the holder of an older one that this one did not hold', () => {
    const { build } = createIndexKeeper()
    const old = build([{ text: ['war'] }, { text: ['peace'] }], { text: 1 })
    build([{ text: ['peace'] }, { text: ['war', 'gaza'] }], { text: 1 })
    expect(old.search([{ term: 'gaza', weight: 1 }])).toEqual([])
    expect(old.search([{ term: 'peace', weight: 1 }]).map(({ document }) => document)).toEqual([1])
  })
})
