/** Tells which words of an article are in quotations, and which may be left out without changing what was said. */
import type { Quotation } from '../quotations/quotation.ts'
import { bracketsOf } from './claim.ts'
import type { ArticleWords } from './word-index.ts'

export interface MarkedWords {
  readonly quotations: readonly Quotation[]
  /** For each word the index of its quotation; -1 for the article's own words. */
  readonly quotationAt: Int32Array
  /** 1 for words of the article that interrupt a quotation: `“Yes,” he said, “we will.”` */
  readonly interrupts: Uint8Array
  /** 1 for words that the article has put in brackets. */
  readonly inserted: Uint8Array
}

/** More words between two quotations are no interruption, but a report. */
const MAX_INTERRUPTION_WORDS = 25

/** @param quotations all of the article, in the order of the text, not overlapping */
export function markWords(words: ArticleWords, quotations: readonly Quotation[]): MarkedWords {
  const quotationAt = new Int32Array(words.ids.length).fill(-1)
  let next = 0
  for (let i = 0; i < words.ids.length; i++) {
    const start = words.starts[i] ?? 0
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= start) next++
    if ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= start) quotationAt[i] = next
  }
  return {
    quotations,
    quotationAt,
    interrupts: interruptions(quotationAt, quotations),
    inserted: insertions(words),
  }
}

function interruptions(quotationAt: Int32Array, quotations: readonly Quotation[]): Uint8Array {
  const interrupts = new Uint8Array(quotationAt.length)
  let lastQuoted = -1
  for (const [i, quotation] of quotationAt.entries()) {
    // A title in marks (`told ABC’s “This Week”`) belongs to the interruption.
    if (quotation < 0 || quotations[quotation]?.kind === 'not-speech') continue
    const before = quotationAt[lastQuoted] ?? -1
    const isNear = i - lastQuoted - 1 <= MAX_INTERRUPTION_WORDS
    if (before >= 0 && before !== quotation && isNear && mayBeOne(quotations[before], quotations[quotation])) {
      interrupts.fill(1, lastQuoted + 1, i)
    }
    lastQuoted = i
  }
  return interrupts
}

/** Whether two quotations may be the words of one speaker. */
export const mayBeOne = (a: Quotation | undefined, b: Quotation | undefined): boolean =>
  a !== undefined && b !== undefined && (a.speaker === null || b.speaker === null || a.speaker.name === b.speaker.name)

function insertions({ article, starts }: ArticleWords): Uint8Array {
  const inserted = new Uint8Array(starts.length)
  const spans = bracketsOf(article.body)
  if (spans.length === 0) return inserted
  let next = 0
  for (const [i, start] of starts.entries()) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next++
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) <= start) inserted[i] = 1
  }
  return inserted
}
