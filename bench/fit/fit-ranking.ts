/**
 * Fits the weights of ranking, answering sentence and confidence on the gold questions of a folder. Prints what they reach on
 * questions about articles that they were not fitted on (ten folds by article). Then it prints what each feature brings, and
 * how far the confidence can be trusted.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { holdsShort } from '../../src/answer/confidence.ts'
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../../src/answer/confidence-features.ts'
import { isSmallTalk } from '../../src/answer/small-talk.ts'
import type { Article } from '../../src/corpus/article.ts'
import { softmax } from '../../src/ranker/linear-model.ts'
import type { Candidate } from '../../src/search/ranking/candidate.ts'
import { NEVER_NEGATIVE, RANKING_FEATURES } from '../../src/search/ranking/ranking-features.ts'
import { SENTENCE_FEATURES } from '../../src/search/ranking/sentence-features.ts'
import { loadSearch } from '../load-search.ts'
import { loadSpeakers } from '../load-speakers.ts'
import { type Figures, figuresOf } from '../measures/figures.ts'
import { answersIn, goldOf, isFrom, isSameArticle, type Judged } from '../measures/judge.ts'
import { print, printReliability } from '../measures/print.ts'
import { percent, table } from '../measures/table.ts'
import { type DenseChoice, dot, type Example, fitChoices, fitLogistic } from './fit-dense.ts'
import { type GoldQuestion, readGold } from './gold-questions.ts'

const FOLDS = 10
/** The project's own questions on the shipped corpus: short ones on few articles, which the confidence must get right too. */
const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const
/** Found by cross-validation on `../shared/gold`. The figures are flat between half and twice these values. */
const PENALTY = { ranking: 0.1, sentence: 0.05, confidence: 0.02, calibration: 0.001 } as const
/** The weakest answer that is shown lets this share of the answerable questions through. */
const MIN_ANSWERED_SHARE = 0.91
/** In the fit of the confidence a gold question counts this many times as much as any other question. */
const GOLD_WEIGHT = 2
/** A strong and a likely answer are right with at least this chance. */
const MIN_CHANCE = { strong: 0.5, likely: 0.3 } as const
const LOWER_CONFIDENCE: ReadonlySet<ConfidenceFeature> = new Set(['thingMissing'])

/** `gold`: a question of the folder; `taken`: the same without its articles; `own`: one of the project's own. */
type Source = 'gold' | 'taken' | 'own'

interface Row {
  readonly source: Source
  readonly question: GoldQuestion
  readonly fold: number
  readonly candidates: readonly Candidate[]
  readonly choice: DenseChoice
  /** The features of each sentence of each candidate. */
  readonly sentences: readonly (readonly number[])[][]
}

/**
 * Prints the cross-validated figures of the models, and writes the two files of weights unless `dry`.
 * @param directory a folder of gold questions and their articles
 * @throws UserError if it holds no questions, or one of them does not fit
 */
export async function fitRankingModels(directory: string, dry: boolean): Promise<void> {
  const gold = await readGold(directory)
  const ownGold = await readGold(OWN.questions)
  const corpora = [...new Set([gold.articles, directory])]
  const rowsOf = new Map<string, readonly Row[]>()
  const taken: Row[] = []
  for (const corpus of corpora) {
    const rowsIn = await openRows(corpus, gold.questions)
    rowsOf.set(
      corpus,
      rowsIn('gold', gold.questions, () => true),
    )
    taken.push(
      ...rowsIn('taken', gold.questions.filter(({ answerable }) => answerable).map(withoutAnswer), isNotFromGold),
    )
  }
  const ownRowsIn = await openRows(OWN.corpus, ownGold.questions)
  const ownRows = ownRowsIn('own', ownGold.questions, () => true)
  const all = [...rowsOf.values()].flat()
  const own = rowsOf.get(gold.articles) ?? []

  const folds = Array.from({ length: FOLDS }, (_, fold) => fitRanking(all.filter((row) => row.fold !== fold)))
  const modelOf = (row: Row) => folds[row.fold] as RankingModel
  const findings = findingsOf([...all, ...taken, ...ownRows], modelOf)
  const confidence = crossValidateConfidence(findings, own)
  for (const [corpus, rows] of rowsOf) {
    const judged = rows.map((row, i) => judgeRow(row, modelOf(row), rows === own ? (confidence[i] ?? 0) : 0))
    report(corpus, judged, rows === own)
  }
  ablation(all, own, modelOf)
  if (!dry) await writeWeights(fitRanking(all), fitConfidence(findings))
}

