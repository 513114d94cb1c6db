import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMiniSearchIndex } from '../../../src/search/index/minisearch-index.ts'
import { numbered } from '../../../src/search/index/term-index.ts'
import { analyseQuestion } from '../../../src/search/question/question.ts'
import { termsOf } from '../../../src/text/analyse.ts'
import { hostileText } from '../../builders/hostile-text.ts'

const indexOf = (...texts: readonly string[]) =>
  buildMiniSearchIndex(numbered(texts.map((text) => ({ text: termsOf(text) }))), { text: 1 })

const INDEX = indexOf(
  'Witkoff expects talks on the cease-fire',
  'Putin set conditions for a ceasefire',
  'Gaza hostages',
)

const askedTerms = (question: string) => analyseQuestion(question, INDEX).terms.map(({ term }) => term)

describe('a question', () => {
  it('is asked without its stop words', () => {
    expect(askedTerms('when will the talks be')).toEqual(termsOf('talks'))
  })

  it('names nothing if it holds only stop words', () => {
    expect(analyseQuestion('who is it and why?', INDEX)).toMatchObject({ words: [], terms: [], unknownWords: [] })
  })

  it('finds a misspelled word by the terms most like it, which count less', () => {
    const { terms, unknownWords } = analyseQuestion('witkof conditons', INDEX)
    expect(terms.map(({ term }) => term)).toEqual(
      expect.arrayContaining([...termsOf('Witkoff'), ...termsOf('conditions')]),
    )
    for (const { weight } of terms.filter(({ term }) => term === 'witkoff')) expect(weight).toBeLessThan(1)
    expect(unknownWords).toEqual([])
  })

  it('says which words it took for misspelled ones', () => {
    expect(analyseQuestion('Witkof conditons talks witkof', INDEX).corrections).toEqual([
      { typed: 'Witkof', used: 'witkoff' },
      { typed: 'conditons', used: termsOf('conditions')[0] },
    ])
  })

  it('takes no word of the dictionary and no quoted word for a misspelled one', () => {
    const { corrections, unknownWords } = analyseQuestion('hostels "witkof" set', INDEX)
    expect({ corrections, unknownWords }).toEqual({ corrections: [], unknownWords: ['hostels', 'witkof'] })
  })

  it('has exact words if they are in quotation marks', () => {
    const exact = (text: string) => analyseQuestion(text, INDEX).words.filter(({ isExact }) => isExact)
    expect(exact('the "Gaza hostages" and “talks”').map(({ word }) => word)).toEqual(['gaza', 'hostages', 'talks'])
    expect(exact('the Gaza" hostages 5" and talks')).toEqual([])
  })

  it('does not stretch a word that is known', () => {
    expect(askedTerms('talks')).toEqual(termsOf('talks'))
  })

  it('tells which words, as typed, occur nowhere', () => {
    expect(analyseQuestion('flimbo Gnork talks', INDEX).unknownWords).toEqual(['flimbo', 'Gnork'])
  })

  it('finds a hyphenated word however it is written', () => {
    for (const written of ['cease-fire', 'ceasefire', 'cease fire', 'CEASE-FIRE']) {
      expect(askedTerms(written), written).toContain('ceasefir')
    }
  })

  it('is asked with each term once, each weight in (0, 1], whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { terms, words } = analyseQuestion(text, INDEX)
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length)
        for (const { weight } of terms) {
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
        for (const { rarity } of words) {
          expect(rarity).toBeGreaterThan(0)
          expect(rarity).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
