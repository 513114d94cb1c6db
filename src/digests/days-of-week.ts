/** Days of the week as moderators type them, in each language of the interface -> numbers. */
import { INTERFACE_LANGUAGES } from '../translations/messages.ts'
import { ReaderError } from '../translations/reader-error.ts'

const DAYS_A_WEEK = 7
const WORKING_DAYS = 5
export const EVERY_DAY: readonly number[] = Array.from({ length: DAYS_A_WEEK }, (_, i) => i + 1)

const EVERY =
  /^(?:every ?day|daily|all|always|täglich|jeden tag|tous les jours|chaque jour|quotidien|todos los días|todos los dias|cada día|cada dia|a diario)$/
const WORKING =
  /^(?:weekdays|working days|workdays|werktags|wochentags|jours ouvrés|en semaine|entre semana|días laborables|dias laborables)$/
const NONE = /^(?:none|never|off|keine|nie|aus|aucun|jamais|ninguno|nunca)$/
/** Between two days of a range: "to" in each language, or a dash. */
const TO = / (?:to|bis|à|au|a|al) | ?[-–] ?/g
const BETWEEN = /[ ,]+/
/** What says nothing between names of days. */
const FILLERS: ReadonlySet<string> = new Set(
  'and und et y e on am von vom du de del le les el los every jeden chaque cada'.split(' '),
)
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000
/** One letter begins several names. UTF-16 units. */
const MIN_NAME_LENGTH = 2

const foldedText = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/g, ' ')

/** Whether it says that no day is wanted. */
export const isNoDay = (typed: string): boolean => NONE.test(foldedText(typed))

/**
 * @param typed `every day`, `weekdays`, or names of days and ranges of them: `Mon-Wed, Fri`, "montags bis mittwochs"
 * @returns from 1 for Monday to 7 for Sunday; at least one
 * @throws UserError
 */
export function parseDays(typed: string): readonly number[] {
  const text = foldedText(typed)
  if (EVERY.test(text)) return EVERY_DAY
  if (WORKING.test(text)) return EVERY_DAY.slice(0, WORKING_DAYS)
  const parts = text
    .replace(TO, '-')
    .split(BETWEEN)
    .filter((part) => !FILLERS.has(part))
  return [...new Set((parts.length === 0 ? [''] : parts).flatMap(daysOf))].sort((a, b) => a - b)
}

function daysOf(part: string): readonly number[] {
  const [first = '', last] = part.split('-')
  if (last === undefined) return [dayNamed(first)]
  const [from, to] = [dayNamed(first), dayNamed(last)]
  const length = (to - from + DAYS_A_WEEK) % DAYS_A_WEEK
  return Array.from({ length: length + 1 }, (_, i) => ((from + i - 1) % DAYS_A_WEEK) + 1)
}

/** Full names and usual abbreviations come before other beginnings, of which only one day may have it: "do" is Thursday in German. */
function dayNamed(typed: string): number {
  const word = typed.replace(/\.$/, '')
  const whole = namesOfDays().find(({ name }) => name === word || `${name}s` === word)
  const begun = word.length < MIN_NAME_LENGTH ? [] : namesOfDays().filter(({ name }) => name.startsWith(word))
  const [day, ...others] = new Set(whole ? [whole.day] : begun.map((one) => one.day))
  if (day !== undefined && others.length === 0) return day
  throw new ReaderError('error.no-weekday', { typed })
}

interface NamedDay {
  readonly name: string
  readonly day: number
}

let known: readonly NamedDay[] | undefined

/** In each language, in full and abbreviated. */
function namesOfDays(): readonly NamedDay[] {
  known ??= INTERFACE_LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => namesIn(language, weekday)),
  )
  return known
}

function namesIn(language: string, weekday: 'long' | 'short'): readonly NamedDay[] {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
  return EVERY_DAY.map((day) => ({
    name: format
      .format(MONDAY + (day - 1) * DAY_MS)
      .toLowerCase()
      .replace(/\.$/, ''),
    day,
  }))
}
