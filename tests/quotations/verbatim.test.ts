import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'

/** Text out of what confuses: marks of all kinds, names, cues, labels, breaks and arbitrary characters. */
const confusingText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '‘',
        '’',
        '«',
        '»',
        "''",
        '``',
        ' ',
        '\n',
        '\n\n',
        '\r\n',
        '.',
        ',',
        '?',
        ':',
        '— ',
        '(',
      ),
      fc.constantFrom(
        'Jane Doe',
        'Mr. Roe',
        'he ',
        'said ',
        'DOE: ',
        'according to ',
        'the mayor',
        'told ',
        'a',
        "it's",
        '5\'10"',
        '\uE0F1',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

const quotations = (body: string) => quotationsOf({ id: 'any', body }).quotations

describe('quotations of any text', () => {
  it('are slices of it, and so are their mentions and cues', () => {
    fc.assert(
      fc.property(confusingText, (body) => {
        for (const quotation of quotations(body)) {
          for (const span of [quotation, quotation.mention, quotation.cue]) {
            if (span === null) continue
            expect(span.start).toBeLessThan(span.end)
            expect(body.slice(span.start, span.end)).toBe(span.text)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are in order and do not overlap', () => {
    fc.assert(
      fc.property(confusingText, (body) => {
        const found = quotations(body)
        for (const [i, quotation] of found.slice(1).entries()) {
          expect(quotation.start).toBeGreaterThanOrEqual(found[i]?.end ?? 0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('follow a quotation mark, a label or a dash', () => {
    fc.assert(
      fc.property(confusingText, (body) => {
        for (const { start } of quotations(body))
          expect(body.slice(0, start)).toMatch(/[“”„‟"«‘‚'`]$|:\s$|[–—―][.,]?\s?$/)
      }),
      { numRuns: 300 },
    )
  })

  it('have a confidence from 0 to 1, which is 0 exactly if nobody is named', () => {
    fc.assert(
      fc.property(confusingText, (body) => {
        for (const { speaker, confidence } of quotations(body)) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(confidence === 0).toBe(speaker === null)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same each time, with ids of their own', () => {
    fc.assert(
      fc.property(confusingText, (body) => {
        const first = quotations(body)
        expect(quotations(body)).toEqual(first)
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
      }),
      { numRuns: 100 },
    )
  })
})

describe('an explanation', () => {
  it('names the sources that were considered, the most probable first, with the features that decided', () => {
    const [quotation] = quotations('“The mill will reopen,” said Jane Doe, who owns it.')
    const [best, ...others] = quotation?.explanation?.sources ?? []
    expect(best?.mention.text).toBe('Jane Doe')
    expect(best?.probability).toBeGreaterThan(0.5)
    expect(best?.features.map(([name]) => name)).toContain('after: verb and subject follow the quotation')
    for (const other of others) expect(other.probability).toBeLessThanOrEqual(best?.probability ?? 0)
  })

  it('says why marked words are nobody’s', () => {
    const [quotation] = quotations('Joseph “Iron Joe” Malone won the race.')
    expect(quotation?.explanation?.kind).toBe('a nickname inside a name')
    expect(quotation?.mention).toBeNull()
  })
})
