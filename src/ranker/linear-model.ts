/** Linear models over named features: the score of a thing, and the chance of each of several alternatives. */

/** A weight for every feature: a misspelt or missing name does not compile. */
export type Weights<Feature extends string> = Readonly<Record<Feature, number>>

/** Weights of features that apply or do not apply. A feature without a weight weighs 0; a misspelt name does not compile. */
export type SparseWeights<Feature extends string> = Readonly<Partial<Record<Feature, number>>>

/** Each value is a number of any size; 0 if the feature does not apply. */
export type Features<Thing, Feature extends string> = Readonly<Record<Feature, (thing: Thing) => number>>

/** @returns the sum of each feature of the thing times its weight; not bounded */
export function weigh<Thing, Feature extends string>(
  thing: Thing,
  features: Features<Thing, Feature>,
  weights: Weights<Feature>,
): number {
  let sum = 0
  for (const name in features) sum += weights[name] * features[name](thing)
  return sum
}

/**
 * @param features the features that apply; each counts as often as it is listed
 * @returns the sum of their weights; not bounded
 */
export function sumOfWeights<Feature extends string>(
  features: readonly Feature[],
  weights: SparseWeights<Feature>,
): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}

/**
 * The conditional logit (McFadden 1974): the chance of each alternative, given the scores of all.
 * @returns for each score its share of the sum of the exponentials, in [0, 1], in the same order; they add up to 1
 */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const exponentials = scores.map((score) => Math.exp(score - highest))
  const total = exponentials.reduce((a, b) => a + b, 0)
  return exponentials.map((value) => value / total)
}
