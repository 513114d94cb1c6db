/** The chart of how many articles were published when, with its text for readers who do not see it. */
import { readableDay } from '../sources/attribution.ts'
import type { Coverage, CoverageUnit } from '../sources/coverage.ts'
import type { ChartBlock } from './reply.ts'

/**
 * @param coverage of at least one period
 * @param png the same numbers as a picture
 */
export function coverageChart({ unit, periods }: Coverage, png: Uint8Array): ChartBlock {
  const most = periods.reduce((a, b) => (b.articles > a.articles ? b : a))
  const [first, last] = [periods[0] ?? most, periods.at(-1) ?? most]
  const span = periods.length === 1 ? WHEN[unit](first) : `${WHEN[unit](first)} to ${WHEN[unit](last)}`
  return {
    kind: 'chart',
    heading: `Articles per ${unit}`,
    bars: periods.map(({ label, articles }) => ({ label, value: articles })),
    alt: `Bar chart of articles published per ${unit}, ${span}; the most, ${most.articles}, in the ${unit} of ${WHEN[unit](most)}.`,
    png,
  }
}

const WHEN: Readonly<Record<CoverageUnit, (period: Coverage['periods'][number]) => string>> = {
  day: ({ first }) => readableDay(first),
  week: ({ first }) => readableDay(first),
  month: ({ label }) => label,
  year: ({ label }) => label,
}
