/** The second stage: orders candidates by their features. */
import type { Passage } from '../../passages/passage.ts'
import { softmax, weigh } from '../../ranker/linear-model.ts'
import type { Candidate } from './candidate.ts'
import { RANKING_FEATURES, WORD_FEATURES } from './ranking-features.ts'
import { RANKING_WEIGHTS } from './ranking-weights.ts'

export interface RankedPassage {
  readonly passage: Passage
  /** In percent: the chance, among all candidates of the question, that this one answers. Comparable within one question only. */
  readonly score: number
  readonly candidate: Candidate
}

const weightOf = (candidate: Candidate): number =>
  candidate.meaning === null
    ? weigh(candidate, WORD_FEATURES, RANKING_WEIGHTS.words)
    : weigh(candidate, RANKING_FEATURES, RANKING_WEIGHTS.meaning)

/**
 * @returns at most `limit` candidates, best first; equal ones in the order given. Those of an article whose link the question
 *   holds come before all others; if it holds nothing but the link, in their order
 */
export function rankCandidates(candidates: readonly Candidate[], limit: number): readonly RankedPassage[] {
  const weights = candidates.map(weightOf)
  const chances = softmax(weights)
  return candidates
    .map((candidate, i) => ({ candidate, weight: weights[i] ?? 0, chance: chances[i] ?? 0 }))
    .sort((a, b) => linkRank(b.candidate) - linkRank(a.candidate) || b.weight - a.weight)
    .slice(0, limit)
    .map(({ candidate, chance }) => ({ passage: candidate.passage, score: 100 * chance, candidate }))
}

/** 0 for all candidates unless the question holds a link. */
function linkRank({ question, passage, position }: Candidate): number {
  if (!question.linked.has(passage.article)) return 0
  return question.words.length === 0 ? 1 / (1 + position) : 1
}
