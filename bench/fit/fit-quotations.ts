/**
 * Fits the three models of quotations on a folder of annotated articles (`articles/*.txt`, `quotations.jsonl`).
 *
 * Sources: the annotation says which mention is the source.
 * Antecedents: no annotation says whom a pronoun means, so the fit uses only pronouns whose gender leaves one person of the
 * article. The model sees all people and no gender, so it learns position alone.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Gender } from '../../src/english/name-words.ts'
import { analyseArticle } from '../../src/quotations/analyse-article.ts'
import type { AntecedentFeature } from '../../src/quotations/attribution/antecedent-features.ts'
import { type Candidate, candidatesOf } from '../../src/quotations/attribution/candidates.ts'
import { type AntecedentCandidate, resolveMentions } from '../../src/quotations/attribution/resolve-mentions.ts'
import type { QuoteInOrder } from '../../src/quotations/attribution/situation.ts'
import type { SourceContext } from '../../src/quotations/attribution/source-context.ts'
import type { SourceFeature } from '../../src/quotations/attribution/source-features.ts'
import { classifyKind } from '../../src/quotations/marks/classify-kind.ts'
import type { MarkedSpan } from '../../src/quotations/marks/find-marks.ts'
import { type KindFeature, kindFeatures } from '../../src/quotations/marks/kind-features.ts'
import { viewOf } from '../../src/quotations/marks/marked-view.ts'
import type { Mention } from '../../src/quotations/mentions/mention.ts'
import type { Entity } from '../../src/quotations/people/people-in-article.ts'
import type { SparseWeights } from '../../src/ranker/linear-model.ts'
import { type Span, sliceOf } from '../../src/text/span.ts'
import { type AnnotatedQuotation, overlapShare, readAnnotations, readBody, touches } from './annotations.ts'
import { bestOf, FOLDS, fitNamed, type NamedChoice, type NamedFit } from './fit-named.ts'

/** The annotation leaves out what is shorter than three words; longer ones that it leaves out are mostly its own misses. */
const MIN_WORDS = 3
const MAX_WORDS = 8
/** People last mentioned more sentences ago are no candidates for a pronoun, so that more pronouns have one fitting person. */
const MAX_SENTENCES_SINCE = 12
/** Two capitalised words or more with nothing but small ones between them. */
const TITLE = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|a|an|the|and|of|in|on|to|for|with))+$/u

interface AnnotatedArticle {
  readonly id: string
  readonly context: SourceContext
  readonly rows: readonly AnnotatedQuotation[]
}

/**
 * Prints the cross-validated accuracy of each model, and writes the three files of weights unless `dry`.
 * @param folder holds `articles/*.txt` and `quotations.jsonl`
 */
export async function fitQuotations(folder: string, dry: boolean): Promise<void> {
  const articles = readArticles(folder)
  // Each model reads articles with the others' choices. So two models are fitted twice: first with what is annotated or
  // nothing in the place of those choices, then with what the first fit chooses.
  const firstAntecedents = fitNamed(articles.flatMap((article) => antecedentChoices(article, {})))
  const antecedents = articles.flatMap((article) => antecedentChoices(article, firstAntecedents.weights))
  const firstSources = fitNamed(articles.flatMap(sourceChoicesAsAnnotated))
  const kinds = articles.flatMap((article) => kindChoices(article, firstSources.weights))
  const kind = fitAndReport('kind', kinds)
  const sources = articles.flatMap((article) => sourceChoicesAsRead(article, firstSources.weights, kind.weights))
  const source = fitAndReport('source', sources)
  const antecedent = fitAndReport('antecedent', antecedents)
  if (dry) return
  await writeWeights(KIND_FILE, kind.weights, kinds.length, articles.length)
  await writeWeights(SOURCE_FILE, source.weights, sources.length, articles.length)
  await writeWeights(ANTECEDENT_FILE, antecedent.weights, antecedents.length, articles.length)
}

