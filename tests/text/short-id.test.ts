import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortId, textOfShortId } from '../../src/text/short-id.ts'

describe('a short id', () => {
  it('stands for its text and for no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 20 }), (texts) => {
        for (const text of texts) expect(textOfShortId(shortId(text), texts)).toBe(text)
        expect(textOfShortId(shortId('none of them at all'), texts)).toBeUndefined()
      }),
    )
  })

  it('is nothing that a reader types by chance', () => {
    expect(textOfShortId('', [''])).toBeUndefined()
    expect(textOfShortId('#hashtag', ['#hashtag'])).toBeUndefined()
  })
})
