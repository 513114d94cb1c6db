import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANGES } from '../../bench/made/changed-reports.ts'
import { articleOf } from '../builders/article-of.ts'

const SENTENCES = [
  'Mayor Ada Moor opened the north bridge on Monday after 12 people were killed in the storm.',
  'The court approved the sale of 1,500 boats to Bo Lind, officials said on Tuesday.',
  'Ida Roth won the race in Tarn and beat Karl Voss by three points.',
]
const names = ['Ada Moor', 'Bo Lind', 'Ida Roth', 'Karl Voss', 'Lena Orth']
const article = articleOf(SENTENCES.join('\n\n'))

describe('the changed reports of a measurement', () => {
  it.each(CHANGES.map((change) => [change.kind, change] as const))(
    'are never the sentence that they change: %s',
    (_, change) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...SENTENCES),
          fc.double({ min: 0, max: 0.999, noNaN: true }),
          (sentence, share) => {
            expect(change.make(sentence, { article, random: () => share, names })).not.toBe(sentence)
          },
        ),
        { numRuns: 30 },
      )
    },
  )

  it('contradict in most ways what these sentences say', () => {
    const parts = { article, random: () => 0.3, names }
    const contradicting = CHANGES.filter(({ contradicts }) => contradicts)
    const made = contradicting.filter(({ make }) => SENTENCES.some((sentence) => make(sentence, parts) !== null))
    expect(made.length).toBeGreaterThan(contradicting.length / 2)
  })
})
