/** Fits models of many named features that apply or do not apply. */
import { type SparseWeights, sumOfWeights } from '../../src/ranker/linear-model.ts'
import { fitLogit, type Schedule, type SparseChoice, scoreOf } from './conditional-logit.ts'

/** One choice among candidates. */
export interface NamedChoice<Feature extends string> {
  /** The features of each candidate that apply. */
  readonly candidates: readonly (readonly Feature[])[]
  /** For each candidate whether it is right. If none is, the choice counts as missed and is not learned from. */
  readonly right: readonly boolean[]
  /** Choices of one group are in the same fold. */
  readonly group: string
}

export interface NamedFit<Feature extends string> {
  /** Rounded to two digits, in the order of the names; features of weight 0 are left out. */
  readonly weights: SparseWeights<Feature>
  /** Cross-validated share of choices whose most probable candidate is right, in [0, 1]. */
  readonly accuracy: number
}

export const FOLDS = 5
/** Found by cross-validation on the same data. */
const SCHEDULE: Schedule = { passes: 60, batch: 64, firstStep: 0.05, memory: 0.999 }
const PENALTY = 0.0004
/** A feature seen in fewer choices is left out, so that no single sentence gets a weight of its own. */
const MIN_CHOICES = 8

export function fitNamed<Feature extends string>(choices: readonly NamedChoice<Feature>[]): NamedFit<Feature> {
  const names = namesOf(choices)
  const learnable = choices.filter(({ right }) => right.some(Boolean))
  const numbers = new Map(names.map((name, i) => [name, i]))
  const numbered = new Map(learnable.map((choice) => [choice, numberFeatures(choice, numbers)]))
  const fit = (chosen: readonly NamedChoice<Feature>[]): Float64Array =>
    fitLogit(
      chosen.flatMap((choice) => numbered.get(choice) ?? []),
      { size: names.length, schedule: SCHEDULE, penaltyOf: () => PENALTY, mayBeNegative: () => true },
    )
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ group }: NamedChoice<Feature>) => hash(group) % FOLDS === fold
    const weights = fit(learnable.filter((choice) => !isHeld(choice)))
    const held = learnable.filter(isHeld).flatMap((choice) => numbered.get(choice) ?? [])
    right += held.filter((choice) => isChosenRight(choice, weights)).length
  }
  return { weights: roundedWeights(names, fit(learnable)), accuracy: right / choices.length }
}

/** @returns the candidate with the largest sum of weights; `null` if there is none */
export function bestOf<Feature extends string, Thing extends { readonly features: readonly Feature[] }>(
  candidates: readonly Thing[],
  weights: SparseWeights<Feature>,
): { readonly candidate: Thing; readonly score: number } | null {
  let best: { readonly candidate: Thing; readonly score: number } | null = null
  for (const candidate of candidates) {
    const score = sumOfWeights(candidate.features, weights)
    if (best === null || score > best.score) best = { candidate, score }
  }
  return best
}

/** The features that enough choices have, in order. */
function namesOf<Feature extends string>(choices: readonly NamedChoice<Feature>[]): readonly Feature[] {
  const seen = new Map<Feature, number>()
  for (const { candidates } of choices) {
    for (const name of new Set(candidates.flat())) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return [...seen]
    .filter(([, times]) => times >= MIN_CHOICES)
    .map(([name]) => name)
    .sort()
}

function numberFeatures<Feature extends string>(
  { candidates, right }: NamedChoice<Feature>,
  numbers: ReadonlyMap<Feature, number>,
): SparseChoice {
  return {
    right,
    candidates: candidates.map((own) => {
      const features = Int32Array.from(own.flatMap((name) => numbers.get(name) ?? []))
      return { features, values: new Float64Array(features.length).fill(1) }
    }),
  }
}

function isChosenRight({ candidates, right }: SparseChoice, weights: Float64Array): boolean {
  const scores = candidates.map((row) => scoreOf(row, weights))
  return right[scores.indexOf(Math.max(...scores))] ?? false
}

function roundedWeights<Feature extends string>(
  names: readonly Feature[],
  weights: Float64Array,
): SparseWeights<Feature> {
  const rounded: Partial<Record<Feature, number>> = {}
  for (const [i, name] of names.entries()) {
    const weight = Math.round(100 * (weights[i] ?? 0)) / 100
    if (weight !== 0) rounded[name] = weight
  }
  return rounded
}

function hash(text: string): number {
  let value = 0
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return value
}
