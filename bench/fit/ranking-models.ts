/** The models that rank passages and choose the answering sentence: how they are fitted, and what they put first. */
import { proseFirst } from '../../src/search/ranking/rank-candidates.ts'
import { NEVER_NEGATIVE } from '../../src/search/ranking/ranking-features.ts'
import { type DenseChoice, dot, fitChoices } from './fit-dense.ts'
import { FEATURES_OF, type Kind, type Row, type RowCandidate } from './ranking-rows.ts'

export interface RankingModel {
  readonly ranking: readonly number[]
  readonly sentence: readonly number[]
}

/** Found by cross-validation. The figures are flat between half and twice these values. */
const PENALTY = { ranking: 0.1, sentence: 0.05 } as const

export function fitRankingModel(kind: Kind, rows: readonly Row[]): RankingModel {
  const sentences = rows.flatMap(({ candidates }) =>
    candidates[kind].flatMap(({ isRight, sentences }): DenseChoice[] =>
      isRight && sentences.length > 1
        ? [{ features: sentences.map(({ features }) => features), right: sentences.map((one) => one.isRight) }]
        : [],
    ),
  )
  return {
    ranking: fitRankingWeights(kind, rows, () => true),
    sentence: fitChoices(sentences, {
      penalty: PENALTY.sentence,
      mayBeNegative: Object.keys(FEATURES_OF[kind].sentence).map((name) => name === 'asks' || name === 'first'),
    }),
  }
}

/**
 * What holds a quiz's answer in another article than the right ones may do so by chance: it is nothing to learn from.
 * @param use whether a feature is used; one that is not gets no weight
 */
export function fitRankingWeights(kind: Kind, rows: readonly Row[], use: (name: string) => boolean): readonly number[] {
  const names = Object.keys(FEATURES_OF[kind].ranking)
  const choices = rows.map(({ candidates }) => ({
    features: candidates[kind].map(({ features }) => features.map((value, i) => (use(names[i] ?? '') ? value : 0))),
    right: candidates[kind].map(({ isRight, isFromRightArticle }) => isRight && isFromRightArticle),
  }))
  return fitChoices(choices, {
    penalty: PENALTY.ranking,
    mayBeNegative: names.map((name) => !NEVER_NEGATIVE.has(name)),
  })
}

/** The candidates of a row, the heaviest first, but no furniture before prose. */
export function ranked(kind: Kind, row: Row, weights: readonly number[]): readonly RowCandidate[] {
  const scored = row.candidates[kind].map((candidate) => ({ candidate, score: dot(candidate.features, weights) }))
  const sorted = scored.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate)
  return proseFirst(sorted, ({ isFurniture }) => isFurniture)
}
