/** The form of a word of a name by which its spellings are compared. */
import { withoutAccents } from './without-accents.ts'

/** Endings of transliterated names that are one: Zelensky, Zelenskyy, Zelenskiy, Zelenskii. */
const ONE_ENDING = /(?<=\p{L}{3})(?:iy|yy|ij|ii|yi|y|i)$/u
const PLAIN = /^[A-Za-z-]*$/

/** @returns the word in lower case without accents, apostrophes and full stops, its spellings made one */
export function nameKey(word: string): string {
  const key = PLAIN.test(word) ? word.toLowerCase() : withoutAccents(word).toLowerCase().replace(/['’.]/g, '')
  return /[iyj]$/.test(key) ? key.replace(ONE_ENDING, 'y') : key
}
