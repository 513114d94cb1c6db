/** Tells when two passages are the same report, nearly word for word. */

/**
 * Share of common terms from which two passages count as one (Jaccard index; Broder 1997, "On the resemblance and
 * containment of documents", on single terms, since passages are short). An edited wire paragraph keeps about 0.75.
 */
const COPY_SHARE = 0.7

/** @returns whether the distinct terms of two passages are nearly the same */
export function isNearDuplicate<Term>(a: ReadonlySet<Term>, b: ReadonlySet<Term>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < COPY_SHARE * large.size) return false
  let common = 0
  for (const term of small) if (large.has(term)) common++
  return common >= COPY_SHARE * (a.size + b.size - common)
}
