import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { groupVariants } from '../../src/speakers/group-variants.ts'

const said = (article: string, words: string) =>
  quotationsOf({ id: article, body: `“${words},” said Jane Doe.` }).quotations[0]!
const marked = (pieces: readonly { readonly text: string; readonly differs: boolean }[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')

describe('statements of one speaker', () => {
  it('hold the same words of two articles as one wording', () => {
    const [statement, ...others] = groupVariants([
      said('a', 'We open the gates at dawn'),
      said('b', 'we open the gates at dawn'),
    ])
    expect(others).toEqual([])
    expect(statement!.wordings).toHaveLength(1)
    expect(statement!.wordings[0]!.quotations.map(({ article }) => article)).toEqual(['a', 'b'])
    expect(statement!.wordings[0]!.pieces.some(({ differs }) => differs)).toBe(false)
  })

  it('hold two wordings side by side, with the words that differ marked', () => {
    const [statement, ...others] = groupVariants([
      said('a', 'We will open the northern gates at dawn tomorrow'),
      said('b', 'We will be opening the northern gates at first light tomorrow'),
    ])
    expect(others).toEqual([])
    expect(statement!.wordings.map(({ pieces }) => marked(pieces))).toEqual([
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
        expect(pieces.map(({ text }) => text).join('')).toBe(own[0]!.text)
    }
  })
})
