/** Tells whether two passages are the same text, nearly word for word. */

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
