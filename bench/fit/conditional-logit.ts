/**
 * Fits conditional logits (McFadden 1974): weights of features under which the right candidates of each choice are probable.
 * All models are fitted here.
 */
import { softmax } from '../../src/ranker/linear-model.ts'

/** The features of a candidate that are not 0, by number, and their values in the same order. */
export interface SparseRow {
  readonly features: Int32Array
  readonly values: Float64Array
}

/** One choice among candidates. */
export interface SparseChoice {
  readonly candidates: readonly SparseRow[]
  /** For each candidate whether it is right; at least one is. */
  readonly right: readonly boolean[]
  /** How much it counts; 1 if not set, and 1 on average. */
  readonly weight?: number
}

/** How the optimiser moves. */
export interface Schedule {
  /** Passes over the choices. */
  readonly passes: number
  /** Choices that one step looks at: a number, or all of them. */
  readonly batch: number | 'all'
  /** Length of the first step; steps get shorter evenly, down to 0. */
  readonly firstStep: number
  /** Share of the mean of squared slopes that the next step keeps, in (0, 1). */
  readonly memory: number
}

interface LogitOptions {
  /** Number of features. */
  readonly size: number
  readonly schedule: Schedule
  /** Strength of the squared penalty on each weight, 0 or more. */
  readonly penaltyOf: (feature: number) => number
  readonly mayBeNegative: (feature: number) => boolean
}

/** A candidate that moves a weight by less is passed over. */
const MIN_SLOPE = 1e-8
/** Of the mean slope, the share that the next step keeps. */
const MOMENTUM = 0.9
/** Keeps a step finite if a feature has no slope. */
const EPSILON = 1e-9

/**
 * Maximises the mean log-likelihood that a right candidate is chosen, less the penalty, by Adam (Kingma and Ba 2015).
 * @returns a weight for each feature
 */
export function fitLogit(choices: readonly SparseChoice[], options: LogitOptions): Float64Array {
  const { size, schedule, penaltyOf, mayBeNegative } = options
  const weights = new Float64Array(size)
  const means = new Float64Array(size)
  const squares = new Float64Array(size)
  const batch = schedule.batch === 'all' ? choices.length : schedule.batch
  const steps = schedule.passes * Math.ceil(choices.length / batch)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    for (const choice of batchOf(choices, step, batch)) addGradient(gradient, weights, choice)
    const length = schedule.firstStep * (1 - step / (steps + 1))
    for (const [i, weight] of weights.entries()) {
      const slope = at(gradient, i) / batch - penaltyOf(i) * weight
      const mean = MOMENTUM * at(means, i) + (1 - MOMENTUM) * slope
      const square = schedule.memory * at(squares, i) + (1 - schedule.memory) * slope * slope
      means[i] = mean
      squares[i] = square
      const direction = mean / (1 - MOMENTUM ** step) / (Math.sqrt(square / (1 - schedule.memory ** step)) + EPSILON)
      const next = weight + length * direction
      weights[i] = mayBeNegative(i) ? next : Math.max(0, next)
    }
  }
  return weights
}

/** A fixed sample of the choices that has nothing to do with their order, and is another one in each step. */
function batchOf(choices: readonly SparseChoice[], step: number, size: number): readonly SparseChoice[] {
  if (size >= choices.length) return choices
  return Array.from({ length: size }, (_, k) => choices[(step * size * 31 + k * 7919) % choices.length]).filter(
    (choice) => choice !== undefined,
  )
}

function addGradient(gradient: Float64Array, weights: Float64Array, choice: SparseChoice): void {
  const { candidates, right, weight = 1 } = choice
  const chances = softmax(candidates.map((row) => scoreOf(row, weights)))
  const ofRight = chances.reduce((sum, chance, i) => sum + (right[i] ? chance : 0), 0)
  for (const [i, { features, values }] of candidates.entries()) {
    const chance = chances[i] ?? 0
    const slope = weight * ((right[i] ? chance / ofRight : 0) - chance)
    if (Math.abs(slope) < MIN_SLOPE) continue
    for (let k = 0; k < features.length; k++) {
      const feature = features[k] ?? -1
      gradient[feature] = at(gradient, feature) + slope * (values[k] ?? 0)
    }
  }
}

/** @returns the sum of the features of a candidate times their weights; not bounded */
export function scoreOf({ features, values }: SparseRow, weights: Float64Array): number {
  let sum = 0
  for (let k = 0; k < features.length; k++) sum += (values[k] ?? 0) * at(weights, features[k] ?? -1)
  return sum
}

const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0
