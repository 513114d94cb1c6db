/** A date as feeds write it -> the day of publication. Feeds write more forms than their formats allow. */
import { declaredDay } from '../declared-day.ts'

/** UTF-16 units; no date is longer. */
const MAX_DATE_LENGTH = 100

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i
const COMMENT = /\([^()]*\)/g
const TIME = /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:\s*([ap])\.?m\.?(?![a-z]))?/i
/** After white space: in 01-08-2024 nothing is an offset. */
const OFFSET = /\s(?:gmt|utc?)?\s?([+-])(\d{1,2}):?(\d{2})?$/i
const ZONE_NAME = /^[A-Z]{1,5}$/
/** RFC 5322, section 4.3: a year of two digits belongs to this century if it is smaller. */
const FIRST_YEAR_OF_THE_1900S = 50

/** Offsets from UTC, in minutes, of zones by their usual abbreviations. A name that is not here counts as UTC. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  NST: -210,
  NDT: -150,
  BRT: -180,
  ART: -180,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  GST: 240,
  PKT: 300,
  IST: 330,
  ICT: 420,
  WIB: 420,
  SGT: 480,
  HKT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
}

/**
 * @param text as `declaredDay` takes it; or a day, an English month and a year in any usual order, with a time, a zone, or a
 *   weekday before, between or after them
 * @returns `YYYY-MM-DD`, or `undefined` for anything else, such as `03/04/2025`
 */
export function feedDay(text: string | undefined): string | undefined {
  const written = (text ?? '').slice(0, MAX_DATE_LENGTH).replace(/\s+/g, ' ').trim()
  return declaredDay(written) ?? declaredDay(isoOf(written.replace(COMMENT, ' ')))
}

/** @returns the date in ISO 8601; `undefined` if the day, month and year are not certain */
function isoOf(written: string): string | undefined {
  const [time = '', hour = '0', minute = '00', , half] = TIME.exec(written) ?? []
  const { rest, minutes } = withoutZone(written.replace(time, ' ').replace(/,/g, ' ').trim())
  const day = dayIn(rest)
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  if (day === undefined || Number(hour) > (half === undefined ? 23 : 12)) return undefined
  const clock = time === '' ? 'T00:00' : `T${twoDigits(hours)}:${minute}`
  const sign = minutes < 0 ? '-' : '+'
  const zone = `${twoDigits(Math.floor(Math.abs(minutes) / 60))}:${twoDigits(Math.abs(minutes) % 60)}`
  return `${day}${clock}${time === '' ? '' : sign + zone}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** @returns the words without the zone, and its offset from UTC in minutes */
function withoutZone(words: string): { readonly rest: string; readonly minutes: number } {
  const [offset, sign, hours, minutes = '0'] = OFFSET.exec(words) ?? []
  if (offset !== undefined) {
    const amount = Number(hours) * 60 + Number(minutes)
    return { rest: words.slice(0, -offset.length), minutes: sign === '-' ? -amount : amount }
  }
  const tokens = words.split(' ')
  const at = tokens.findLastIndex((token) => ZONE_NAME.test(token) && !WEEKDAY.test(token) && monthOf(token) === 0)
  if (at < 1) return { rest: words, minutes: 0 }
  return { rest: tokens.toSpliced(at, 1).join(' '), minutes: ZONES[tokens[at] ?? ''] ?? 0 }
}

const monthOf = (name: string): number =>
  /^[a-z]{3,9}\.?$/i.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0

/** @returns `YYYY-MM-DD` of a day, a month's name and a year, or of a year, a month and a day as numbers */
function dayIn(words: string): string | undefined {
  const [, y, m, d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words.trim()) ?? []
  if (y !== undefined) return `${y}-${twoDigits(Number(m))}-${twoDigits(Number(d))}`
  const tokens = words.split(/[\s/-]+/).filter((token) => token !== '' && !WEEKDAY.test(token))
  const at = tokens.findIndex((token) => monthOf(token) > 0)
  const numbers = tokens
    .filter((_, i) => i !== at)
    .map((token) => /^(\d{1,4})(?:st|nd|rd|th)?$/i.exec(token)?.[1] ?? '')
  const [day = '', year = ''] = numbers
  if (at < 0 || at > 1 || numbers.length !== 2 || !/^\d{1,2}$/.test(day) || !/^(?:\d{2}|\d{4})$/.test(year)) {
    return undefined
  }
  const fullYear =
    year.length === 4 ? year : String((Number(year) < FIRST_YEAR_OF_THE_1900S ? 2_000 : 1_900) + Number(year))
  return `${fullYear}-${twoDigits(monthOf(tokens[at] ?? ''))}-${day.padStart(2, '0')}`
}
