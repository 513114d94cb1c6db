/** Finds the days that a question names: "on Sept. 30", "last October", "in May 2014". */
import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node/en'

/** Days in UTC, `YYYY-MM-DD`, both included. */
export interface MentionedDays {
  readonly first: string
  readonly last: string
}

/** A question that does not match names no day, and so skips the parser. Most questions do. */
const MAY_NAME_A_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last|this)|\d[-/.]\d/i
/** Loaded with the first question that needs it, because loading takes as long as the rest of a start. */
let chrono: typeof Chrono | null = null

/** Questions name their days near the start. This bounds the parser's work on pasted text. UTF-16 units. */
const MAX_PARSED_LENGTH = 300

/**
 * @param question as typed
 * @param today `YYYY-MM-DD`, what "last October" counts from: the newest day of the corpus
 * @returns null if neither a month nor a day of one is named (a weekday alone says little in a corpus of many weeks)
 */
export function daysMentioned(question: string, today: string): MentionedDays | null {
  const text = question.slice(0, MAX_PARSED_LENGTH)
  if (!MAY_NAME_A_DAY.test(text)) return null
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 }
  chrono ??= createRequire(import.meta.url)('chrono-node/en') as typeof Chrono
  const found = chrono.casual.parse(text, reference).find(({ start }) => start.isCertain('month'))
  if (!found) return null
  const { start } = found
  const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1]
  return start.isCertain('day')
    ? { first: isoDay(year, month, day), last: isoDay(year, month, day) }
    : { first: isoDay(year, month, 1), last: isoDay(year, month + 1, 0) }
}

const isoDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
