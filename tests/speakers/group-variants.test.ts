import { describe, expect, it } from 'vitest'
import type { Quotation } from '../../src/quotations/quotation.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { groupVariants, type Wording } from '../../src/speakers/group-variants.ts'

function said(article: string, words: string): Quotation {
  const [quotation] = quotationsOf({ id: article, body: `“${words},” said Jane Doe.` }).quotations
  if (!quotation) throw new Error('no quotation')
  return quotation
}
/** The wordings of quotations that are one statement. */
function wordingsOf(...quotations: readonly Quotation[]): readonly Wording[] {
  const statements = groupVariants(quotations)
  expect(statements).toHaveLength(1)
  return statements.flatMap(({ wordings }) => wordings)
}
const marked = (pieces: readonly { readonly text: string; readonly differs: boolean }[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('statements of one speaker', () => {
  it('hold the same words of two articles as one wording', () => {
    const wordings = wordingsOf(said('a', 'We open the gates at dawn'), said('b', 'we open the gates at dawn'))
    expect(wordings.map(({ quotations }) => quotations.map(({ article }) => article))).toEqual([['a', 'b']])
    expect(wordings.map(({ pieces }) => marked(pieces))).toEqual(['We open the gates at dawn,'])
  })

  it('hold two wordings side by side, with the words that differ marked', () => {
    const wordings = wordingsOf(
      said('a', 'We will open the northern gates at dawn tomorrow'),
      said('b', 'We will be opening the northern gates at first light tomorrow'),
    )
    expect(wordings.map(({ pieces }) => marked(pieces))).toEqual([
      'We will [open] the northern gates at [dawn] tomorrow,',
      'We will [be opening] the northern gates at [first light] tomorrow,',
    ])
  })

  it('keep different statements apart', () => {
    expect(
      groupVariants([said('a', 'The harbour is frozen until March'), said('b', 'The schools need forty teachers')]),
    ).toHaveLength(2)
  })

  it('keep two statements of one article apart', () => {
    expect(
      groupVariants([said('a', 'We open the gates at dawn'), said('a', 'We open the gates at dawn tomorrow')]),
    ).toHaveLength(2)
  })

  it('hold every quotation once, and each wording in its own words', () => {
    const quotations = ['a', 'b', 'c'].flatMap((article) => [
      said(article, `The council meets on Monday in room ${article}`),
      said(article, 'Nobody asked the fishermen about the new pier'),
    ])
    const statements = groupVariants(quotations)
    const ids = statements.flatMap(({ wordings }) =>
      wordings.flatMap((wording) => wording.quotations.map(({ id }) => id)),
    )
    expect([...ids].sort()).toEqual(quotations.map(({ id }) => id).sort())
    for (const { wordings } of statements) {
      for (const { pieces, quotations: own } of wordings)
        expect(pieces.map(({ text }) => text).join('')).toBe(own[0].text)
    }
  })
})
