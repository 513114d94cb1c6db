/** The form of a word of a name by which its spellings are compared. */
import { withoutAccents } from './without-accents.ts'

/** Endings of transliterated names that are one: Zelensky, Zelenskyy, Zelenskiy, Zelenskii. */
const ONE_ENDING = /(?<=\p{L}{3})(?:iy|yy|ij|ii|yi|y|i)$/u

/** @returns the word in lower case without accents, apostrophes and full stops, its spellings made one */
export const nameKey = (word: string): string =>
  withoutAccents(word).toLowerCase().replace(/['’.]/g, '').replace(ONE_ENDING, 'y')
