/** Counts in how many passages of an article each word of a question is held. */
import type { ArticleLayout } from '../index/article-layout.ts'
import type { Hits } from '../index/hits.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'

/**
 * @param hits the passages that match the terms of the question
 * @param articles the numbers of the articles that are counted
 * @returns for each of these articles, the number of passages by word of the question
 */
export function countHoldingPassages(
  question: UnderstoodQuestion,
  { documents, matched, firstMatched }: Hits,
  { articleOf }: ArticleLayout,
  articles: ReadonlySet<number>,
): ReadonlyMap<number, Float64Array> {
  const wordsOf = wordsByTerm(question)
  const words = question.words.length
  const counts = new Map(Array.from(articles, (article) => [article, new Float64Array(words)]))
  // For each word, the last hit that was counted: two terms of one word count once.
  const lastHit = new Int32Array(words).fill(-1)
  for (let hit = 0; hit < documents.length; hit++) {
    const own = counts.get(articleOf[documents[hit] ?? 0] ?? 0)
    if (own === undefined) continue
    for (let at = firstMatched[hit] ?? 0; at < (firstMatched[hit + 1] ?? 0); at++) {
      countOnce(wordsOf[matched[at] ?? 0] ?? NO_WORDS, hit, own, lastHit)
    }
  }
  return counts
}

const NO_WORDS: readonly number[] = []

/** Adds 1 to the count of each of the words that this hit has not counted yet. */
function countOnce(words: readonly number[], hit: number, counts: Float64Array, lastHit: Int32Array): void {
  for (const word of words) {
    if (lastHit[word] === hit) continue
    lastHit[word] = hit
    counts[word] = (counts[word] ?? 0) + 1
  }
}

/** For each term of the question, the positions of the words that it stands for. */
const wordsByTerm = ({ terms, words }: UnderstoodQuestion): readonly (readonly number[])[] =>
  terms.map(({ term }) => [...words.keys()].filter((word) => words[word]?.terms.some((own) => own.term === term)))
