/** What the words of a question match, before anything else is known: scores of passages and of articles. */
import type { CorpusIndex } from '../index/corpus-index.ts'
import type { Hits } from '../index/hits.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import { scoreArticles } from './article-scores.ts'
import { scoreWholeArticles, type WholeArticleScores } from './whole-article-scores.ts'

export interface WordMatches {
  /** The passages that match. */
  readonly hits: Hits
  /** For each passage of the corpus, its score as a share of the best one, in [0, 1]; 0 if it does not match. */
  readonly passageShares: Float64Array
  /** For each article of the corpus, the score of its passages and its title; 0 if neither matches. */
  readonly articleScores: Float64Array
  /** The highest of `articleScores`, or 1 if nothing matches. */
  readonly bestArticleScore: number
  /** The articles as one text each. */
  readonly wholeArticles: WholeArticleScores
}

export function matchWords(index: CorpusIndex, question: UnderstoodQuestion): WordMatches {
  const { passages, layout, passageIndex, titleIndex } = index
  const { terms } = question
  const hits = passageIndex.search(terms)
  const articleScores = scoreArticles(hits, terms, layout)
  const titleHits = titleIndex.search(terms)
  for (const [hit, article] of titleHits.documents.entries()) {
    articleScores[article] = (articleScores[article] ?? 0) + (titleHits.scores[hit] ?? 0)
  }
  return {
    hits,
    passageShares: sharesOf(hits, passages.length),
    articleScores,
    bestArticleScore: articleScores.reduce((best, score) => Math.max(best, score), 0) || 1,
    wholeArticles: scoreWholeArticles(index, question),
  }
}

function sharesOf({ documents, scores }: Hits, size: number): Float64Array {
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  const shares = new Float64Array(size)
  for (let hit = 0; hit < documents.length; hit++) shares[documents[hit] ?? 0] = (scores[hit] ?? 0) / best
  return shares
}
