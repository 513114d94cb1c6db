/** Short names for texts that are too long for a place, such as the value of a completion. */
import { createHash } from 'node:crypto'

const DIGITS = 12

/** @returns a number sign and twelve hexadecimal digits, the same for the same text */
export const shortId = (text: string): string => `#${createHash('sha256').update(text).digest('hex').slice(0, DIGITS)}`

const SHORT_ID = /^#[0-9a-f]{12}$/

/** @returns the text that a short id stands for; undefined if what was typed is none, or stands for none of the texts */
export const textOfShortId = (typed: string, texts: readonly string[]): string | undefined =>
  SHORT_ID.test(typed.trim()) ? texts.find((text) => shortId(text) === typed.trim()) : undefined
