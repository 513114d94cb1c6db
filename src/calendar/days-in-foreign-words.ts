/** Reads days from German, French and Spanish words: each word is read as an English one, and they are put into its order. */
import { MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import { DAY_WORDS } from '../languages/day-words.ts'
import { LANGUAGE_CODES, type LanguageCode } from '../languages/language.ts'
import { withoutAccents } from '../text/without-accents.ts'
import type { Days } from './calendar-days.ts'
import { daysInWords } from './days-in-words.ts'
import { monthNamed } from './month-named.ts'

const NAMED = [...WEEKDAYS, ...MONTHS].join('|')
/** How the order of words in these languages becomes that of English. */
const ORDERS: readonly (readonly [foreign: RegExp, english: string])[] = [
  [/^ago (.+)$/, '$1 ago'],
  [new RegExp(`^(day|week|weekend|month|year|night|${NAMED}) (last|this)$`), '$2 $1'],
  [/^(\S+) last (\S+)$/, 'last $1 $2'],
  [/^today \S+$/, 'today'],
  [/^weekend$/, 'the weekend'],
]

/**
 * @param text the words alone, in any case: "letzte Woche", "depuis hier", "hace tres días"
 * @param today `YYYY-MM-DD`, from which they count back
 * @param languages that the words may be in
 * @returns `null` if these words mean no days
 */
export function daysInForeignWords(
  text: string,
  today: string,
  languages: readonly LanguageCode[] = LANGUAGE_CODES,
): Days | null {
  for (const language of languages) {
    const english = inEnglish(text, language)
    const days = english === null ? null : daysInWords(english, today)
    if (days) return days
  }
  return null
}

/** @returns `null` if a word is none of those for days */
function inEnglish(text: string, language: LanguageCode): string | null {
  const { joined, words } = DAY_WORDS[language]
  const folded = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
  const parts = joined.reduce((whole, [pattern, english]) => whole.replace(pattern, english), folded).split(' ')
  const read = parts.map((word) => words.get(withoutAccents(word)) ?? numberOrMonth(word))
  if (read.includes(undefined)) return null
  const told = read.filter((word) => word !== '').join(' ')
  return ORDERS.reduce((whole, [foreign, english]) => whole.replace(foreign, english), told)
}

function numberOrMonth(word: string): string | undefined {
  if (/^\d{1,4}$/.test(word)) return word
  const month = monthNamed(word)
  return month === undefined ? undefined : MONTHS[month - 1]
}

/** Words that count back from today. */
const RELATIVE = /\b(?:today|yesterday|last|this|ago)\b/
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*\.?/gu
/** Words of one phrase: "in den letzten drei Tagen". */
const MAX_WORDS = 5

interface DayPhrase {
  /** In the text, half-open, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The same in English, as `daysInWords` reads it. */
  readonly english: string
}

/** @returns the phrases of a text that name days by counting back from today, in order, each as long as it can be */
export function dayPhrasesIn(text: string, language: LanguageCode): readonly DayPhrase[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
  const found: DayPhrase[] = []
  for (let at = 0; at < words.length; at++) {
    const phrase = longestAt(text, words.slice(at, at + MAX_WORDS), language)
    if (phrase === null) continue
    found.push(phrase)
    while ((words[at + 1]?.start ?? Number.POSITIVE_INFINITY) < phrase.end) at++
  }
  return found
}

/** @param words places in the text, one behind the other */
function longestAt(
  text: string,
  words: readonly Pick<DayPhrase, 'start' | 'end'>[],
  language: LanguageCode,
): DayPhrase | null {
  const [first] = words
  for (const { end } of words.toReversed()) {
    const start = first?.start ?? end
    const english = inEnglish(text.slice(start, end), language)
    if (english !== null && RELATIVE.test(english) && daysInWords(english, ANY_DAY)) return { start, end, english }
  }
  return null
}

/** To see whether words name days at all. */
const ANY_DAY = '2024-01-01'
