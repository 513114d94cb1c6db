/** Tells whether two passages are the same text, nearly word for word. */
import { NUMBER_WORDS } from '../english/number-words.ts'
import { tokensOf } from '../text/analyse.ts'

/**
 * Two passages that share at least this part of their terms count as one (Jaccard index; Broder 1997, "On the resemblance
 * and containment of documents", over single terms, since passages are short). An edited paragraph from a news agency keeps
 * about 0.75.
 */
const MIN_COMMON_SHARE = 0.7

/** Whether the distinct terms of two passages are nearly the same. */
export function isNearDuplicate<Term>(a: ReadonlySet<Term>, b: ReadonlySet<Term>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < MIN_COMMON_SHARE * large.size) return false
  let common = 0
  for (const term of small) if (large.has(term)) common++
  return common >= MIN_COMMON_SHARE * (a.size + b.size - common)
}

/** Whether each text gives a figure that the other has not: a report and its update are no copies. */
export function differInFigures(a: string, b: string): boolean {
  const [ofA, ofB] = [figuresIn(a), figuresIn(b)]
  return [...ofA].some((figure) => !ofB.has(figure)) && [...ofB].some((figure) => !ofA.has(figure))
}

const figuresIn = (text: string): ReadonlySet<string> =>
  new Set(tokensOf(text).flatMap(({ word }) => NUMBER_WORDS.get(word) ?? (/\d/.test(word) ? word : [])))
