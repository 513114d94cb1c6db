/** The part of an article's words that a claim is most like: alignment of the whole claim with any stretch of the words. */
import type { ClaimElement } from './claim.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Stretch, WordIndex } from './word-index.ts'

/** A stretch of words, and what it costs to make the claim of it, in words. */
export interface Window extends Stretch {
  readonly cost: number
}

/** A little more than a word: of two ways that cost the same, the one with more words in common is taken. */
const CHANGED = 1.05
/** What passing over a word costs, in words, where the claim or the article says that words may be passed over. */
const IN_ELLIPSIS = 0.02
const AT_INSERTION = 0.1
const IN_INTERRUPTION = 0.02
/** So that of two equal ways the one is taken that stays within the quotation. */
const OUTSIDE_MARKS = 0.01

/**
 * Sellers 1980, "The theory and computation of evolutionary distances: pattern recognition": edit distance of words in
 * which the stretch may begin and end anywhere. A word that is changed, added or left out costs one.
 */
export function findWindow(
  elements: readonly ClaimElement[],
  { words, from, to }: Stretch,
  { quotationAt, interrupts, inserted }: MarkedWords,
  { idOf }: Pick<WordIndex, 'idOf'>,
): Window {
  const width = to - from + 1
  let costs = new Float64Array(width)
  let begins = Int32Array.from({ length: width }, (_, j) => j)
  for (const element of elements) {
    const nextCosts = new Float64Array(width)
    const nextBegins = new Int32Array(width)
    const id = element.kind === 'word' ? idOf(element.text) : -1
    const skipping = element.kind === 'ellipsis' ? IN_ELLIPSIS : AT_INSERTION
    for (let j = 0; j < width; j++) {
      let cost = (costs[j] ?? 0) + (element.kind === 'word' ? CHANGED + OUTSIDE_MARKS / 2 : 0)
      let begin = begins[j] ?? 0
      if (j > 0) {
        const at = from + j - 1
        const isOutside = (quotationAt[at] ?? -1) < 0
        if (element.kind === 'word') {
          const changing = words.ids[at] === id ? 0 : CHANGED + (isOutside ? OUTSIDE_MARKS : 0)
          const along = (costs[j - 1] ?? 0) + changing
          if (along <= cost) [cost, begin] = [along, begins[j - 1] ?? 0]
        }
        const isFree = interrupts[at] === 1 || inserted[at] === 1
        const passing = element.kind === 'word' ? (isFree ? IN_INTERRUPTION : 1) : skipping
        const over = (nextCosts[j - 1] ?? 0) + passing
        if (over < cost) [cost, begin] = [over, nextBegins[j - 1] ?? 0]
      }
      nextCosts[j] = cost
      nextBegins[j] = begin
    }
    costs = nextCosts
    begins = nextBegins
  }
  let best = 0
  for (let j = 1; j < width; j++) if ((costs[j] ?? 0) < (costs[best] ?? 0)) best = j
  return { words, from: from + (begins[best] ?? 0), to: from + best, cost: costs[best] ?? 0 }
}
