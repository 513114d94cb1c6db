/** A day, a month or a year as people and programs write it -> `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node'
import { isDay } from '../../calendar/calendar-days.ts'
import { monthNamed } from '../../calendar/month-named.ts'

export interface ReadPublished {
  readonly published: string
  /** The part of a date that may be two days, so that only its year is known; absent if it is one. */
  readonly ambiguous?: string
}

/** A longer text is no date. UTF-16 units. */
const MAX_DATE_LENGTH = 100
/** A number outside of these is no year of an article: it counts something else, or nobody filled it in. */
const FIRST_YEAR = 1400
const LAST_YEAR = 2199
/** Two digits from here on belong to the last century, as POSIX has it. */
const FIRST_SHORT_YEAR = 69
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'fi', 'ru', 'uk', 'ja', 'zh'] as const
/** Loaded with the first date that needs it: most are in numbers, and all the languages take 5 MB. */
let chrono: typeof Chrono | null = null

/** A time of day with its zone, after a day. */
const TIME =
  /^(?:T|,? (?:at )?)(?:[01]?\d|2[0-4])(?::?[0-5]\d){0,2}(?:[.,]\d{1,9})? ?(?:[ap]\.?m\.?)? ?(?:Z|\(?(?:[A-Z]{2,5})? ?(?:[+-]\d\d?(?::?\d\d)?)?\)?)?(?: ?[[(][^\])]{0,40}[\])])?$/i
