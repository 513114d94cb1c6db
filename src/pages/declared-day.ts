/** A date as pages and feeds write it -> the day in UTC, or nothing where it could mean two days. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i
/** RFC 5322, section 3.3, as RSS uses it; the zone in numbers or as GMT. */
const MAIL = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+${MONTH}\\s+(\\d{4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(GMT|UTC?|Z|[+-]\\d{4}|E[SD]T|C[SD]T|M[SD]T|P[SD]T)?$`,
  'i',
)
const DAY_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})$`, 'i')
const MONTH_FIRST = new RegExp(`^(?:[a-z]{3,9},?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i')
/** Hours from UTC of the zones that RFC 5322, section 4.3, names. */
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

/**
 * @param text ISO 8601, the form of mail and RSS, or an English date with the month's name; a time without a zone is
 *   taken as UTC
 * @returns `YYYY-MM-DD`, or `undefined` for anything else, such as `03/04/2025` or 30 February
 */
export function declaredDay(text: string | null | undefined): string | undefined {
  const date = (text ?? '').slice(0, 100).replace(/\s+/g, ' ').trim()
  const iso = ISO.exec(date)
  if (iso) return utcDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], iso[7])
  const mail = MAIL.exec(date)
  if (mail) return utcDay(Number(mail[3]), monthNumber(mail[2]), Number(mail[1]), mail[4], mail[5], mail[7])
  const dayFirst = DAY_FIRST.exec(date)
  if (dayFirst) return utcDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(date)
  if (monthFirst) return utcDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]))
  return undefined
}

const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function utcDay(year: number, month: number, day: number, hour = '0', minute = '0', zone = 'Z'): string | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day
  const minutes = Number(hour) * 60 + Number(minute)
  if (!exists || year < 1800 || minutes > 24 * 60) return undefined
  return new Date(midnight.getTime() + (minutes - zoneMinutes(zone)) * 60_000).toISOString().slice(0, 10)
}

function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (hours === undefined) return (NAMED_ZONES[zone.toLowerCase()] ?? 0) * 60
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
