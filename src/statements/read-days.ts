/** Reads the days that a text names: weekdays, days of a month, months, and "today" counted from the day of publication. */
import { addDays, isDay, weekdayOf, yearOf } from '../calendar/calendar-days.ts'
import { AMBIGUOUS_MONTHS, MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import type { Token } from '../text/analyse.ts'

/** What is known of a day. */
export interface Day {
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined
  /** From 0 for Monday. */
  readonly weekday?: number | undefined
  /** From 0 for January. */
  readonly month?: number | undefined
  readonly dayOfMonth?: number | undefined
}

interface PlacedDay {
  readonly day: Day
  readonly key: string
  /** Number of tokens that it takes. */
  readonly length: number
}

const DAY_OF_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?$/
const YEAR = /^(?:19|20)\d\d$/
/** Days from the day of publication. */
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
])
/** The shortest abbreviation of a month or weekday, in letters. */
const MIN_ABBREVIATION = 3

/** Whether the two differ in nothing that both tell. */
export function canBeOneDay(a: Day, b: Day): boolean {
  if (a.date !== undefined && b.date !== undefined) return a.date === b.date
  const fields = [
    [a.weekday, b.weekday],
    [a.month, b.month],
    [a.dayOfMonth, b.dayOfMonth],
  ]
  return fields.every(([one, other]) => one === undefined || other === undefined || one === other)
}

/**
 * @param isCapital whether the token at an index has a capital letter: "10 may have died" is no day of May
 * @param published the day of publication: it gives the year, and the date of "yesterday"
 * @returns the day that begins with this token; `null` if none does
 */
export function dayAt(
  tokens: readonly Token[],
  at: number,
  isCapital: (at: number) => boolean,
  published: string | undefined,
): PlacedDay | null {
  const word = tokens[at]?.word ?? ''
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday >= 0) return { day: { weekday }, key: `@weekday${weekday}`, length: 1 }
  const away = RELATIVE.get(word)
  if (away !== undefined) {
    if (published === undefined) return { day: {}, key: `@${word}`, length: 1 }
    return placed(dated(addDays(published, away)), 1)
  }
  return dayOfMonthAt(tokens, at, isCapital, published) ?? monthAt(word)
}

/** "March 4, 2025", "4 March", "4th of March". */
function dayOfMonthAt(
  tokens: readonly Token[],
  at: number,
  isCapital: (at: number) => boolean,
  published: string | undefined,
): PlacedDay | null {
  const word = (step: number) => tokens[at + step]?.word ?? ''
  const monthComesFirst = monthOf(word(0)) >= 0
  const of = !monthComesFirst && word(1) === 'of' ? 1 : 0
  const monthStep = monthComesFirst ? 0 : 1 + of
  const month = monthOf(word(monthStep))
  const number = numberOfDay(word(monthComesFirst ? 1 : 0))
  if (number === null || month < 0 || !isCapital(at + monthStep)) return null
  const length = 2 + of
  const written = word(length)
  const year = YEAR.test(written) ? Number(written) : yearOfDay(month, number, published)
  const taken = length + (YEAR.test(written) ? 1 : 0)
  if (year === null || !isDay(year, month + 1, number)) return placed({ month, dayOfMonth: number }, taken)
  const two = (value: number) => String(value).padStart(2, '0')
  return placed(dated(`${year}-${two(month + 1)}-${two(number)}`), taken)
}

function monthAt(word: string): PlacedDay | null {
  const month = MONTHS.indexOf(word)
  return month < 0 || AMBIGUOUS_MONTHS.has(word) ? null : placed({ month }, 1)
}

const placed = (day: Day, length: number): PlacedDay => ({ day, key: `@${JSON.stringify(day)}`, length })

const dated = (date: string): Day => ({
  date,
  weekday: weekdayOf(date),
  month: Number(date.slice(5, 7)) - 1,
  dayOfMonth: Number(date.slice(8)),
})

const monthOf = (word: string): number =>
  word.length < MIN_ABBREVIATION ? -1 : MONTHS.findIndex((month) => month === word || isShortFor(word, month))

const isShortFor = (word: string, month: string): boolean =>
  (word.length === MIN_ABBREVIATION || word === 'sept') && month.startsWith(word)

function numberOfDay(word: string): number | null {
  const number = Number(DAY_OF_MONTH.exec(word)?.[1] ?? 0)
  return number >= 1 && number <= 31 ? number : null
}

/** The year in which the day lies nearest to the day of publication; `null` if that is unknown. */
function yearOfDay(month: number, day: number, published: string | undefined): number | null {
  if (published === undefined) return null
  const year = yearOf(published)
  const distance = (of: number) => Math.abs(Date.UTC(of, month, day) - Date.parse(published))
  return [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best), year)
}
