/** Tells the language of a text by its letters in groups of three (Cavnar & Trenkle 1994). */
import { francAll } from 'franc-min'

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
const ENGLISH = 'eng'
/** What the detector says of a text in no script that it knows. */
const UNDETERMINED = 'und'
/** More tells no more, and takes longer. UTF-16 units. */
const MAX_READ_LENGTH = 1_000
/** Letters and spaces; a shorter text may be told wrong. */
const MIN_READ_LENGTH = 120
/** How far English must be behind, as a share of the best: a name-laden English text is never taken for another. */
const MIN_LEAD = 0.06

/** @returns ISO 639-1; null if the text is too short to tell */
export function detectLanguage(text: string): string | null {
  const read = text
    .slice(0, MAX_READ_LENGTH)
    .replace(/[^\p{L}\s]+/gu, ' ')
    .trim()
  if (read.length < MIN_READ_LENGTH) return null
  const ranked = francAll(read, { only: CODES })
  const english = ranked.find(([code]) => code === ENGLISH)?.[1] ?? 0
  const [best = UNDETERMINED] = ranked[0] ?? []
  if (best === UNDETERMINED) return null
  return TOLD_APART.get(1 - english < MIN_LEAD ? ENGLISH : best) ?? null
}
