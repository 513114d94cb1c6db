/** What every implementation of the index contract must keep. The test file of each implementation runs it. */
import { describe, expect, it } from 'vitest'
import { bestDocuments } from '../../../src/search/index/hits.ts'
import { type BuildTermIndex, numbered } from '../../../src/search/index/term-index.ts'
import { listed } from './listed-hits.ts'

const weighted = (...terms: readonly string[]) => terms.map((term) => ({ term, weight: 1 }))

export function describeTermIndex(name: string, build: BuildTermIndex): void {
  const ofTexts = (...texts: readonly string[]) =>
    build(numbered(texts.map((text) => ({ text: text.split(' ').filter(Boolean) }))), { text: 1 })
  const found = (index: ReturnType<typeof ofTexts>, ...terms: readonly string[]) =>
    bestDocuments(index.search(weighted(...terms)), index.size)

  describe(`the index contract, kept by ${name}`, () => {
    it('counts the documents, even those without a term', () => {
      expect(ofTexts('one two', '', 'three').size).toBe(3)
      expect(ofTexts().size).toBe(0)
    })

    it('counts each document that holds a term once', () => {
      const index = ofTexts('talk talk talk', 'talk war', 'war')
      expect(['talk', 'war', 'peac'].map((term) => index.documentFrequency(term))).toEqual([2, 2, 0])
    })

    it('counts a document once if two of its fields hold the term', () => {
      const index = build(numbered([{ title: ['talk'], body: ['talk'] }]), { title: 2, body: 1 })
      expect(index.documentFrequency('talk')).toBe(1)
    })

    it('tells who holds a term, and how often', () => {
      const seen: [number, number][] = []
      ofTexts('talk war talk', 'war', 'talk').eachHolder('talk', (document, frequency) =>
        seen.push([document, frequency]),
      )
      expect(seen).toEqual([
        [0, 2],
        [2, 1],
      ])
    })

    it('lists who holds a term, field by field', () => {
      const index = build(
        numbered([
          { title: ['talk'], body: ['war'] },
          { title: ['talk'], body: ['talk', 'talk'] },
        ]),
        {
          title: 2,
          body: 1,
        },
      )
      const listed = index
        .listsOf('talk')
        .map((list) => list && [list.documents, list.frequencies].map((of) => [...of.slice(list.first, list.end)]))
      expect(listed).toEqual([
        [
          [0, 1],
          [1, 1],
        ],
        [[1], [2]],
      ])
      expect(index.listsOf('war')[0]).toBeNull()
    })

    it('tells of some documents alone if it is asked so', () => {
      const index = ofTexts('talk', 'war talk', 'war', 'talk talk', 'talk')
      const seen = (start: number, end: number) => {
        const documents: number[] = []
        index.eachHolder('talk', (document) => documents.push(document), { start, end })
        return documents
      }
      expect([seen(0, 5), seen(1, 4), seen(2, 3), seen(4, 9), seen(3, 3)]).toEqual([[0, 1, 3, 4], [1, 3], [], [4], []])
    })

    it('tells of nobody for a term that no document holds', () => {
      const seen: number[] = []
      ofTexts('talk').eachHolder('peac', (document) => seen.push(document))
      expect(seen).toEqual([])
    })

    it('finds every document that holds one of the terms, and no other', () => {
      const index = ofTexts('talk war', 'peac', 'war war', 'gaza')
      expect(found(index, 'war', 'peac').toSorted()).toEqual([0, 1, 2])
    })

    it('finds exact terms only', () => {
      expect(found(ofTexts('talking', 'talk'), 'talk')).toEqual([1])
    })

    it('finds nothing without terms, for an unknown term, and without documents', () => {
      expect(found(ofTexts('talk'))).toEqual([])
      expect(found(ofTexts('talk'), 'war')).toEqual([])
      expect(found(ofTexts(), 'talk')).toEqual([])
    })

    it('puts a rare term above a frequent one', () => {
      expect(found(ofTexts('talk', 'talk', 'talk', 'war'), 'talk', 'war')[0]).toBe(3)
    })

    it('puts the document with more of the terms first', () => {
      expect(found(ofTexts('talk talk talk', 'talk war', 'war'), 'talk', 'war')[0]).toBe(1)
    })

    it('puts more matches above fewer, and a short document above a long one', () => {
      expect(found(ofTexts('talk a b c', 'talk talk b c', 'x'), 'talk')).toEqual([1, 0])
      expect(found(ofTexts('talk a b c d e f', 'talk a', 'x'), 'talk')).toEqual([1, 0])
    })

    it('says which of the terms each document matches', () => {
      const asked = weighted('peac', 'war', 'talk')
      const hits = listed(ofTexts('talk war', 'x', 'peac').search(asked), asked)
      expect(new Map(hits.map(({ document, terms }) => [document, [...terms].sort()]))).toEqual(
        new Map([
          [0, ['talk', 'war']],
          [2, ['peac']],
        ]),
      )
    })

    it('puts equal scores in the order of the documents', () => {
      expect(found(ofTexts('talk', 'talk', 'war', 'talk'), 'talk')).toEqual([0, 1, 3])
    })

    it('gives scores above 0', () => {
      const { scores } = ofTexts('talk war', 'talk', 'war war', 'x').search(weighted('talk', 'war'))
      for (const score of scores) expect(score).toBeGreaterThan(0)
    })

    it('multiplies the score of a match by the weight of its term', () => {
      const index = ofTexts('talk war', 'x')
      const [full = 0] = index.search([{ term: 'talk', weight: 1 }]).scores
      expect(index.search([{ term: 'talk', weight: 0.3 }]).scores[0]).toBeCloseTo(0.3 * full, 9)
    })

    it('multiplies the score of a match by the weight of its field', () => {
      const documents = [
        { title: ['talk'], body: ['x'] },
        { title: ['x'], body: ['talk'] },
      ]
      const index = build(numbered(documents), { title: 3, body: 1 })
      const asked = weighted('talk')
      const [inTitle, inBody] = [0, 1].map((document) =>
        listed(index.search(asked), asked).find((hit) => hit.document === document),
      )
      expect(inTitle?.score).toBeCloseTo(3 * (inBody?.score ?? 0), 9)
    })

    it('takes terms that have a meaning in JavaScript', () => {
      expect(found(ofTexts('constructor', 'hasownproperty', 'tostring'), 'constructor')).toEqual([0])
    })

    it('knows the terms that a misspelled one may stand for, the nearest first', () => {
      const index = ofTexts('witkoff network', 'witkoffs', 'network', 'gaza')
      expect(index.similarTerms('wittkoff')).toEqual(['witkoff', 'witkoffs'])
      expect(index.similarTerms('netwrok')).toEqual(['network'])
    })

    it('knows the terms that a typed beginning may stand for', () => {
      expect(ofTexts('negotiation', 'network').similarTerms('nego')).toEqual(['negotiation'])
    })

    it('puts the more frequent of two equally near terms first', () => {
      expect(ofTexts('grain', 'train', 'train').similarTerms('brain')).toEqual(['train', 'grain'])
    })

    it('knows no similar term if nothing is similar', () => {
      expect(ofTexts('witkoff', 'gaza').similarTerms('zzxxv')).toEqual([])
    })
  })
}
