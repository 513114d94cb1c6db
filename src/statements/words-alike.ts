/** Tells whether words that stand at the same place of two texts say the same, and whether they say the opposite. */
import { OFFICIAL_SOURCES, STANDING_FOR_NAMES } from '../english/attribution-words.ts'
import { SAME_THING } from '../english/equivalents.ts'
import { AFFILIATIONS, HONORIFICS, TITLES } from '../english/name-words.ts'
import { NEWS_SYNONYMS } from '../english/news-synonyms.ts'
import { MAGNITUDES, NUMBER_WORDS } from '../english/number-words.ts'
import { OPPOSITES, OPPOSITES_IN_PLACE } from '../english/opposites.ts'
import { areOpposites, areSynonyms } from '../search/question/word-senses.ts'
import { termsOf } from '../text/analyse.ts'
import type { StatementWord } from './statement-words.ts'

type Words = readonly StatementWord[]

interface Sides {
  readonly a: Words
  readonly b: Words
}

/** For each term, the numbers of the pairs in which it stands, and on which side. */
type SidesOfTerm = ReadonlyMap<string, readonly { readonly pair: number; readonly side: 0 | 1 }[]>

function sidesOfTerms(pairs: readonly (readonly [string, string])[]): SidesOfTerm {
  const sides = new Map<string, { pair: number; side: 0 | 1 }[]>()
  for (const [pair, both] of pairs.entries()) {
    for (const side of [0, 1] as const) {
      for (const term of new Set((both[side] ?? '').split(' ').flatMap((word) => termsOf(word)))) {
        sides.set(term, [...(sides.get(term) ?? []), { pair, side }])
      }
    }
  }
  return sides
}

const OPPOSITE_TERMS = sidesOfTerms(OPPOSITES)
const OPPOSITE_TERMS_IN_PLACE = sidesOfTerms(OPPOSITES_IN_PLACE)

const onOtherSides = (all: SidesOfTerm, a: string, b: string): boolean =>
  (all.get(a) ?? []).some((one) =>
    (all.get(b) ?? []).some((other) => one.pair === other.pair && one.side !== other.side),
  )

/** Whether the two words are opposites wherever they stand. */
export function isOpposite(a: StatementWord, b: StatementWord): boolean {
  if (onOtherSides(OPPOSITE_TERMS, a.term, b.term)) return true
  return a.isContent && b.isContent && !a.isName && !b.isName && areOpposites(a.word, b.word)
}

/** The first two words that say the opposite at one place: "before" and "after", "he" and "she". */
export function oppositesInPlace({ a, b }: Sides): Sides | null {
  for (const one of a) {
    const other = b.find((word) => word.isQuoted === one.isQuoted && isOppositeInPlace(one, word))
    if (other && !a.some(({ key }) => key === other.key) && !b.some(({ key }) => key === one.key)) {
      return { a: [one], b: [other] }
    }
  }
  return null
}

const isOppositeInPlace = (a: StatementWord, b: StatementWord): boolean =>
  onOtherSides(OPPOSITE_TERMS_IN_PLACE, a.term, b.term)

/**
 * Takes out the words of both sides that say the same.
 * @returns what is left of each side
 */
export function withoutAlike({ a, b }: Sides): Sides {
  if (isOnePhrase(a, b)) return { a: [], b: [] }
  const [left, right] = [[...a], [...b]]
  for (const word of a) {
    const at = right.findIndex((other) => isAlike(word, other))
    if (at < 0) continue
    right.splice(at, 1)
    left.splice(left.indexOf(word), 1)
  }
  return { a: left, b: right }
}

export function isAlike(a: StatementWord, b: StatementWord): boolean {
  if (a.key === b.key) return true
  if (a.figure || b.figure || a.day || b.day || a.isName || b.isName) return false
  if ([a, b].some(({ word }) => MAGNITUDES.has(word) || NUMBER_WORDS.has(word))) return false
  return !isOpposite(a, b) && (areNewsSynonyms(a.term, b.term) || areSynonyms(a.word, b.word))
}

const SYNONYM_TERMS = NEWS_SYNONYMS.map((line) => new Set(line.split(' ').flatMap((word) => termsOf(word))))
const areNewsSynonyms = (a: string, b: string): boolean => SYNONYM_TERMS.some((terms) => terms.has(a) && terms.has(b))

/** `health care` and `healthcare`, `prime minister` and `pm`, `Federal Reserve Board` and `FRB`. */
function isOnePhrase(a: Words, b: Words): boolean {
  const [one, other] = [joined(a, ''), joined(b, '')]
  if (one === '' || other === '') return false
  if (one === other || initials(a) === other || initials(b) === one) return true
  const [first, second] = [joined(a, ' '), joined(b, ' ')]
  return SAME_THING.some((line) => {
    const wordings = line.split(', ')
    return wordings.includes(first) && wordings.includes(second)
  })
}

const joined = (words: Words, by: string): string => words.map(({ word }) => word).join(by)
const initials = (words: Words): string =>
  words.length < 2 || !words.every(({ isCapital }) => isCapital) ? '' : words.map(({ word }) => word.charAt(0)).join('')

/**
 * Whether two sides name the same in other forms: a title for a first name, "the company" for its name.
 * @param all the two sides with their function words
 * @param next the common word behind both
 */
export function isNameInOtherForm({ a, b }: Sides, all: Sides, next: StatementWord | undefined): boolean {
  if ((isDefinite(all.a) && standsFor(a, b)) || (isDefinite(all.b) && standsFor(b, a))) return true
  if (next?.isCapital !== true) return false
  const isTitled = ({ word }: StatementWord) => TITLES.has(word) || HONORIFICS.has(word) || AFFILIATIONS.has(word)
  const isOfName = (word: StatementWord) => isTitled(word) || word.isCapital
  return [...a, ...b].every(isOfName) && (a.every(isTitled) || b.every(isTitled))
}

const isDefinite = (words: Words): boolean => words.some(({ word }) => /^(?:the|its|his|her|their)$/.test(word))

const standsFor = (general: Words, names: Words): boolean =>
  names.every(({ isName }) => isName) && general.every(({ word, isName }) => !isName && STANDING_FOR_NAMES.has(word))

/**
 * Whether the sides differ only in a source that reports exchange freely: "police" and "the rescue service". Whoever speaks
 * before what is said may be who it is about.
 */
export function isOtherSource({ a, b }: Sides): boolean {
  const words = [...a, ...b]
  if (!words.every(({ isAttribution }) => isAttribution)) return false
  if (words.some(({ word, isCapital }) => !isCapital && OFFICIAL_SOURCES.has(word))) return true
  return !words.some(({ isLeading }) => isLeading) && [a, b].some((side) => side.every(({ isCapital }) => !isCapital))
}