/**
 * Opens a corpus.
 * @returns finds the candidates of questions, their features, and which of them are right
 */
async function openRows(corpus: string, all: readonly GoldQuestion[]) {
  const { articles, search } = await loadSearch(corpus)
  const speakersIn = loadSpeakers(articles, search.passages)
  const goldArticles = [...new Set(all.flatMap(({ article }) => article ?? []))].sort(byHash)
  return (
    source: Source,
    questions: readonly GoldQuestion[],
    keep: (question: GoldQuestion, article: Article) => boolean,
  ) =>
    questions.map((question, i): Row => {
      const wanted = { keep: (article: Article) => keep(question, article), speakersIn }
      const candidates = search.candidates(search.analyse(question.question), wanted)
      const right = candidates.map(({ passage }) => question.answerable && answersIn(question, passage, passage))
      return {
        source,
        question,
        fold: (question.article === undefined ? i : goldArticles.indexOf(question.article)) % FOLDS,
        candidates,
        choice: { features: candidates.map((candidate) => valuesOf(RANKING_FEATURES, candidate)), right },
        sentences: candidates.map((candidate) =>
          candidate.sentences.map((sentence) => valuesOf(SENTENCE_FEATURES, { candidate, sentence })),
        ),
      }
    })
}

/**
 * A question whose articles are taken away has no answer, but is as long and as hard as one with an answer. It keeps the fit
 * from taking a long question for a good match.
 */
const withoutAnswer = (question: GoldQuestion): GoldQuestion => ({ ...question, answerable: false })
const isNotFromGold = (question: GoldQuestion, { id }: Article): boolean =>
  !goldOf(question).some((gold) => isSameArticle(id, gold.article))

const valuesOf = <Thing>(features: Readonly<Record<string, (thing: Thing) => number>>, thing: Thing): number[] =>
  Object.values(features).map((feature) => feature(thing))

