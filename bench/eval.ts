/** `npm run eval`: how well /ask answers the gold questions of a folder, and how well it declines. */
import { availableParallelism } from 'node:os'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { passageText } from '../src/passages/passage.ts'
import { catalogueOf } from '../src/sources/catalogue.ts'
import { readGold } from './fit/gold-questions.ts'
import { openMeaning } from './load-meaning.ts'
import { loadSearch } from './load-search.ts'
import { bootstrapIntervals, type Figures, figuresOf, isAnswered, isRight, seededRandom } from './measures/figures.ts'
import { type Judged, judge } from './measures/judge.ts'
import { print, printReliability } from './measures/print.ts'
import { percent, table } from './measures/table.ts'

/** Our own questions, asked of the corpus that is shipped. */
const OWN = { questions: 'tests/gold', corpus: 'corpus' } as const
const RESAMPLES = 1_000
const SEED = 6
const WORST = 12

const SHARES: readonly (keyof Figures)[] = [
  'hit1',
  'hit5',
  'article1',
  'sentence1',
  'answered',
  'declined',
  'shownPrecision',
]

const PROGRAM = {
  command: 'npm run eval',
  purpose: 'Measures how well /ask answers gold questions, and how well it declines those without an answer.',
  words: { shown: '[DIR]', help: 'the folder with the gold questions (by default tests/gold)', min: 0, max: 1 },
  options: {
    corpus: { type: 'text', shown: 'DIR', help: 'the folder with the articles (by default those of the questions)' },
    words: { type: 'flag', help: 'ranks by words alone, as the bot does with MEANING=off' },
  },
  examples: [
    { typed: 'npm run eval', does: 'asks the questions in tests/gold about the sample articles' },
    {
      typed: 'npm run eval -- ../shared/gold --corpus ../shared/gold',
      does: 'asks the questions of another folder about its articles',
    },
  ],
} as const satisfies Program

async function run({ options, words }: Given<typeof PROGRAM.options>): Promise<void> {
  const [questions] = words
  const gold = await readGold(questions ?? OWN.questions)
  const corpus = options.corpus ?? (questions === undefined ? OWN.corpus : gold.articles)
  const { articles, search } = await loadSearch(corpus)
  const catalogue = catalogueOf(articles)
  const encoder = options.words ? null : await openMeaning(null, availableParallelism())
  const meaningOf = await encoder?.over(search)
  const judged: Judged[] = []
  for (const question of gold.questions) {
    const meaning = await meaningOf?.(question.question)
    judged.push(judge(question, answerQuestion(search, catalogue, { question: question.question, meaning })))
  }
  await encoder?.close()
  const answerable = judged.filter(({ question }) => question.answerable)
  const others = judged.filter(({ question }) => !question.answerable)
  print(
    `${articles.length} articles, ${search.passages.length} passages; ${answerable.length} questions with an answer, ` +
      `${others.length} without`,
    overall(judged),
  )
  print(
    'By type',
    byGroup(answerable, ({ question }) => [question.type]),
  )
  print(
    'By style',
    byGroup(answerable, ({ question }) => question.style),
  )
  print('Without an answer', declinedBy(others))
  printReliability(judged)
  print('Surest of what is wrong', worst(judged))
}

function overall(judged: readonly Judged[]): string {
  const figures = figuresOf(judged)
  const intervals = bootstrapIntervals(judged, RESAMPLES, seededRandom(SEED))
  return table([
    ['figure', 'value', '95 % interval'],
    ...(Object.keys(figures) as (keyof Figures)[]).map((name) => {
      const shown = SHARES.includes(name) ? percent : (value: number) => value.toFixed(3)
      return [name, shown(figures[name]), intervals[name].map(shown).join(' to ')]
    }),
  ])
}

function grouped(judged: readonly Judged[], groupsOf: (one: Judged) => readonly string[]) {
  const groups = new Map<string, Judged[]>()
  for (const one of judged) {
    for (const name of groupsOf(one)) groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length)
}

const byGroup = (judged: readonly Judged[], groupsOf: (one: Judged) => readonly string[]): string =>
  table([
    ['', 'questions', 'hit1', 'hit5', 'article1', 'sentence1', 'answered'],
    ...grouped(judged, groupsOf).map(([name, group]) => {
      const { hit1, hit5, article1, sentence1, answered } = figuresOf(group)
      return [name, `${group.length}`, ...[hit1, hit5, article1, sentence1, answered].map(percent)]
    }),
  ])

const declinedBy = (judged: readonly Judged[]): string =>
  table([
    ['', 'questions', 'declined'],
    ...grouped(judged, ({ question }) => [question.category ?? 'none']).map(([name, group]) => [
      name,
      `${group.length}`,
      percent(figuresOf(group).declined),
    ]),
  ])

function worst(judged: readonly Judged[]): string {
  const wrong = judged
    .filter((one) => !isRight(one) && (one.question.answerable || isAnswered(one)))
    .sort((a, b) => b.answer.confidence - a.answer.confidence)
  return wrong
    .slice(0, WORST)
    .map(({ question, answer, rank }) => {
      const top = answer.evidence[0]
      const found = rank < 0 ? 'not found' : `found at ${rank + 1}`
      const state = question.answerable ? found : 'has no answer'
      const shown = top ? passageText(top.passage).replace(/\s+/g, ' ').slice(0, 90) : 'nothing'
      return `${answer.confidence.toFixed(2)} ${question.id} (${state}) ${question.question}\n       -> ${shown}`
    })
    .join('\n')
}

await runProgram(PROGRAM, run)
