/**
 * Prints how often the source mention of a quotation is found.
 *
 * Counted over all annotated quotations that have a source; a quotation that is not found counts as wrong. "mention": the
 * annotated head lies in the mention found, with the titles and nouns before a name. "head": it is the mention's last word.
 * "source": the last word of the mention found lies in the annotated source.
 */
import path from 'node:path'
import { type Given, type Program, runProgram } from '../../src/main/program.ts'
import { analyseArticle } from '../../src/quotations/analyse-article.ts'
import { type Attribution, attribute } from '../../src/quotations/attribution/attribute.ts'
import { resolveMentions } from '../../src/quotations/attribution/resolve-mentions.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import type { Span } from '../../src/text/span.ts'
import { type AnnotatedQuotation, overlapShare, readAnnotations, readBody, touches } from './annotations.ts'

const PROGRAM = {
  command: 'npx tsx bench/fit/attribution-heads.ts',
  purpose: 'Prints how often the source mention of a quotation is found, and how long an article takes.',
  words: {
    shown: 'FOLDER FILE',
    help: 'the folder that holds articles/*.txt, and its annotation (JSON lines)',
    min: 2,
    max: 2,
  },
  options: {},
  examples: [
    {
      typed: 'npx tsx bench/fit/attribution-heads.ts ../shared/gold/dev ../shared/gold/dev/attributions.jsonl',
      does: 'measures on the articles that nothing was fitted on',
    },
    {
      typed:
        'npx tsx bench/fit/attribution-heads.ts ../shared/gold/attribution-train ' +
        '../shared/gold/attribution-train/quotations.jsonl',
      does: 'measures on the articles of the fit',
    },
  ],
} as const satisfies Program

async function run({ words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [folder = '', file = ''] = words
  const articles = Array.from(readAnnotations(file), ([id, rows]) => ({
    id,
    body: readBody(path.join(folder, 'articles', `${id}.txt`)),
    rows: rows.filter(({ head }) => head !== null),
  }))
  // The first pass loads the tagger and meets every function uncompiled, as the first start on a corpus does.
  for (const pass of ['first', 'second']) console.log(`an article, ${pass} pass: ${timesOf(articles)}`)
  printShares(articles.flatMap(({ body, rows }) => verdictsOf(body, rows)))
}

/** What was found of one annotated quotation. */
interface Verdict {
  readonly found: boolean
  readonly mention: boolean
  readonly head: boolean
  readonly source: boolean
}

const NOT_FOUND: Verdict = { found: false, mention: false, head: false, source: false }

function verdictsOf(body: string, rows: readonly AnnotatedQuotation[]): readonly Verdict[] {
  const { context, labels } = analyseArticle({ body })
  const attributions = attribute({ context, readings: resolveMentions(context), labels, author: null })
  return rows.map((row) => {
    const attribution = attributions.find(({ mark }) => overlapShare(mark.outer, row) >= 0.7)
    return attribution ? verdictOf(attribution, row) : NOT_FOUND
  })
}

function verdictOf({ label, sources }: Attribution, row: AnnotatedQuotation): Verdict {
  const mention = label ? { core: label, head: label } : sources[0]?.mention
  if (!mention || row.head === null) return NOT_FOUND
  return {
    found: true,
    mention: touches(mention.core, row.head),
    head: touches(mention.head, row.head),
    source: row.source.some((span: Span) => touches(mention.head, span)),
  }
}

function printShares(verdicts: readonly Verdict[]): void {
  const share = (kind: keyof Verdict): string =>
    `${((100 * verdicts.filter((verdict) => verdict[kind]).length) / verdicts.length).toFixed(1)} %`
  console.log(
    `annotated ${verdicts.length}, attributed ${share('found')}, mention ${share('mention')}, ` +
      `head ${share('head')}, source ${share('source')}`,
  )
}

function timesOf(articles: readonly { readonly id: string; readonly body: string }[]): string {
  const milliseconds = articles.map((article) => {
    const started = performance.now()
    quotationsOf(article)
    return performance.now() - started
  })
  milliseconds.sort((a, b) => a - b)
  const at = (quantile: number) =>
    `${(milliseconds[Math.floor(quantile * (milliseconds.length - 1))] ?? Number.NaN).toFixed(1)} ms`
  return `p50 ${at(0.5)}, p95 ${at(0.95)}`
}

await runProgram(PROGRAM, run)
