/**
 * Prints how often the source mention of a quotation is found: `npx tsx bench/attribution-heads.ts FOLDER FILE`, where FOLDER
 * holds `articles/*.txt` and FILE is its annotation (JSON lines).
 *
 * Counted over all annotated quotations that have a source; a quotation that is not found counts as wrong. "mention": the
 * annotated head lies in the mention found, with the titles and nouns before a name. "head": it is the mention's last word.
 * "source": the last word of the mention found lies in the annotated source.
 */
import path from 'node:path'
import { analyseArticle } from '../src/quotations/analyse-article.ts'
import { attribute } from '../src/quotations/attribute.ts'
import { resolvePeople } from '../src/quotations/resolve-people.ts'
import type { Span } from '../src/text/span.ts'
import { overlapShare, readAnnotations, readBody } from './annotations.ts'

const [folder, file] = process.argv.slice(2)
if (folder === undefined || file === undefined) throw new Error('usage: npx tsx bench/attribution-heads.ts FOLDER FILE')

const rows = readAnnotations(file).filter((row) => row.head_start !== null)
const count = { annotated: rows.length, found: 0, mention: 0, head: 0, source: 0 }
const milliseconds: number[] = []
for (const article of new Set(rows.map((row) => row.article))) {
  const body = readBody(path.join(folder, 'articles', `${article}.txt`))
  const started = performance.now()
  const { context, labels } = analyseArticle(body)
  const attributions = attribute(context, resolvePeople(context), null, labels)
  milliseconds.push(performance.now() - started)
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
milliseconds.sort((a, b) => a - b)
const share = (n: number) => `${((100 * n) / count.annotated).toFixed(1)} %`
console.log(
  `annotated ${count.annotated}, attributed ${share(count.found)}, mention ${share(count.mention)}, head ${share(count.head)}, source ${share(count.source)}`,
)
console.log(`an article: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function at(quantile: number): string {
  return milliseconds[Math.floor(quantile * (milliseconds.length - 1))]!.toFixed(1)
}
