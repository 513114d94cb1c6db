import { describe, expect, it } from 'vitest'
import { passageText } from '../../../src/passages/passage.ts'
import { articleOf } from '../../builders/article-of.ts'
import { briefingOf } from '../../builders/briefing-of.ts'

const PROSE =
  'Workers began to tear down the old silo of the Farnholt mill on Monday, and a crowd came to watch from the bridge.'
/** Each kind of furniture holds every word of the question. */
const FURNITURE = [
  'The old silo of the Farnholt mill before workers tear it down. (J. Doe/Agency)',
  'Photo: Workers tear down the old silo of the Farnholt mill. T. Brandt/Coast Gazette',
  'MORE: Why workers tear down the old silo of the Farnholt mill',
  'Read more: Workers tear down old silo of the Farnholt mill',
  'QUIZ TIME\n\nWho is to tear down the old silo of the Farnholt mill?\n\nA. Workers\n\nB. Pupils\n\nC. Firemen',
] as const
const firstFor = (question: string, body: string) => {
  const [first] = briefingOf(articleOf(body, 'silo.md', { title: 'Crowd at the mill' })).ask({ question }).evidence
  return first && passageText(first.passage)
}

describe('page furniture', () => {
  it.each(FURNITURE)('is never before prose: %s', (furniture) => {
    const body = `${furniture}\n\n${PROSE}\n\nThe mill closed in spring after 90 years. Its last owner lives in the village.`
    expect(firstFor('workers tear down the old silo of the Farnholt mill', body)).toContain(PROSE)
  })

  it('is still found', () => {
    const body = `${PROSE}\n\nThe marquee of the county fair in the evening light. (J. Doe/Agency)\n\nThe mill closed in spring.`
    const briefing = briefingOf(articleOf(body, 'silo.md', { title: 'Crowd at the mill' }))
    const found = briefing.ask({ question: 'county fair marquee' }).evidence.map(({ passage }) => passageText(passage))
    expect(found.some((text) => text.includes('marquee'))).toBe(true)
  })
})
