/** `npm run bench:pages`: how whole and how clean articles come off the pages of other projects' test suites. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { type ExtractedArticle, extractArticle } from '../src/pages/extract-article.ts'
import { ExtractionFailure } from '../src/pages/extraction-failure.ts'
import { decodeBody } from '../src/web/decode-body.ts'
import { print } from './measures/print.ts'
import { percent, table } from './measures/table.ts'

/** How many words a shingle has, as article-extraction-benchmark counts. */
const SHINGLE_WORDS = 4
/** A loss counts in articles with more words. */
const MIN_LONG_ARTICLE = 300
/** A larger share of lost words is a cut article. */
const MAX_LOST_SHARE = 0.2

/** A page of a suite, and what people say that it holds. */
interface PageCase {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** The whole text of its article. */
  readonly text?: string
  /** Some text that belongs to the article, and some that does not. */
  readonly pieces?: { readonly inside: readonly string[]; readonly outside: readonly string[] }
  /** `null`: the page has no author. */
  readonly author?: string | null
}

interface Outcome {
  readonly page: PageCase
  readonly article: ExtractedArticle | null
  readonly refusal: string | null
}

interface Counts {
  readonly right: number
  readonly extra: number
  readonly missed: number
}

const PROGRAM = {
  command: 'npm run bench:pages',
  purpose:
    'Extracts the pages of other projects’ test suites and compares them with what their people expect. The suites are ' +
    'recognized by their layout: mozilla/readability, kepano/defuddle, adbar/trafilatura, scrapinghub/article-extraction-benchmark.',
  words: { shown: 'FOLDER …', help: 'clones of their repositories', min: 1, max: 9 },
  options: { show: { type: 'flag', help: 'names each page that is cut or has a wrong author' } },
  examples: [
    { typed: 'npm run bench:pages -- ../readability', does: 'measures on one suite' },
    {
      typed: 'npm run bench:pages -- ../readability ../trafilatura --show',
      does: 'measures on two and names the pages',
    },
  ],
} as const satisfies Program

function run({ words, options }: Given<typeof PROGRAM.options>): void {
  for (const folder of words) measure(folder, options.show)
}

function measure(folder: string, shows: boolean): void {
  const outcomes = suiteIn(folder).map(outcomeOf)
  const refused = outcomes.filter(({ article }) => article === null).length
  const started = [
    ['pages', `${outcomes.length}`],
    ['refused', `${refused}`],
  ]
  print(
    path.basename(folder),
    table([['', ''], ...started, ...textRows(outcomes), ...pieceRows(outcomes), ...authorRows(outcomes)]),
  )
  if (shows) for (const line of [...cutLines(outcomes), ...wrongAuthorLines(outcomes)]) console.log(line)
}

function outcomeOf(page: PageCase): Outcome {
  try {
    return { page, article: extractArticle(decodeBody(page.bytes())), refusal: null }
  } catch (error) {
    if (!(error instanceof ExtractionFailure)) throw error
    return { page, article: null, refusal: error.reason }
  }
}

function suiteIn(folder: string): readonly PageCase[] {
  const layouts: readonly (readonly [string, (folder: string) => readonly PageCase[]])[] = [
    ['ground-truth.json', articleExtractionBenchmark],
    ['test/test-pages', readabilityPages],
    ['tests/fixtures', defuddlePages],
    ['tests/evaldata.json', trafilaturaPages],
  ]
  const read = layouts.find(([mark]) => existsSync(path.join(folder, mark)))?.[1]
  if (!read) throw new Error(`${folder} has the layout of no known suite`)
  return read(folder)
}

function articleExtractionBenchmark(folder: string): readonly PageCase[] {
  const truth = json(path.join(folder, 'ground-truth.json')) as Record<string, { articleBody?: string }>
  return Object.entries(truth).map(([name, { articleBody = '' }]) => ({
    name,
    bytes: () => gunzipSync(readFileSync(path.join(folder, 'html', `${name}.html.gz`))),
    text: articleBody,
  }))
}

function readabilityPages(folder: string): readonly PageCase[] {
  const pages = path.join(folder, 'test/test-pages')
  return readdirSync(pages).map((name) => {
    const { byline } = json(path.join(pages, name, 'expected-metadata.json')) as { byline?: string | null }
    return {
      name,
      bytes: () => readFileSync(path.join(pages, name, 'source.html')),
      text: textOfHtml(readFileSync(path.join(pages, name, 'expected.html'), 'utf8')),
      author: byline ?? null,
    }
  })
}

