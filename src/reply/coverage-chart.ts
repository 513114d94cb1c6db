/** The chart of how many articles were published when, with its text for readers who do not see it. */
import { readableDay } from '../sources/attribution.ts'
import type { Coverage, CoverageUnit } from '../sources/coverage.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import type { Wording } from '../translations/wording.ts'
import type { ChartBlock } from './reply.ts'

/**
 * @param coverage of at least one period
 * @param png the same numbers as a picture, with the labels that `coverageBars` gives
 */
export function coverageChart(coverage: Coverage, png: Uint8Array, wording: Wording): ChartBlock {
  const { unit, periods } = coverage
  const { say, language } = wording
  const most = periods.reduce((a, b) => (b.articles > a.articles ? b : a))
  const when = (period: Period) => WHEN[unit](period, language)
  const [first, last] = [periods[0] ?? most, periods.at(-1) ?? most].map(when)
  return {
    kind: 'chart',
    heading: say('chart.heading', { unit }),
    bars: coverageBars(coverage, wording),
    alt: say('chart.alt', {
      unit,
      days: periods.length === 1 ? (first ?? '') : say('source.days', { first: first ?? '', last: last ?? '' }),
      most: String(most.articles),
      when: when(most),
    }),
    png,
  }
}

/** The numbers of the chart. A day or a week is labelled without its year. */
export const coverageBars = ({ unit, periods }: Coverage, { language }: Wording): ChartBlock['bars'] =>
  periods.map((period) => ({ label: periodLabel(unit, period, language), value: period.articles }))

/** @returns such as `16 Mar`, `Mar 2025` or `2025`; in German `16. März` */
export const periodLabel = (unit: CoverageUnit, period: Period, language: InterfaceLanguage): string =>
  unit === 'day' || unit === 'week'
    ? DAYS_OF_A_YEAR[language].format(new Date(`${period.first}T00:00:00Z`))
    : WHEN[unit](period, language)

type Period = Coverage['periods'][number]

const WHEN: Readonly<Record<CoverageUnit, (period: Period, language: InterfaceLanguage) => string>> = {
  day: ({ first }, language) => readableDay(first, language),
  week: ({ first }, language) => readableDay(first, language),
  month: ({ first }, language) => readableDay(first.slice(0, 'YYYY-MM'.length), language),
  year: ({ label }) => label,
}

const dayFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })

const DAYS_OF_A_YEAR: Readonly<Record<InterfaceLanguage, Intl.DateTimeFormat>> = {
  en: dayFormat('en-GB'),
  de: dayFormat('de'),
  fr: dayFormat('fr'),
  es: dayFormat('es'),
}