/** An order that does not depend on outlets and days, and is the same in every run. */
function byHash(a: string, b: string): number {
  return hash(a) - hash(b) || (a < b ? -1 : 1)
}
const hash = (text: string): number => Array.from(text).reduce((h, c) => (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0, 7)

interface RankingModel {
  readonly ranking: readonly number[]
  readonly sentence: readonly number[]
}

function fitRanking(rows: readonly Row[]): RankingModel {
  const sentences = rows.flatMap(({ question, candidates, choice, sentences }) =>
    candidates.flatMap((candidate, i): DenseChoice[] => {
      const features = sentences[i] ?? []
      if (!choice.right[i] || features.length < 2) return []
      return [{ features, right: candidate.sentences.map(({ span }) => answersIn(question, candidate.passage, span)) }]
    }),
  )
  return {
    ranking: fitRankingWeights(rows, () => true),
    sentence: fitChoices(sentences, {
      penalty: PENALTY.sentence,
      mayBeNegative: Object.keys(SENTENCE_FEATURES).map((name) => name === 'asks' || name === 'first'),
    }),
  }
}

/** @param use whether a feature is used; one that is not gets no weight */
function fitRankingWeights(rows: readonly Row[], use: (name: string) => boolean): readonly number[] {
  const names = Object.keys(RANKING_FEATURES)
  const choices = rows.map(({ choice }) => ({
    ...choice,
    features: choice.features.map((row) => row.map((value, i) => (use(names[i] ?? '') ? value : 0))),
  }))
  return fitChoices(choices, {
    penalty: PENALTY.ranking,
    mayBeNegative: names.map((name) => !NEVER_NEGATIVE.has(name)),
  })
}

/** The indices of the candidates, the heaviest first. */
function orderOf(row: Row, weights: readonly number[]): readonly number[] {
  const scores = row.choice.features.map((features) => dot(features, weights))
  return [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
}

function judgeRow(row: Row, model: RankingModel, confidence: number): Judged {
  const order = orderOf(row, model.ranking).slice(0, 10)
  const top = row.candidates[order[0] ?? -1]
  const weights = (row.sentences[order[0] ?? -1] ?? []).map((features) => dot(features, model.sentence))
  const sentence = top?.sentences[weights.indexOf(Math.max(...weights))]
  return {
    question: row.question,
    answer: { outcome: confidence >= 0 ? 'answer' : 'no-answer', confidence: Math.abs(confidence), evidence: [] },
    rank: order.findIndex((i) => row.choice.right[i]),
    rightArticle: top !== undefined && goldOf(row.question).some((gold) => isFrom(top.passage, gold.article)),
    rightSentence: top !== undefined && sentence !== undefined && answersIn(row.question, top.passage, sentence.span),
  }
}

interface Finding {
  readonly row: Row
  readonly right: boolean
  /** Nothing is found, or it is small talk: it is declined with any weights. */
  readonly declined: boolean
  /** A short question, and its passage holds every word: it is answered with any weights. */
  readonly shown: boolean
  readonly features: readonly number[]
}

/** What the confidence sees of each question. A model that was not fitted on its article ranks the candidates. */
const findingsOf = (rows: readonly Row[], modelOf: (row: Row) => RankingModel): readonly Finding[] =>
  rows.map((row): Finding => {
    const order = orderOf(row, modelOf(row).ranking)
    const [first, ...others] = order.map((i) => row.candidates[i] as Candidate)
    const right = row.choice.right[order[0] ?? -1] ?? false
    if (!first || isSmallTalk(first.question)) return { row, right, declined: true, shown: false, features: [] }
    const features = valuesOf(CONFIDENCE_FEATURES, [first, ...others] as const)
    return { row, right, declined: false, shown: holdsShort(first), features }
  })

interface ConfidenceModel {
  /** One for each feature, then the constant. */
  readonly weights: readonly number[]
  readonly calibration: { readonly constant: number; readonly slope: number }
  readonly least: { readonly weak: number; readonly likely: number; readonly strong: number }
}

/**
 * Fits first what tells answerable questions from others. The calibration then turns that sum into the chance that the first
 * passage is right.
 */
function fitConfidence(findings: readonly Finding[]): ConfidenceModel {
  const found = findings.filter(({ declined }) => !declined)
  const real = found.filter(({ row }) => row.source !== 'taken')
  const fromGold = found.filter(({ row }) => row.source === 'gold')
  const names = Object.keys(CONFIDENCE_FEATURES) as ConfidenceFeature[]
  const weights = fitLogistic(
    [...found, ...Array.from({ length: GOLD_WEIGHT - 1 }, () => fromGold).flat()].map(
      ({ row, features }): Example => ({ features, yes: row.question.answerable }),
    ),
    { penalty: PENALTY.confidence, mayBeNegative: names.map((name) => LOWER_CONFIDENCE.has(name)) },
  )
  const sums = real.map(({ features }) => dot(features, weights))
  const [slope = 1, constant = 0] = fitLogistic(
    real.map(({ right }, i): Example => ({ features: [sums[i] ?? 0], yes: right })),
    { penalty: PENALTY.calibration, mayBeNegative: [false] },
  )
  const calibration = { constant, slope }
  const ofAnswerable = fromGold
    .filter(({ row }) => row.question.answerable)
    .map(({ features }) => dot(features, weights))
    .map((sum) => chanceOf(sum, calibration))
    .sort((a, b) => b - a)
  const weak = ofAnswerable[Math.floor(MIN_ANSWERED_SHARE * ofAnswerable.length)] ?? 0
  return { weights, calibration, least: { weak, ...MIN_CHANCE } }
}

const chanceOf = (sum: number, { constant, slope }: ConfidenceModel['calibration']): number =>
  1 / (1 + Math.exp(-(constant + slope * sum)))

/** Confidence of some questions by models fitted without their articles; below 0 if they are declined. */
function crossValidateConfidence(findings: readonly Finding[], rows: readonly Row[]): readonly number[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitConfidence(findings.filter(({ row }) => row.fold !== fold)),
  )
  const ofRow = new Map(findings.map((finding) => [finding.row, finding]))
  return rows.map((row) => {
    const finding = ofRow.get(row) as Finding
    const model = models[row.fold] as ConfidenceModel
    if (finding.declined) return -Number.MIN_VALUE
    const chance = chanceOf(dot(finding.features, model.weights), model.calibration)
    if (chance >= model.least.weak) return chance
    return finding.shown ? model.least.weak : -chance
  })
}

const FOUND: readonly (keyof Figures)[] = ['hit1', 'hit5', 'mrr10', 'article1', 'sentence1']
const TRUSTED: readonly (keyof Figures)[] = ['answered', 'declined', 'auroc', 'aurocSameLength', 'shownPrecision']

function report(corpus: string, judged: readonly Judged[], withConfidence: boolean): void {
  const figures = figuresOf(judged)
  const names = withConfidence ? [...FOUND, ...TRUSTED] : FOUND
  const rows = names.map((name) => [name, percent(figures[name])])
  print(`${corpus}, cross-validated by article, ${FOLDS} folds`, table([['figure', 'value'], ...rows]))
  if (!withConfidence) return
  const categories = [...new Set(judged.flatMap(({ question }) => question.category ?? []))]
  const declined = categories.map((category) => [
    category,
    percent(figuresOf(judged.filter(({ question }) => question.category === category)).declined),
  ])
  print('Declined', table([['category', 'share'], ...declined]))
  printReliability(judged)
}

/** Prints cross-validated figures without each feature: what is lost is what the feature brings. */
function ablation(all: readonly Row[], own: readonly Row[], modelOf: (row: Row) => RankingModel): void {
  const others = all.filter((row) => !own.includes(row))
  const lineOf = (name: string, weightsOf: (row: Row) => readonly number[]) => {
    const figures = [own, others].flatMap((rows) => {
      const judged = rows.map((row) => judgeRow(row, { ...modelOf(row), ranking: weightsOf(row) }, 0))
      const { hit1, hit5, article1 } = figuresOf(judged)
      return rows.length === 0 ? [] : [hit1, hit5, article1].map(percent)
    })
    return [name, ...figures, logLikelihood(all, weightsOf).toFixed(1)]
  }
  const without = Object.keys(RANKING_FEATURES).map((left) => {
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      fitRankingWeights(
        all.filter((row) => row.fold !== fold),
        (name) => name !== left,
      ),
    )
    return lineOf(`- ${left}`, (row) => folds[row.fold] ?? [])
  })
  const heads = ['hit1', 'hit5', 'article1']
  print(
    'Without one feature (the corpus of the questions, then the larger one; log-likelihood of the right passages)',
    table([
      ['', ...heads, ...(others.length > 0 ? heads : []), 'log-lik.'],
      lineOf('all', (row) => modelOf(row).ranking),
      ...without,
    ]),
  )
}

