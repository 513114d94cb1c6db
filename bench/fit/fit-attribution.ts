/**
 * Fits the three models of attribution on a folder of annotated articles (`articles/*.txt`, `quotations.jsonl`):
 * `npx tsx bench/fit/fit-attribution.ts FOLDER [--dry]`. Prints cross-validated accuracies and writes the two weight files;
 * with `--dry` it writes nothing.
 *
 * Sources: the annotation says which mention is the source. Antecedents: no annotation says whom a pronoun means, so only
 * pronouns are used whose sex leaves one person of the article; the model sees all people and no sex, and learns position alone.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Gender } from '../../src/english/name-words.ts'
import { analyseArticle } from '../../src/quotations/analyse-article.ts'
import { scoreOf, type Weights } from '../../src/quotations/attribution/linear-ranker.ts'
import type { SourceContext } from '../../src/quotations/attribution/source-context.ts'
import { type Candidate, candidatesOf } from '../../src/quotations/attribution/source-features.ts'
import { classifyKind, kindFeatures } from '../../src/quotations/marks/classify-kind.ts'
import {
  type AntecedentCandidate,
  type AntecedentChoice,
  resolvePeople,
} from '../../src/quotations/people/resolve-people.ts'
import type { Span } from '../../src/text/span.ts'
import { type AnnotatedQuotation, overlapShare, readAnnotations, readBody } from './annotations.ts'
import { type Choice, type Fitted, fitChoices } from './conditional-logit.ts'

/** The annotation leaves out what is shorter than three words; longer ones that it leaves out are mostly its own misses. */
const MIN_WORDS = 3
const MAX_WORDS = 8
/** People last mentioned more sentences ago are no candidates when antecedents are fitted, so that more pronouns have one fitting person. */
const WINDOW = 12
/** Two capitalised words or more with nothing but small ones between them. */
const TITLE = /^\p{Lu}\S*(?:\s(?:\p{Lu}\S*|a|an|the|and|of|in|on|to|for|with))+$/u

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dry: { type: 'boolean', default: false } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('usage: npx tsx bench/fit/fit-attribution.ts FOLDER [--dry]')

interface AnnotatedArticle {
  readonly id: string
  readonly context: SourceContext
  readonly rows: readonly AnnotatedQuotation[]
}

const articles = readArticles(folder)

// Each model reads articles with the others' choices, so that the first ones are fitted twice: once with what is annotated
// or nothing in their place, once with what the first fit chooses.
const firstAntecedents = fitChoices(articles.flatMap((article) => antecedentChoices(article, {})))
const antecedents = articles.flatMap((article) => antecedentChoices(article, firstAntecedents.weights))
const firstSources = fitChoices(articles.flatMap(sourceChoicesAsAnnotated))
const kinds = articles.flatMap((article) => kindChoices(article, firstSources.weights))
const kind = report('kind', kinds, 'KIND_WEIGHTS', 'kind-weights.ts', 'tell speech from other marked words')
const sources = articles.flatMap((article) => sourceChoicesAsRead(article, firstSources.weights, kind.weights))
report('source', sources, 'SOURCE_WEIGHTS', 'source-weights.ts', 'choose the source of a quotation')
report('antecedent', antecedents, 'ANTECEDENT_WEIGHTS', 'antecedent-weights.ts', 'choose whom a pronoun means')

function readArticles(from: string): readonly AnnotatedArticle[] {
  const rowsByArticle = new Map<string, AnnotatedQuotation[]>()
  for (const row of readAnnotations(path.join(from, 'quotations.jsonl'))) {
    rowsByArticle.set(row.article, [...(rowsByArticle.get(row.article) ?? []), row])
  }
  return [...rowsByArticle].map(([id, rows]) => {
    const { context } = analyseArticle(readBody(path.join(from, 'articles', `${id}.txt`)))
    return { id, context, rows }
  })
}

function report(name: string, choices: readonly Choice[], constant: string, file: string, purpose: string): Fitted {
  const reachable = choices.filter((choice) => choice.right.some(Boolean)).length
  const fitted = fitChoices(choices)
  console.log(
    `${name}: ${choices.length} choices, right one among the candidates in ${reachable}, chosen in ${(100 * fitted.accuracy).toFixed(2)} % (5-fold by article)`,
  )
  if (!values.dry) write(fitted, choices.length, constant, file, purpose)
  return fitted
}

/** The source of the quotation before is the annotated one. */
function sourceChoicesAsAnnotated({ id, context, rows }: AnnotatedArticle): readonly Choice[] {
  let previous: number | null = null
  return context.marks.flatMap((mark, quote) => {
    const head = headOf(rows, mark.outer)
    if (head === null) return []
    const choice = choiceOf(id, context, candidatesOf(context, quote, previous), head)
    const at = context.mentions.findIndex((mention) => touches(mention.core, head))
    if (at >= 0) previous = at
    return [choice]
  })
}

