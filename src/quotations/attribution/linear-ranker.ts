/** Chooses among candidates by a linear model over named features: a conditional logit (McFadden 1974). */

/** Weight by feature name; a feature that is not listed weighs nothing. */
export type Weights = Readonly<Record<string, number>>

/** @returns the sum of the weights of `features`; each counts once for each time it is listed */
export function scoreOf(weights: Weights, features: readonly string[]): number {
  let score = 0
  for (const feature of features) score += weights[feature] ?? 0
  return score
}

/** @returns for each score its share of the sum of the exponentials, in [0, 1], in the same order; they add up to 1 */
export function probabilitiesOf(scores: readonly number[]): readonly number[] {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const exponentials = scores.map((score) => Math.exp(score - highest))
  const total = exponentials.reduce((a, b) => a + b, 0)
  return exponentials.map((value) => value / total)
}