function defuddlePages(folder: string): readonly PageCase[] {
  const pages = path.join(folder, 'tests/fixtures')
  return readdirSync(pages).flatMap((file) => {
    const name = file.replace(/\.html$/, '')
    const expected = path.join(folder, 'tests/expected', `${name}.md`)
    if (!existsSync(expected)) return []
    const [, head = '{}', text = ''] =
      /^```json\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(readFileSync(expected, 'utf8')) ?? []
    const { author } = JSON.parse(head) as { author?: string }
    return [
      { name, bytes: () => readFileSync(path.join(pages, file)), text: textOfMarkdown(text), author: author || null },
    ]
  })
}

function trafilaturaPages(folder: string): readonly PageCase[] {
  const tests = path.join(folder, 'tests')
  const entries = json(path.join(tests, 'evaldata.json')) as Record<
    string,
    { file: string; with: string[]; without: string[]; author?: string | string[] }
  >
  return Object.values(entries).flatMap(({ file, with: inside, without: outside, author }) => {
    const found = ['cache', 'eval'].map((folder) => path.join(tests, folder, file)).find(existsSync)
    if (found === undefined) return []
    const named = author === undefined ? {} : { author: [author].flat().join(', ') || null }
    return [{ name: file, bytes: () => readFileSync(found), pieces: { inside, outside }, ...named }]
  })
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, td, th, br, pre')) {
    element.after(document.createTextNode('\n'))
  }
  return document.body.textContent ?? ''
}

const textOfMarkdown = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]+>|[*_`#>|\\[\]]/g, ' ')

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text)
  const shingles = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - SHINGLE_WORDS + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE_WORDS).join(' ')
    if (shingle !== '') shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

function compared(expected: string, found: string): Counts {
  const [wanted, got] = [shinglesOf(expected), shinglesOf(found)]
  let [right, extra, missed] = [0, 0, 0]
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const [a, b] = [wanted.get(shingle) ?? 0, got.get(shingle) ?? 0]
    right += Math.min(a, b)
    extra += Math.max(0, b - a)
    missed += Math.max(0, a - b)
  }
  return { right, extra, missed }
}

/** As article-extraction-benchmark reckons: means over pages, and F1 of the two means. */
function textRows(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  const counts = outcomes.flatMap(({ page, article }) =>
    page.text === undefined ? [] : [compared(page.text, article?.text ?? '')],
  )
  if (counts.length === 0) return []
  const precision = mean(counts.filter((c) => c.right + c.extra > 0).map((c) => c.right / (c.right + c.extra)))
  const recall = mean(counts.filter((c) => c.right + c.missed > 0).map((c) => c.right / (c.right + c.missed)))
  return [
    ...scoreRows(precision, recall),
    [`long articles cut without a report`, `${outcomes.filter(isCutSilently).length}`],
    [`other articles with a note`, `${outcomes.filter(isNotedThoughWhole).length}`],
  ]
}

function pieceRows(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  let [right, extra, missed] = [0, 0, 0]
  for (const { page, article } of outcomes) {
    const text = folded(article?.text ?? '')
    for (const piece of page.pieces?.inside ?? []) text.includes(folded(piece)) ? right++ : missed++
    for (const piece of page.pieces?.outside ?? []) if (text.includes(folded(piece))) extra++
  }
  return right + missed === 0 ? [] : scoreRows(right / (right + extra), right / (right + missed))
}

const scoreRows = (precision: number, recall: number): readonly (readonly string[])[] => [
  ['precision', percent(precision)],
  ['recall', percent(recall)],
  ['F1', percent((2 * precision * recall) / (precision + recall))],
]

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function lostShare({ page, article }: Outcome): number {
  const words = wordsOf(page.text ?? '')
  if (words.length <= MIN_LONG_ARTICLE) return 0
  const left = new Map<string, number>()
  for (const word of wordsOf(article?.text ?? '')) left.set(word, (left.get(word) ?? 0) + 1)
  const lost = words.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
  return lost.length / words.length
}

const isCutSilently = (outcome: Outcome): boolean =>
  outcome.article !== null && !outcome.article.notes && lostShare(outcome) > MAX_LOST_SHARE

/** Articles with a note although they lose little; it may be about something else than a loss. */
const isNotedThoughWhole = (outcome: Outcome): boolean =>
  outcome.article?.notes !== undefined && lostShare(outcome) <= MAX_LOST_SHARE

function cutLines(outcomes: readonly Outcome[]): readonly string[] {
  const cut = outcomes.filter((outcome) => lostShare(outcome) > MAX_LOST_SHARE)
  return cut.map(
    (outcome) => `lost ${percent(lostShare(outcome))}\t${outcome.refusal ?? 'served'}\t${outcome.page.name}`,
  )
}

type Verdict = 'right' | 'partly' | 'wrong' | 'not found'

/**
 * The authors of a page are right if the names are the same, in any order and with any separator, and partly right if one
 * of the names is the same or part of another one.
 */
function authorVerdict({ page, article }: Outcome): Verdict | null {
  if (!page.author || article === null) return null
  if (article.author === undefined) return 'not found'
  const [wanted, found] = [namesIn(page.author), namesIn(article.author)]
  if (wanted.join('|') === found.join('|')) return 'right'
  const isAlike = wanted.some((a) => found.some((b) => a.includes(b) || b.includes(a)))
  return isAlike ? 'partly' : 'wrong'
}

const namesIn = (authors: string): readonly string[] =>
  authors
    .toLowerCase()
    .split(/\s*(?:[,;&|/]|\s(?:and|und)\s)\s*/)
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter(Boolean)
    .sort()

function authorRows(outcomes: readonly Outcome[]): readonly (readonly string[])[] {
  const verdicts = outcomes.map(authorVerdict)
  const count = (verdict: Verdict) => `${verdicts.filter((one) => one === verdict).length}`
  if (verdicts.every((verdict) => verdict === null)) return []
  return (['right', 'partly', 'wrong', 'not found'] as const).map((verdict) => [`author ${verdict}`, count(verdict)])
}

const wrongAuthorLines = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes
    .filter((outcome) => ['partly', 'wrong', 'not found'].includes(authorVerdict(outcome) ?? ''))
    .map((o) => `author ${authorVerdict(o)}\t${o.page.name}\twant ${o.page.author}\tgot ${o.article?.author}`)

await runProgram(PROGRAM, run)
