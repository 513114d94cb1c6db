/**
 * Fits the models of `/ask` on the gold questions of a folder: ranking, answering sentence and confidence, each for passages
 * whose meaning is known and for words alone. Prints what they reach on questions that they were not fitted on (ten folds).
 */
import type { Article } from '../../src/corpus/article.ts'
import { openMeaning } from '../load-meaning.ts'
import { loadArticles } from '../load-search.ts'
import { type ConfidenceModel, chanceOf, chanceOfRight, findingOf, fitConfidenceModel } from './confidence-model.ts'
import { type GoldFolder, type GoldQuestion, readGold, readGoldFolders } from './gold-questions.ts'
import { fitRankingModel, type RankingModel } from './ranking-models.ts'
import { type AskedQuestion, KINDS, type Kind, type Row, rowsOn } from './ranking-rows.ts'
import { type CrossValidated, minConfidenceOf, reportAblation, reportRanking } from './report-ranking.ts'
import { drawSmallCorpora, repeatableRandom } from './small-corpora.ts'
import { type KindModels, writeRankingWeights } from './write-ranking-weights.ts'

const FOLDS = 10
/** The project's own questions on the shipped corpus: short ones on few articles, which the confidence must get right too. */
const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const
const SEED = 20_221_128

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

/** @returns all rows, and those of whole corpora with their articles in place, on which the ranking is fitted */
async function readRows(directory: string, vectors: string | null) {
  const bench = await openMeaning(vectors, 2)
  const rows: Row[] = []
  const ranked: Row[] = []
  const random = repeatableRandom(SEED)
  const add = async (corpus: string, articles: readonly Article[], asked: readonly AskedQuestion[]) => {
    process.stderr.write(`${corpus}: ${articles.length} articles, ${asked.length} questions\n`)
    rows.push(...(await rowsOn({ corpus, articles, asked }, bench, random)))
  }
  for (const gold of await readGoldFolders(directory)) {
    const asked = askedOf(gold.questions)
    const articles = await loadArticles([gold.articles])
    const sizes = [articles, ...(gold.others.length > 0 ? [await loadArticles([gold.articles, ...gold.others])] : [])]
    for (const all of sizes) {
      const first = rows.length
      const taken = asked.filter(({ question }) => question.answerable).map((one) => ({ ...one, isTaken: true }))
      await add(`${gold.name} ${all.length}`, all, [...asked, ...taken])
      ranked.push(...rows.slice(first).filter(({ isAnswerable }) => isAnswerable))
    }
    for (const small of drawSmallCorpora(articles, asked, random)) {
      await add(`${gold.name} ${small.articles.length}`, small.articles, small.asked)
    }
  }
  const own: GoldFolder = await readGold(OWN.questions)
  const first = rows.length
  await add('own', await loadArticles([OWN.corpus]), askedOf(own.questions))
  ranked.push(...rows.slice(first).filter(({ isAnswerable }) => isAnswerable))
  await bench.close()
  return { rows, ranked }
}

/** All questions about one article are in one fold, so that no model has seen it. */
function askedOf(questions: readonly GoldQuestion[]): readonly AskedQuestion[] {
  const keyOf = ({ article, articles: [first] }: GoldQuestion) => article ?? first
  const keys = [...new Set(questions.flatMap((question) => keyOf(question) ?? []))].sort(byHash)
  return questions.map((question, i) => {
    const key = keyOf(question)
    const fold = (key === undefined ? i : keys.indexOf(key)) % FOLDS
    return { question, fold, isTaken: false, isAboutSomebodyElse: false }
  })
}

/** An order that does not depend on outlets and days, and is the same in every run. */
function byHash(a: string, b: string): number {
  return hash(a) - hash(b) || (a < b ? -1 : 1)
}
const hash = (text: string): number => Array.from(text).reduce((h, c) => (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0, 7)