function logLikelihood(rows: readonly Row[], weightsOf: (row: Row) => readonly number[]): number {
  return rows.reduce((sum, row) => {
    if (!row.choice.right.some(Boolean)) return sum
    const chances = softmax(row.choice.features.map((features) => dot(features, weightsOf(row))))
    return sum + Math.log(chances.reduce((of, chance, i) => of + (row.choice.right[i] ? chance : 0), 0))
  }, 0)
}

async function writeWeights({ ranking, sentence }: RankingModel, confidence: ConfidenceModel): Promise<void> {
  const source = path.resolve(import.meta.dirname, '../../src')
  await writeFile(
    path.join(source, 'search/ranking/ranking-weights.ts'),
    [
      '/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */',
      '',
      "import type { Weights } from '../../ranker/linear-model.ts'",
      "import type { RankingFeature } from './ranking-features.ts'",
      "import type { SentenceFeature } from './sentence-features.ts'",
      '',
      ...constant('RANKING_WEIGHTS: Weights<RankingFeature>', Object.keys(RANKING_FEATURES), ranking),
      '',
      ...constant('SENTENCE_WEIGHTS: Weights<SentenceFeature>', Object.keys(SENTENCE_FEATURES), sentence),
      '',
    ].join('\n'),
  )
  const { weights, calibration, least } = confidence
  await writeFile(
    path.join(source, 'answer/confidence-weights.ts'),
    [
      '/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */',
      "import type { Weights } from '../ranker/linear-model.ts'",
      "import type { ConfidenceFeature } from './confidence-features.ts'",
      '',
      ...constant('CONFIDENCE_WEIGHTS: Weights<ConfidenceFeature>', Object.keys(CONFIDENCE_FEATURES), weights),
      '',
      '/** From what the features weigh to the chance that the first passage answers: a logistic curve. */',
      `export const CALIBRATION = { constant: ${rounded(calibration.constant)}, slope: ${rounded(calibration.slope)} } as const`,
      '',
      '/** The least confidence of each strength; below `weak` there is no answer. */',
      `export const MIN_CONFIDENCE = { weak: ${rounded(least.weak)}, likely: ${least.likely}, strong: ${least.strong} } as const`,
      '',
    ].join('\n'),
  )
}

const rounded = (value: number): number => Math.round(1000 * value) / 1000

const constant = (declaration: string, names: readonly string[], values: readonly number[]): readonly string[] => [
  `export const ${declaration} = {`,
  ...names.map((name, i) => `  ${name}: ${rounded(values[i] ?? 0)},`),
  '}',
]
