import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFigureOrSign, isNegation, wordsOf } from '../../src/text/words.ts'
import { elementsOf } from '../../src/verification/claim.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const texts = (text: string) => wordsOf(text).map((word) => word.text)

describe('words as they are compared', () => {
  it.each([
    ['The Two SIDES', 'the two sides'],
    ["“It’s” — a 'little' bit…", "It's a little bit."],
    ['cease-fire', 'cease–fire'],
    ['1,500 people', '1500 people'],
    ['the U.S. and the U.N.', 'the US and the UN'],
    ['Zoë', 'Zoe'],
    ['[W]e will', 'We will'],
    ['Roe & Sons', 'Roe and Sons'],
    ['co\u00ADoperate', 'cooperate'],
    ['5 %', '5%'],
    ['2–3', '2 - 3'],
    ['−5', '-5'],
    ['½', '1/2'],
    ['10²', '10^2'],
    ['3 × 4', '3x4'],
    ['.5', '0.5'],
    ['x >= 5', 'x ≥5'],
    ['the 1990’s', 'the 1990s'],
    ['5km', '5 km'],
    ['don’t', 'dont'],
    ['the climate¹', 'the climate'],
    ['> 5 people', '5 people'],
    ['word—word', 'word - word'],
  ])('are the same in %j and %j', (a, b) => {
    expect(texts(a)).toEqual(texts(b))
  })

  it.each([
    ['3.5', '35'],
    ['$5', '5'],
    ['5%', '5'],
    ['five', '5'],
    ['Trump’s vision', 'Trump vision'],
    ['do', 'don’t'],
    ['−5', '5'],
    ['2-3', '2 3'],
    ['1/2', '12'],
    ['10²', '102'],
    ['6:30', '630'],
    ['1,5', '15'],
    ['≥ 5', '≤ 5'],
    ['it helps … <90 of them', 'it helps … 90 of them'],
    ['5 °C', '5 C'],
    ['5′10', '510'],
    ['an A-', 'an A'],
    ['he’ll', 'hell'],
    ['can’t', 'cant'],
    ['and/or', 'and or'],
  ])('are not the same in %j and %j', (a, b) => {
    expect(texts(a)).not.toEqual(texts(b))
  })

  it('are slices of the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          // A sign is one only beside its figure.
          if (!isFigureOrSign(word.text)) {
            expect(texts(text.slice(word.start, word.end)).join('')).toContain(word.text)
          }
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('come out of %s', (_, giant) => {
    expect(wordsOf(giant).length).toBeLessThanOrEqual(giant.length)
    expect(elementsOf(giant).length).toBeLessThanOrEqual(giant.length)
  })

  it.each(['not', 'Never', 'don’t', 'cannot', 'WON’T', 'nobody', 'without', 'didnt'])(
    'know %j as a negation',
    (word) => {
      expect(isNegation(texts(word)[0] ?? '')).toBe(true)
    },
  )

  it.each(['note', 'know', 'want', 'cent', 'nor­th', 'now'])('do not know %j as a negation', (word) => {
    expect(isNegation(texts(word)[0] ?? '')).toBe(false)
  })
})

describe('the gaps of a quotation', () => {
  const kinds = (text: string) =>
    elementsOf(text).map((element) => (element.kind === 'word' ? element.text : element.kind))

  it.each([
    ['We will … prevail', ['we', 'will', 'ellipsis', 'prevail']],
    ['We will... prevail', ['we', 'will', 'ellipsis', 'prevail']],
    ['We will [. . .] prevail', ['we', 'will', 'ellipsis', 'prevail']],
    ['…we will prevail…', ['we', 'will', 'prevail']],
    ['[He] will prevail', ['insertion', 'will', 'prevail']],
    ['We wil [sic] prevail', ['we', 'wil', 'prevail']],
    ['[W]e will', ['we', 'will']],
    ['…', []],
  ])('in %j are %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })
})
