/** Fits models of a few features that have a number for everything: choices among candidates, and yes or no. */
import { fitLogit, type Schedule, type SparseChoice, type SparseRow } from './conditional-logit.ts'

/** The features of each candidate, and which of them are right. */
export interface DenseChoice {
  readonly features: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

export interface Example {
  readonly features: readonly number[]
  readonly yes: boolean
  /** How much it counts beside the others; 1 if not set. */
  readonly weight?: number
}

interface DenseOptions {
  /** Strength of the squared penalty on weights of standardised features. */
  readonly penalty: number
  /** For each feature whether its weight may be below 0. */
  readonly mayBeNegative: readonly boolean[]
}

/** Few choices: every step looks at all of them. */
const SCHEDULE: Schedule = { passes: 120, batch: 'all', firstStep: 0.2, memory: 0.99 }
/** Features that say nearly the same need more steps. */
const LOGISTIC_SCHEDULE: Schedule = { ...SCHEDULE, passes: 400 }

/** A conditional logit. Choices without a right candidate are left out. */
export function fitChoices(
  choices: readonly DenseChoice[],
  { penalty, mayBeNegative }: DenseOptions,
): readonly number[] {
  const learnable = choices.filter(({ right }) => right.some(Boolean))
  const scale = scaleOf(learnable.flatMap(({ features }) => features))
  const weights = fitLogit(
    learnable.map(({ features, right }) => ({ candidates: features.map((row) => sparse(row, scale)), right })),
    {
      size: scale.length,
      schedule: SCHEDULE,
      penaltyOf: () => penalty,
      mayBeNegative: (i) => mayBeNegative[i] !== false,
    },
  )
  return Array.from(weights, (weight, i) => weight / (scale[i] ?? 1))
}

const NOTHING: SparseRow = { features: new Int32Array(), values: new Float64Array() }

/** Logistic regression: the choice between an example and nothing. The last weight is the constant, which has no penalty. */
export function fitLogistic(examples: readonly Example[], { penalty, mayBeNegative }: DenseOptions): readonly number[] {
  const rows = examples.map(({ features }) => features)
  const scale = [...scaleOf(rows), 1]
  // Features far from 0, such as cosines, would otherwise be learned against the constant, very slowly.
  const centre = meansOf(rows)
  const constant = scale.length - 1
  const meanWeight = examples.reduce((sum, { weight = 1 }) => sum + weight, 0) / examples.length
  const choices = examples.map(
    ({ features, yes, weight = 1 }): SparseChoice => ({
      candidates: [sparse([...features.map((value, i) => value - (centre[i] ?? 0)), 1], scale), NOTHING],
      right: [yes, !yes],
      weight: weight / meanWeight,
    }),
  )
  const fitted = fitLogit(choices, {
    size: scale.length,
    schedule: LOGISTIC_SCHEDULE,
    penaltyOf: (i) => (i === constant ? 0 : penalty),
    mayBeNegative: (i) => i === constant || mayBeNegative[i] !== false,
  })
  const weights = Array.from(fitted, (weight, i) => weight / (scale[i] ?? 1))
  const own = weights.slice(0, -1)
  return [...own, (weights[constant] ?? 0) - dot(centre, own)]
}

/** @returns the sum of the products of two lists of one length */
export function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += (row[k] ?? 0) * (weights[k] ?? 0)
  return sum
}

/** The features that are not 0, each divided by its scale. */
function sparse(row: readonly number[], scale: readonly number[]): SparseRow {
  const features = [...row.keys()].filter((i) => row[i] !== 0)
  return {
    features: Int32Array.from(features),
    values: Float64Array.from(features, (i) => (row[i] ?? 0) / (scale[i] ?? 1)),
  }
}

/** Standard deviations of the features; 1 for a feature that never changes. */
function scaleOf(rows: readonly (readonly number[])[]): readonly number[] {
  const size = rows[0]?.length ?? 0
  return Array.from({ length: size }, (_, k) => {
    const mean = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + ((row[k] ?? 0) - mean) ** 2, 0) / rows.length
    return Math.sqrt(variance) || 1
  })
}

const meansOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  Array.from(
    { length: rows[0]?.length ?? 0 },
    (_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length,
  )
