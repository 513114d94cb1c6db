/** All passages of the articles whose links the question holds. */
import type { CandidateSource } from './candidate-source.ts'

/** Of a longer article only the beginning is taken. */
const MAX_PASSAGES_PER_ARTICLE = 100

export const linkedArticles: CandidateSource = ({ index: { layout, words }, question: { linked }, isKept }) => {
  if (linked.size === 0) return []
  const found = layout.articles.flatMap((article, number) => (linked.has(article) && isKept(number) ? [number] : []))
  const passages = found.flatMap((article) =>
    Array.from(
      { length: Math.min(MAX_PASSAGES_PER_ARTICLE, layout.lengths[article] ?? 0) },
      (_, position) => (layout.firstOf[article] ?? 0) + position,
    ),
  )
  return passages.filter((passage) => words.numbersOf(passage).length > 0)
}
