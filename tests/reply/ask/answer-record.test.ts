import { describe, expect, it } from 'vitest'
import { answerRecord } from '../../../src/reply/ask/answer-record.ts'
import { articleOf } from '../../builders/article-of.ts'
import { briefingOf } from '../../builders/briefing-of.ts'

const GRAIN =
  'The harbour board of Varnhem met late. It agreed to let forty grain ships leave before the end of the month. Nobody objected.'
const full = articleOf(GRAIN, 'desk/full.md', {
  title: 'Ships',
  outlet: 'Morning Desk',
  author: 'Ada Lovelace',
  published: '2025-03-16',
  url: 'https://example.org/ships',
})
const bare = articleOf(`Short notice\n\n${GRAIN.replace('late', 'early')}`, 'bare.txt')

/** As it reaches a script: through JSON. */
const recordFor = (question: string) => {
  const briefing = briefingOf(bare, full)
  return JSON.parse(JSON.stringify(answerRecord(briefing.ask({ question }), null))) as Record<string, unknown> & {
    readonly evidence: readonly (Record<string, unknown> & { readonly also: readonly Record<string, unknown>[] })[]
  }
}

describe('the record of an answer', () => {
  const record = recordFor('how many grain ships may leave the harbour of Varnhem')

  it('has the fields of the contract', () => {
    expect(Object.keys(record)).toEqual(['confidence', 'evidence'])
    expect(record.confidence).toBeGreaterThan(0)
    expect(record).not.toHaveProperty('reason')
    const pieces = [...record.evidence, ...record.evidence.flatMap(({ also }) => also)]
    expect(pieces.find(({ article }) => article === 'desk/full')).toMatchObject({
      title: 'Ships',
      outlet: 'Morning Desk',
      author: 'Ada Lovelace',
      published: '2025-03-16',
      url: 'https://example.org/ships',
      passage: { id: expect.stringMatching(/^\w{7}$/) as string, start: 0, end: GRAIN.length, text: GRAIN },
    })
  })

  it('leaves out what is not known of a source', () => {
    const pieces = [...record.evidence, ...record.evidence.flatMap(({ also }) => also)]
    const piece = pieces.find(({ article }) => article === 'bare')
    expect(piece).toBeDefined()
    for (const field of ['outlet', 'author', 'published', 'url']) expect(piece).not.toHaveProperty(field)
  })

  it('marks the answering sentence as a slice of the same body', () => {
    const start =
      String(record.evidence[0]?.article) === 'bare' ? bare.body.indexOf('It agreed') : full.body.indexOf('It agreed')
    expect(record.evidence[0]?.sentence).toMatchObject({
      start,
      text: expect.stringMatching(/^It agreed .* month\.$/) as string,
    })
  })

  it('has a reason and the words that occur nowhere if there is no answer', () => {
    expect(recordFor('flimbo gnork')).toMatchObject({
      reason: expect.stringMatching(/\.$/) as string,
      unknownWords: ['flimbo', 'gnork'],
      evidence: [],
      confidence: 0,
    })
  })

  it('has the words that were taken for misspelled ones, if there are any', () => {
    expect(recordFor('how many grain ships may leave Varnhemm')).toMatchObject({
      corrections: [{ typed: 'Varnhemm', used: 'varnhem' }],
    })
    expect(record).not.toHaveProperty('corrections')
  })
})
