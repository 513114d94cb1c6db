/** `npm run bench:verify`: how often a changed quotation gets the right verdict, and how fast. */
import path from 'node:path'
import { type Briefing, createBriefing } from '../src/briefing/briefing.ts'
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import type { Verdict } from '../src/verification/verdict.ts'
import { exists } from './fit/gold-questions.ts'
import { framedQuotations } from './made/framed-quotations.ts'
import { type MutatedQuotation, mutatedQuotations } from './made/mutated-quotations.ts'
import { INVENTIONS, PARAPHRASES } from './made/written-quotations.ts'
import { seededRandom } from './measures/figures.ts'
import { percent, table } from './measures/table.ts'

const OWN = 'corpus'
const MEASURING_DATA = '../shared/gold'
/** Its parts with articles; the second takes minutes. */
const MEASURED = ['dev/articles', 'news2022/articles']
const MAX_ARTICLE_BYTES = 2_000_000
const SEED = 7
/** Checks that are timed, after as many that warm the code up. */
const TIMED = 500
/** Clauses of a corpus that are put into frames. */
const MAX_FRAMED = 500

interface Judged extends MutatedQuotation {
  readonly verdict: Verdict | undefined
}

const PROGRAM = {
  command: 'npm run bench:verify',
  purpose: 'Measures how often a changed quotation gets the right verdict, and how fast.',
  words: { shown: '[CORPUS …]', help: 'folders with articles', min: 0, max: Number.POSITIVE_INFINITY },
  options: {
    misses: { type: 'flag', help: 'list every wrong verdict' },
    every: { type: 'number', shown: 'N', default: 1, help: 'check only each Nth quotation' },
  },
  examples: [
    {
      typed: 'npm run bench:verify',
      does: 'measures on the sample articles, and on ../shared/gold if that folder is there',
    },
    { typed: 'npm run bench:verify -- corpus --misses', does: 'lists what goes wrong on the sample articles' },
  ],
} as const satisfies Program

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const measured = await exists(MEASURING_DATA)
  const corpora =
    words.length > 0 ? words : [OWN, ...(measured ? MEASURED.map((part) => path.join(MEASURING_DATA, part)) : [])]
  const own = await briefingOf(OWN)
  for (const corpus of corpora) {
    const briefing = corpus === OWN ? own : await briefingOf(corpus)
    const more = corpus === OWN ? writtenCases() : unrelatedCases(await casesOf(own))
    const judged = await judgedCases(briefing, [...(await casesOf(briefing)), ...more], options.every)
    judged.push(...(await judgedInFrames(briefing, options.every)))
    console.log(`${corpus}: ${briefing.articles.length} articles, ${judged.length} quotations\n`)
    console.log(`${accuracyTable(judged)}\n`)
    if (options.misses) for (const one of judged.filter(isWrong)) console.log(missText(one))
  }
  await timed(words[0] ?? (measured ? MEASURING_DATA : OWN))
}

const briefingOf = async (corpus: string): Promise<Briefing> =>
  createBriefing(await readCorpus(corpus, { maxArticleBytes: MAX_ARTICLE_BYTES }))

async function casesOf(briefing: Briefing): Promise<readonly MutatedQuotation[]> {
  const { quotations, speakers } = await briefing.quotations()
  return mutatedQuotations({ quotations, speakers, random: seededRandom(SEED) })
}

const writtenCases = (): readonly MutatedQuotation[] => [
  ...PARAPHRASES.map((text): MutatedQuotation => ({ row: 'paraphrase of a report', text, expected: ['reported'] })),
  ...INVENTIONS.map((text): MutatedQuotation => ({ row: 'unrelated', text, expected: ['not-here'] })),
]

/** What another corpus holds. */
const unrelatedCases = (cases: readonly MutatedQuotation[]): readonly MutatedQuotation[] =>
  [...cases.filter(({ row }) => row === 'exact').map(({ text }) => text), ...INVENTIONS].map((text) => ({
    row: 'unrelated',
    text,
    expected: ['not-here'],
  }))

/** Clauses of the corpus within sentences that deny them, in articles that are made for this. */
async function judgedInFrames(briefing: Briefing, every: number): Promise<readonly Judged[]> {
  const { quotations } = await briefing.quotations()
  const judged: Judged[] = []
  for (const { articles, cases } of framedQuotations(quotations, MAX_FRAMED)) {
    judged.push(...(await judgedCases(createBriefing({ articles, rejected: [] }), cases, every)))
  }
  return judged
}

/** @param every only each such case is checked */
async function judgedCases(briefing: Briefing, cases: readonly MutatedQuotation[], every: number): Promise<Judged[]> {
  const verifier = await briefing.verifier()
  const judged: Judged[] = []
  for (const one of cases.filter((_, i) => i % Math.max(1, every) === 0)) {
    const claimed = one.speaker && { typed: one.speaker.name, meant: [one.speaker] }
    const { quotations } = verifier.check(`“${one.text.replace(/[“”"]/g, '')}”`, claimed)
    judged.push({ ...one, verdict: quotations[0]?.verdict })
  }
  return judged
}

const isWrong = ({ verdict, expected }: Judged): boolean => verdict === undefined || !expected.includes(verdict)
const missText = ({ row, verdict, text }: Judged): string => `${row}: ${verdict}: ${text}`

function accuracyTable(judged: readonly Judged[]): string {
  const rows = [...new Set(judged.map(({ row }) => row))]
  const line = (name: string, of: readonly Judged[]) => {
    const isExact = ({ verdict }: Judged) => verdict === 'word-for-word'
    const right = of.filter((one) => !isWrong(one)).length
    return [name, String(of.length), percent(right / of.length), String(of.filter(isExact).length)]
  }
  return table([
    ['', 'quotations', 'right, %', 'called word for word'],
    ...rows.map((row) =>
      line(
        row,
        judged.filter((one) => one.row === row),
      ),
    ),
    line('all', judged),
  ])
}

/** One quotation a check, of every kind in turn. */
async function timed(corpus: string): Promise<void> {
  const briefing = await briefingOf(corpus)
  await briefing.quotations()
  const start = performance.now()
  const verifier = await briefing.verifier()
  const ready = performance.now() - start
  const random = seededRandom(SEED)
  const cases = [...(await casesOf(briefing)), ...unrelatedCases([])]
  const times: number[] = []
  for (let i = 0; i < 2 * TIMED; i++) {
    const { text } = cases[Math.floor(random() * cases.length)] as MutatedQuotation
    const begin = performance.now()
    verifier.check(`“${text}”`)
    if (i >= TIMED) times.push(performance.now() - begin)
  }
  times.sort((a, b) => a - b)
  const quantile = (q: number) => (times[Math.ceil(q * times.length) - 1] ?? Number.NaN).toFixed(1)
  console.log(`${corpus}: ${briefing.articles.length} articles, ${TIMED} checks of one quotation\n`)
  console.log(
    table([
      ['ready after the quotations, ms', ready.toFixed(0)],
      ['p50, ms', quantile(0.5)],
      ['p99, ms', quantile(0.99)],
      ['slowest, ms', quantile(1)],
    ]),
  )
}

await runProgram(PROGRAM, run)
