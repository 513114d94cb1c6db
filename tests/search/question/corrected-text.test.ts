import { describe, expect, it } from 'vitest'
import { correctedText } from '../../../src/search/question/corrected-text.ts'

describe('a question without misspelt words', () => {
  it.each([
    ['teh keeper of the lighthuose', { teh: 'the', lighthuose: 'lighthouse' }, 'the keeper of the lighthouse'],
    ['Who is Hollm, and where is Holm?', { Hollm: 'holm' }, 'Who is holm, and where is Holm?'],
    ['did berk meet Berkeley', { berk: 'berg' }, 'did berg meet Berkeley'],
    ['what fell', {}, 'what fell'],
  ])('has the words instead that were searched for: %s', (text, used, corrected) => {
    const corrections = Object.entries(used).map(([typed, word]) => ({ typed, used: word }))
    expect(correctedText({ text, corrections })).toBe(corrected)
  })
})
