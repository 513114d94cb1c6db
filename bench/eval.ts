/** `npm run eval -- DIR [--corpus DIR]`: how well /ask answers the gold questions of a folder, and how well it declines. */
import { parseArgs } from 'node:util'
import { answerQuestion } from '../src/answer/answer-question.ts'
import { exitWithMessage } from '../src/console/run-console.ts'
import { passageText } from '../src/passages/passage.ts'
import { readGold } from './fit/gold-questions.ts'
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

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { corpus: { type: 'string' } }, allowPositionals: true })
  const gold = await readGold(positionals[0] ?? OWN.questions)
  const corpus = values.corpus ?? (positionals[0] === undefined ? OWN.corpus : gold.articles)
  const { articles, search } = await loadSearch(corpus)
  const judged = gold.questions.map((question) =>
    judge(question, answerQuestion(search, articles, { question: question.question })),
  )
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
      const state = !question.answerable ? 'has no answer' : rank < 0 ? 'not found' : `found at ${rank + 1}`
      const shown = top ? passageText(top.passage).replace(/\s+/g, ' ').slice(0, 90) : 'nothing'
      return `${answer.confidence.toFixed(2)} ${question.id} (${state}) ${question.question}\n       -> ${shown}`
    })
    .join('\n')
}

await exitWithMessage(run())
