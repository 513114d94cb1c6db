/** Reads days from words: "yesterday", "last week", "3 days ago", "monday", "march". All count back from a given day. */
import { MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import { NUMBER_WORDS } from '../english/number-words.ts'
import { addDays, type Days, dayOf, isDay, monthDays, monthOf, weekDays, weekdayOf, yearOf } from './calendar-days.ts'

type Words = readonly (string | undefined)[]

/** Some words for days, and which days they mean. */
interface Rule {
  /** Matched against the whole text, in lower case and with single spaces. */
  readonly words: RegExp
  /** @param found the groups of the match @returns `null` if there are no such days */
  readonly days: (found: Words, today: string) => Days | null
}

/** "Since last week" and "in march" mean what "last week" and "march" mean. */
const LEADING_WORDS = /^(?:(?:since|from|until|till|to|on|in|during|over|within) )+/
/** "Sunday, 16 March" and "Sunday, March 16th". */
const WEEKDAY_BEFORE_DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=[a-z]{3,9}\.? \d|\d)/
const COUNT = '(\\d{1,3}|an?|(?:a )?couple of|(?:a )?few|several|half an?|[a-z]+)'
const UNIT = '(hour|day|week|fortnight|month|year)s?'
const DAY_OF_MONTH = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,? ([12]\\d{3}))?'
const NAME = '([a-z]{3,9})\\.?'

/** Numbers that people leave open. */
const VAGUE_COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ['couple of', 2],
  ['a few', 3],
  ['few', 3],
  ['half a', 0.5],
  ['several', 3],
])
const UNIT_DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
}
/** Where the parts of a month that "early", "mid" and "late" name begin and end; the last ends with the month. */
const PARTS_OF_MONTHS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
}
/** Shorter abbreviations could be other words. UTF-16 units. */
const MIN_ABBREVIATION_LENGTH = 3

/** The first rule that fits and finds days decides. */
const RULES: readonly Rule[] = [
  { words: /^(?:today|tonight|now|this (?:morning|afternoon|evening))$/, days: (_, today) => single(today) },
  {
    words: /^(?:yesterday(?: (?:morning|afternoon|evening|night))?|last (?:night|evening))$/,
    days: (_, today) => single(addDays(today, -1)),
  },
  { words: /^(?:the )?day before yesterday$/, days: (_, today) => single(addDays(today, -2)) },
  {
    words: /^(?:(?:the )?(?:last|past)|past) (hour|fortnight)$|^(?:the (?:last|past)|past) (week|month|year)$/,
    days: ([, short, long], today) => endingAt(today, daysIn('a', short ?? long)),
  },
  {
    words: /^(?:the )?(this|current|last|previous) (week|weekend|month|year)$/,
    days: ([, which, unit], today) => periodOf(which ?? '', unit ?? '', today),
  },
  {
    words: new RegExp(`^(?:the )?(?:last|past|previous) ${COUNT} ${UNIT}$`),
    days: ([, count, unit], today) => endingAt(today, daysIn(count, unit)),
  },
  { words: /^(?:the|over the) weekend$/, days: (_, today) => periodOf('last', 'weekend', today) },
  {
    words: new RegExp(`^${COUNT} ${UNIT}$`),
    days: ([, count, unit], today) => endingAt(today, daysIn(count, unit)),
  },
  { words: /^([12]\d{3})$/, days: ([, year]) => ({ first: `${year}-01-01`, last: `${year}-12-31` }) },
  {
    words: /^(?:the )?(start|beginning|end) of (?:the |this )?((?!start|beginning|end).+)$/,
    days: ([, which, period], today) => edgeOf(which ?? '', period ?? '', today),
  },
  {
    words: new RegExp(`^(early|mid|late)[ -](?:in )?${NAME}${YEAR}$`),
    days: ([, part, name, year], today) => partOf(part ?? '', latestMonth(name, year, undefined, today)),
  },
  {
    words: new RegExp(`^${NAME} (?:of )?(last|this) year$`),
    days: ([, name, which], today) =>
      latestMonth(name, String(yearOf(today) - (which === 'last' ? 1 : 0)), undefined, today),
  },
  {
    words: new RegExp(`^${COUNT} ${UNIT} ago$`),
    days: ([, count, unit], today) => back(today, daysIn(count, unit)),
  },
  {
    words: new RegExp(`^(?:(last|this) )?${NAME}$`),
    days: ([, which, name], today) => latestWeekday(name, which, today),
  },
  {
    words: new RegExp(`^(?:(last|this) )?${NAME}${YEAR}$`),
    days: ([, which, name, year], today) => latestMonth(name, year, which, today),
  },
  {
    words: new RegExp(`^${NAME} ${DAY_OF_MONTH}${YEAR}$`),
    days: ([, name, day, year], today) => latestDay(name, day, year, today),
  },
  {
    words: new RegExp(`^${DAY_OF_MONTH} (?:of )?${NAME}${YEAR}$`),
    days: ([, day, name, year], today) => latestDay(name, day, year, today),
  },
]

