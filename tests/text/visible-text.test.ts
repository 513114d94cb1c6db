import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from '../../src/text/visible-text.ts'
import { hostileText } from '../builders/hostile-text.ts'

describe('visible text', () => {
  it('keeps words, accents, tabs and emoji', () => {
    expect(visibleText('Zoë said:\t“Yes” 😀 停火')).toBe('Zoë said:\t“Yes” 😀 停火')
  })

  it.each([
    ['an escape sequence', '\u001B[31mred', '[31mred'],
    ['an eight-bit escape', 'a\u009B1mb', 'a1mb'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['direction overrides', 'a\u202Eb\u202Cc\u2066d\u2069', 'abcd'],
    ['zero-width characters', 'a\u200Bb\u200Dc\uFEFFd', 'abcd'],
    ['soft hyphens', 'co\u00ADoperate', 'cooperate'],
    ['tag characters', 'a\u{E0041}\u{E007F}b', 'ab'],
    ['lone surrogates', 'a\uD800b', 'ab'],
  ])('drops %s', (_what, text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  it.each(['\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f'])(
    'shows %j as one line feed, so that it parts words',
    (end) => {
      expect(visibleText(`one${end}two`)).toBe('one\ntwo')
    },
  )

  it('holds no such character, for any text, and does not change again', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        const shown = visibleText(text)
        expect(shown).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u)
        expect(visibleText(shown)).toBe(shown)
      }),
    )
  })
})
