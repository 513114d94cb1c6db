/** Finds the terms that a word may be a misspelling or the beginning of. */
import { lettersOfTerm } from '../../text/analyse.ts'

/** How many edits a misspelling may have, as a share of the term's length: two in eight letters, one in five. */
const MAX_EDIT_SHARE = 0.25
const MAX_EDITS = 6
/** A shorter beginning fits too many words to tell which one is meant. UTF-16 units. */
const MIN_PREFIX_LENGTH = 4

/** @returns the terms that `term` may stand for, with their edit distance (Levenshtein 1966); 1 for what it begins */
export type EditsTo = (term: string) => ReadonlyMap<string, number>

/**
 * Each look-up passes over all terms, but compares letter by letter only those whose letters allow so few edits: an edit
 * brings at most one new letter into a word, and takes at most one out. Half a million terms take a few milliseconds.
 */
export function createEditsTo(terms: readonly string[]): EditsTo {
  const letters = Uint32Array.from(terms, letterSetOf)
  return (term) => {
    const own = letterSetOf(term)
    const limits = limitsOf(term)
    const edits = new Map<string, number>()
    for (let number = 0; number < letters.length; number++) {
      if (!mayBeSimilar(own, letters[number] as number, limits)) continue
      const other = terms[number] as string
      const distance = distanceWithin(limits, term, other)
      if (distance <= limits.most) edits.set(other, distance)
    }
    return edits
  }
}

/** What is similar to one term. */
interface Limits {
  /** How many edits there may be. */
  readonly most: number
  /** Whether the term may be a beginning. */
  readonly mayBegin: boolean
  /** Room for the edit distances of some letters of the term and each beginning of another one. */
  readonly row: Uint16Array
}

function limitsOf(term: string): Limits {
  const { length } = lettersOfTerm(term)
  const most = Math.min(MAX_EDITS, Math.round(length * MAX_EDIT_SHARE))
  return { most, mayBegin: length >= MIN_PREFIX_LENGTH, row: new Uint16Array(term.length + most + 1) }
}

/** Whether sets of letters allow that one term is a beginning of the other, or within the edits of it. */
function mayBeSimilar(own: number, others: number, { most, mayBegin }: Limits): boolean {
  const missing = own & ~others
  if (missing === 0 && mayBegin) return true
  return countOf(missing) <= most && countOf(others & ~own) <= most
}

/** The letters of a term as a set of 32 bits; some letters share one. */
function letterSetOf(term: string): number {
  let letters = 0
  for (let i = 0; i < term.length; i++) letters |= 1 << (term.charCodeAt(i) & 31)
  return letters >>> 0
}

/** How many letters a set has. */
function countOf(letters: number): number {
  let count = 0
  for (let left = letters; left !== 0; left &= left - 1) count++
  return count
}

/** @returns the edit distance of two terms, at most 1 for a beginning; some number above `most` if there are more edits */
function distanceWithin({ most, mayBegin, row }: Limits, from: string, to: string): number {
  if (mayBegin && to.startsWith(from)) return to === from ? 0 : 1
  if (Math.abs(from.length - to.length) > most) return most + 1
  for (let k = 0; k <= to.length; k++) row[k] = k
  for (let i = 0; i < from.length; i++) {
    if (addLetter(row, from.charCodeAt(i), to) > most) return most + 1
  }
  return row[to.length] as number
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