/**
 * @param text the words alone, in any case: "Last week", "since monday"
 * @param today `YYYY-MM-DD`, from which they count back; a month or a day without a year is the latest one that has begun
 * @returns `null` if these words mean no days
 */
export function daysInWords(text: string, today: string): Days | null {
  const words = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING_WORDS, '')
    .replace(WEEKDAY_BEFORE_DAY, '')
  for (const rule of RULES) {
    const found = rule.words.exec(words)
    const days = found && rule.days(found, today)
    if (days) return days
  }
  return null
}

const single = (day: string): Days => ({ first: day, last: day })

const endingAt = (today: string, days: number | null): Days | null =>
  days === null ? null : { first: addDays(today, -days), last: today }

const back = (today: string, days: number | null): Days | null => (days === null ? null : single(addDays(today, -days)))

/** Whole days. @returns `null` if the count is no number */
function daysIn(count = '', unit = ''): number | null {
  const number = VAGUE_COUNTS.get(count) ?? Number(NUMBER_WORDS.get(count) ?? count)
  return Number.isFinite(number) ? Math.ceil(number * (UNIT_DAYS[unit] ?? 1)) : null
}

/** The first or last day of a period such as `month` or `march 2025`. */
function edgeOf(which: string, period: string, today: string): Days | null {
  const days = daysInWords(`this ${period}`, today) ?? daysInWords(period, today)
  return days && single(which === 'end' ? days.last : days.first)
}

function partOf(part: string, month: Days | null): Days | null {
  const [first, last] = PARTS_OF_MONTHS[part] ?? [1, 31]
  if (month === null) return null
  return { first: addDays(month.first, first - 1), last: last === 31 ? month.last : addDays(month.first, last - 1) }
}

/** @param which `this` and `current` are the one that holds today; all others are the one before */
function periodOf(which: string, unit: string, today: string): Days {
  const before = which === 'this' || which === 'current' ? 0 : 1
  if (unit === 'month') return monthDays(yearOf(today), monthOf(today) - before)
  if (unit === 'year') {
    const year = yearOf(today) - before
    return { first: monthDays(year, 1).first, last: monthDays(year, 12).last }
  }
  const week = weekDays(addDays(today, -7 * before))
  return unit === 'week' ? week : { first: addDays(week.last, -1), last: week.last }
}

/** The weekday of the last seven days, today among them unless it is `last` monday. */
function latestWeekday(name = '', which: string | undefined, today: string): Days | null {
  const weekday = numberIn(WEEKDAYS, name)
  if (weekday < 0) return null
  const daysAgo = (weekdayOf(today) - weekday + 7) % 7
  return single(addDays(today, daysAgo === 0 && which === 'last' ? -7 : -daysAgo))
}

/** The month of that year; without a year, the latest that has begun, or for `last` march the latest that has ended. */
function latestMonth(name = '', year: string | undefined, which: string | undefined, today: string): Days | null {
  const month = numberIn(MONTHS, name) + 1
  if (month === 0) return null
  if (year !== undefined) return which === undefined ? monthDays(Number(year), month) : null
  const days = monthDays(yearOf(today), month)
  const isOver = which === 'last' ? days.last < today : days.first <= today
  return isOver ? days : monthDays(yearOf(today) - 1, month)
}

function latestDay(name = '', day = '', year: string | undefined, today: string): Days | null {
  const month = numberIn(MONTHS, name) + 1
  const inYear = (wanted: number): Days | null =>
    month > 0 && isDay(wanted, month, Number(day)) ? single(dayOf(Date.UTC(wanted, month - 1, Number(day)))) : null
  if (year !== undefined) return inYear(Number(year))
  const days = inYear(yearOf(today))
  return days && days.first <= today ? days : inYear(yearOf(today) - 1)
}

/** @returns the position of the name or of its beginning (`mon`, `sept`) in the list; -1 if it is not in it */
const numberIn = (names: readonly string[], typed: string): number =>
  typed.length < MIN_ABBREVIATION_LENGTH ? -1 : names.findIndex((name) => name.startsWith(typed))
