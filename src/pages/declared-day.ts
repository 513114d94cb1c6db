/** A date as pages and feeds write it -> the day in UTC, or nothing if it could mean two days. */

/** UTF-16 units; the rest of a longer string is not read. */
const MAX_DATE_LENGTH = 100
const MIN_YEAR = 1800

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
/** RFC 5322, section 3.3, as RSS uses it. The zone is a number, GMT, or an American name. */
const MAIL = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+${MONTH}\\s+(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(GMT|UTC?|Z|[+-]\\d{4}|E[SD]T|C[SD]T|M[SD]T|P[SD]T)?$`,
  'i',
)
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})$`, 'i')
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i')
/** Offsets from UTC, in hours, of the zones that RFC 5322, section 4.3, names. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

/** The parts of a date as written; a part that is absent counts as midnight, or as UTC. */
interface DateParts {
  readonly year: string | undefined
  /** 1 to 12; 0 for a month that does not exist. */
  readonly month: number
  readonly day: string | undefined
  readonly hour?: string | undefined
  readonly minute?: string | undefined
  readonly zone?: string | undefined
}

/**
 * @param text ISO 8601, the form of mail and RSS, or an English date with the month's name; a time without a zone is
 *   taken as UTC
 * @returns `YYYY-MM-DD`, or `undefined` for anything else, such as `03/04/2025` or 30 February
 */
export function declaredDay(text: string | null | undefined): string | undefined {
  const parts = dateParts((text ?? '').slice(0, MAX_DATE_LENGTH).replace(/\s+/g, ' ').trim())
  return parts && utcDay(parts)
}

function dateParts(date: string): DateParts | undefined {
  const iso = ISO.exec(date)
  if (iso) return { year: iso[1], month: Number(iso[2]), day: iso[3], hour: iso[4], minute: iso[5], zone: iso[7] }
  const mail = MAIL.exec(date)
  if (mail) {
    const [, day, month, year, hour, minute, , zone] = mail
    return { year, month: monthNumber(month), day, hour, minute, zone }
  }
  const dayFirst = DAY_FIRST.exec(date)
  if (dayFirst) return { year: dayFirst[3], month: monthNumber(dayFirst[2]), day: dayFirst[1] }
  const monthFirst = MONTH_FIRST.exec(date)
  if (monthFirst) return { year: monthFirst[3], month: monthNumber(monthFirst[1]), day: monthFirst[2] }
  return undefined
}

const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function utcDay({ year, month, day, hour = '0', minute = '0', zone = 'Z' }: DateParts): string | undefined {
  const midnight = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === Number(day)
  const minutes = Number(hour) * 60 + Number(minute)
  if (!exists || Number(year) < MIN_YEAR || minutes > 24 * 60) return undefined
  return new Date(midnight.getTime() + (minutes - zoneMinutes(zone)) * 60_000).toISOString().slice(0, 10)
}

/** The offset from UTC, in minutes. */
function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours === undefined) return (NAMED_ZONES[zone.toLowerCase()] ?? 0) * 60
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
