/** When a digest is due: a time of day on some days of the week, by the clocks of a time zone. */
import { Temporal } from 'temporal-polyfill'
import { ReaderError } from '../translations/reader-error.ts'

export interface Schedule {
  /** `HH:MM`, from 00:00 to 23:59. */
  readonly at: string
  /** From 1 for Monday to 7 for Sunday; at least one. */
  readonly days: readonly number[]
  /** The IANA name of a time zone: `Europe/Berlin`. */
  readonly zone: string
}

const DAYS_A_WEEK = 7
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const EVERY_DAY = DAY_NAMES.map((_, i) => i + 1)
const WORKING_DAYS = 5
const TIME = /^(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)$/
const RANGE = /^(?<first>\p{L}+)\s*(?:-|–|to)\s*(?<last>\p{L}+)$/iu

/**
 * The last moment up to `now` at which the digest was due, in milliseconds since 1970. If clocks are put forward over the
 * time, it is due as much later as they skip; if they are put back over it, at the first of the two.
 */
export const lastDue = (schedule: Schedule, now: number): number => due(schedule, now, -1)

/** The next moment after `now`, in the same way. */
export const nextDue = (schedule: Schedule, now: number): number => due(schedule, now, 1)

/** @param way -1 looks back and takes `now` itself, 1 looks forward */
function due({ at, days, zone }: Schedule, now: number, way: 1 | -1): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  // A day before or after may still, or already, be due by other clocks.
  for (let away = 0; away <= DAYS_A_WEEK; away++) {
    const day = today.add({ days: way * away })
    if (!days.includes(day.dayOfWeek)) continue
    const { epochMilliseconds } = day.toZonedDateTime({ timeZone: zone, plainTime: at })
    if (way > 0 ? epochMilliseconds > now : epochMilliseconds <= now) return epochMilliseconds
  }
  throw new RangeError(`a schedule without days: ${days.join()}`)
}

/** @param typed such as `8:30` @returns `08:30` @throws UserError */
export function parseTime(typed: string): string {
  const { hour, minute } = TIME.exec(typed.trim())?.groups ?? {}
  if (hour === undefined) throw new ReaderError('error.no-time', { typed })
  return `${hour.padStart(2, '0')}:${minute}`
}

/**
 * @param typed `every day`, `weekdays`, or names of days and ranges of them, separated by commas: `Mon-Wed, Fri`
 * @throws UserError
 */
export function parseDays(typed: string): readonly number[] {
  const text = typed.trim().toLowerCase()
  if (/^(?:every ?day|daily|all|always)$/.test(text)) return EVERY_DAY
  if (/^(?:weekdays|working days|workdays)$/.test(text)) return EVERY_DAY.slice(0, WORKING_DAYS)
  const days = text.split(/\s*(?:,|\band\b|\s)\s*(?!(?:-|–|to\b))/).filter((part) => part !== '')
  return [...new Set(joinedRanges(days).flatMap(daysOf))].sort((a, b) => a - b)
}

/** Puts together what a space inside a range has torn apart: `mon`, `-`, `wed`. */
const joinedRanges = (parts: readonly string[]): readonly string[] =>
  parts
    .join(',')
    .replace(/,?(-|–|\bto\b),?/g, '-')
    .split(',')

function daysOf(part: string): readonly number[] {
  const { first, last } = RANGE.exec(part)?.groups ?? {}
  if (first === undefined || last === undefined) return [dayNamed(part)]
  const [from, to] = [dayNamed(first), dayNamed(last)]
  const length = (to - from + DAYS_A_WEEK) % DAYS_A_WEEK
  return Array.from({ length: length + 1 }, (_, i) => ((from + i - 1) % DAYS_A_WEEK) + 1)
}

function dayNamed(typed: string): number {
  const index = typed.length < 2 ? -1 : DAY_NAMES.findIndex((name) => name.toLowerCase().startsWith(typed))
  if (index >= 0) return index + 1
  throw new ReaderError('error.no-weekday', { typed })
}

/** @param typed an IANA name in any case @returns it as the database writes it @throws UserError */
export function parseZone(typed: string): string {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase()
  const known = zones().find((zone) => zone.toLowerCase() === wanted)
  if (known !== undefined) return known
  throw new ReaderError('error.no-zone', { typed })
}

/** Zones whose name holds what is typed, those whose city begins with it first. */
export function zonesLike(typed: string, max: number): readonly string[] {
  const wanted = typed.trim().replaceAll(' ', '_').toLowerCase()
  const found = zones().filter((zone) => zone.toLowerCase().includes(wanted))
  const begins = (zone: string) => Number((zone.split('/').at(-1) ?? '').toLowerCase().startsWith(wanted))
  return [...found].sort((a, b) => begins(b) - begins(a)).slice(0, max)
}

const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
