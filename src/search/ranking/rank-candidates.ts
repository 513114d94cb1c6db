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
 *   holds, or whose source alone it names, come before all others; if it asks for nothing else, in their order. A passage of page furniture is first only
 *   if there is no other
 */
export function rankCandidates(candidates: readonly Candidate[], limit: number): readonly RankedPassage[] {
  const weights = candidates.map(weightOf)
  const chances = softmax(weights)
  const sorted = candidates
    .map((candidate, i) => ({ candidate, weight: weights[i] ?? 0, chance: chances[i] ?? 0 }))
    .sort((a, b) => linkRank(b.candidate) - linkRank(a.candidate) || b.weight - a.weight)
  return proseFirst(sorted, ({ candidate }) => isFurniture(candidate))
    .slice(0, limit)
    .map(({ candidate, chance }) => ({ passage: candidate.passage, score: 100 * chance, candidate }))
}

/** Whether a passage is page furniture: it may hold the words of any question, and says little. */
export const isFurniture = ({ passage: { role } }: Candidate): boolean => role !== 'prose' && role !== 'notice'

/** @returns the same things in the same order, but for the first that is no furniture: it comes before all others */
export function proseFirst<Thing>(sorted: readonly Thing[], isFurniture: (thing: Thing) => boolean): readonly Thing[] {
  const first = sorted.find((thing) => !isFurniture(thing))
  return first === undefined || first === sorted[0] ? sorted : [first, ...sorted.filter((thing) => thing !== first)]
}

/** 0 for all candidates unless the question names articles. */
function linkRank({ question, passage, position }: Candidate): number {
  if (!question.linked.has(passage.article)) return 0
  return question.asksForArticles ? 1 / (1 + position) : 1
}