function readArticles(folder: string): readonly AnnotatedArticle[] {
  return Array.from(readAnnotations(path.join(folder, 'quotations.jsonl')), ([id, rows]) => {
    const { context } = analyseArticle({ body: readBody(path.join(folder, 'articles', `${id}.txt`)) })
    return { id, context, rows }
  })
}

function fitAndReport<Feature extends string>(
  name: string,
  choices: readonly NamedChoice<Feature>[],
): NamedFit<Feature> {
  const reachable = choices.filter((choice) => choice.right.some(Boolean)).length
  const fitted = fitNamed(choices)
  const chosen = (100 * fitted.accuracy).toFixed(2)
  console.log(
    `${name}: ${choices.length} choices, right one among the candidates in ${reachable}, chosen in ${chosen} % ` +
      `(${FOLDS}-fold by article)`,
  )
  return fitted
}

/** Calls `choose` for each marked span with what came before it; `choose` returns its source, if it has one. */
function readInOrder(context: SourceContext, choose: (quote: QuoteInOrder) => Mention | null): void {
  let before: MarkedSpan | null = null
  let lastSource: Mention | null = null
  for (const mark of context.marks) {
    lastSource = choose({ mark, before, lastSource }) ?? lastSource
    before = mark
  }
}

/** The source of the quotation before is the annotated one. */
function sourceChoicesAsAnnotated({ id, context, rows }: AnnotatedArticle): readonly NamedChoice<SourceFeature>[] {
  const choices: NamedChoice<SourceFeature>[] = []
  readInOrder(context, (quote) => {
    const head = headOf(rows, quote.mark.outer)
    if (head === null) return null
    choices.push(sourceChoice(id, candidatesOf(context, quote), head))
    return context.mentions.find((mention) => touches(mention.core, head)) ?? null
  })
  return choices
}

/** The source of the quotation before is the one that the models choose, as it is when an article is read. */
function sourceChoicesAsRead(
  { id, context, rows }: AnnotatedArticle,
  sourceWeights: SparseWeights<SourceFeature>,
  kindWeights: SparseWeights<KindFeature>,
): readonly NamedChoice<SourceFeature>[] {
  const choices: NamedChoice<SourceFeature>[] = []
  readInOrder(context, (quote) => {
    const candidates = candidatesOf(context, quote)
    const head = headOf(rows, quote.mark.outer)
    if (head !== null) choices.push(sourceChoice(id, candidates, head))
    const best = bestOf(candidates, sourceWeights)
    if (best === null) return null
    const { kind } = classifyKind(context, quote.mark, best.score, kindWeights)
    return kind === 'not-speech' ? null : best.candidate.mention
  })
  return choices
}

const sourceChoice = (group: string, candidates: readonly Candidate[], head: Span): NamedChoice<SourceFeature> => ({
  group,
  right: candidates.map(({ mention }) => touches(mention.core, head)),
  candidates: candidates.map(({ features }) => features),
})

/** The annotated head of the source of a quotation; `null` if the annotation has none. */
function headOf(rows: readonly AnnotatedQuotation[], outer: Span): Span | null {
  for (const row of rows) {
    if (row.head !== null && overlapShare(outer, row) >= 0.7) return row.head
  }
  return null
}

/** Marked words are speech if the annotation has them; the choice is between their features and none. */
function kindChoices(
  { id, context, rows }: AnnotatedArticle,
  sourceWeights: SparseWeights<SourceFeature>,
): readonly NamedChoice<KindFeature>[] {
  const choices: NamedChoice<KindFeature>[] = []
  readInOrder(context, (quote) => {
    const { mark } = quote
    const row = rows.find((annotated) => overlapShare(mark.outer, annotated) >= 0.7)
    const best = bestOf(candidatesOf(context, quote), sourceWeights)
    if (isClearKind(context, mark, row)) {
      const features = kindFeatures(viewOf(context, mark), best?.score ?? null)
      choices.push({ group: id, right: [row !== undefined, row === undefined], candidates: [features, []] })
    }
    return row && best ? best.candidate.mention : null
  })
  return choices
}

