/** The options `since` and `until`: days in UTC, both included. */
import { z } from 'zod'
import { type Days, daysOfPublished } from '../calendar/calendar-days.ts'
import { daysInForeignWords } from '../calendar/days-in-foreign-words.ts'
import { daysInWords } from '../calendar/days-in-words.ts'
import { clipped } from '../text/clipped.ts'
import { ReaderError } from '../translations/reader-error.ts'

export interface DayRange {
  /** First day, `YYYY-MM-DD`; absent if the range has no beginning. */
  readonly since?: string | undefined
  /** Last day, `YYYY-MM-DD`; absent if the range has no end. */
  readonly until?: string | undefined
}

/** Of a text that is no day, in the message that says so. UTF-16 units. */
const MAX_SHOWN_LENGTH = 100

/**
 * @param typed a day, a month or a year (`2025-03-16`, `2025-03`, `2025`), or words (`yesterday`, `letzte Woche`, `mars`);
 *   `since` is the first day of it, `until` the last
 * @param today `YYYY-MM-DD`, from which words count back
 * @throws UserError if one of the two is anything else, or if no day lies between them
 */
export function parseDayRange(
  typed: { readonly since?: string | undefined; readonly until?: string | undefined },
  today: string,
): DayRange {
  const since = typed.since === undefined ? undefined : parseDays('since', typed.since, today).first
  const until = typed.until === undefined ? undefined : parseDays('until', typed.until, today).last
  if (since !== undefined && until !== undefined && since > until) {
    throw new ReaderError('error.days-reversed', { since, until })
  }
  return { since, until }
}

/**
 * @param published a day; a month or a year lies in the range if one of its days does; an undated article lies only in the range
 *   without beginning and end
 */
export function isWithin(range: DayRange, published: string | undefined): boolean {
  if (range.since === undefined && range.until === undefined) return true
  if (published === undefined) return false
  const { first, last } = daysOfPublished(published)
  return (range.since === undefined || range.since <= last) && (range.until === undefined || first <= range.until)
}

/** @returns what a message needs to name the days; `days` says which of the two are given */
export const rangeValues = ({ since, until }: DayRange) => {
  const days = [...(since === undefined ? [] : ['since']), ...(until === undefined ? [] : ['until'])]
  return { days: days.length === 2 ? 'both' : (days[0] ?? 'none'), since: since ?? '', until: until ?? '' }
}

function parseDays(name: 'since' | 'until', typed: string, today: string): Days {
  const text = typed.trim()
  const words = text.slice(0, MAX_SHOWN_LENGTH)
  const days = daysInDigits(text) ?? daysInWords(words, today) ?? daysInForeignWords(words, today)
  if (days) return days
  throw new ReaderError('error.no-day', { option: name, typed: clipped(text, MAX_SHOWN_LENGTH) })
}

/** `2025-03-16`, `2025/3/16`, `20250316`, `2025-03`, `2025` */
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$|^(\d{4})(\d\d)(\d\d)$/
/** `16.3.2025`, `16/03/2025`, `03/16/2025` */
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const MAX_MONTH = 12

/** @param text a day, month or year in digits; `null` for anything else, and if `03/04/2025` may mean two days */
function daysInDigits(text: string): Days | null {
  const [year = '', month, day] = partsOf(text)
  if (year === '') return null
  const padded = (number: string) => number.padStart(2, '0')
  const lastMonth = padded(month ?? '12')
  const first = `${year}-${padded(month ?? '1')}-${padded(day ?? '1')}`
  const last = `${year}-${lastMonth}-${day === undefined ? lastDayOf(Number(year), Number(lastMonth)) : padded(day)}`
  return z.iso.date().safeParse(first).success && z.iso.date().safeParse(last).success ? { first, last } : null
}

/** Year, month and day, as far as they are given; nothing if it is unclear which is which. */
function partsOf(text: string): readonly (string | undefined)[] {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) {
    const [, year, month, day, ...together] = yearFirst
    return year === undefined ? together : [year, month, day]
  }
  const [, one = '', sign, other = '', year] = YEAR_LAST.exec(text) ?? []
  const isDayFirst = sign === '.' || Number(one) > MAX_MONTH || one === other
  if (isDayFirst) return [year, other, one]
  return Number(other) > MAX_MONTH ? [year, one, other] : []
}

const lastDayOf = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')
