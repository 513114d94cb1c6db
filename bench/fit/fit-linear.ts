/** Fits small linear models: a choice among candidates (conditional logit, McFadden 1974) and yes or no (logistic regression). */

/** The features of each candidate, and which of them are right. */
export interface Choice {
  readonly features: readonly (readonly number[])[]
  readonly right: readonly boolean[]
}

export interface Example {
  readonly features: readonly number[]
  readonly yes: boolean
}

export interface FitOptions {
  /** Strength of the squared penalty on weights of standardised features. */
  readonly penalty: number
  /** Whether each weight may be below 0. */
  readonly mayBeNegative: readonly boolean[]
}

const STEPS = 120
const MAX_STEP = 0.2
/** A candidate that moves nothing is passed over. */
const MIN_SLOPE = 1e-9

/** Maximises the mean log-likelihood that a right candidate is chosen, less the penalty. Choices without one are left out. */
export function fitChoices(choices: readonly Choice[], options: FitOptions): readonly number[] {
  const learnable = choices.filter(({ right }) => right.some(Boolean))
  const scale = scaleOf(learnable.flatMap(({ features }) => features))
  const size = scale.length
  const flat = learnable.map(({ features, right }) => ({
    values: Float64Array.from(features.flatMap((row) => row.map((value, i) => value / (scale[i] ?? 1)))),
    chances: new Float64Array(features.length),
    right,
  }))
  const weights = maximise(size, options, (weights, gradient) => {
    for (const { values, chances, right } of flat) {
      const ofRight = setChances(chances, values, weights, right)
      for (let i = 0; i < chances.length; i++) {
        const chance = chances[i] as number
        const slope = ((right[i] ? chance / ofRight : 0) - chance) / flat.length
        if (Math.abs(slope) < MIN_SLOPE) continue
        for (let k = 0; k < size; k++) (gradient[k] as number) += slope * (values[i * size + k] as number)
      }
    }
  })
  return weights.map((weight, i) => weight / (scale[i] ?? 1))
}

/** Sets the chance of each candidate; returns that of the right ones together. */
function setChances(
  chances: Float64Array,
  values: Float64Array,
  weights: Float64Array,
  right: readonly boolean[],
): number {
  const size = weights.length
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < chances.length; i++) {
    let score = 0
    for (let k = 0; k < size; k++) score += (values[i * size + k] as number) * (weights[k] as number)
    chances[i] = score
    highest = Math.max(highest, score)
  }
  let [all, ofRight] = [0, 0]
  for (let i = 0; i < chances.length; i++) {
    const grown = Math.exp((chances[i] as number) - highest)
    chances[i] = grown
    all += grown
    if (right[i]) ofRight += grown
  }
  for (let i = 0; i < chances.length; i++) chances[i] = (chances[i] as number) / all
  return ofRight / all
}

/** Logistic regression; the last weight is the constant, which is not punished. */
export function fitLogistic(examples: readonly Example[], options: FitOptions): readonly number[] {
  const scale = scaleOf(examples.map(({ features }) => features))
  const rows = examples.map(({ features, yes }) => ({
    row: Float64Array.from([...features.map((value, i) => value / (scale[i] ?? 1)), 1]),
    yes,
  }))
  const weights = maximise(
    scale.length + 1,
    { ...options, mayBeNegative: [...options.mayBeNegative, true] },
    (weights, gradient) => {
      for (const { row, yes } of rows) {
        const slope = (Number(yes) - 1 / (1 + Math.exp(-dot(row, weights)))) / rows.length
        for (let k = 0; k < row.length; k++) (gradient[k] as number) += slope * (row[k] ?? 0)
      }
    },
    scale.length,
  )
  return weights.map((weight, i) => weight / (scale[i] ?? 1))
}

export function softmax(scores: readonly number[]): readonly number[] {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const grown = scores.map((score) => Math.exp(score - highest))
  const all = grown.reduce((sum, value) => sum + value, 0)
  return grown.map((value) => value / all)
}

export function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < row.length; k++) sum += (row[k] ?? 0) * (weights[k] ?? 0)
  return sum
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

/** Projected gradient ascent with Adam's steps (Kingma & Ba 2015). */
function maximise(
  size: number,
  { penalty, mayBeNegative }: FitOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
  unpunished = -1,
): readonly number[] {
  const weights = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size)
    addGradient(weights, gradient)
    for (let k = 0; k < size; k++) {
      const slope = (gradient[k] ?? 0) - (k === unpunished ? 0 : penalty * (weights[k] ?? 0))
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * slope * slope
      const direction = (first[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[k] ?? 0) / (1 - 0.99 ** step)) + 1e-9)
      weights[k] = (weights[k] ?? 0) + MAX_STEP * (1 - step / (STEPS + 1)) * direction
      if (mayBeNegative[k] === false) weights[k] = Math.max(0, weights[k] ?? 0)
    }
  }
  return [...weights]
}
