/**
 * Finds the part of an article's words that a claim is most like: aligns the whole claim with any stretch of the words.
 */
import type { ClaimElement } from './claim.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Stretch, WordIndex } from './word-index.ts'

/** A stretch of words, and what it costs to turn it into the claim, in words. */
export interface Window extends Stretch {
  readonly cost: number
}

/** A little more than a word, so that of two alignments of equal cost the one with more words in common wins. */
const CHANGED_WORD_COST = 1.05
/** A word of the article that the claim lacks. */
const LEFT_OUT_WORD_COST = 1
/** The same, if the claim or the article says that words may be left out. */
const COST_IN_ELLIPSIS = 0.02
const COST_AT_INSERTION = 0.1
const COST_IN_INTERRUPTION = 0.02
/** Makes an alignment that stays within the quotation win against an equal one that does not. */
const OUTSIDE_MARKS_COST = 0.01
/**
 * A word of the claim that the article lacks: between a changed word within quotation marks and one outside of them.
 */
const ADDED_WORD_COST = CHANGED_WORD_COST + OUTSIDE_MARKS_COST / 2

/** What each word of a stretch costs; the word at index `j` is the one before position `j + 1`. */
interface WordCosts {
  readonly ids: Int32Array
  /** If the claim has another word in its place. */
  readonly changed: Float64Array
  /** If the claim has no word in its place. */
  readonly leftOut: Float64Array
}

/** For each position of a stretch the cheapest alignment of the claim so far that ends there, and where it begins. */
interface Alignments {
  readonly costs: Float64Array
  readonly begins: Int32Array
}

/**
 * Sellers 1980, "The theory and computation of evolutionary distances: pattern recognition": edit distance of words, in
 * which the stretch may begin and end anywhere.
 * @returns the cheapest part of the stretch; of equals the one that ends first
 */
export function findWindow(
  elements: readonly ClaimElement[],
  { words, from, to }: Stretch,
  marked: MarkedWords,
  { idOf }: Pick<WordIndex, 'idOf'>,
): Window {
  const wordCosts = costsOf(words.ids.subarray(from, to), from, marked)
  const width = to - from + 1
  let found: Alignments = {
    costs: new Float64Array(width),
    begins: Int32Array.from({ length: width }, (_, position) => position),
  }
  for (const element of elements) {
    found =
      element.kind === 'word'
        ? withWord(found, idOf(element.text), wordCosts)
        : withGap(found, element.kind === 'ellipsis' ? COST_IN_ELLIPSIS : COST_AT_INSERTION)
  }
  const { costs, begins } = found
  let best = 0
  for (let j = 1; j < width; j++) if (costAt(costs, j) < costAt(costs, best)) best = j
  return { words, from: from + (begins[best] ?? 0), to: from + best, cost: costAt(costs, best) }
}

function costsOf(ids: Int32Array, from: number, { quotationAt, interrupts, inserted }: MarkedWords): WordCosts {
  const changed = new Float64Array(ids.length)
  const leftOut = new Float64Array(ids.length)
  for (let j = 0; j < ids.length; j++) {
    const isOutside = (quotationAt[from + j] ?? -1) < 0
    const isFree = interrupts[from + j] === 1 || inserted[from + j] === 1
    changed[j] = CHANGED_WORD_COST + (isOutside ? OUTSIDE_MARKS_COST : 0)
    leftOut[j] = isFree ? COST_IN_INTERRUPTION : LEFT_OUT_WORD_COST
  }
  return { ids, changed, leftOut }
}

const costAt = (costs: Float64Array, position: number): number => costs[position] ?? 0

/** Alignments of the claim with one more word. */
function withWord({ costs, begins }: Alignments, id: number, { ids, changed, leftOut }: WordCosts): Alignments {
  const next = { costs: costs.map((cost) => cost + ADDED_WORD_COST), begins: begins.slice() }
  for (let j = 1; j < costs.length; j++) {
    const along = costAt(costs, j - 1) + (ids[j - 1] === id ? 0 : costAt(changed, j - 1))
    if (along <= costAt(next.costs, j)) {
      next.costs[j] = along
      next.begins[j] = begins[j - 1] ?? 0
    }
    const over = costAt(next.costs, j - 1) + costAt(leftOut, j - 1)
    if (over < costAt(next.costs, j)) {
      next.costs[j] = over
      next.begins[j] = next.begins[j - 1] ?? 0
    }
  }
  return next
}

/** Alignments of the claim with one more gap: any number of words may be left out at `wordCost` each. */
function withGap({ costs, begins }: Alignments, wordCost: number): Alignments {
  const next = { costs: costs.slice(), begins: begins.slice() }
  for (let j = 1; j < costs.length; j++) {
    const over = costAt(next.costs, j - 1) + wordCost
    if (over >= costAt(next.costs, j)) continue
    next.costs[j] = over
    next.begins[j] = next.begins[j - 1] ?? 0
  }
  return next
}
