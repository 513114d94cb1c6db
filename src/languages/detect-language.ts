/** Tells the language of a text by its letters in groups of three (Cavnar & Trenkle 1994). */
import { francAll } from 'franc-min'
import { wordSet } from '../english/word-set.ts'
import { withoutAccents } from '../text/without-accents.ts'
import { languageOf } from './languages.ts'

/** What is told apart: the languages that most articles in Latin letters are written in. ISO 639-3 to ISO 639-1. */
const TOLD_APART: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['deu', 'de'],
  ['fra', 'fr'],
  ['spa', 'es'],
  ['ita', 'it'],
  ['por', 'pt'],
  ['nld', 'nl'],
  ['swe', 'sv'],
  ['pol', 'pl'],
])
const CODES = [...TOLD_APART.keys()]
const ENGLISH = 'en'
/** More tells no more, and takes longer. UTF-16 units. */
const MAX_READ_LENGTH = 1_000
/** Letters and spaces; a shorter text may be told wrong. */
const MIN_READ_LENGTH = 120
/** Languages that are not further behind the best may be meant as well; English is, so that names take no text for another. */
const MIN_LEAD = 0.06
/** Of the words of a text in a language. Of another one's, a tenth at most are spelt alike. */
const MIN_STOP_SHARE = 0.2

/** Words that are frequent in English texts, and that the other languages lack. */
const ENGLISH_WORDS = wordSet(`
  the and to that with from by at his their which were have has been said who they would for
  this these those it its not she you your our after before about more than into when where while during between through
  because could should against there out first two`)
/** A text with one such word in ten is plainly English, which takes far less time to tell. */
const PLAIN_ENGLISH = 10
const PLAIN_ENGLISH_READ_LENGTH = 600

function isPlainlyEnglish(text: string): boolean {
  const words = text
    .slice(0, PLAIN_ENGLISH_READ_LENGTH)
    .toLowerCase()
    .split(/[^a-z]+/)
  return PLAIN_ENGLISH * words.filter((word) => ENGLISH_WORDS.has(word)).length >= words.length
}

/** @returns ISO 639-1; null if the text is too short to tell */
export function detectLanguage(text: string): string | null {
  if (text.length >= MIN_READ_LENGTH && isPlainlyEnglish(text)) return ENGLISH
  const read = text
    .slice(0, MAX_READ_LENGTH)
    .replace(/[^\p{L}\s]+/gu, ' ')
    .trim()
  if (read.length < MIN_READ_LENGTH) return null
  const ranked = francAll(read, { only: CODES })
  const close = ranked.filter(([, score]) => 1 - score < MIN_LEAD).map(([code]) => TOLD_APART.get(code) ?? null)
  if (close.includes(ENGLISH)) return ENGLISH
  return close.find((code) => hasStopWordsOf(code, read)) ?? close[0] ?? null
}

/** In a short text German may look like Dutch: its stop words tell. */
function hasStopWordsOf(code: string | null, text: string): boolean {
  const words = withoutAccents(text).toLowerCase().split(/\s+/)
  const stopWords = languageOf(code ?? undefined)?.stopWords
  return stopWords !== undefined && words.filter((word) => stopWords.has(word)).length >= MIN_STOP_SHARE * words.length
}
