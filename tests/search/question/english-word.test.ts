import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnglishWord } from '../../../src/search/question/english-word.ts'
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
