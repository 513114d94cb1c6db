import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnglishWord, likelyNameOf, rarityInEnglish } from '../../../src/search/question/english-word.ts'
import { hostileText } from '../../builders/hostile-text.ts'

describe('an English word', () => {
  it.each(
    'wife wives weather whether bought buying geese stopped earliest doctors unless whereas monday mike three didnt televisions'.split(
      ' ',
    ),
  )('is known: %s', (word) => {
    expect(isEnglishWord(word)).toBe(true)
  })

  it.each('wittkof nego conditons wich flimbo witkoff netwrok teh goverment'.split(' '))('is not: %s', (word) => {
    expect(isEnglishWord(word)).toBe(false)
  })

  it('is told without an error, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(typeof isEnglishWord(text)).toBe('boolean')
      }),
    )
  })
})

describe('a word of which the articles say nothing', () => {
  it.each([
    ['kellogg', 'person'],
    ['netanyahu', 'person'],
    ['zelensky', 'person'],
    ['flimbo', 'person'],
    ['houston', 'other'],
    ['syria', 'other'],
    ['wife', null],
    ['bridges', null],
    ['macron', null],
  ])('is most likely the name of a person, of something else, or no name: %s', (word, name) => {
    expect(likelyNameOf(word)).toBe(name)
  })
})

describe('the rarity of a word in English', () => {
  it.each([
    ['people', 'tractor'],
    ['said', 'auctioned'],
    ['bought', 'pharmacies'],
    ['runs', 'lighthouse'],
    ['children', 'xylqz'],
  ])('is lower for a common word: %s, not %s', (common, rare) => {
    expect(rarityInEnglish(common)).toBeLessThan(rarityInEnglish(rare))
  })

  it('is from 0 to 1 for any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const rarity = rarityInEnglish(text)
        expect(rarity).toBeGreaterThanOrEqual(0)
        expect(rarity).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each(['the', 'zyzzyva', "'s", 'a', ''])('is known at the ends of the list too: “%s”', (word) => {
    expect(rarityInEnglish(word)).toBeLessThanOrEqual(1)
  })
})
