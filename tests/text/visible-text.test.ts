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

  it.each([
    ['a Persian word with a non-joiner', 'می\u200Cخواهم'],
    ['a Sinhala word with a joiner', 'ශ්\u200Dරී'],
    ['a Hindi word with a joiner', 'क्\u200Dष'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a waving hand of a colour with a sign', '🤷🏽\u200D♀\uFE0F'],
    ['a heart in colour', '❤\uFE0F'],
    ['a keycap', '1\uFE0F\u20E3'],
    ['the flag of Wales', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'],
    ['a rainbow flag', '🏳\uFE0F\u200D🌈'],
    ['a variant of an ideograph', '葛\u{E0100}'],
  ])('keeps %s as it is', (_what, text) => {
    expect(visibleText(text)).toBe(text)
  })

  it.each([
    ['a joiner in a Latin word', 'pass\u200Dword', 'password'],
    ['a joiner beside a space', 'می \u200Cخواهم', 'می خواهم'],
    ['two joiners in a row', 'می\u200C\u200Cخواهم', 'میخواهم'],
    ['a joiner after a character that is dropped', 'a\u034F\u200Cب', 'aب'],
    ['a selector after a digit', '1\uFE0F2', '12'],
    ['words in tags after a flag', `🏴${'\u{E0061}'.repeat(30)}`, `🏴${'\u{E0061}'.repeat(7)}`],
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
        // Joiners, selectors and tags may be parts of words and emoji.
        const shaping =
          /\u200C|\u200D|[\u180B-\u180D\u180F]|[\uFE00-\uFE0F]|[\u{E0030}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu
        expect(shown.replace(shaping, '')).not.toMatch(
          /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u,
        )
        expect(visibleText(shown)).toBe(shown)
      }),
    )
  })
})
