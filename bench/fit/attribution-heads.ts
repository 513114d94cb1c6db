/**
 * Prints how often the source mention of a quotation is found: `npx tsx bench/fit/attribution-heads.ts FOLDER FILE`, where FOLDER
 * holds `articles/*.txt` and FILE is its annotation (JSON lines).
 *
 * Counted over all annotated quotations that have a source; a quotation that is not found counts as wrong. "mention": the
 * annotated head lies in the mention found, with the titles and nouns before a name. "head": it is the mention's last word.
 * "source": the last word of the mention found lies in the annotated source.
 */
import path from 'node:path'
import { analyseArticle } from '../../src/quotations/analyse-article.ts'
import { attribute } from '../../src/quotations/attribution/attribute.ts'
import { resolvePeople } from '../../src/quotations/people/resolve-people.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import type { Span } from '../../src/text/span.ts'
import { overlapShare, readAnnotations, readBody } from './annotations.ts'

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined)
  throw new Error('usage: npx tsx bench/fit/attribution-heads.ts FOLDER FILE')

const articles = [...new Set(readAnnotations(file).map((row) => row.article))]
// The first pass loads the tagger and meets every function uncompiled, as the first start on a corpus does.
for (const pass of ['first', 'second']) console.log(`an article, ${pass} pass: ${timesOf(articles)}`)

const rows = readAnnotations(file).filter((row) => row.head_start !== null)
const count = { annotated: rows.length, found: 0, mention: 0, head: 0, source: 0 }
for (const article of articles) {
  const body = readBody(path.join(folder, 'articles', `${article}.txt`))
  const { context, labels } = analyseArticle(body)
  const attributions = attribute(context, resolvePeople(context), null, labels)
  for (const row of rows.filter((r) => r.article === article)) {
    const quote = context.marks.findIndex((mark) => overlapShare(mark.outer, row) >= 0.7)
    const attribution = quote < 0 ? undefined : attributions[quote]!
    const best = attribution?.sources[0]
    const source = best && context.mentions[best.mention]
    const mention = attribution?.label ?? source?.core
    if (!mention) continue
    const head = { start: row.head_start!, end: row.head_end! }
    count.found++
    if (touches(mention, head)) count.mention++
    if (row.source_spans.some(([start, end]) => touches(attribution?.label ?? source!.head, { start, end })))
      count.source++
    if (touches(attribution?.label ?? source!.head, head)) count.head++
  }
}
const share = (n: number) => `${((100 * n) / count.annotated).toFixed(1)} %`
console.log(
  `annotated ${count.annotated}, attributed ${share(count.found)}, mention ${share(count.mention)}, head ${share(count.head)}, source ${share(count.source)}`,
)
function timesOf(ids: readonly string[]): string {
  const milliseconds = ids.map((id) => {
    const body = readBody(path.join(folder!, 'articles', `${id}.txt`))
    const started = performance.now()
    quotationsOf({ id, body })
    return performance.now() - started
  })
  milliseconds.sort((a, b) => a - b)
  const at = (quantile: number) => `${milliseconds[Math.floor(quantile * (milliseconds.length - 1))]!.toFixed(1)} ms`
  return `p50 ${at(0.5)}, p95 ${at(0.95)}`
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
