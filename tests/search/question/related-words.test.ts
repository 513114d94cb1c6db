import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relatedWords } from '../../../src/search/question/related-words.ts'

const all = () => true
const wordsFor = (word: string) => relatedWords(word, all).map(({ word: other }) => other)
const weightInSense = (word: string, other: string) =>
  relatedWords(word, all).find((related) => related.word === other)?.weightInSense ?? 0

describe('words related in meaning', () => {
  it('are synonyms, kinds, and kin in other parts of speech, even of an inflected word', () => {
    expect(wordsFor('car')).toContain('auto')
    expect(wordsFor('doctors')).toContain('physician')
    expect(wordsFor('bought')).toContain('purchase')
  })

  it('come nearest first, each with a weight in (0, 1]', () => {
    const weights = relatedWords('ship', all).map(({ weight }) => weight)
    expect(weights.length).toBeGreaterThan(0)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true)
    for (const { weight, weightInSense } of relatedWords('ship', all)) {
      expect(weightInSense > 0 && weightInSense <= weight).toBe(true)
    }
  })

  it('are only those that are wanted', () => {
    expect(relatedWords('car', (word) => word === 'auto').map(({ word }) => word)).toEqual(['auto'])
  })

  it.each([
    ['weather', 'conditions', 'sunshine'],
    ['kill', 'zap', 'slay'],
    ['pause', 'hold', 'intermission'],
    ['boat', 'bottom', 'ferry'],
  ])(
    'of %s, %s counts less than %s in the sense that is meant, since it mostly means something else',
    (word, seldom, often) => {
      expect(weightInSense(word, seldom)).toBeLessThan(weightInSense(word, often))
    },
  )

  it.each([
    ['offer', 'murder'],
    ['offer', 'off'],
    ['rested', 'resting-place'],
    ['foxes', 'foxed'],
  ])('come from base forms of the same part of speech: %s is not related to %s', (word, other) => {
    expect(wordsFor(word)).not.toContain(other)
  })

  it('are found for comparatives that no list holds', () => {
    expect(wordsFor('tinier')).toEqual(expect.arrayContaining(wordsFor('tiny').slice(0, 1)))
  })

  it('are none if the word is not English, and never include the word itself', () => {
    expect(relatedWords('flimbo', all)).toEqual([])
    expect(relatedWords('крыша', all)).toEqual([])
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(wordsFor(word)).not.toContain(word)
      }),
    )
  })
})
