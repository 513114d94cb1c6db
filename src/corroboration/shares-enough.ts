/** Tells cheaply whether a sentence may report the same as a statement, before the two are compared word by word. */
import type { Statement } from './same-report.ts'

/** A sentence is not compared if it shares fewer content terms with the statement, */
const MIN_TERMS_SHARED = 3
/** and a smaller share of their weight, */
const MIN_WEIGHT_HELD = 0.5
/** and if these are a smaller share of its own terms, stop words included. */
const MIN_SHARE_OF_OTHER = 0.33

/** @param terms of the sentence @param minWeight the share of the statement's weight that it needs */
export function sharesEnough(
  statement: Pick<Statement, 'terms'>,
  terms: readonly string[],
  minWeight = MIN_WEIGHT_HELD,
): boolean {
  const distinct = new Set(terms)
  let [all, held, count] = [0, 0, 0]
  for (const [term, weight] of statement.terms) {
    all += weight
    if (!distinct.has(term)) continue
    held += weight
    count++
  }
  return count >= MIN_TERMS_SHARED && (held >= minWeight * all || count >= MIN_SHARE_OF_OTHER * distinct.size)
}
