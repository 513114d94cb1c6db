/** What the words of a question match, before anything else is known: scores of passages and of articles. */
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { Hits } from '../index/hits.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { scoreArticles } from './article-scores.ts'
import { scoreWholeArticles, type WholeArticleScores } from './whole-article-scores.ts'

export interface WordMatches {
  /** The passages that match. */
  readonly hits: Hits
  /** By the number of each passage that matches, its score as a share of the best one, in (0, 1]. */
  readonly passageShares: ReadonlyMap<number, number>
  /** By the number of each article of which passages or the title match, the score of both. */
  readonly articleScores: ReadonlyMap<number, number>
  /** The highest of `articleScores`, or 1 if nothing matches. */
  readonly bestArticleScore: number
  /** The articles as one text each. */
  readonly wholeArticles: WholeArticleScores
}

export function matchWords(index: CorpusIndex, question: UnderstoodQuestion): WordMatches {
  const { passageIndex, titleIndex } = index
  const { terms } = question
  const hits = passageIndex.search(terms)
  const articleScores = scoreArticles(hits, terms, index)
  const titleHits = titleIndex.search(terms)
  for (const [hit, article] of titleHits.documents.entries()) {
    articleScores.set(article, (articleScores.get(article) ?? 0) + (titleHits.scores[hit] ?? 0))
  }
  return {
    hits,
    passageShares: sharesOf(hits),
    articleScores,
    bestArticleScore: highestOf(articleScores.values()) || 1,
    wholeArticles: scoreWholeArticles(index, question),
  }
}

function sharesOf({ documents, scores }: Hits): ReadonlyMap<number, number> {
  const best = highestOf(scores)
  const shares = new Map<number, number>()
  for (let hit = 0; hit < documents.length; hit++) shares.set(documents[hit] ?? 0, (scores[hit] ?? 0) / best)
  return shares
}

function highestOf(scores: Iterable<number>): number {
  let best = 0
  for (const score of scores) best = Math.max(best, score)
  return best
}
