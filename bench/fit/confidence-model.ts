/** The model of the confidence: first what tells questions with an answer from others, then how often the first passage is right. */
import { CONFIDENCE_FEATURES } from '../../src/answer/confidence-features.ts'
import { dot, type Example, fitLogistic } from './fit-dense.ts'
import { type RankingModel, ranked } from './ranking-models.ts'
import { FEATURES_OF, type Kind, type Row } from './ranking-rows.ts'

export interface ConfidenceModel {
  /** One for each feature. */
  readonly weights: readonly number[]
  /** From the sum to the logarithm of the odds that the first passage is right. */
  readonly constant: number
  readonly slope: number
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
  readonly features: readonly number[]
}

/** Found by cross-validation. The figures are flat between half and twice these values. */
const PENALTY = { evidence: 0.02, calibration: 0.001 } as const
/** The best sentence may be in one of so many passages: as `CONFIDENCE_FEATURES.answer` has it. */
const BEST = 5
const ANSWER = Object.keys(CONFIDENCE_FEATURES).indexOf('answer')

export function findingOf(kind: Kind, row: Row, model: RankingModel): Finding {
  const order = ranked(kind, row, model.ranking)
  const [first] = order
  const isRight = first?.isRight ?? false
  if (!first || row.isSmallTalk) return { row, isRight, isDeclined: true, isShown: false, features: [] }
  const answer = Math.max(...order.slice(0, BEST).map(({ confidence }) => confidence[ANSWER] ?? 0))
  const features = first.confidence.map((value, i) => (i === ANSWER ? answer : value))
  return { row, isRight, isDeclined: false, isShown: first.isShown, features }
}

/** Every corpus counts the same, however many questions it is asked: by the square root of their number. */
export function fitConfidenceModel(kind: Kind, findings: readonly Finding[]): ConfidenceModel {
  const found = findings.filter(({ isDeclined }) => !isDeclined)
  const groupOf = ({ row }: Finding) => `${row.corpus} ${row.isAnswerable}`
  const sizes = new Map<string, number>()
  for (const finding of found) sizes.set(groupOf(finding), (sizes.get(groupOf(finding)) ?? 0) + 1)
  const examples = found.map(
    (finding): Example => ({
      features: finding.features,
      yes: finding.row.isAnswerable,
      weight: 1 / Math.sqrt(sizes.get(groupOf(finding)) ?? 1),
    }),
  )
  const names = Object.keys(FEATURES_OF[kind].confidence)
  const [weights] = split(fitLogistic(examples, { penalty: PENALTY.evidence, mayBeNegative: names.map(() => true) }))
  // Only where the gold knows which passage is right.
  const judged = found.filter(({ row }) => !row.isTaken)
  const [slope, constant] = split(
    fitLogistic(
      judged.map(({ features, isRight }): Example => ({ features: [dot(features, weights)], yes: isRight })),
      { penalty: PENALTY.calibration, mayBeNegative: [false] },
    ),
  )
  return { weights, constant, slope: slope[0] ?? 1 }
}

const split = (weights: readonly number[]): readonly [readonly number[], number] => [
  weights.slice(0, -1),
  weights.at(-1) ?? 0,
]

/** The chance that the first passage answers, in [0, 1]. */
export const chanceOf = ({ features }: Finding, { weights, constant, slope }: ConfidenceModel): number =>
  1 / (1 + Math.exp(-(constant + slope * dot(features, weights))))
