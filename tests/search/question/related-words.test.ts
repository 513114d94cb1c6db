import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relatedWords } from '../../../src/search/question/related-words.ts'

const wordsFor = (word: string) => relatedWords(word).map(({ word: other }) => other)

describe('words related in meaning', () => {
  it('are synonyms, kinds, and kin in other parts of speech, even of an inflected word', () => {
    expect(wordsFor('car')).toContain('auto')
    expect(wordsFor('doctors')).toContain('physician')
    expect(wordsFor('bought')).toContain('purchase')
  })

  it('come nearest first, each with a weight in (0, 1]', () => {
    const weights = relatedWords('ship').map(({ weight }) => weight)
    expect(weights.length).toBeGreaterThan(0)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true)
  })

  it('are none if the word is not English, and never include the word itself', () => {
    expect(relatedWords('flimbo')).toEqual([])
    expect(relatedWords('крыша')).toEqual([])
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(wordsFor(word)).not.toContain(word)
      }),
    )
  })
})
