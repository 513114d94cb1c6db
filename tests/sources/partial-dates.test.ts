import { describe, expect, it } from 'vitest'
import { readableDay } from '../../src/sources/attribution.ts'
import { citationOf } from '../../src/sources/citation.ts'
import { coverageOfArticles } from '../../src/sources/coverage.ts'
import { isWithin } from '../../src/sources/day-range.ts'
import { articleOf } from '../builders/article-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { typeLines } from '../builders/typed-lines.ts'

const TEXT = 'The ferry of Norn carried nine thousand passengers in its first winter, the harbour master said.'
const dated = (published: string) => articleOf(TEXT, `${published}.md`, { published, title: `Ferry ${published}` })

describe('an article of which only the month or the year is known', () => {
  it.each([
    ['2025-03', { since: '2025-03-31' }, true],
    ['2025-03', { since: '2025-04-01' }, false],
    ['2025-03', { until: '2025-03-01' }, true],
    ['2025-03', { until: '2025-02-28' }, false],
    ['2025', { since: '2025-12-31', until: '2026-01-05' }, true],
    ['2025', { since: '2026-01-01' }, false],
    ['2025', { until: '2024-12-31' }, false],
  ] as const)('%s lies in a range if one of its days does: %j', (published, range, isInside) => {
    expect(isWithin(range, published)).toBe(isInside)
  })

  it('is shown and cited with what is known', () => {
    expect([readableDay('2025-03'), readableDay('2025')]).toEqual(['Mar 2025', '2025'])
    expect(citationOf(dated('2025-03'), undefined, 'AbCdEfG')).toMatchObject({
      apa: expect.stringContaining('(2025, March).') as string,
      mla: expect.stringContaining('Mar. 2025.') as string,
      bibtex: expect.not.stringContaining('day =') as string,
      plain: expect.stringContaining('Mar 2025') as string,
    })
    expect(citationOf(dated('2025'), undefined, 'AbCdEfG')).toMatchObject({
      apa: expect.stringContaining('(2025).') as string,
      mla: expect.stringMatching(/” 2025\.$/) as string,
      bibtex: expect.not.stringContaining('month =') as string,
    })
  })

  it('is in no bar of a chart of days', () => {
    expect(coverageOfArticles([dated('2025-03'), dated('2025-03-16')])).toMatchObject({
      undated: 1,
      periods: [{ articles: 1 }],
    })
  })

  it('keeps its date in records, and the span of the briefing is that of the known days', async () => {
    const folder = corpusFolder({
      'a.md': `---\ndate: March 2025\n---\n${TEXT}\n`,
      'b.md': '---\ndate: 2025-02-03\n---\nA seal swam into the harbour of Norn on Monday, and stayed there.\n',
    })
    const asked = '/ask question: how many passengers did the ferry carry since: 2025-03-20'
    const [answer, briefing] = await typeLines(folder, asked, '/briefing')
    expect(answer).toMatchObject({ outcome: 'answer', evidence: [{ published: '2025-03' }] })
    expect(briefing).toMatchObject({ days: { first: '2025-02-03', last: '2025-02-03' } })
  })
})
