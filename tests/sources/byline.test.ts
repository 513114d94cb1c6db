import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BylineAuthor, bylineAuthors } from '../../src/sources/byline.ts'

/** "Family, Given" of a person, the name in brackets of anybody else. */
const shown = (author: BylineAuthor): string =>
  author.kind === 'name' ? `[${author.name}]` : [author.family, author.given, author.suffix].filter(Boolean).join(', ')

describe('the authors of a byline', () => {
  it.each<[string, readonly string[]]>([
    ['Imre Falk', ['Falk, Imre']],
    ['By Imre Falk', ['Falk, Imre']],
    ['BY IMRE FALK', ['FALK, IMRE']],
    ['Written by Imre Falk', ['Falk, Imre']],
    ['By Imre Falk and Della Voss', ['Falk, Imre', 'Voss, Della']],
    ['Imre Falk, Della Voss and Milo Tarn', ['Falk, Imre', 'Voss, Della', 'Tarn, Milo']],
    ['Imre Falk & Della Voss', ['Falk, Imre', 'Voss, Della']],
    ['Imre Falk; Della Voss', ['Falk, Imre', 'Voss, Della']],
    ['Imre Falk, Diplomatic Correspondent', ['Falk, Imre']],
    ['Chief Political Correspondent Imre Falk', ['Falk, Imre']],
    ['Imre Falk, Staff Writer', ['Falk, Imre']],
    ['Imre Falk | Morning Desk', ['Falk, Imre']],
    ['Imre Falk, Reuters', ['Falk, Imre']],
    ['Imre Falk in Varnhem', ['Falk, Imre']],
    ['Imre Falk for the Morning Desk', ['Falk, Imre']],
    ['Imre Falk (imre@example.org)', ['Falk, Imre']],
    ['Imre Falk @imrefalk', ['Falk, Imre']],
    ['Dr. Imre Falk', ['Falk, Imre']],
    ['Imre Falk, PhD', ['Falk, Imre']],
    ['Imre Falk, Jr.', ['Falk, Imre, Jr.']],
    ['Imre Falk III and Della Voss', ['Falk, Imre, III', 'Voss, Della']],
    ['Falk, Imre', ['Falk, Imre']],
    ['Anna van der Berg', ['van der Berg, Anna']],
    ['Jean-Paul M. Roux', ['Roux, Jean-Paul M.']],
    ['Siobhán O’Dell', ['O’Dell, Siobhán']],
    ['Imre Falk Della Voss, Imre Falk, Della Voss', ['Falk, Imre', 'Voss, Della']],
    ['Imre Falk Greta Holm', ['[Imre Falk Greta Holm]']],
    ['Imre Falk, The Quay Letter', ['Falk, Imre']],
    ['Xi Lanhua', ['[Xi Lanhua]']],
    ['Park Min-seo', ['[Park Min-seo]']],
    ['王小明', ['[王小明]']],
    ['Evening Desk', ['[Evening Desk]']],
    ['The Editorial Board', ['[The Editorial Board]']],
    ['By Morning Desk Staff', ['[Morning Desk Staff]']],
    ['Reuters', ['[Reuters]']],
    ['The Associated Press', ['[The Associated Press]']],
    ['Madonna', ['[Madonna]']],
    ['Staff Writer', ['[Staff Writer]']],
    ['Correspondent', []],
    ['', []],
  ])('are read from %j', (byline, authors) => {
    expect(bylineAuthors(byline, 'Morning Desk').map(shown)).toEqual(authors)
  })

  it('are words of the byline, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (byline) => {
        const folded = byline.replace(/\s+/g, ' ')
        for (const author of bylineAuthors(byline)) {
          const words = author.kind === 'name' ? [author.name] : [author.given, author.family]
          for (const word of words.flatMap((text) => text.split(' '))) expect(folded).toContain(word)
        }
      }),
    )
  })
})
