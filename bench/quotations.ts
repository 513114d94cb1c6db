/** `npm run bench:quotations`: how long an article takes until its quotations have their speakers. */
import { readCorpus } from '../src/corpus/read-corpus.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { quotationsOf } from '../src/quotations/quotations-of.ts'
import { joinPeople } from '../src/speakers/join-people.ts'
import { exists } from './fit/gold-questions.ts'
import { table } from './measures/table.ts'

const MEASURING_DATA = '../shared/gold'
const MAX_ARTICLE_BYTES = 2_000_000
/** Articles that warm the code up and are measured again. */
const WARM_UP = 30

const PROGRAM = {
  command: 'npm run bench:quotations',
  purpose: 'Measures how long an article takes until its quotations have their speakers.',
  words: { shown: '[CORPUS]', help: 'the folder with the articles', min: 0, max: 1 },
  options: {},
  examples: [
    {
      typed: 'npm run bench:quotations',
      does: 'measures on ../shared/gold, or on the sample articles if that folder is missing',
    },
    { typed: 'npm run bench:quotations -- corpus', does: 'measures on the sample articles' },
  ],
} as const satisfies Program

async function run({ words }: Given<typeof PROGRAM.options>): Promise<void> {
  const measured = await exists(MEASURING_DATA)
  const corpus = words[0] ?? (measured ? MEASURING_DATA : 'corpus')
  const { articles } = await readCorpus(corpus, { maxArticleBytes: MAX_ARTICLE_BYTES })
  for (const article of articles.slice(0, WARM_UP)) quotationsOf(article)
  const times: number[] = []
  const results = articles.map((article) => {
    const start = performance.now()
    const result = quotationsOf(article)
    times.push(performance.now() - start)
    return result
  })
  const start = performance.now()
  const { speakers, quotations } = joinPeople(results)
  const joining = performance.now() - start
  times.sort((a, b) => a - b)
  const quantile = (q: number) => (times[Math.ceil(q * times.length) - 1] ?? Number.NaN).toFixed(1)
  const total = times.reduce((sum, time) => sum + time, 0)
  console.log(`${corpus}: ${articles.length} articles, ${quotations.length} quotations, ${speakers.length} people\n`)
  console.log(
    table([
      ['p50 an article, ms', quantile(0.5)],
      ['p95 an article, ms', quantile(0.95)],
      ['slowest article, ms', quantile(1)],
      ['all articles, ms', total.toFixed(0)],
      ['people joined, ms', joining.toFixed(0)],
    ]),
  )
}

await runProgram(PROGRAM, run)
