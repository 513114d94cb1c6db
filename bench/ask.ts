/** `npm run bench`: how fast a briefing is ready and answers, compared with plain MiniSearch. */
import MiniSearch from 'minisearch'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { passageText } from '../src/passages/passage.ts'
import { collectOften } from '../src/process/collect-often.ts'
import { catalogueOf } from '../src/sources/catalogue.ts'
import { exists, readGold } from './fit/gold-questions.ts'
import { openMeaning, VECTORS_OPTION } from './load-meaning.ts'
import { loadSearch } from './load-search.ts'
import { quantile } from './measures/quantiles.ts'
import { table } from './measures/table.ts'

/** The folder with the founders' measuring data, if it is there. */
const MEASURING_DATA = '../shared/gold'
const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const
/** Rounds over all questions: the first warms the code up and is not counted. */
const ROUNDS = 4
const MEGABYTE = 1024 * 1024

const PROGRAM = {
  command: 'npm run bench',
  purpose: 'Measures how fast a briefing is ready and answers, compared with plain MiniSearch.',
  words: { shown: '[CORPUS]', help: 'the folder with the articles', min: 0, max: 1 },
  options: {
    questions: { type: 'text', shown: 'DIR', help: 'the folder with the gold questions' },
    vectors: VECTORS_OPTION,
  },
  examples: [
    { typed: 'npm run bench', does: 'measures on ../shared/gold, or on the sample articles if that folder is missing' },
    { typed: 'npm run bench -- corpus --questions tests/gold', does: 'measures on the sample articles' },
    { typed: 'npm run bench -- --vectors vectors', does: 'measures with the sentence encoder' },
  ],
} as const satisfies Program

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const measured = await exists(MEASURING_DATA)
  const corpus = words[0] ?? (measured ? MEASURING_DATA : OWN.corpus)
  const gold = await readGold(options.questions ?? (measured ? MEASURING_DATA : OWN.questions))
  const questions = gold.questions.map(({ question }) => question)

  const { articles, search, took } = await loadSearch(corpus)
  collectOften()
  const catalogue = catalogueOf(articles)
  const bench = options.vectors === undefined ? null : await openMeaning(options.vectors, 1, false)
  const meaningOf = await bench?.over(search)
  const ask = await timesOf(questions, async (question) =>
    answerQuestion(search, catalogue, { question, meaning: await meaningOf?.(question) }),
  )
  const memory = process.memoryUsage()

  const miniSearch = new MiniSearch({ fields: ['text'] })
  const indexing = performance.now()
  miniSearch.addAll(search.passages.map((passage, id) => ({ id, text: passageText(passage) })))
  const indexed = performance.now() - indexing
  const plain = await timesOf(questions, (question) => miniSearch.search(question))

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
  await bench?.close()
}

/** Milliseconds of each run, sorted. */
async function timesOf(
  questions: readonly string[],
  answer: (question: string) => unknown,
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      const start = performance.now()
      await answer(question)
      if (round > 0) times.push(performance.now() - start)
    }
  }
  return times.sort((a, b) => a - b)
}

const ms = (value: number): string => value.toFixed(value < 100 ? 2 : 0)
const ratio = (a: number, b: number): string => (a / b).toFixed(2)

await runProgram(PROGRAM, run)
