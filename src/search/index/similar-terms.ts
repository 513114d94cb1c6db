/** Finds the terms that a word may be a misspelling or the beginning of. */
import { lettersOfTerm } from '../../text/analyse.ts'

/** How many edits a misspelling may have, as a share of the term's length: two in eight letters, one in five. */
const MAX_EDIT_SHARE = 0.25
const MAX_EDITS = 6
/** A shorter beginning fits too many words to tell which one is meant. UTF-16 units. */
export const MIN_PREFIX_LENGTH = 4

/** @param length of a term, without the code of its language, in UTF-16 units @returns how many edits a misspelling of it may have */
export const mostEditsOf = (length: number): number => Math.min(MAX_EDITS, Math.round(length * MAX_EDIT_SHARE))

/** @returns the terms that `term` may stand for, with their edit distance (Levenshtein 1966); 1 for what it begins */
export type EditsTo = (term: string) => ReadonlyMap<string, number>

/**
 * Each look-up passes over all terms, but compares letter by letter only those whose letters allow so few edits: an edit
 * brings at most one new letter into a term and takes at most one out, and at most two pairs of neighbours. Half a million
 * terms take a few milliseconds.
 */
export function createEditsTo(terms: readonly string[]): EditsTo {
  const [letters, pairs] = [Uint32Array.from(terms, lettersOf), Uint32Array.from(terms, pairsOf)]
  return (term) => {
    const typed = typedTerm(term)
    const edits = new Map<string, number>()
    for (let number = 0; number < terms.length; number++) {
      if (!mayBeSimilar(typed, letters[number] as number, pairs[number] as number)) continue
      const other = terms[number] as string
      const distance = distanceWithin(typed, other)
      if (distance <= typed.most) edits.set(other, distance)
    }
    return edits
  }
}

/** @returns the terms with the fewest edits first, then the most frequent */
export const nearestFirst = (
  edits: ReadonlyMap<string, number>,
  frequencyOf: (term: string) => number,
): readonly string[] =>
  [...edits.keys()].sort(
    (a, b) => (edits.get(a) ?? 0) - (edits.get(b) ?? 0) || frequencyOf(b) - frequencyOf(a) || (a < b ? -1 : 1),
  )

/** A term, and what is similar to it. */
interface TypedTerm {
  readonly term: string
  readonly letters: number
  readonly pairs: number
  /** How many edits there may be. */
  readonly most: number
  /** Whether it may be a beginning. */
  readonly mayBegin: boolean
  /** Room for the edit distances of its first letters and each beginning of another term. */
  readonly row: Uint16Array
}

function typedTerm(term: string): TypedTerm {
  const { length } = lettersOfTerm(term)
  const most = mostEditsOf(length)
  return {
    term,
    letters: lettersOf(term),
    pairs: pairsOf(term),
    most,
    mayBegin: length >= MIN_PREFIX_LENGTH,
    row: new Uint16Array(term.length + most + 1),
  }
}

/** Whether the letters of another term allow that it begins with the typed one, or is within the edits of it. */
function mayBeSimilar(
  { letters, pairs, most, mayBegin }: TypedTerm,
  otherLetters: number,
  otherPairs: number,
): boolean {
  const missing = letters & ~otherLetters
  if (missing === 0 && mayBegin) return true
  return (
    countOf(missing) <= most &&
    countOf(otherLetters & ~letters) <= most &&
    countOf(pairs & ~otherPairs) <= 2 * most &&
    countOf(otherPairs & ~pairs) <= 2 * most
  )
}

/** The letters of a term as a set of 32 bits; some letters share one. */
function lettersOf(term: string): number {
  let letters = 0
  for (let i = 0; i < term.length; i++) letters |= 1 << (term.charCodeAt(i) & 31)
  return letters >>> 0
}

/** The same of its pairs of neighbouring letters. */
function pairsOf(term: string): number {
  let pairs = 0
  for (let i = 1; i < term.length; i++) pairs |= 1 << ((term.charCodeAt(i - 1) * 7 + term.charCodeAt(i)) & 31)
  return pairs >>> 0
}

/** How many members a set has: its bits are added up in pairs, then in fours and so on (Warren 2012, "Hacker's Delight"). */
function countOf(set: number): number {
  const inTwos = set - ((set >>> 1) & 0x55555555)
  const inFours = (inTwos & 0x33333333) + ((inTwos >>> 2) & 0x33333333)
  return Math.imul((inFours + (inFours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** @returns the edit distance of two terms, at most 1 for a beginning; some number above `most` if there are more edits */
function distanceWithin({ term, most, mayBegin, row }: TypedTerm, other: string): number {
  if (mayBegin && other.startsWith(term)) return other === term ? 0 : 1
  if (Math.abs(term.length - other.length) > most) return most + 1
  for (let k = 0; k <= other.length; k++) row[k] = k
  for (let i = 0; i < term.length; i++) {
    if (addLetter(row, term.charCodeAt(i), other) > most) return most + 1
  }
  return row[other.length] as number
}

/**
 * @param row the edit distances of some letters and each beginning of `to`; becomes those with one more letter
 * @returns the least of them
 */
function addLetter(row: Uint16Array, letter: number, to: string): number {
  let before = row[0] as number
  let least = before + 1
  row[0] = least
  for (let k = 0; k < to.length; k++) {
    const replaced = before + (letter === to.charCodeAt(k) ? 0 : 1)
    before = row[k + 1] as number
    const distance = Math.min(replaced, before + 1, (row[k] as number) + 1)
    row[k + 1] = distance
    least = Math.min(least, distance)
  }
  return least
}