/** Korean has spaces and a last full stop. */
const YEAR_FIRST = /^(\d{4})(?:([-/.]) ?(\d{1,2})(?:\2 ?(\d{1,2})\.?)?)?(?!\d)/
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?=$|T)/
const YEAR_LAST = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?!\d)/
const KOREAN = /^(\d{4})년 ?(\d{1,2})월(?: ?(\d{1,2})일)?$/
const TIME_BEFORE = /^\d{1,2}[:.]\d\d(?::\d\d)?,? (?=\d{1,2}[-/.] ?\d{1,2}[-/.] ?\d{2})/
/** ctime and its like end with the year; without it before the time, no reader knows whether there is a 29 February. */
const YEAR_BEHIND_TIME = /(?<=[\p{L}\d]) (\d{1,2}:\d\d(?::\d\d)?(?: [A-Z]{1,5}| [+-]\d{4})?) (\d{4})$/u
/** `Mar 16` may be a day as well as a month. */
const FULL_YEAR = /\d{4}/
const MONTH_AND_YEAR = /^(\d{1,2})[-/.](\d{4})$/
const DAY_AND_MONTH = /(?<!\d)(\d{1,2})\.? (?:de |d['’])?(\p{L}{3,20})[.,]? (?:de |del )?(\d{4})(?!\d)/u
/** `2025. március 16.`, `2025 m. kovo 16 d.` */
const YEAR_AND_MONTH = /^(\d{4})\.? (?:m\. )?(\p{L}{3,20}) (\d{1,2})(?:\.| d\.)?$/u
const NAMED_MONTH_AND_YEAR = /^(\p{L}{3,20})\.?,? (?:de |del |d['’])?(\d{4})$/u
/** What chrono-node calls a result that counts from the day on which it is read. */
const COUNTED = 'result/relativeDate'
/** Of words that are not part of the date, such as a weekday or a second form of the time. */
const TIME_WITHIN = /\d{1,2}[:.h]\d\d(?:[:.]\d\d)?|[+-]\d\d:?\d\d/g

/**
 * The day is the one that is written, in the zone that is written with it. Which of two numbers is the day of `03/04/2025`
 * cannot be known, so only the year is read; with full stops the day is first.
 * @returns `null` if the text names no day, month or year, or one that the calendar does not have
 */
export function readPublished(text: string): ReadPublished | null {
  const written = withLatinDigits(text)
    .replace(/\s+(?:[|•·] )?/g, ' ')
    .trim()
    .replace(YEAR_BEHIND_TIME, ' $2 $1')
  if (written.length > MAX_DATE_LENGTH) return null
  return inNumbers(written.replace(TIME_BEFORE, '')) ?? ofClock(written) ?? inWords(written)
}

/** Both rows of Arabic digits begin at a multiple of 16. */
const withLatinDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))

function inNumbers(written: string): ReadPublished | null {
  const compact = COMPACT.exec(written)
  if (compact) return isTime(written.slice(compact[0].length)) ? dated(compact[1], compact[2], compact[3]) : null
  const korean = KOREAN.exec(written)
  if (korean) return dated(korean[1], korean[2], korean[3])
  const first = YEAR_FIRST.exec(written)
  if (first) return yearFirst(first, written.slice(first[0].length))
  const last = YEAR_LAST.exec(written)
  if (last) return isTime(written.slice(last[0].length)) ? yearLast(last) : null
  const month = MONTH_AND_YEAR.exec(written)
  return month && dated(month[2], month[1])
}

const isTime = (rest: string): boolean => rest.trim() === '' || TIME.test(rest)

function yearFirst([, year, , month, day]: RegExpExecArray, rest: string): ReadPublished | null {
  if (day !== undefined) return isTime(rest) ? dated(year, month, day) : null
  return rest === '' ? dated(year, month) : null
}

function yearLast([, a = '', separator, b = '', written = '']: RegExpExecArray): ReadPublished | null {
  const year = fullYear(written)
  const [one, other] = [Number(a), Number(b)]
  const isDayFirst = separator === '.' ? other <= 12 : one > 12
  if (isDayFirst || one === other) return dated(year, b, a)
  if (other > 12) return dated(year, a, b)
  return dated(year, a, b) && dated(year, b, a) && { published: year, ambiguous: `${a}${separator}${b}` }
}

const fullYear = (written: string): string =>
  written.length === 4 ? written : `${Number(written) >= FIRST_SHORT_YEAR ? 19 : 20}${written}`

/** Seconds or milliseconds since 1970. */
function ofClock(written: string): ReadPublished | null {
  if (!/^\d{10}(?:\d{3})?$/.test(written)) return null
  const ms = Number(written) * (written.length === 10 ? 1_000 : 1)
  return { published: new Date(ms).toISOString().slice(0, 10) }
}

/** Reads days in any of the languages, and then months. */
function inWords(written: string): ReadPublished | null {
  if (!/\d/.test(written) || !/\p{L}/u.test(written)) return null
  return dayInWords(written) ?? monthInWords(written) ?? withNamedMonth(written)
}

function dayInWords(written: string): ReadPublished | null {
  for (const language of LANGUAGES) {
    const [found, ...more] = parserOf(language).strict.parse(written)
    if (!found || found.end || found.tags().has(COUNTED) || more.some((other) => hasParts(other, ['day']))) continue
    const { start } = found
    if (hasParts(found, ['year', 'month', 'day']) && isAlone(found, written))
      return dated(start.get('year'), start.get('month'), start.get('day'))
  }
  return null
}

function monthInWords(written: string): ReadPublished | null {
  for (const language of LANGUAGES) {
    const [found] = parserOf(language).casual.parse(written)
    if (!found || !hasParts(found, ['year', 'month']) || hasParts(found, ['day'])) continue
    if (FULL_YEAR.test(found.text) && isAlone(found, written))
      return dated(found.start.get('year'), found.start.get('month'))
  }
  return null
}

function parserOf(language: (typeof LANGUAGES)[number]): Pick<typeof Chrono.en, 'strict' | 'casual'> {
  chrono ??= createRequire(import.meta.url)('chrono-node') as typeof Chrono
  return chrono[language]
}

const hasParts = ({ start }: Chrono.ParsedResult, parts: readonly ('year' | 'month' | 'day')[]): boolean =>
  parts.every((part) => start.isCertain(part))

/** Whether what is written around the date has no number but a time of day. */
const isAlone = ({ index, text }: Chrono.ParsedResult, written: string): boolean =>
  !hasDigits(written.slice(0, index) + written.slice(index + text.length))

/** Months in further languages, which are named before or behind the other parts of the date. */
function withNamedMonth(written: string): ReadPublished | null {
  const found = DAY_AND_MONTH.exec(written)
  if (found) return hasDigits(written.replace(found[0], '')) ? null : inMonth(found[3], found[2], found[1])
  const yearFirst = YEAR_AND_MONTH.exec(written)
  if (yearFirst) return inMonth(yearFirst[1], yearFirst[2], yearFirst[3])
  const month = NAMED_MONTH_AND_YEAR.exec(written)
  return month && inMonth(month[2], month[1])
}

function inMonth(year: Part, name = '', day?: Part): ReadPublished | null {
  const month = monthNamed(name)
  return month === undefined ? null : dated(year, month, day)
}

const hasDigits = (rest: string): boolean => /\d/.test(rest.replace(TIME_WITHIN, ''))

type Part = string | number | null | undefined

function dated(year: Part, month?: Part, day?: Part): ReadPublished | null {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR) || !isDay(y, m, d)) return null
  const parts = [String(y).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? [])]
  return { published: parts.map((part) => String(part).padStart(2, '0')).join('-') }
}
