/**
 * Fits the models of `/ask` on the gold questions of a folder: ranking, answering sentence and confidence, each for passages
 * whose meaning is known and for words alone. Prints what they reach on questions that they were not fitted on (ten folds).
 */
import { FOLDS } from './asked-question.ts'
import { type ConfidenceModel, chanceOf, chanceOfRight, findingOf, fitConfidenceModel } from './confidence-model.ts'
import { fitRankingModel, type RankingModel } from './ranking-models.ts'
import { KINDS, type Kind, type Row } from './ranking-rows.ts'
import { readRows } from './read-rows.ts'
import { type CrossValidated, minConfidenceOf, reportAblation, reportRanking } from './report-ranking.ts'
import { type KindModels, writeRankingWeights } from './write-ranking-weights.ts'

export interface FitOptions {
  /** Prints figures and writes nothing. */
  readonly dry: boolean
  /** Prints what each feature of the ranking brings. */
  readonly ablation: boolean
  /** A folder that keeps vectors between runs; null if nothing is kept. */
  readonly vectors: string | null
}

/**
 * @param directory a folder of gold questions and their articles, or one that holds such folders
 * @throws UserError if it holds no questions, or one of them does not fit
 */
export async function fitRankingModels(directory: string, { dry, ablation, vectors }: FitOptions): Promise<void> {
  const { rows, ranked } = await readRows(directory, vectors)
  const models = new Map<Kind, KindModels>()
  for (const kind of KINDS) {
    const all = crossValidated(kind, rows, ranked)
    const min = minConfidenceOf(kind, all)
    reportRanking(kind, all, min)
    if (ablation) reportAblation(kind, all, ranked)
    const findings = all.map(({ finding }) => finding)
    models.set(kind, { ...fitRankingModel(kind, ranked), confidence: fitConfidenceModel(kind, findings), min })
  }
  if (!dry) await writeRankingWeights(models)
}

/** Every question with models that were fitted without the questions of its fold. */
function crossValidated(kind: Kind, rows: readonly Row[], fitted: readonly Row[]): readonly CrossValidated[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fitRankingModel(kind, without(fitted, fold)))
  const rankingOf = (row: Row) => folds[row.fold] as RankingModel
  const findings = rows.map((row) => findingOf(kind, row, rankingOf(row)))
  const confidences = Array.from({ length: FOLDS }, (_, fold) =>
    fitConfidenceModel(
      kind,
      findings.filter(({ row }) => row.fold !== fold),
    ),
  )
  return findings.map((finding) => {
    const confidence = confidences[finding.row.fold] as ConfidenceModel
    const chance = finding.isDeclined ? 0 : chanceOf(finding, confidence)
    const right = finding.isDeclined ? 0 : chanceOfRight(finding, confidence)
    return { finding, chance, right, model: rankingOf(finding.row) }
  })
}

const without = (rows: readonly Row[], fold: number): readonly Row[] => rows.filter((row) => row.fold !== fold)
