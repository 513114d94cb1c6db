import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOfArticles } from '../../src/sources/coverage.ts'
import { articleOf } from '../builders/article-of.ts'

const on = (...days: readonly string[]) =>
  days.map((published, i) => articleOf('Words.', `${i}.md`, published === '' ? {} : { published }))

describe('the coverage of a briefing', () => {
  it('counts the articles of each day, even of days without any', () => {
    expect(coverageOfArticles(on('2025-03-16', '2025-03-18', '2025-03-18', ''))).toEqual({
      unit: 'day',
      periods: [
        { first: '2025-03-16', label: '16 Mar', articles: 1 },
        { first: '2025-03-17', label: '17 Mar', articles: 0 },
        { first: '2025-03-18', label: '18 Mar', articles: 2 },
      ],
      earlier: 0,
      undated: 1,
    })
  })

  it.each([
    ['week', '2025-03-16', '2025-06-01', '2025-03-10'],
    ['month', '2024-01-31', '2025-03-01', '2024-01-01'],
    ['year', '1999-12-31', '2025-03-01', '1999-01-01'],
  ])('counts by the %s if there are many days', (unit, from, to, first) => {
    const coverage = coverageOfArticles(on(from, to))
    expect(coverage.unit).toBe(unit)
    expect(coverage.periods[0]).toMatchObject({ first, articles: 1 })
    expect(coverage.periods.at(-1)?.articles).toBe(1)
  })

  it('says how many articles are older than a chart can show', () => {
    const coverage = coverageOfArticles(on('1850-01-01', '2024-05-05', '2025-03-01'))
    expect(coverage).toMatchObject({ unit: 'year', earlier: 1, undated: 0 })
    expect(coverage.periods).toHaveLength(40)
  })

  it('counts every article once, in periods without a gap, for any days', () => {
    const day = fc
      .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(fc.oneof(day, fc.constant('')), { maxLength: 12 }), (days) => {
        const { periods, earlier, undated } = coverageOfArticles(on(...days))
        expect(periods.length).toBeLessThanOrEqual(40)
        expect(periods.reduce((sum, { articles }) => sum + articles, 0) + earlier + undated).toBe(days.length)
        const firsts = periods.map(({ first }) => first)
        expect(firsts).toEqual([...new Set(firsts)].sort())
      }),
    )
  })

  it('is empty if no article has a date', () => {
    expect(coverageOfArticles([])).toEqual({ unit: 'day', periods: [], earlier: 0, undated: 0 })
  })
})
