/** Prints what the models of `/ask` reach on questions that they were not fitted on. */
import { print } from '../measures/print.ts'
import { percent, table } from '../measures/table.ts'
import { MADE, type Made } from './asked-question.ts'
import type { Finding } from './confidence-model.ts'
import { dot } from './fit-dense.ts'
import { fitRankingWeights, type RankingModel, ranked } from './ranking-models.ts'
import { FEATURES_OF, type Kind, type Row } from './ranking-rows.ts'

/** A question with the models of its fold: those that have not seen its articles. */
export interface CrossValidated {
  readonly finding: Finding
  /** Its confidence. */
  readonly chance: number
  /** The chance that its first passage is right. */
  readonly right: number
  readonly model: RankingModel
}

/** The least confidence of an answer, and the least chance that the first passage is right of each stronger match. */
export interface MinConfidence {
  readonly weak: number
  readonly likely: number
  readonly strong: number
}

/** Of the answerable questions, the weakest answer that is shown lets this share through. */
const MIN_ANSWERED_SHARE: Readonly<Record<Kind, number>> = { words: 0.875, meaning: 0.915 }
/** Strong answers, and likely ones, are right in this share. Strong ones take a little more than is promised: likely ones need the rest. */
const MIN_RIGHT_SHARE = { strong: 0.86, likely: 0.6 } as const

/** Chooses the limits on all corpora together: one number means the same everywhere. */
export function minConfidenceOf(kind: Kind, all: readonly CrossValidated[]): MinConfidence {
  const answerable = all.filter(({ finding }) => finding.row.isAnswerable && !finding.isDeclined)
  const chances = answerable.map(({ chance }) => chance).sort((a, b) => b - a)
  const weak = chances[Math.floor(MIN_ANSWERED_SHARE[kind] * chances.length)] ?? 0
  const strong = leastWith(all, MIN_RIGHT_SHARE.strong)
  const weaker = all.filter(({ right }) => right < strong)
  return { weak, likely: leastWith(weaker, MIN_RIGHT_SHARE.likely), strong }
}

/** The least chance of being right at which this share of the answers with the same or a higher one is right. */
function leastWith(all: readonly CrossValidated[], share: number): number {
  const own = all.filter(({ finding }) => isJudged(finding)).sort((a, b) => b.right - a.right)
  let right = 0
  let least = 1
  for (const [i, { finding, right: chance }] of own.entries()) {
    if (finding.isRight) right++
    if (i >= 50 && right / (i + 1) >= share) least = chance
  }
  return least
}

/** Whether the gold knows which passage is right: it does not if articles are taken away, or a name is changed. */
const isJudged = ({ row }: Finding): boolean => row.made === null

export function reportRanking(kind: Kind, all: readonly CrossValidated[], min: MinConfidence): void {
  const corpora = [...new Set(all.map(({ finding }) => finding.row.corpus))]
  const lines = corpora.map((corpus) => lineOf(kind, corpus, all, min))
  const heads = [
    'corpus',
    'questions',
    'hit1',
    'hit5',
    'article1',
    'sentence1',
    'answered',
    'declined',
    ...MADE,
    'auroc',
  ]
  print(`With ${kind}, cross-validated`, table([heads, ...lines]))
  print(`How often each strength is right, with ${kind}`, table(strengthLines(all, min)))
  print(`The same by corpus, with ${kind}: answers, right ones in %`, table(strengthsByCorpus(corpora, all, min)))
}

/** Takes minutes: all models are fitted once for each feature. */
export function reportAblation(kind: Kind, all: readonly CrossValidated[], fitted: readonly Row[]): void {
  print(`Without one feature, with ${kind}: hit1 and article1 of all corpora`, table(ablationLines(kind, all, fitted)))
}

