/** Fits a conditional logit (McFadden 1974): weights of named features under which the right candidate of each choice is probable. */
import { probabilitiesOf } from '../../src/quotations/attribution/linear-ranker.ts'

/** One choice among candidates. */
export interface Choice {
  /** Features of each candidate. */
  readonly candidates: readonly (readonly string[])[]
  /** Which candidates are right; none: the choice is counted as missed and not learned from. */
  readonly right: readonly boolean[]
  /** Choices of one group are in the same fold. */
  readonly group: string
}

export interface Fitted {
  /** Weight by feature, rounded to two digits; features of weight 0 left out. */
  readonly weights: Readonly<Record<string, number>>
  /** Cross-validated share of choices whose most probable candidate is right, in [0, 1]. */
  readonly accuracy: number
}

const FOLDS = 5
/** Passes over the data, length of the first step and strength of the squared penalty: found by cross-validation on the same data. */
const EPOCHS = 60
const STEP = 0.05
const PENALTY = 0.0004
const BATCH = 64
/** A feature seen in fewer choices is left out, so that no single sentence gets a weight of its own. */
const MIN_CHOICES = 8

interface NumberedChoice {
  readonly candidates: readonly (readonly number[])[]
  readonly right: readonly boolean[]
  readonly group: string
}

export function fitChoices(choices: readonly Choice[]): Fitted {
  const { numbered, names } = numberFeatures(choices)
  const learnable = numbered.filter((choice) => choice.right.some(Boolean))
  let right = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (choice: NumberedChoice) => hash(choice.group) % FOLDS === fold
    const weights = maximise(
      learnable.filter((choice) => !held(choice)),
      names.length,
    )
    right += learnable.filter((choice) => held(choice) && isRight(weights, choice)).length
  }
  const weights = maximise(learnable, names.length)
  const rounded = names.map((name, i) => [name, Math.round(100 * weights[i]!) / 100] as const)
  return { weights: Object.fromEntries(rounded.filter(([, weight]) => weight !== 0)), accuracy: right / choices.length }
}

function numberFeatures(choices: readonly Choice[]): { numbered: readonly NumberedChoice[]; names: readonly string[] } {
  const seen = new Map<string, number>()
  for (const { candidates } of choices)
    for (const name of new Set(candidates.flat())) seen.set(name, (seen.get(name) ?? 0) + 1)
  const names = [...seen]
    .filter(([, times]) => times >= MIN_CHOICES)
    .map(([name]) => name)
    .sort()
  const numbers = new Map(names.map((name, i) => [name, i]))
  const numbered = choices.map((choice) => ({
    ...choice,
    candidates: choice.candidates.map((features) => features.flatMap((name) => numbers.get(name) ?? [])),
  }))
  return { numbered, names }
}

/** Maximises the log-likelihood of the right candidates, less the penalty, by Adam (Kingma and Ba 2015) in fixed batches. */
function maximise(choices: readonly NumberedChoice[], size: number): Float64Array {
  const weights = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  const steps = EPOCHS * Math.ceil(choices.length / BATCH)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    for (let k = 0; k < BATCH; k++)
      addGradient(gradient, weights, choices[(step * BATCH * 31 + k * 7919) % choices.length]!)
    const length = STEP * (1 - step / (steps + 1))
    for (let i = 0; i < size; i++) {
      const slope = gradient[i]! / BATCH - PENALTY * weights[i]!
      first[i] = 0.9 * first[i]! + 0.1 * slope
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope
      weights[i]! += (length * (first[i]! / (1 - 0.9 ** step))) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

function addGradient(gradient: Float64Array, weights: Float64Array, choice: NumberedChoice): void {
  const given = probabilitiesOf(choice.candidates.map((features) => sum(weights, features)))
  const ofRight = given.reduce((total, p, i) => total + (choice.right[i] ? p : 0), 0)
  choice.candidates.forEach((features, i) => {
    const target = choice.right[i] ? given[i]! / ofRight : 0
    for (const feature of features) gradient[feature]! += target - given[i]!
  })
}

function sum(weights: Float64Array, features: readonly number[]): number {
  let total = 0
  for (const feature of features) total += weights[feature]!
  return total
}

function isRight(weights: Float64Array, choice: NumberedChoice): boolean {
  const scores = choice.candidates.map((features) => sum(weights, features))
  return choice.right[scores.indexOf(Math.max(...scores))]!
}

function hash(text: string): number {
  let value = 0
  for (const character of text) value = (value * 31 + character.codePointAt(0)!) >>> 0
  return value
}
