/**
 * The model of the confidence: what tells questions that the briefing answers from others, and how often the first passage is
 * the one that answers.
 */
import { CERTAINTY_FEATURES } from '../../src/answer/certainty-features.ts'
import { CONFIDENCE_FEATURES } from '../../src/answer/confidence-features.ts'
import { softmax } from '../../src/ranker/linear-model.ts'
import type { Made } from './asked-question.ts'
import { dot, type Example, fitLogistic } from './fit-dense.ts'
import { type RankingModel, ranked } from './ranking-models.ts'
import { FEATURES_OF, type Kind, type Row } from './ranking-rows.ts'

interface LogisticModel {
  /** One for each feature. */
  readonly weights: readonly number[]
  readonly constant: number
}

export interface ConfidenceModel {
  /** Whether the briefing answers. */
  readonly evidence: LogisticModel
  /** Whether, if it does, the first passage is right. */
  readonly certainty: LogisticModel
}

/** What the confidence sees of a question. A model that was not fitted on the question ranked its candidates. */
export interface Finding {
  readonly row: Row
  /** The first passage is right. */
  readonly isRight: boolean
  /** Nothing is found, or it is small talk: declined with any model. */
  readonly isDeclined: boolean
  /** A short question whose words are held: answered with any model. */
  readonly isShown: boolean
  /** What the confidence keeps, in [0, 1]. */
  readonly keptShare: number
  /** Its articles are taken away, but another one holds the words of the answer: nobody knows whether it answers. */
  readonly isUnclear: boolean
  readonly features: readonly number[]
  readonly certainty: readonly number[]
}

/** Found by cross-validation. The figures are flat between half and twice these values. */
const PENALTY = { evidence: 0.0003, certainty: 0.002 } as const
/** The best sentence may be in one of so many passages: as `CONFIDENCE_FEATURES.answer` has it. */
const BEST = 5
const ANSWER = Object.keys(CONFIDENCE_FEATURES).indexOf('answer')
const CHANCE = Object.keys(CERTAINTY_FEATURES).indexOf('chance')
/** What a question counts beside others without an answer. A few of those with another name have an answer all the same. */
const MADE_WEIGHTS: Readonly<Record<Made | 'as it is', number>> = {
  'as it is': 1,
  'taken away': 1,
  'cut out': 0.3,
  'somebody else': 0.3,
  'somewhere else': 0.3,
  'another thing': 0.3,
  'a detail': 0.3,
}
/** In a corpus of so many articles, more of them have one: they count a part of that. */
const MIN_LARGE = 80
const LARGE_SHARE = 0.3
/** In every corpus, all questions without an answer count so many times as much as those with one: one limit means the same everywhere. */
const UNANSWERED_RATIO = 2

export function findingOf(kind: Kind, row: Row, model: RankingModel): Finding {
  const order = ranked(kind, row, model.ranking)
  const candidate = order.find((one) => one.first !== null)
  const first = candidate?.first
  const isRight = candidate?.isRight ?? false
  const isUnclear = !row.isAnswerable && order.slice(0, BEST).some(({ holdsAnswer }) => holdsAnswer)
  const common = { row, isRight, isUnclear, keptShare: first?.keptShare ?? 1 }
  if (!first || row.isSmallTalk) return { ...common, isDeclined: true, isShown: false, features: [], certainty: [] }
  const answer = Math.max(...order.slice(0, BEST).map((one) => one.first?.confidence[ANSWER] ?? 0))
  const chances = softmax(order.map(({ features }) => dot(features, model.ranking)))
  const chance = chances[candidate === undefined ? -1 : order.indexOf(candidate)] ?? 0
  return {
    ...common,
    isDeclined: false,
    isShown: first.isShown,
    features: first.confidence.map((value, i) => (i === ANSWER ? answer : value)),
    certainty: first.certainty.map((value, i) => (i === CHANCE ? CERTAINTY_FEATURES.chance({ chance }) : value)),
  }
}

export function fitConfidenceModel(kind: Kind, findings: readonly Finding[]): ConfidenceModel {
  const found = findings.filter(({ isDeclined, isUnclear }) => !isDeclined && !isUnclear)
  const weightOf = weightsIn(found)
  const names = Object.keys(FEATURES_OF[kind].confidence)
  const answerable = found.filter(({ row }) => row.isAnswerable)
  return {
    evidence: logistic(
      found.map((one) => ({ features: one.features, yes: one.row.isAnswerable, weight: weightOf(one) })),
      PENALTY.evidence,
      names.length,
    ),
    certainty: logistic(
      answerable.map((one) => ({ features: one.certainty, yes: one.isRight, weight: weightOf(one) })),
      PENALTY.certainty,
      Object.keys(CERTAINTY_FEATURES).length,
    ),
  }
}

/** What each question counts: a corpus by the square root of the number of its questions. */
function weightsIn(findings: readonly Finding[]): (finding: Finding) => number {
  const groupOf = ({ row }: Finding) => `${row.corpus} ${row.isAnswerable} ${row.made}`
  const halfOf = ({ row }: Finding) => `${row.corpus} ${row.isAnswerable}`
  const sizes = summed(findings, groupOf, () => 1)
  const weightInHalf = (finding: Finding) => madeWeight(finding) / Math.sqrt(sizes.get(groupOf(finding)) ?? 1)
  const halves = summed(findings, halfOf, weightInHalf)
  return (finding) => {
    const { row } = finding
    const answered = halves.get(`${row.corpus} true`) ?? 0
    const own = halves.get(halfOf(finding)) ?? 1
    const share = row.isAnswerable || answered === 0 ? 1 : (UNANSWERED_RATIO * answered) / own
    return weightInHalf(finding) * share
  }
}

function madeWeight({ row: { made, articles } }: Finding): number {
  const isRenamed = made !== null && made !== 'taken away'
  return MADE_WEIGHTS[made ?? 'as it is'] * (isRenamed && articles >= MIN_LARGE ? LARGE_SHARE : 1)
}

function summed<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  amountOf: (item: Item) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + amountOf(item))
  return sums
}

function logistic(examples: readonly Example[], penalty: number, features: number): LogisticModel {
  const weights = fitLogistic(examples, { penalty, mayBeNegative: new Array<boolean>(features).fill(true) })
  return { weights: weights.slice(0, -1), constant: weights.at(-1) ?? 0 }
}

const chanceWith = (features: readonly number[], { weights, constant }: LogisticModel): number =>
  1 / (1 + Math.exp(-(constant + dot(features, weights))))

/** The confidence: the chance that the briefing answers, in [0, 1]. */
export const chanceOf = ({ features, keptShare }: Finding, { evidence }: ConfidenceModel): number =>
  keptShare * chanceWith(features, evidence)

/** The chance that the first passage is right, in [0, 1]. */
export const chanceOfRight = (finding: Finding, model: ConfidenceModel): number =>
  chanceOf(finding, model) * chanceWith(finding.certainty, model.certainty)
