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
/** `8:30`, `17.05`, "8h30", "8.30 Uhr" */
const TIME = /^(?<hour>[01]?\d|2[0-3]) ?[:.h] ?(?<minute>[0-5]\d)(?: ?(?:h|uhr))?$/i
/** "8h", "17 Uhr" */
const WHOLE_HOUR = /^(?<hour>[01]?\d|2[0-3]) ?(?:h|uhr)$/i

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
  const text = typed.trim()
  const { hour, minute = '00' } = (TIME.exec(text) ?? WHOLE_HOUR.exec(text))?.groups ?? {}
  if (hour === undefined) throw new ReaderError('error.no-time', { typed })
  return `${hour.padStart(2, '0')}:${minute}`
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
