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