function lineOf(kind: Kind, corpus: string, all: readonly CrossValidated[], min: MinConfidence): readonly string[] {
  const own = all.filter(({ finding }) => finding.row.corpus === corpus)
  const answerable = own.filter(({ finding }) => finding.row.isAnswerable)
  const others = own.filter(({ finding: { row } }) => !row.isAnswerable)
  const unanswered = others.filter(({ finding: { row } }) => !row.question.answerable && row.made === null)
  const madeSo = (made: Made) => others.filter(({ finding: { row, isUnclear } }) => row.made === made && !isUnclear)
  const answered = (one: CrossValidated) => isAnswered(one, min)
  const declined = (one: CrossValidated) => !isAnswered(one, min)
  const found = answerable.map(({ finding: { row }, model }) => found1(kind, row, model))
  const shareOf = <T>(items: readonly T[], test: (item: T) => boolean) =>
    percent(items.length === 0 ? Number.NaN : items.filter(test).length / items.length)
  return [
    corpus,
    `${answerable.length} + ${others.length}`,
    shareOf(found, ({ rank }) => rank === 0),
    shareOf(found, ({ rank }) => rank >= 0 && rank < 5),
    shareOf(found, ({ article }) => article),
    shareOf(found, ({ sentence }) => sentence),
    shareOf(answerable, answered),
    shareOf(unanswered, declined),
    ...MADE.map((made) => shareOf(madeSo(made), declined)),
    auroc(answerable, unanswered).toFixed(3),
  ]
}

function found1(kind: Kind, row: Row, model: RankingModel) {
  const order = ranked(kind, row, model.ranking).slice(0, 10)
  const [first] = order
  const weights = first?.sentences.map(({ features }) => dot(features, model.sentence)) ?? []
  return {
    rank: order.findIndex(({ isRight }) => isRight),
    article: first?.isFromRightArticle ?? false,
    sentence: first?.sentences[weights.indexOf(Math.max(...weights))]?.isRight ?? false,
  }
}

function auroc(yes: readonly CrossValidated[], no: readonly CrossValidated[]): number {
  let sum = 0
  for (const a of yes) for (const b of no) sum += a.chance > b.chance ? 1 : Number(a.chance === b.chance) / 2
  return sum / (yes.length * no.length)
}

type Band = readonly [name: string, from: number, to: number]

const bandsOf = ({ strong, likely }: MinConfidence): readonly Band[] => [
  ['strong', strong, 2],
  ['likely', likely, strong],
  ['weak', -1, likely],
]

/** The questions that are answered and judged. */
const shownOf = (all: readonly CrossValidated[], min: MinConfidence): readonly CrossValidated[] =>
  all.filter((one) => isJudged(one.finding) && isAnswered(one, min))

const isAnswered = ({ finding, chance }: CrossValidated, { weak }: MinConfidence): boolean =>
  !finding.isDeclined && (chance >= weak || finding.isShown)

function strengthLines(all: readonly CrossValidated[], min: MinConfidence): readonly (readonly string[])[] {
  const shown = shownOf(all, min)
  const allRight = shown.filter(({ finding }) => finding.isRight && !finding.isDeclined).length
  return [
    ['strength', 'from', 'questions', 'right', 'of all right ones'],
    ...bandsOf(min).map(([name, from, to]) => {
      const own = shown.filter(({ right }) => right >= from && right < to)
      const right = own.filter(({ finding }) => finding.isRight).length
      return [name, from.toFixed(3), String(own.length), percent(right / own.length), percent(right / allRight)]
    }),
  ]
}

function strengthsByCorpus(corpora: readonly string[], all: readonly CrossValidated[], min: MinConfidence) {
  const shown = shownOf(all, min)
  return [
    ['corpus', ...bandsOf(min).map(([name]) => name)],
    ...corpora.map((corpus) => [
      corpus,
      ...bandsOf(min).map(([, from, to]) => {
        const own = shown.filter(({ finding, right }) => finding.row.corpus === corpus && right >= from && right < to)
        const right = own.filter(({ finding }) => finding.isRight).length
        return `${own.length}, ${percent(right / own.length)}`
      }),
    ]),
  ]
}

function ablationLines(kind: Kind, all: readonly CrossValidated[], fitted: readonly Row[]) {
  const rows = all.map(({ finding }) => finding.row).filter((row) => fitted.includes(row))
  const folds = [...new Set(rows.map(({ fold }) => fold))]
  const names = ['nothing', ...Object.keys(FEATURES_OF[kind].ranking)]
  return [
    ['without', 'hit1', 'article1'],
    ...names.map((left) => {
      const weights = new Map(
        folds.map((fold) => [
          fold,
          fitRankingWeights(
            kind,
            rows.filter((row) => row.fold !== fold),
            (name) => name !== left,
          ),
        ]),
      )
      const firsts = rows.map((row) => ranked(kind, row, weights.get(row.fold) ?? [])[0])
      const share = (test: (first: (typeof firsts)[number]) => boolean | undefined) =>
        percent(firsts.filter(test).length / rows.length)
      return [left, share((first) => first?.isRight), share((first) => first?.isFromRightArticle)]
    }),
  ]
}
