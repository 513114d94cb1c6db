/** Days of the calendar in UTC, written `YYYY-MM-DD`, and how they are counted. */

/** Days in UTC, `YYYY-MM-DD`, both included. */
export interface Days {
  readonly first: string
  readonly last: string
}

const DAY_MS = 86_400_000

/** @param now milliseconds since 1970 */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** The day that lies this many days later; earlier if `days` is negative. */
export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY_MS)

/** @param month 1 to 12; a number beyond counts on into the next year, or back into the one before */
export const monthDays = (year: number, month: number): Days => ({
  first: dayOf(Date.UTC(year, month - 1, 1)),
  last: dayOf(Date.UTC(year, month, 0)),
})

/** From Monday to Sunday. */
export function weekDays(day: string): Days {
  const first = addDays(day, -weekdayOf(day))
  return { first, last: addDays(first, 6) }
}

/** From 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** From 1 to 12. */
export const monthOf = (day: string): number => Number(day.slice(5, 7))

/** Whether the calendar has this day: not the 30th of February. */
export function isDay(year: number, month: number, day: number): boolean {
  const { last } = monthDays(year, month)
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(last.slice(8))
}

/** @param published a day, a month (`2025-03`) or a year (`2025`) @returns the days that it may mean */
export function daysOfPublished(published: string): Days {
  const [year = '', month, day] = published.split('-')
  if (day !== undefined) return { first: published, last: published }
  const lastMonth = month ?? '12'
  const { last } = monthDays(Number(year), Number(lastMonth))
  return { first: `${year}-${month ?? '01'}-01`, last: `${year}-${lastMonth}-${last.slice(-2)}` }
}

/** @returns the day of publication; `undefined` if only its month or year is known */
export const wholeDay = (published: string | undefined): string | undefined =>
  published !== undefined && published.length > '2025-03'.length ? published : undefined

/**
 * From the first day of publication to the last. Months and years count only if no day is known.
 * @returns `null` if there are no dates
 */
export function spanOfPublished(dates: readonly (string | undefined)[]): Days | null {
  const known = dates.filter((date) => date !== undefined)
  const days = known.filter((date) => wholeDay(date) !== undefined)
  const [first, ...more] = [...(days.length > 0 ? days : known)].sort()
  return first === undefined ? null : { first, last: more.at(-1) ?? first }
}
