/** The options `since` and `until`: days in UTC, both included. */
import { z } from 'zod'
import { UserError } from '../process/user-error.ts'

export interface DayRange {
  /** First day, `YYYY-MM-DD`; absent if the range has no beginning. */
  readonly since?: string | undefined
  /** Last day, `YYYY-MM-DD`; absent if the range has no end. */
  readonly until?: string | undefined
}

/**
 * @param typed a day, a month or a year: `2025-03-16`, `2025-03`, `2025`
 * @throws UserError if one of the two is anything else, or if no day lies between them
 */
export function parseDayRange(typed: {
  readonly since?: string | undefined
  readonly until?: string | undefined
}): DayRange {
  const since = typed.since === undefined ? undefined : parseEnd('since', typed.since, 'first')
  const until = typed.until === undefined ? undefined : parseEnd('until', typed.until, 'last')
  if (since !== undefined && until !== undefined && since > until) {
    throw new UserError(`since (${since}) is later than until (${until}): no day lies between them.`)
  }
  return { since, until }
}

/** @param day `YYYY-MM-DD`; an undated article lies only in the range without beginning and end */
export function isWithin(range: DayRange, day: string | undefined): boolean {
  if (range.since === undefined && range.until === undefined) return true
  if (day === undefined) return false
  return (range.since === undefined || range.since <= day) && (range.until === undefined || day <= range.until)
}

function parseEnd(name: 'since' | 'until', typed: string, end: 'first' | 'last'): string {
  const text = typed.trim()
  const [year = '', month = end === 'first' ? '01' : '12', day] = text.split('-')
  const full = `${year}-${month}-${day ?? (end === 'first' ? '01' : lastDayOf(Number(year), Number(month)))}`
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text) && z.iso.date().safeParse(full).success) return full
  throw new UserError(`${name} must be a day such as 2025-03-16 (or a month, 2025-03, or a year, 2025), not "${text}".`)
}

const lastDayOf = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')
