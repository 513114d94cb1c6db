import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeQuoteView, encodeQuoteView } from '../../../src/reply/quote/quote-view.ts'

describe('the view of a page of quotations', () => {
  it('comes back from its string, with as much of outlet and topic as fits into a button', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 7, maxLength: 7 }),
        fc.nat(1_295),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (speakerId, page, outlet, about) => {
          const text = encodeQuoteView({ speakerId, page, outlet, about })
          expect(text.length).toBeLessThanOrEqual(80)
          const view = decodeQuoteView(text)
          expect(view).toMatchObject({ speakerId, page })
          const plain = (typed: string) => typed.replace(/[/\s]+/g, ' ').trim()
          expect(plain(outlet).startsWith(view?.outlet ?? '')).toBe(true)
          expect(plain(about).startsWith(view?.about ?? '')).toBe(true)
        },
      ),
    )
  })

  it('keeps a short outlet and topic whole', () => {
    const view = { speakerId: '0123abc', page: 3, outlet: 'Morning Desk', about: 'the cease-fire in Gaza' }
    expect(decodeQuoteView(encodeQuoteView(view))).toEqual(view)
  })

  it('is read from nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeQuoteView(text)
      }),
    )
    for (const text of ['', 'x', '0123abc', '0123abC00/', '0123abc0!/']) expect(decodeQuoteView(text)).toBeNull()
  })
})
