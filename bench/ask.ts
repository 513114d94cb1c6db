/** `npm run bench -- [CORPUS] [--questions DIR]`: how fast a briefing is ready and answers, beside MiniSearch as it comes. */
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { exitWithMessage } from '../src/console/run-console.ts'
import { passageText } from '../src/passages/passage.ts'
import { exists, readGold } from './fit/gold-questions.ts'
import { loadSearch } from './load-search.ts'
import { table } from './measures/table.ts'

/** Where the measuring data of the founders stands beside the project, if it does. */
const MEASURING_DATA = '../shared/gold'
const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const
/** Rounds over all questions: the first warms the code up and is not counted. */
const ROUNDS = 4
const MEGABYTE = 1024 * 1024

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { questions: { type: 'string' } }, allowPositionals: true })
  const measured = await exists(MEASURING_DATA)
  const corpus = positionals[0] ?? (measured ? MEASURING_DATA : OWN.corpus)
  const gold = await readGold(values.questions ?? (measured ? MEASURING_DATA : OWN.questions))
  const questions = gold.questions.map(({ question }) => question)

  const { articles, search, took } = await loadSearch(corpus)
  const ask = timesOf(questions, (question) => answerQuestion(search, articles, { question }))
  const memory = process.memoryUsage()

  const miniSearch = new MiniSearch({ fields: ['text'] })
  const indexing = performance.now()
  miniSearch.addAll(search.passages.map((passage, id) => ({ id, text: passageText(passage) })))
  const indexed = performance.now() - indexing
  const plain = timesOf(questions, (question) => miniSearch.search(question))

  const ready = took.read + took.passages + took.index
  console.log(`${articles.length} articles, ${search.passages.length} passages, ${questions.length} questions\n`)
  console.log(
    table([
      ['', '/ask', 'MiniSearch as it comes', 'ratio'],
      ['ready, ms', ms(ready), '', ''],
      ['  read, ms', ms(took.read), '', ''],
      ['  passages, ms', ms(took.passages), '', ''],
      ['  index, ms', ms(took.index), ms(indexed), ratio(took.index, indexed)],
      ...[0.5, 0.99].map((q) => [
        `p${100 * q}, ms`,
        ms(quantile(ask, q)),
        ms(quantile(plain, q)),
        ratio(quantile(ask, q), quantile(plain, q)),
      ]),
      ['resident memory, MB', (memory.rss / MEGABYTE).toFixed(0), '', ''],
      ['  of it heap, MB', (memory.heapUsed / MEGABYTE).toFixed(0), '', ''],
    ]),
  )
}

/** Milliseconds of each run, sorted. */
function timesOf(questions: readonly string[], answer: (question: string) => unknown): readonly number[] {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      const start = performance.now()
      answer(question)
      if (round > 0) times.push(performance.now() - start)
    }
  }
  return times.sort((a, b) => a - b)
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.ceil(q * sorted.length) - 1] ?? Number.NaN
const ms = (value: number): string => value.toFixed(value < 100 ? 2 : 0)
const ratio = (a: number, b: number): string => (a / b).toFixed(2)

await exitWithMessage(run())
