/** Counts the articles of a briefing over time. */
import { wholeDay } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { type CountedArticles, countArticles } from '../corpus/counted-articles.ts'
import { readableDay } from './attribution.ts'

export type CoverageUnit = 'day' | 'week' | 'month' | 'year'

interface CoveragePeriod {
  /** Its first day, `YYYY-MM-DD`. */
  readonly first: string
  /** `16 Mar`, `Mar 2025` or `2025`; a week is labelled with its Monday. */
  readonly label: string
  /** Number of articles published in it. */
  readonly articles: number
}

export interface Coverage {
  readonly unit: CoverageUnit
  /** From the first day of publication to the last, without a gap. If there are more than 40, the latest 40. */
  readonly periods: readonly CoveragePeriod[]
  /** Number of dated articles that are older than the first period. */
  readonly earlier: number
  /** Number of articles without a day of publication. */
  readonly undated: number
}

/** More bars cannot be told apart in a chart as wide as a message. */
const MAX_PERIODS = 40
const DAY_MS = 86_400_000
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

interface Unit {
  readonly unit: CoverageUnit
  /** From a day to the first day of its period; all days in milliseconds since 1970, in UTC. */
  readonly startOf: (time: number) => number
  /** From the first day of a period to that of the next. */
  readonly next: (start: number) => number
  readonly labelOf: (start: number) => string
}

const monthOf = (time: number, months: number): number => {
  const date = new Date(time)
  return startOfMonth(date.getUTCFullYear(), date.getUTCMonth() + months)
}

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
const startOfMonth = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1)

/** Monday is the first day of a week (ISO 8601); 1 January 1970 was a Thursday. */
const mondayOf = (time: number): number => time - ((((time / DAY_MS + 3) % 7) + 7) % 7) * DAY_MS

const dayLabel = (time: number): string => readableDay(isoDay(time)).replace(/ \d+$/, '')

const UNITS: readonly Unit[] = [
  { unit: 'day', startOf: (time) => time, next: (start) => start + DAY_MS, labelOf: dayLabel },
  { unit: 'week', startOf: mondayOf, next: (start) => start + 7 * DAY_MS, labelOf: dayLabel },
  {
    unit: 'month',
    startOf: (time) => monthOf(time, 0),
    next: (start) => monthOf(start, 1),
    labelOf: (start) => MONTH.format(start),
  },
  {
    unit: 'year',
    startOf: (time) => startOfMonth(new Date(time).getUTCFullYear(), 0),
    next: (start) => startOfMonth(new Date(start).getUTCFullYear() + 1, 0),
    labelOf: (start) => String(new Date(start).getUTCFullYear()),
  },
]

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** @returns counts in the shortest unit of which at most 40 cover all days of publication; in years if none does */
export function coverageOf({ articles, published }: Pick<CountedArticles, 'articles' | 'published'>): Coverage {
  const days = [...published].filter(([day]) => wholeDay(day) !== undefined)
  const times = days.map(([day]) => Date.parse(`${day}T00:00Z`))
  const dated = days.reduce((sum, [, count]) => sum + count, 0)
  const undated = articles - dated
  const [first, last] = [Math.min(...times), Math.max(...times)]
  if (times.length === 0) return { unit: 'day', periods: [], earlier: 0, undated }
  const years = UNITS.at(-1) as Unit
  const unit = UNITS.find((candidate) => startsBetween(candidate, first, last).length <= MAX_PERIODS) ?? years
  const starts = startsBetween(unit, first, last).slice(-MAX_PERIODS)
  const counts = new Map<number, number>()
  for (const [i, [, count]] of days.entries()) {
    const start = unit.startOf(times[i] ?? 0)
    counts.set(start, (counts.get(start) ?? 0) + count)
  }
  const periods = starts.map((start) => ({
    first: isoDay(start),
    label: unit.labelOf(start),
    articles: counts.get(start) ?? 0,
  }))
  const shown = periods.reduce((sum, period) => sum + period.articles, 0)
  return { unit: unit.unit, periods, earlier: dated - shown, undated }
}

/** The same of these articles. */
export const coverageOfArticles = (articles: readonly Article[]): Coverage => coverageOf(countArticles(articles))

/**
 * The starts of the periods from that of `first` to that of `last`. Stops once there are more than 40; of years, which
 * may be thousands, it takes the latest.
 */
function startsBetween({ unit, startOf, next }: Unit, first: number, last: number): readonly number[] {
  const starts: number[] = []
  const from = unit === 'year' ? Math.max(first, last - MAX_PERIODS * 366 * DAY_MS) : first
  for (let start = startOf(from); start <= last; start = next(start)) {
    starts.push(start)
    if (starts.length > MAX_PERIODS && unit !== 'year') break
  }
  return starts
}