/** Whether the annotation tells if marked words are speech. */
function isClearKind({ body }: SourceContext, mark: MarkedSpan, row: AnnotatedQuotation | undefined): boolean {
  // Single marks are not annotated at all.
  if (mark.style === 'single') return false
  const text = sliceOf(body, mark)
  const words = text.split(/\s+/).length
  if (words < MIN_WORDS || words > MAX_WORDS) return false
  // A title that somebody mentions is annotated as part of what they said, although it is no speech.
  return row?.kind !== 'mixed' || !TITLE.test(text)
}

/** @param weights decide the pronouns that are not known, so that the rest of the article is read as it will be */
function antecedentChoices(
  { id, context }: AnnotatedArticle,
  weights: SparseWeights<AntecedentFeature>,
): readonly NamedChoice<AntecedentFeature>[] {
  const choices: NamedChoice<AntecedentFeature>[] = []
  resolveMentions(context, {
    weights,
    decide(choice) {
      const candidates = choice.candidates.filter(
        ({ entity, sentencesSince }) => entity.kind === 'person' && sentencesSince <= MAX_SENTENCES_SINCE,
      )
      const known = onlyFitting(context, choice.gender, candidates)
      if (known === null) return undefined
      if (candidates.length > 1) {
        const right = candidates.map(({ entity }) => entity === known)
        choices.push({ group: id, right, candidates: candidates.map(({ features }) => features) })
      }
      return known
    },
  })
  return choices
}

/** The one person of that gender; `null` if several fit, none does, or one of unknown gender is named often. */
function onlyFitting(
  { genders }: SourceContext,
  gender: Gender,
  candidates: readonly AntecedentCandidate[],
): Entity | null {
  const people = candidates.map(({ entity }) => entity)
  const unsure = people.some((person) => genders.get(person) === null && person.full && person.mentions.length > 2)
  const [only, ...others] = people.filter((person) => genders.get(person) === gender)
  return only === undefined || others.length > 0 || unsure ? null : only
}

interface WeightFile {
  /** Below `src/quotations`. */
  readonly file: string
  readonly constant: string
  readonly feature: string
  /** The file beside it that declares the features. */
  readonly features: string
  /** What the features do. */
  readonly purpose: string
}

const KIND_FILE: WeightFile = {
  file: 'marks/kind-weights.ts',
  constant: 'KIND_WEIGHTS',
  feature: 'KindFeature',
  features: './kind-features.ts',
  purpose: 'tell speech from other marked words',
}
const SOURCE_FILE: WeightFile = {
  file: 'attribution/source-weights.ts',
  constant: 'SOURCE_WEIGHTS',
  feature: 'SourceFeature',
  features: './source-features.ts',
  purpose: 'choose the source of a quotation',
}
const ANTECEDENT_FILE: WeightFile = {
  file: 'attribution/antecedent-weights.ts',
  constant: 'ANTECEDENT_WEIGHTS',
  feature: 'AntecedentFeature',
  features: './antecedent-features.ts',
  purpose: 'choose whom a pronoun means',
}

async function writeWeights(
  { file, constant, feature, features, purpose }: WeightFile,
  weights: Readonly<Record<string, number>>,
  choices: number,
  articles: number,
): Promise<void> {
  const lines = Object.entries(weights).map(([name, weight]) => `  '${name}': ${weight},`)
  const text = `/**
 * Weights of the features that ${purpose}. Written by \`npm run fit\`: do not change by hand.
 * A conditional logit fitted on ${choices} choices in ${articles} annotated news articles, rounded to two digits.
 */
import type { SparseWeights } from '../../ranker/linear-model.ts'
import type { ${feature} } from '${features}'

export const ${constant}: SparseWeights<${feature}> = {
${lines.join('\n')}
}
`
  await writeFile(path.join(import.meta.dirname, '../../src/quotations', file), text)
}
