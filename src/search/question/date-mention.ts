/** Finds the days that a question names by their month: "on Sept. 30", "last October", "in May 2014". */
import { createRequire } from 'node:module'
import type * as Chrono from 'chrono-node/en'
import { type Days, dayOf, monthDays } from '../../calendar/calendar-days.ts'
import { daysInWords } from '../../calendar/days-in-words.ts'
import { MONTHS } from '../../english/calendar-words.ts'
import type { LanguageCode } from '../../languages/language.ts'

type ParsedResult = ReturnType<typeof Chrono.casual.parse>[number]

/** A question that does not match names no day, and so skips the parser. Most questions do. */
const MAY_NAME_A_DAY = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d[-/.]\d/i
/** A parser is loaded with the first question that needs it, because loading takes as long as the rest of a start. */
const parsers = new Map<string, typeof Chrono>()

function parserOf(language: LanguageCode | 'en'): typeof Chrono {
  const parser = parsers.get(language) ?? (createRequire(import.meta.url)(`chrono-node/${language}`) as typeof Chrono)
  parsers.set(language, parser)
  return parser
}

/** Questions name their days near the start. This bounds the parser's work on pasted text. UTF-16 units. */
const MAX_PARSED_LENGTH = 300

/** Months that are first names, surnames or verbs too: they are months only beside words that say so. */
const NAME_OR_MONTH = /^(?:march|may|april|june|august)$/i
const BEFORE_MONTH =
  /(?<![\p{L}\p{N}])(?:in|since|during|until|till|last|this|next|early|mid|late|(?:end|start|beginning|middle|month) of)[ -]$/iu
/** The parser knows no "last May", and reads "last March" in March as this one. */
const LAST_MONTH = new RegExp(`\\blast (?:${MONTHS.join('|')})\\b`, 'i')
/** "The march on Washington", "in April Ryan's book". */
const AFTER_NAME = /^ on\b|^ \p{Lu}/u
/** "2/3 of the votes" is no day, and 9/11 is an event. */
const SLASHED = /^\d{1,2}\/\d{1,2}$/
const BEFORE_SLASHED = /\b(?:on|since|until|till|from|before|after) $/i
const EVENTS: ReadonlySet<string> = new Set(['9/11', '7/7', '24/7'])
/** A question about what is to come may mean a month that has not begun. */
const LOOKS_AHEAD = /\b(?:will|next|plan|plans|planned|upcoming|going to|expected)\b/i

/**
 * @param question as typed
 * @param today `YYYY-MM-DD`, what "last October" counts from: the newest day of the corpus
 * @param language of the question; absent for English
 * @returns null if neither a month nor a day of one is named (a weekday alone says little in a corpus of many weeks)
 */
export function daysMentioned(question: string, today: string, language?: LanguageCode): Days | null {
  const text = question.slice(0, MAX_PARSED_LENGTH)
  return language === undefined ? daysInEnglish(text, today) : daysIn(language, text, today)
}

const referenceOf = (today: string) => ({ instant: new Date(`${today}T12:00:00Z`), timezone: 0 })

/** Only days and months with a number beside them: a month alone is a name, too. */
function daysIn(language: LanguageCode, text: string, today: string): Days | null {
  if (!/\d/.test(text)) return null
  const found = parserOf(language)
    .casual.parse(text, referenceOf(today))
    .find(({ start, text: words }) => start.isCertain('month') && /\d/.test(words))
  return found ? daysOf(found, 0) : null
}

function daysInEnglish(text: string, today: string): Days | null {
  if (!MAY_NAME_A_DAY.test(text)) return null
  const last = LAST_MONTH.exec(text)
  if (last && !AFTER_NAME.test(text.slice(last.index + last[0].length))) return daysInWords(last[0], today)
  const found = parserOf('en')
    .casual.parse(text, referenceOf(today))
    .find((result) => result.start.isCertain('month') && isMeantAsDay(text, result))
  if (!found) return null
  const days = daysOf(found, 0)
  const hasYear = found.start.isCertain('year')
  return !hasYear && days.first > today && !LOOKS_AHEAD.test(text) ? daysOf(found, 1) : days
}

function isMeantAsDay(text: string, { index, text: words }: ParsedResult): boolean {
  if (!MAY_NAME_A_DAY.test(words)) return false
  const [before, after] = [text.slice(0, index), text.slice(index + words.length)]
  if (SLASHED.test(words)) return BEFORE_SLASHED.test(before) && !EVENTS.has(words)
  if (!NAME_OR_MONTH.test(words)) return true
  return BEFORE_MONTH.test(before) && !AFTER_NAME.test(after)
}

/** @param yearsBack how many years before the one that the parser took */
function daysOf({ start }: ParsedResult, yearsBack: number): Days {
  const [year, month, day] = [(start.get('year') ?? 0) - yearsBack, start.get('month') ?? 1, start.get('day') ?? 1]
  if (!start.isCertain('day')) return monthDays(year, month)
  const named = dayOf(Date.UTC(year, month - 1, day))
  return { first: named, last: named }
}