/** The source of the quotation before is the one that the models choose, as it is when an article is read. */
function sourceChoicesAsRead(
  { id, context, rows }: AnnotatedArticle,
  sourceWeights: Weights,
  kindWeights: Weights,
): readonly Choice[] {
  let previous: number | null = null
  return context.marks.flatMap((mark, quote) => {
    const candidates = candidatesOf(context, quote, previous)
    const best = bestOf(candidates, sourceWeights)
    if (best && classifyKind(context, quote, best.score, kindWeights).kind !== 'not-speech') previous = best.mention
    const head = headOf(rows, mark.outer)
    return head === null ? [] : [choiceOf(id, context, candidates, head)]
  })
}

function choiceOf(group: string, context: SourceContext, candidates: readonly Candidate[], head: Span): Choice {
  const right = candidates.map(({ mention }) => touches(context.mentions[mention]!.core, head))
  return { group, right, candidates: candidates.map(({ features }) => features) }
}

function headOf(rows: readonly AnnotatedQuotation[], outer: Span): Span | null {
  const row = rows.find((r) => r.head_start !== null && overlapShare(outer, r) >= 0.7)
  return row ? { start: row.head_start!, end: row.head_end! } : null
}

function bestOf(candidates: readonly Candidate[], weights: Weights): { mention: number; score: number } | null {
  const scored = candidates.map(({ mention, features }) => ({ mention, score: scoreOf(weights, features) }))
  return scored.length === 0 ? null : scored.reduce((a, b) => (b.score > a.score ? b : a))
}

/** Marked words are speech where the annotation has them; the choice is between their features and none. */
function kindChoices({ id, context, rows }: AnnotatedArticle, sourceWeights: Weights): readonly Choice[] {
  let previous: number | null = null
  return context.marks.flatMap((mark, quote) => {
    const row = rows.find((r) => overlapShare(mark.outer, r) >= 0.7)
    const best = bestOf(candidatesOf(context, quote, previous), sourceWeights)
    if (row && best) previous = best.mention
    const words = context.body.slice(mark.start, mark.end).split(/\s+/).length
    // Single marks are not annotated at all.
    if (words < MIN_WORDS || words > MAX_WORDS || mark.style === 'single') return []
    // A title that somebody mentions is annotated as part of what they said, and is no speech all the same.
    if (row?.kind === 'mixed' && TITLE.test(context.body.slice(mark.start, mark.end))) return []
    const features = kindFeatures(context, quote, best?.score ?? null)
    return [{ group: id, right: [row !== undefined, row === undefined], candidates: [features, []] }]
  })
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** @param weights decide the pronouns that are not known, so that the rest of the article is read as it will be */
function antecedentChoices({ id, context }: AnnotatedArticle, weights: Weights): readonly Choice[] {
  const choices: Choice[] = []
  resolvePeople(context, weights, (choice: AntecedentChoice) => {
    const candidates = choice.candidates.filter((candidate) => candidate.sentencesSince <= WINDOW)
    const known = onlyFitting(context, choice.gender, candidates)
    if (known === null) return undefined
    if (candidates.length > 1) {
      const right = candidates.map(({ entity }) => entity === known)
      choices.push({ group: id, right, candidates: candidates.map(({ features }) => features) })
    }
    return known
  })
  return choices
}

/** The one person of the pronoun's sex; `null` where there are none or several, or where one of unknown sex is named again and again. */
function onlyFitting(
  context: SourceContext,
  gender: Gender,
  candidates: readonly AntecedentCandidate[],
): number | null {
  const people = candidates.map(({ entity }) => ({
    entity,
    named: context.people.entities[entity]!.full && context.people.entities[entity]!.mentions.length > 2,
    gender: context.genders[entity]!,
  }))
  const fitting = people.filter((person) => person.gender === gender)
  const unsure = people.some((person) => person.gender === null && person.named)
  return fitting.length === 1 && !unsure ? fitting[0]!.entity : null
}

function write(fitted: Fitted, choices: number, constant: string, file: string, purpose: string): void {
  const lines = Object.entries(fitted.weights).map(([name, weight]) => `  '${name.replaceAll("'", "\\'")}': ${weight},`)
  const text = `/**
 * Weights of the features that ${purpose}. Written by bench/fit/fit-attribution.ts and not to be edited by hand: a conditional
 * logit fitted on ${choices} choices in ${articles.length} annotated news articles, rounded to two digits.
 */
import type { Weights } from '../linear-ranker.ts'

export const ${constant}: Weights = {
${lines.join('\n')}
}
`
  fs.writeFileSync(path.join(import.meta.dirname, '../../src/quotations', file), text)
}
