/** Compares passages that are nearly the same text: copies of one report, or reports that differ. */
import { type Passage, passageText } from '../passages/passage.ts'
import { alignStatements, type Difference, differencesBetween, type Statement } from './differences.ts'
import { statementWords } from './statement-words.ts'

/**
 * Two passages that share at least this part of their terms are nearly the same text (Jaccard index; Broder 1997, "On the
 * resemblance and containment of documents", over single terms, since passages are short). An edited paragraph from a news
 * agency keeps about 0.75.
 */
const MIN_COMMON_SHARE = 0.7

/** Whether the distinct terms of two passages are nearly the same. Such passages may still contradict each other. */
export function isNearDuplicate<Term>(a: ReadonlySet<Term>, b: ReadonlySet<Term>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < MIN_COMMON_SHARE * large.size) return false
  let common = 0
  for (const term of small) if (large.has(term)) common++
  return common >= MIN_COMMON_SHARE * (a.size + b.size - common)
}

/** The words of a passage; spans are spans of its text. */
const statementOfPassage = (passage: Passage): Statement => {
  const text = passageText(passage)
  return { text, words: statementWords(text, passage.article) }
}

/**
 * @returns what speaks against two passages of nearly the same words being one report; empty for copies; `null` if they are too
 *   long to be compared
 */
export function passageDifferences(a: Passage, b: Passage): readonly Difference[] | null {
  if (passageText(a) === passageText(b)) return []
  const [one, other] = [statementOfPassage(a), statementOfPassage(b)]
  const alignment = alignStatements(one, other)
  return alignment && differencesBetween(one, other, alignment)
}

/** Whether two passages, nearly the same by their terms, are copies of one report: nothing in one speaks against the other. */
export const isCopy = <Term>(a: Passage, b: Passage, termsOf: (passage: Passage) => ReadonlySet<Term>): boolean =>
  isNearDuplicate(termsOf(a), termsOf(b)) && passageDifferences(a, b)?.length === 0
